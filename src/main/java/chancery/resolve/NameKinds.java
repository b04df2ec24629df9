package chancery.resolve;

import chancery.annotate.Name;
import chancery.annotate.Sentence;
import chancery.gazetteer.Candidate;
import chancery.gazetteer.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides what kind of thing a name names: by the gazetteer, else its head word, else the recognizer, else its place. */
final class NameKinds {
    private static final Set<String> LINKS = Set.of("of", "for", "on", "in", "to", "against", "and");
    private static final Set<String> SETTLEMENTS = Set.of("city", "town", "village", "capital");

    private static final Set<String> SITES = Set.of("airfield", "airport", "airbase", "bridge", "river", "lake",
            "strait", "island", "islands", "province", "district", "valley", "highway", "road", "crossing", "port");

    private final Gazette gazette;
    private final HeadWords heads;
    private final Lexicon lexicon;

    NameKinds(Gazette gazette, HeadWords heads, Lexicon lexicon) {
        this.gazette = gazette;
        this.lexicon = lexicon;
        this.heads = heads;
    }

    Kind kind(Sentence sentence, int from, int to, Optional<Name.Type> guess, Optional<Candidate> known) {
        if (known.isPresent()) {
            return known.get().item().kind();
        }
        if (guess.isPresent() && guess.get() == Name.Type.PERSON) {
            return Kind.PERSON;
        }
        String opening = sentence.token(from).word().toLowerCase(Locale.ROOT);
        if (to - from > 1 && lexicon.has("opens-thing", opening)) {
            return Kind.THING;
        }
        if (to - from > 1 && lexicon.has("opens-place", opening)) {
            return place(sentence, from, to);
        }
        Optional<Kind> byHead = heads.ofName(sentence, from, headToken(sentence, from, to)).map(HeadWords.Head::kind)
                .filter(kind -> kind != Kind.PERSON && kind != Kind.GROUP)
                .filter(kind -> to - from > 1 || kind.organized() || kind == Kind.THING && guess.isEmpty());
        boolean compass = to - from > 1
                && lexicon.has("compass", sentence.token(from).word().toLowerCase(Locale.ROOT));
        if (compass && byHead.isEmpty() && guess.filter(type -> type == Name.Type.ORGANIZATION).isEmpty()) {
            return Kind.REGION;
        }
        if (guess.isEmpty()) {
            return byHead.orElseGet(() -> unguessed(sentence, from, to));
        }
        if (guess.get() == Name.Type.ORGANIZATION) {
            return byHead.filter(kind -> kind.organized() && kind != Kind.STATE || kind == Kind.PLACE
                            || kind == Kind.THING && to - from > 1)
                    .orElseGet(() -> site(sentence, from, to) ? Kind.PLACE : Kind.ORGANIZATION);
        }
        return byHead.filter(kind -> kind != Kind.THING && kind != Kind.STATE && !stateWord(sentence, to - 1))
                .orElseGet(() -> place(sentence, from, to));
    }

