package chancery.fact;

import java.util.List;
import java.util.Optional;

/**
 * Who did what to whom.
 *
 * @param type       CURIE: {@code plover:ACCUSE}, {@code ch:Death}
 * @param mode       local name in {@code plover:}: {@code RETREAT-withdraw}
 * @param contexts   local names in {@code plover:}: {@code military}
 * @param sources    entity ids of those who act
 * @param recipients entity ids of those acted upon
 * @param mediators  entity ids of those who bring it about between others
 * @param places     entity ids of where it happened
 */
public record Event(int id, String type, Optional<String> mode, List<String> contexts, Modality modality,
                    List<Integer> sources, List<Integer> recipients, List<Integer> mediators, List<Integer> places,
                    Optional<When> when, List<Quantity> quantities, double confidence, List<Evidence> evidence)
        implements Fact {
    /** Whether it happened; what did not, or not yet, never becomes a {@code ch:Event}. */
    public enum Modality {
        OCCURRED("Occurred"), ONGOING("Ongoing"), PLANNED("Planned"), HYPOTHETICAL("Hypothetical"), NEGATED("Negated");

        private final String term;

        Modality(String term) {
            this.term = term;
        }

        /** The local name of the individual in the {@code ch:} vocabulary. */
        public String term() {
            return term;
        }
    }

    public Event {
        contexts = List.copyOf(contexts);
        sources = List.copyOf(sources);
        recipients = List.copyOf(recipients);
        mediators = List.copyOf(mediators);
        places = List.copyOf(places);
        quantities = List.copyOf(quantities);
        evidence = List.copyOf(evidence);
    }
}
