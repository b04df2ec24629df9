package chancery.extract.speech;

import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One act of saying as found in the parse, before its content is read.
 *
 * @param sentence   index of the cue's sentence (of the content's where there is no cue)
 * @param cueToken   the cue's main token, where it has one
 * @param speakers   spans of those who speak, whole noun phrases; empty where nobody is named
 * @param speakerHeads the head token of each speaker in {@code speakerSentence}, by which its mention is found
 * @param speakerSentence index of the sentence where the speakers stand
 * @param cues       the words of saying
 * @param contents   what is said; several spans where it is interrupted or goes on
 * @param addressees spans of those spoken to
 * @param modality   whether it was said: occurred, planned, hypothetical, negated
 */
public record Attribution(int sentence, OptionalInt cueToken, List<Span> speakers, List<Integer> speakerHeads,
                   int speakerSentence, List<Span> cues, List<Span> contents, List<Span> addressees,
                   Claim.Stance stance, Event.Modality modality, boolean quoted, Optional<String> act, String rule,
                   double confidence) {
    public Attribution {
        speakers = List.copyOf(speakers);
        speakerHeads = List.copyOf(speakerHeads);
        cues = List.copyOf(cues);
        contents = List.copyOf(contents);
        addressees = List.copyOf(addressees);
    }

    Attribution withContents(List<Span> extended, boolean nowQuoted) {
        return new Attribution(sentence, cueToken, speakers, speakerHeads, speakerSentence, cues, extended, addressees,
                stance, modality, nowQuoted, act, rule, confidence);
    }
}
