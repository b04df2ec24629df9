package chancery.link;

import chancery.annotate.Name;
import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.resolve.Mention;
import java.util.Set;

/**
 * Whether a mention names its entity by itself. "Georgia" in "Georgia Tech", where the recognizer sees one name, and a
 * ship "Washington" are other things.
 */
final class Standing {
    private final Notes notes;

    Standing(Notes notes) {
        this.notes = notes;
    }

    boolean alone(Mention mention) {
        Sentence sentence = notes.sentences().get(mention.sentence());
        return !inLongerName(mention) && !quoted(sentence, mention);
    }

    /** The recognizer saw a longer name around it, and that is no run of mentions. */
    private boolean inLongerName(Mention mention) {
        for (Name name : notes.names()) {
            if (name.sentence() == mention.sentence() && name.from() <= mention.from() && mention.to() <= name.to()
                    && name.to() - name.from() > mention.to() - mention.from() && name.type() != Name.Type.PERSON) {
                return true;
            }
        }
        return false;
    }

    private static boolean quoted(Sentence sentence, Mention mention) {
        return mention.from() > 0 && mention.to() < sentence.size() && mark(sentence.token(mention.from() - 1).word())
                && mark(sentence.token(mention.to()).word());
    }

    private static boolean mark(String word) {
        return Set.of("\"", "“", "”", "``", "''", "‘", "’", "'").contains(word);
    }
}
