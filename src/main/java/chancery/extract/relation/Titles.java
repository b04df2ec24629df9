package chancery.extract.relation;

import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.fact.Relation;
import chancery.text.TableResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The lexicon of offices and posts. */
final class Titles {
    /** Whose office a title is, where the words leave it open. */
    enum Body { STATE, PLACE, BODY, ABROAD, SEAT, NONE }

    /** What holding the title amounts to. */
    enum Tie {
        OFFICIAL_OF, AFFILIATED_WITH, COUNTERPART, DEPUTY, SUCCESSOR, PREDECESSOR, RANK;

        /** Whether the title says nothing without the office of somebody else. */
        boolean another() {
            return this == COUNTERPART || this == DEPUTY || this == SUCCESSOR || this == PREDECESSOR;
        }
    }

    private record Entry(List<String> words, Tie tie, Body body) { }

    /**
     * A title in a sentence.
     *
     * @param from first token of the title, with the words before it that belong to it
     * @param head its main token
     * @param to   one past its last token
     */
    record Found(int from, int head, int to, Tie tie, Body body) { }

    private static final String EX = "ex-";

    private static final Titles SHIPPED = new Titles();

    /** By first word. */
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, Relation.Modality> statuses = new HashMap<>();

    private Titles() {
        for (List<String> row : TableResource.rows(Titles.class, "titles.tsv", 3)) {
            List<String> words = List.of(row.get(0).replace("-", " - ").split(" +"));
            Tie tie = switch (row.get(1)) {
                case "officialOf" -> Tie.OFFICIAL_OF;
                case "affiliatedWith" -> Tie.AFFILIATED_WITH;
                case "counterpart", "deputy", "successor", "predecessor", "rank" ->
                        Tie.valueOf(row.get(1).toUpperCase(Locale.ROOT));
                default -> throw new IllegalStateException("titles.tsv: \"" + row.get(1) + "\" is no predicate");
            };
            Body body = row.get(2).equals("-") ? Body.NONE : Body.valueOf(row.get(2).toUpperCase(Locale.ROOT));
            entries.computeIfAbsent(words.get(0), word -> new ArrayList<>()).add(new Entry(words, tie, body));
        }
        entries.values().forEach(list -> list.sort((a, b) -> b.words().size() - a.words().size()));
        for (List<String> row : TableResource.rows(Titles.class, "title-modifiers.tsv", 3)) {
            if (row.get(1).equals("part")) {
                parts.put(row.get(0), row.get(0));
            } else {
                statuses.put(row.get(0), Relation.Modality.valueOf(row.get(2)));
            }
        }
    }

    static Titles shipped() {
        return SHIPPED;
    }

    /** The longest title of the lexicon that starts at a token. */
    Optional<Found> at(Sentence sentence, int from) {
        for (Entry entry : entries.getOrDefault(lower(sentence.token(from)), List.of())) {
            if (matches(sentence, from, entry.words())) {
                return Optional.of(found(sentence, from, entry));
            }
        }
        Token token = sentence.token(from);
        for (Entry entry : entries.getOrDefault(plain(token.lemma()), List.of())) {
            if (entry.words().size() == 1 && token.isNoun()) {
                return Optional.of(found(sentence, from, entry));
            }
        }
        return Optional.empty();
    }

    private static Found found(Sentence sentence, int from, Entry entry) {
        int to = from + entry.words().size();
        int of = entry.words().indexOf("of");
        int head = of > 0 ? from + of - 1 : to - 1;
        return new Found(from, head, to, entry.tie(), entry.body());
    }

    private static boolean matches(Sentence sentence, int from, List<String> words) {
        if (from + words.size() > sentence.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            Token token = sentence.token(from + i);
            boolean last = i == words.size() - 1;
            if (!lower(token).equals(words.get(i))
                    && !(last && plain(token.lemma()).equals(words.get(i)))) {
                return false;
            }
        }
        int next = from + words.size();
        Token last = sentence.token(next - 1);
        boolean beforeName = next < sentence.size() && sentence.token(next).isProper();
        return last.isNoun() || words.size() > 1 || last.tag().equals("JJ") && beforeName;
    }

    /** Whether a word before a title belongs to it: "deputy", "foreign". */
    boolean isPart(Token token) {
        return parts.containsKey(lower(token)) && !token.tag().equals("IN");
    }

    /** What a word before or after a title says of when it is held: "former", "acting", "elect". */
    Optional<Relation.Modality> status(Token token) {
        return Optional.ofNullable(statuses.get(lower(token)));
    }

    /** What the words that end at a token say of when a title is held; they may be two: "until recently". */
    Optional<Relation.Modality> status(Sentence sentence, int at) {
        return at > 0 && statuses.containsKey(two(sentence, at)) ? Optional.of(statuses.get(two(sentence, at)))
                : status(sentence.token(at));
    }

    /** How many words before a token, adverbs all, say when the title after them is held. */
    int adverbs(Sentence sentence, int to) {
        boolean adverb = to > 0 && (sentence.token(to - 1).tag().equals("RB") || lower(sentence.token(to - 1)).equals("once"));
        if (!adverb || status(sentence, to - 1).isEmpty()) {
            return 0;
        }
        return to > 1 && statuses.containsKey(two(sentence, to - 1)) ? 2 : 1;
    }

    private static String two(Sentence sentence, int at) {
        return lower(sentence.token(at - 1)) + " " + lower(sentence.token(at));
    }

    /** Whether one word says both the title and that it is over: "ex-president". */
    static boolean ex(Token token) {
        return token.word().toLowerCase(Locale.ROOT).startsWith(EX) && token.word().length() > EX.length();
    }

    private static String lower(Token token) {
        return plain(token.word());
    }

    /** A word in small letters, without "ex-". */
    static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.startsWith(EX) && lower.length() > EX.length() ? lower.substring(EX.length()) : lower;
    }
}
