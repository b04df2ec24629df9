package chancery.fact;

import java.util.List;
import java.util.Optional;

/**
 * One act of saying, thinking, wishing or intending.
 *
 * @param speakers   entity ids; empty where nobody is named ("reportedly")
 * @param addressees entity ids
 * @param quoted     whether all or part of the content stands in quotation marks
 * @param text       the content's words, interruptions left out
 * @param modality   whether it was said: occurred, planned, hypothetical or negated
 * @param about      entity ids that the content names
 * @param reports    what the content says: events, relations and further claims, all of them alleged
 * @param act        the speech act as an event of its own ("accused"), where it is of a PLOVER type
 */
public record Claim(int id, List<Integer> speakers, List<Integer> addressees, Stance stance,
                    Event.Modality modality, boolean quoted, String text, List<Integer> about, List<Fact> reports, Optional<Event> act, Optional<When> when,
                    double confidence, List<Evidence> evidence) implements Fact {
    /** What the speaker does with the content. */
    public enum Stance {
        ASSERTS("Asserts"), DENIES("Denies"), ACCUSES("Accuses"), DEMANDS("Demands"), OFFERS("Offers"),
        PREDICTS("Predicts"), DOUBTS("Doubts"), BELIEVES("Believes"), WANTS("Wants");

        private final String term;

        Stance(String term) {
            this.term = term;
        }

        public String term() {
            return term;
        }
    }

    public Claim {
        speakers = List.copyOf(speakers);
        addressees = List.copyOf(addressees);
        about = List.copyOf(about);
        reports = List.copyOf(reports);
        evidence = List.copyOf(evidence);
    }
}
