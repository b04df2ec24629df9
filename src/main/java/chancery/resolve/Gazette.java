package chancery.resolve;

import chancery.annotate.Name;
import chancery.gazetteer.Candidate;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.gazetteer.NameType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue as this stage asks it: names as articles write them, and the one reading that is safe to group by. */
final class Gazette {
    /** How many times likelier than the next a place must be for its bare name to be taken as that place. */
    private static final double CLEAR = 8;

    private final Catalogue catalogue;
    private final CommonNames commonNames;
    private final String text;
    private final Map<String, List<Candidate>> cache = new HashMap<>();
    private final Map<String, Optional<Candidate>> readings = new HashMap<>();

    /** @param text the article's, which tells of which state an adjective is that several have */
    Gazette(Catalogue catalogue, CommonNames commonNames, String text) {
        this.text = text;
        this.catalogue = catalogue;
        this.commonNames = commonNames;
    }

    Optional<Item> item(String key) {
        return catalogue.item(key);
    }

    /** What a name may mean; an article before it, full stops in an acronym, and capitals throughout are looked through. */
    List<Candidate> candidates(String name) {
        return cache.computeIfAbsent(name, this::lookUp);
    }

    private List<Candidate> lookUp(String name) {
        for (String form : forms(name)) {
            List<Candidate> found = catalogue.candidates(form);
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (String form : forms(name)) {
            if (!commonNames.candidates(form).isEmpty()) {
                return commonNames.candidates(form);
            }
        }
        return List.of();
    }

    private static List<String> forms(String name) {
        List<String> forms = new ArrayList<>(List.of(name));
        forms.add(name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : "the " + name);
        if (name.indexOf('’') >= 0) {
            forms.add(name.replace('’', '\''));
        }
        if (name.indexOf('.') >= 0) {
            forms.add(name.replace(".", ""));
        }
        if (name.length() > 5 && name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
            forms.add(titleCase(name));
        }
        return forms;
    }

    private static String titleCase(String name) {
        StringBuilder text = new StringBuilder(name.toLowerCase(java.util.Locale.ROOT));
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '-') {
                text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
            }
        }
        return text.toString();
    }

    /** The reading that a bare name is safe to be taken for, given what the recognizer thinks it is. */
    Optional<Candidate> reading(String name, Optional<Name.Type> guess) {
        return readings.computeIfAbsent(guess.map(Name.Type::name).orElse("") + name, key -> decide(name, guess));
    }

    private Optional<Candidate> decide(String name, Optional<Name.Type> guess) {
        List<Candidate> fitting = ofTheArticle(candidates(name).stream().filter(candidate -> fits(candidate, guess)).toList());
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> ranked = fitting.stream().sorted(Comparator.comparingInt(Gazette::rank)
                .thenComparing(candidate -> -candidate.item().weight())).toList();
        Candidate best = ranked.get(0);
        boolean clear = ranked.size() == 1 || rank(best) < rank(ranked.get(1)) && !lesserCapital(best, ranked)
                || best.item().weight() > CLEAR * ranked.get(1).item().weight()
                || ranked.stream().allMatch(other -> other.item().key().equals(best.item().key()));
        return clear ? Optional.of(best) : Optional.empty();
    }

    /** "Congolese" in an article on Kinshasa: of several states with one adjective the only one that the text names otherwise. */
    private List<Candidate> ofTheArticle(List<Candidate> fitting) {
        boolean doubtful = fitting.size() > 1 && fitting.stream().allMatch(one -> state(one.item().kind()) && adjectival(one));
        List<Candidate> told = !doubtful ? List.of() : fitting.stream().filter(one -> named(one.item().label(), fitting)
                || catalogue.capital(one.item().key()).filter(city -> text.contains(city.label())).isPresent()).toList();
        return told.stream().map(one -> one.item().key()).distinct().count() == 1 ? told : fitting;
    }

    /** Whether the text has a state's name, and not only within another's: "Republic of the Congo". */
    private boolean named(String label, List<Candidate> fitting) {
        String rest = text;
        for (Candidate other : fitting) {
            boolean longer = other.item().label().length() > label.length() && other.item().label().contains(label);
            rest = longer ? rest.replace(other.item().label(), "") : rest;
        }
        return rest.contains(label);
    }

    /** Georgetown, San Jose: a capital that has no more people than a town of its name elsewhere is not the one that is known by it. */
    private static boolean lesserCapital(Candidate best, List<Candidate> ranked) {
        return best.item().kind() == Kind.CITY && ranked.stream().anyMatch(other -> other.item().kind() == Kind.CITY
                && !other.item().key().equals(best.item().key()) && 2 * other.item().weight() > best.item().weight());
    }

    private static boolean fits(Candidate candidate, Optional<Name.Type> guess) {
        Kind kind = candidate.item().kind();
        if (guess.isEmpty() || state(kind) || CommonNames.is(candidate.item())) {
            return true;
        }
        return switch (guess.get()) {
            case PERSON -> kind == Kind.PERSON || kind == Kind.ARMED_GROUP
                    || kind.organized() && candidate.name().split(" ").length > 2;
            case ORGANIZATION -> kind.organized() || kind == Kind.CITY || kind == Kind.REGION;
            case LOCATION -> kind != Kind.PERSON;
        };
    }

    /** States before bodies before capitals before other places; a name proper before an adjective of another's. */
    private static int rank(Candidate candidate) {
        Kind kind = candidate.item().kind();
        int rank = kind == Kind.STATE ? 0 : kind.organized() ? 1 : candidate.item().capitalOf().isEmpty() ? 3 : 2;
        return 2 * rank + (candidate.type() == NameType.DEMONYM || candidate.type() == NameType.ADJECTIVE ? 1 : 0);
    }

    /** The PLOVER sector of a body whose name is common knowledge. */
    Optional<String> sector(Item item) {
        return commonNames.sector(item);
    }

    static boolean state(Kind kind) {
        return kind == Kind.STATE || kind == Kind.DE_FACTO_STATE;
    }

    /** Whether a form is a state's adjective or its people's name rather than the name of the state. */
    static boolean adjectival(Candidate candidate) {
        return candidate.type() == NameType.ADJECTIVE || candidate.type() == NameType.DEMONYM;
    }
}
