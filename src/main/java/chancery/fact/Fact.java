package chancery.fact;

import java.util.List;

/**
 * Something the article says. Standing by itself it is the reporter's own statement; standing in
 * {@link Claim#reports()} it is alleged by the claim's speakers.
 */
public sealed interface Fact permits Relation, Event, Claim {
    /** Number of this fact in its article, unique over all kinds, also of those inside claims. */
    int id();

    /** The places it was read from, at least one. */
    List<Evidence> evidence();

    /** How likely it is to be right, 0 to 1. */
    double confidence();
}
