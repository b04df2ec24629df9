package chancery.resolve;

import chancery.annotate.Name;
import chancery.gazetteer.Candidate;
import java.util.Optional;

/**
 * Tokens that may be a name; of two that overlap the longer is kept.
 *
 * @param from  first token
 * @param to    one past the last token
 * @param guess what the recognizer takes it for
 * @param known what the gazetteer knows by these words
 */
record Stretch(int from, int to, Optional<Name.Type> guess, Optional<Candidate> known) {
    int length() {
        return to - from;
    }
}
