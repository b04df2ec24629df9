package chancery.extract.speech;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a cue's grammar gives as content.
 *
 * @param contents  runs of tokens in the cue's sentence, in order
 * @param cue       the cue's words
 * @param addressee head token of who is spoken to
 * @param speakers  who speaks, where the words show it more surely than the parse; else empty
 */
record Complement(AttributionRule rule, Cue by, List<Range> contents, Range cue, OptionalInt addressee,
                  List<Speaker> speakers) {
    Complement {
        contents = List.copyOf(contents);
        speakers = List.copyOf(speakers);
    }

    Complement(AttributionRule rule, Cue by, List<Range> contents, Range cue, OptionalInt addressee) {
        this(rule, by, contents, cue, addressee, List.of());
    }

    Complement by(List<Speaker> who) {
        return new Complement(rule, by, contents, cue, addressee, who);
    }
}
