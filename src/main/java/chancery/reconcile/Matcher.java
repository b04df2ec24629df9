package chancery.reconcile;

import chancery.gazetteer.Candidate;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.gazetteer.NameType;
import chancery.gazetteer.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ranks the items that one row of a table may mean. */
final class Matcher {
    /** Least score of a match that needs no person's eye, and its least lead over the next. */
    private static final double SURE = 88;
    private static final double CLEAR = 5;
    /** Names that fit so much worse are others. */
    private static final double ALIKE = 5;
    /** A name that fits so well is what the text says. */
    private static final double PLAIN = 90;
    /** What counts as the name's share of the score of a last name alone; other cells do not make it sure. */
    private static final double SURNAME = 76;
    private static final int NAMESAKES = 20;
    /** Readings of a cell that may have slips, too: in a large index each takes a hundredth of a second to look for. */
    private static final int SLIPPED = 3;
    /** What is left of a score where something else, or something unknown, stands beside the name. */
    private static final double OTHER_CONTEXT = 0.6;
    private static final double UNKNOWN_CONTEXT = 0.85;
    /** What counts as the name's share of the score where no name was given, and what another type leaves of a score. */
    private static final double UNNAMED = 50;
    private static final double OTHER_TYPE = 0.7;

    private final Register register;
    private final Statements statements;

    /**
     * An item with its score, 0 to 100.
     *
     * @param features what the score is made of, for who weighs it otherwise: how well the name is the text's (0 to 100), the
     *                 item's share of what weighs among all considered, and of the row's other cells those that it confirms
     */
    record Match(Item item, double score, boolean sure, Map<String, Double> features) { }

    Matcher(Register register, Statements statements) {
        this.register = register;
        this.statements = statements;
    }

    /** The items that fit, best first, no more than the query's limit. */
    List<Match> match(Query query) {
        Map<Item, Double> names = query.text().isBlank() ? agreeing(query) : named(query.text());
        double weights = names.keySet().stream().mapToDouble(Matcher::weight).sum();
        List<Match> ranked = new ArrayList<>();
        names.forEach((item, name) -> {
            double common = 0.85 * name + 15 * weight(item) / weights;
            double score = query.values().isEmpty() ? common : 0.6 * common + 40 * agreement(item, query);
            double typed = score * type(item, query);
            if (typed > 0) {
                ranked.add(new Match(item, Math.round(typed * 10) / 10.0, false, features(item, name, weights, query)));
            }
        });
        ranked.sort(Comparator.comparingDouble(Match::score).reversed().thenComparing(match -> match.item().key()));
        if (!ranked.isEmpty() && sure(ranked, names, query)) {
            ranked.set(0, new Match(ranked.get(0).item(), ranked.get(0).score(), true, ranked.get(0).features()));
        }
        return List.copyOf(ranked.subList(0, Math.min(query.limit(), ranked.size())));
    }

