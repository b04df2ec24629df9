package chancery.resolve;

import chancery.annotate.Sentence;
import java.util.Locale;

/** Tells a word for a condition, or for stuff that is not counted, from the same word for a body of people. */
final class Masses {
    private final Lexicon lexicon;

    Masses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** "the use of force", "freedom of movement", "a state of emergency": no army, no party and no country. */
    boolean holds(Sentence sentence, int head) {
        String lemma = sentence.token(head).lemma().toLowerCase(Locale.ROOT);
        boolean bare = lexicon.has("mass", lemma) && sentence.token(head).tag().equals("NN")
                && sentence.children(head, "det", "compound", "nmod:poss", "nummod").isEmpty();
        boolean condition = lemma.equals("state") && sentence.children(head, "nmod").stream()
                .anyMatch(of -> lexicon.has("condition", sentence.token(of).lemma().toLowerCase(Locale.ROOT)));
        return bare || condition;
    }
}
