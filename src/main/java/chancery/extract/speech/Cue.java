package chancery.extract.speech;

import chancery.fact.Claim;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A word of saying, thinking, wishing or intending, with what it does to its content.
 *
 * @param lemma  dictionary form of the main word
 * @param rest   the words that must follow it ("out" of "point out"), as lemmas
 * @param frames the constructions in which the content stands; see {@code cues.tsv}
 * @param act    CURIE of the PLOVER type that the act of speech itself has
 */
record Cue(String lemma, List<String> rest, Set<String> frames, Claim.Stance stance, Optional<String> act) {
    Cue {
        rest = List.copyOf(rest);
        frames = Set.copyOf(frames);
    }

    boolean has(String frame) {
        return frames.contains(frame);
    }
}
