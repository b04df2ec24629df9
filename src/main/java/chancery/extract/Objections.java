package chancery.extract;

import chancery.text.TableResource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The lexicon of words by which one claim takes up another to object to it: "rejected the accusation". */
final class Objections {
    private static final Objections SHIPPED = new Objections();

    private final Set<String> verbs = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();
    private final Set<String> guilt = new HashSet<>();

    private Objections() {
        for (List<String> row : TableResource.rows(Objections.class, "objections.tsv", 2)) {
            switch (row.get(1)) {
                case "verb" -> verbs.add(row.get(0));
                case "noun" -> nouns.add(row.get(0));
                case "guilt" -> guilt.add(row.get(0));
                default -> throw new IllegalStateException("objections.tsv: \"" + row.get(1) + "\" is no kind");
            }
        }
    }

    static Objections shipped() {
        return SHIPPED;
    }

    boolean verb(String lemma) {
        return verbs.contains(lemma.toLowerCase(Locale.ROOT));
    }

    /** A word for one's own part in what one is accused of: "denied any involvement". */
    boolean guilt(String lemma) {
        return guilt.contains(lemma.toLowerCase(Locale.ROOT));
    }

    boolean noun(String lemma) {
        return nouns.contains(lemma.toLowerCase(Locale.ROOT));
    }
}