    private Map<String, Double> features(Item item, double name, double weights, Query query) {
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("name", rounded(name));
        features.put("share", rounded(weight(item) / weights));
        if (!query.values().isEmpty()) {
            features.put("cells", rounded(agreement(item, query)));
        }
        return features;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    /**
     * Whether nobody need look at the first. However large it is, a namesake of its kind is a rival, and so is a region for a
     * city, unless other cells tell them apart.
     */
    private static boolean sure(List<Match> ranked, Map<Item, Double> names, Query query) {
        Match first = ranked.get(0);
        return first.score() >= SURE && ranked.stream().skip(1).noneMatch(other -> first.score() - other.score() < CLEAR
                || query.values().isEmpty() && alike(other.item().kind(), first.item().kind())
                        && names.get(other.item()) > names.get(first.item()) - ALIKE);
    }

    private static boolean alike(Kind one, Kind other) {
        return one == other || !one.actor() && !other.actor();
    }

    /** How well each item's name is the text's, 0 to 100. The text as it stands is read otherwise only where it says nothing. */
    private Map<Item, Double> named(String text) {
        Map<Item, Double> names = new LinkedHashMap<>();
        register.item(text.strip()).ifPresent(item -> names.put(item, 100.0));
        List<Form> forms = Form.of(text);
        for (Form form : forms) {
            if (names.values().stream().noneMatch(score -> score >= PLAIN)) {
                int slips = forms.indexOf(form) < SLIPPED ? 2 : 0;
                named(form, slips).forEach((item, score) -> names.merge(item, score, Math::max));
            }
        }
        // A last name is many people's: it is offered, and never decided.
        if (names.values().stream().noneMatch(score -> score >= PLAIN)) {
            forms.forEach(form -> register.surnamed(Form.untitledName(form.text()), NAMESAKES)
                    .forEach(item -> names.merge(item, SURNAME, Math::max)));
        }
        return names;
    }

    private Map<Item, Double> named(Form form, int slips) {
        Map<Item, Double> names = new LinkedHashMap<>();
        for (Candidate candidate : register.candidates(form.text())) {
            names.merge(candidate.item(), score(candidate.type()), Math::max);
        }
        boolean letters = form.text().matches("\\p{Lu}{2,6}");
        // What is a name as it stands has no slip, and what is letters for something is another thing with another letter.
        boolean plain = letters || names.values().stream().anyMatch(score -> score >= PLAIN);
        for (Register.Near near : register.near(form.text(), plain ? 0 : slips)) {
            double slip = Math.max(12, 96.0 / form.text().length());
            names.merge(near.candidate().item(), score(near.candidate().type()) - 4 - slip * near.edits(), Math::max);
        }
        form.context().ifPresent(context -> bodies(form.text(), context).forEach(item -> names.merge(item, 96.0, Math::max)));
        names.replaceAll((item, score) -> (score - form.cost()) * form.context().map(context -> fits(item, context)).orElse(1.0));
        return names;
    }

    /** "Ministry of Defence", in Russia: "Ministry of Defence of Russia", "Russian Ministry of Defence". */
    private List<Item> bodies(String name, String context) {
        return states(context).flatMap(state -> register.names(state.key()).stream())
                .flatMap(state -> Stream.of(state + " " + name, name + " of " + state, name + " of the " + state))
                .flatMap(whole -> register.candidates(whole).stream()).map(Candidate::item)
                .filter(item -> item.kind().organized()).toList();
    }

    private Stream<Item> states(String context) {
        return register.candidates(context).stream().map(Candidate::item)
                .filter(item -> item.kind() == Kind.STATE || item.kind() == Kind.DE_FACTO_STATE);
    }

    /** What is left of a score beside a country, or a word for what it is. */
    private double fits(Item item, String context) {
        Set<String> states = states(context).map(Item::key).collect(Collectors.toSet());
        if (!states.isEmpty()) {
            return item.country().filter(states::contains).isPresent() ? 1 : OTHER_CONTEXT;
        }
        return Words.SHIPPED.sort(context.toLowerCase(Locale.ROOT))
                .map(kinds -> kinds.contains(item.kind()) ? 1 : OTHER_CONTEXT).orElse(UNKNOWN_CONTEXT);
    }

    /** Without a name to go by, the items that all other cells of the row hold of. */
    private Map<Item, Double> agreeing(Query query) {
        Map<Item, Double> names = new LinkedHashMap<>();
        query.values().stream().findFirst().stream()
                .flatMap(value -> value.texts().stream().flatMap(text -> statements.having(value.property(), text).stream()))
                .filter(item -> agreement(item, query) == 1).forEach(item -> names.put(item, UNNAMED));
        return names;
    }

    /** What is left of a score for the types asked for: an item here has one type. */
    private static double type(Item item, Query query) {
        boolean has = query.types().contains(item.kind().term());
        return switch (query.strictness()) {
            case ANY -> query.types().isEmpty() || has ? 1 : 0;
            case SHOULD -> query.types().isEmpty() || has ? 1 : OTHER_TYPE;
            case ALL -> query.types().stream().allMatch(item.kind().term()::equals) ? 1 : 0;
        };
    }

    private static double score(NameType type) {
        return switch (type) {
            case LABEL -> 100;
            case ALIAS -> 98;
            case ACRONYM -> 95;
            case ADJECTIVE, DEMONYM -> 85;
            case SEAT -> 75;
        };
    }

    /** States and bodies count as a city of two million. */
    private static double weight(Item item) {
        return Math.sqrt(Math.max(item.weight(), item.kind().actor() ? 2_000_000 : 10_000));
    }

    /** The share of a row's other cells that the gazetteer confirms. */
    private double agreement(Item item, Query query) {
        double agreed = 0;
        for (Query.Value value : query.values()) {
            agreed += value.texts().stream().anyMatch(text -> statements.has(item, value.property(), text)) ? 1 : 0;
        }
        return agreed / query.values().size();
    }
}
