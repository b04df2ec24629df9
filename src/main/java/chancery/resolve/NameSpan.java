package chancery.resolve;

import chancery.gazetteer.Candidate;
import chancery.gazetteer.Kind;
import java.util.Optional;

/**
 * Words that name something, before it is known what else in the article names the same.
 *
 * @param sentence index of the sentence
 * @param from     first token
 * @param to       one past the last token
 * @param text     the words, white space made single
 * @param kind     what the words, the recognizer and the gazetteer make of it
 * @param known    the gazetteer's reading, where there is one that fits
 * @param bare     the text without the state that it opens with: "Coast Guard" of "Norwegian Coast Guard"
 */
record NameSpan(int sentence, int from, int to, String text, Kind kind, Optional<Candidate> known, String bare) {
    NameSpan(int sentence, int from, int to, String text, Kind kind, Optional<Candidate> known) {
        this(sentence, from, to, text, kind, known, text);
    }
}
