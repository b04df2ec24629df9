package chancery.fact;

import java.util.List;

/**
 * All that was read from an article.
 *
 * @param facts the reporter's own statements and the claims, in text order
 * @param ties  how facts hang together
 */
public record Facts(List<Fact> facts, List<Tie> ties) {
    /** A tie between two facts, by their ids. */
    public record Tie(Kind kind, int from, int to) {
        /** Each names a property of the {@code ch:} vocabulary. */
        public enum Kind {
            CONTRADICTS("contradicts"), SUPPORTS("supports"), PART_OF_EVENT("partOfEvent"),
            IN_RESPONSE_TO("inResponseTo");

            private final String term;

            Kind(String term) {
                this.term = term;
            }

            public String term() {
                return term;
            }
        }
    }

    public Facts {
        facts = List.copyOf(facts);
        ties = List.copyOf(ties);
    }
}
