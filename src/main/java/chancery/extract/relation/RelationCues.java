package chancery.extract.relation;

import chancery.fact.Relation;
import chancery.text.TableResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lexicon of words that tie two things. */
final class RelationCues {
    /** What the past tense of a verb says of the relation today. */
    enum Tense { STATE, BEGIN, END }

    /** A sense of a cue; subject and object name the places where they stand, the first that is filled counts. */
    record Cue(List<String> words, Relation.Predicate predicate, List<String> subject, List<String> object, Tense tense) { }

    private static final RelationCues SHIPPED = new RelationCues();

    /** form → first word → cues. */
    private final Map<String, Map<String, List<Cue>>> cues = new HashMap<>();

    private RelationCues() {
        for (List<String> row : TableResource.rows(RelationCues.class, "relations.tsv", 6)) {
            List<String> words = List.of(row.get(0).split(" "));
            cues.computeIfAbsent(row.get(1), form -> new HashMap<>())
                    .computeIfAbsent(words.get(words.size() - 1), word -> new ArrayList<>())
                    .add(new Cue(words, predicate(row.get(2)), List.of(row.get(3).split(",")),
                            List.of(row.get(4).split(",")), Tense.valueOf(row.get(5).toUpperCase(Locale.ROOT))));
        }
    }

    private static Relation.Predicate predicate(String term) {
        for (Relation.Predicate predicate : Relation.Predicate.values()) {
            if (predicate.term().equals(term)) {
                return predicate;
            }
        }
        throw new IllegalStateException("relations.tsv: \"" + term + "\" is no predicate");
    }

    static RelationCues shipped() {
        return SHIPPED;
    }

    /** The cues of a form whose last word is the lemma. */
    List<Cue> of(String form, String lemma) {
        return cues.getOrDefault(form, Map.of()).getOrDefault(lemma.toLowerCase(Locale.ROOT), List.of());
    }
}
