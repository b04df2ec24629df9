package chancery.fact;

import chancery.text.Span;
import java.util.OptionalLong;

/**
 * How many were hurt.
 *
 * @param lower at least; empty where the words give no lower bound
 * @param upper at most; empty where the words give no upper bound
 * @param words as written ("tens of thousands")
 */
public record Quantity(Of of, OptionalLong lower, OptionalLong upper, String words, Span span) {
    /** What is counted; each names a property of the {@code ch:} vocabulary. */
    public enum Of {
        FATALITIES, INJURED, DISPLACED, DETAINED;

        public String term() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
