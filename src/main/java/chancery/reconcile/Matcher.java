package chancery.reconcile;

import chancery.gazetteer.Candidate;
import chancery.gazetteer.Item;
import chancery.gazetteer.NameType;
import chancery.gazetteer.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranks the items that one row of a table may mean. */
final class Matcher {
    /** Least score of a match that needs no person's eye, and its least lead over the next. */
    private static final double SURE = 88;
    private static final double CLEAR = 8;
    /** What counts as the name's share of the score where no name was given, and what another type leaves of a score. */
    private static final double UNNAMED = 50;
    private static final double OTHER_TYPE = 0.7;

    private final Register register;
    private final Statements statements;

    /** An item with its score, 0 to 100. */
    record Match(Item item, double score, boolean sure) { }

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
                ranked.add(new Match(item, Math.round(typed * 10) / 10.0, false));
            }
        });
        ranked.sort(Comparator.comparingDouble(Match::score).reversed().thenComparing(match -> match.item().key()));
        boolean sure = !ranked.isEmpty() && ranked.get(0).score() >= SURE
                && (ranked.size() == 1 || ranked.get(0).score() - ranked.get(1).score() >= CLEAR);
        if (sure) {
            ranked.set(0, new Match(ranked.get(0).item(), ranked.get(0).score(), true));
        }
        return List.copyOf(ranked.subList(0, Math.min(query.limit(), ranked.size())));
    }

    private Map<Item, Double> named(String text) {
        Map<Item, Double> names = new LinkedHashMap<>();
        for (Candidate candidate : register.candidates(text)) {
            names.merge(candidate.item(), score(candidate.type()), Math::max);
        }
        for (Register.Near near : register.near(text)) {
            names.merge(near.candidate().item(), score(near.candidate().type()) - 4 - 12 * near.edits(), Math::max);
        }
        return names;
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
