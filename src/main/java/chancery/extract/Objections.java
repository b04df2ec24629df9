package chancery.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The lexicon of words by which one claim takes up another to object to it: "rejected the accusation". */
final class Objections {
    private static final Objections SHIPPED = new Objections();

    private final Set<String> verbs = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();

    private Objections() {
        for (List<String> row : TableResource.rows("objections.tsv")) {
            (row.get(1).equals("verb") ? verbs : nouns).add(row.get(0));
        }
    }

    static Objections shipped() {
        return SHIPPED;
    }

    boolean verb(String lemma) {
        return verbs.contains(lemma.toLowerCase(Locale.ROOT));
    }

    boolean noun(String lemma) {
        return nouns.contains(lemma.toLowerCase(Locale.ROOT));
    }
}
