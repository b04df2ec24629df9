package chancery.decide;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person can decide. */
public enum Verdict {
    /** The entity is an item; or "none": it has no item. */
    IS("is"),
    /** The entity is not that item. */
    IS_NOT("is not"),
    /** Two entities are one, which goes by the second one's name. */
    SAME_AS("same as"),
    /** What one article takes for one entity are two, or an entity is not the one that other articles name so. */
    DISTINCT_FROM("distinct from"),
    /** An article does not say so. */
    WRONG_FACT("wrong fact");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As a file of decisions writes it. */
    public String words() {
        return words;
    }

    static Optional<Verdict> of(String words) {
        return Arrays.stream(values()).filter(verdict -> verdict.words.equals(words)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Verdict::words).collect(Collectors.joining(", "));
    }
}
