package chancery.fact;

import java.util.List;

/** How sure a fact is that was read in several places. */
public final class Confidence {
    /** No number of readings makes a fact surer than this. */
    private static final double CEILING = .98;
    /** How much a further reading takes off the doubt: readings share a parser and its errors. */
    private static final double INDEPENDENCE = .3;

    private Confidence() { }

    /** The best reading's confidence, raised a little by each of the others. */
    public static double of(List<Double> readings) {
        List<Double> sorted = readings.stream().sorted(java.util.Comparator.reverseOrder()).toList();
        double doubt = 1 - sorted.get(0);
        for (double other : sorted.subList(1, sorted.size())) {
            doubt *= 1 - INDEPENDENCE * other;
        }
        return round(Math.min(1 - doubt, Math.max(CEILING, sorted.get(0))));
    }

    /** To two decimals: more would feign a precision that rules do not have. */
    public static double round(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }
}
