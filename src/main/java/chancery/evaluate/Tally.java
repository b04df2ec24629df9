package chancery.evaluate;

import java.util.Locale;

/**
 * How often something was right.
 *
 * @param right  found and annotated
 * @param wrong  found, not annotated
 * @param missed annotated, not found
 */
public record Tally(int right, int wrong, int missed) {
    static final Tally NONE = new Tally(0, 0, 0);

    static Tally of(int right, int found, int annotated) {
        return new Tally(right, found - right, annotated - right);
    }

    Tally plus(Tally other) {
        return new Tally(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    /** Of what was found, the share that is right; 0 where nothing was found. */
    public double precision() {
        return right == 0 ? 0 : right / (double) (right + wrong);
    }

    /** Of what is annotated, the share that was found; 0 where nothing is annotated. */
    public double recall() {
        return right == 0 ? 0 : right / (double) (right + missed);
    }

    public double f1() {
        return right == 0 ? 0 : 2 * right / (2.0 * right + wrong + missed);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P %.3f  R %.3f  F1 %.3f  (%d right, %d wrong, %d missed)", precision(),
                recall(), f1(), right, wrong, missed);
    }
}