    /** "Qayyarah Airfield West": a word inside tells a place, though the name does not end with it. */
    private static boolean site(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (SITES.contains(sentence.token(i).lemma().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** What follows the word that makes a name a ship's or an operation's: "Ocean" of "HMS Ocean". */
    Optional<String> afterOpening(NameSpan name) {
        int gap = name.text().indexOf(' ');
        return name.kind() == Kind.THING && gap > 0
                && lexicon.has("opens-thing", name.text().substring(0, gap).toLowerCase(Locale.ROOT))
                ? Optional.of(name.text().substring(gap + 1)) : Optional.empty();
    }

    /** Whether a word alone, with a capital, names a body: Coalition, Parliament. */
    boolean body(Sentence sentence, int token) {
        return token > 0 && heads.ofName(sentence, token, token).map(head -> head.kind().organized()).orElse(false);
    }

    /** What a common noun says that something is, as the recognizer would call it. */
    Optional<Name.Type> type(Sentence sentence, int from, int noun) {
        return heads.endingAt(sentence, from, noun).map(HeadWords.Head::kind).flatMap(kind -> kind == Kind.PERSON
                ? Optional.of(Name.Type.PERSON) : kind.organized() && !Gazette.state(kind) ? Optional.of(Name.Type.ORGANIZATION)
                : kind == Kind.CITY || kind == Kind.REGION || kind == Kind.PLACE ? Optional.of(Name.Type.LOCATION) : Optional.empty());
    }

    /** What a name is that is no person's. */
    Name.Type placeOrBody(String name) {
        return gazette.candidates(name).stream().anyMatch(candidate -> !candidate.item().kind().actor())
                ? Name.Type.LOCATION : Name.Type.ORGANIZATION;
    }

    /** Whether a common noun names people under arms: fighters, forces, militants. */
    boolean armed(Sentence sentence, int token) {
        return heads.head(sentence.token(token).lemma().toLowerCase(Locale.ROOT)).flatMap(HeadWords.Head::sector)
                .map(Set.of("MIL", "REB", "UAF", "PRM")::contains).orElse(false);
    }

    /** "United States": no government, though "the state" is. */
    private static boolean stateWord(Sentence sentence, int token) {
        return sentence.token(token).word().startsWith("State");
    }

    private Kind place(Sentence sentence, int from, int to) {
        Optional<Kind> likeliest = gazette.candidates(NameFinder.text(sentence, from, to)).stream()
                .filter(candidate -> !candidate.item().kind().actor())
                .max(java.util.Comparator.comparingDouble(candidate -> candidate.item().weight()))
                .map(candidate -> candidate.item().kind());
        if (likeliest.isPresent()) {
            return likeliest.get();
        }
        if (from > 1 && sentence.token(from - 1).word().equals("of")
                && SETTLEMENTS.contains(sentence.token(from - 2).lemma())
                || from > 0 && SETTLEMENTS.contains(sentence.token(from - 1).lemma())) {
            return Kind.CITY;
        }
        return beforeItsState(sentence, to) ? Kind.CITY : Kind.PLACE;
    }

    /** "Gyumri, Armenia": the state after the comma is where the named thing lies. */
    private boolean beforeItsState(Sentence sentence, int to) {
        boolean comma = to + 1 < sentence.size() && sentence.token(to).word().equals(",")
                && sentence.token(to + 1).isProper();
        return comma && gazette.candidates(sentence.token(to + 1).word()).stream()
                .anyMatch(candidate -> Gazette.state(candidate.item().kind()) && !Gazette.adjectival(candidate));
    }

    private Kind unguessed(Sentence sentence, int from, int to) {
        String before = from > 0 ? sentence.token(from - 1).word().toLowerCase(Locale.ROOT) : "";
        if (to - from == 1 && Capitals.acronym(sentence.token(from).word())) {
            return Kind.ORGANIZATION;
        }
        Optional<Kind> called = from == 0 ? Optional.empty() : heads.endingAt(sentence, Math.max(0, from - 2), from - 1)
                .map(HeadWords.Head::kind).filter(kind -> kind.organized() && kind != Kind.STATE);
        if (called.isPresent() && sentence.governor(from - 1) == to - 1) {
            return called.get();
        }
        boolean placed = before.equals("of") && from > 1 && lexicon.has("place-of", sentence.token(from - 2).lemma());
        boolean listed = before.matches(",|and");
        if (placed || Set.of("in", "near", "at", "around", "outside").contains(before)
                || !listed && beforeItsState(sentence, to)) {
            return place(sentence, from, to);
        }
        if (from > 0 && heads.head(before).map(head -> head.kind() == Kind.PERSON).orElse(false)
                || before.matches("mr\\.?|mrs\\.?|ms\\.?|dr\\.?")) {
            return Kind.PERSON;
        }
        return Kind.ORGANIZATION;
    }

    /** The token that says what a name names: the last, or the last before "of" and the like. */
    static int headToken(Sentence sentence, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (LINKS.contains(sentence.token(i).word().toLowerCase(Locale.ROOT))) {
                return i - 1;
            }
        }
        return to - 1;
    }

    /** Whether a common noun makes a place's name the name of another place: corridor, road, province. */
    boolean geographic(Sentence sentence, int token) {
        return lexicon.has("geographic", sentence.token(token).lemma());
    }
}
