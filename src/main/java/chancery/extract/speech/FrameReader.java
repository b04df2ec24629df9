package chancery.extract.speech;

import chancery.annotate.Constituent;
import chancery.annotate.Sentence;
import java.util.List;
import java.util.OptionalInt;

/** One attempt to read the content of a cue: the cue, the phrases after it, and what was found. */
final class FrameReader {
    private final Sentence sentence;
    private final Cue cue;
    private final Range words;
    private final List<Constituent> complements;
    private final ContentEnds ends;
    private Complement result;

    /**
     * @param words       the cue's tokens
     * @param complements the phrases after them, in order
     */
    FrameReader(Sentence sentence, Cue cue, Range words, List<Constituent> complements, ContentEnds ends) {
        this.sentence = sentence;
        this.cue = cue;
        this.words = words;
        this.complements = complements;
        this.ends = ends;
    }

    Cue cue() {
        return cue;
    }

    /** The cue's last token. */
    int last() {
        return words.to() - 1;
    }

    List<Constituent> complements() {
        return complements;
    }

    /** Only after {@link #take} took something. */
    Complement result() {
        return result;
    }

    /** Takes a run of tokens for the content; false where nothing of it is left without the marks around it. */
    boolean take(AttributionRule rule, int from, int to, OptionalInt addressee) {
        int end = ends.of(from, to);
        boolean whole = end == to && (rule == AttributionRule.CLAUSE || rule == AttributionRule.REMAINDER);
        Range content = new Range(from, whole ? ends.withQuotation(from, to) : end).trimmed(sentence);
        if (content.isEmpty()) {
            return false;
        }
        result = new Complement(rule, cue, List.of(content), words, addressee);
        return true;
    }
}
