package chancery.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an evaluation found.
 *
 * @param articles how many were read
 * @param tallies  right, wrong and missed of each sort
 * @param facts    every relation, event and claim found in an article that annotates its sort: how sure Chancery was of
 *                 it, and whether it is right
 * @param asserted events that the graph asserts though the annotation has them in a claim alone
 * @param errors   each thing that is wrong or missed, for people to read
 */
public record Report(int articles, Map<Sort, Tally> tallies, List<Judged> facts, int asserted, List<String> errors) {
    /** What is measured. */
    public enum Sort {
        ENTITIES, LINKS, RELATIONS, EVENTS, DATES, CLAIMS, SPEAKERS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A fact that was found, with its confidence. */
    public record Judged(double confidence, boolean right) { }

    /** Borders of the bands in which confidence is compared with what is right; the upper one is not in its band. */
    private static final double[] BANDS = {1.01, .9, .8, .7, .5, 0};

    static final Report EMPTY = new Report(0, Map.of(), List.of(), 0, List.of());

    public Report {
        Map<Sort, Tally> all = new EnumMap<>(Sort.class);
        for (Sort sort : Sort.values()) {
            all.put(sort, tallies.getOrDefault(sort, Tally.NONE));
        }
        tallies = java.util.Collections.unmodifiableMap(all);
        facts = List.copyOf(facts);
        errors = List.copyOf(errors);
    }

    Report plus(Report other) {
        Map<Sort, Tally> sum = new EnumMap<>(Sort.class);
        tallies.forEach((sort, tally) -> sum.put(sort, tally.plus(other.tallies.get(sort))));
        List<Judged> judged = new ArrayList<>(facts);
        judged.addAll(other.facts);
        List<String> wrong = new ArrayList<>(errors);
        wrong.addAll(other.errors);
        return new Report(articles + other.articles, sum, judged, asserted + other.asserted, wrong);
    }

    /** Of the facts at or above a confidence and below another, how many are right. */
    public Tally calibration(double from, double below) {
        List<Judged> within = facts.stream().filter(fact -> fact.confidence() >= from && fact.confidence() < below)
                .toList();
        int right = (int) within.stream().filter(Judged::right).count();
        return new Tally(right, within.size() - right, 0);
    }

    /** A table for people to read; the errors are not in it. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(articles + " articles\n");
        tallies.forEach((sort, tally) -> table.append(String.format("%-10s %s%n", sort, tally)));
        table.append("asserted though only claimed: ").append(asserted).append('\n');
        for (int i = 0; i < BANDS.length - 1; i++) {
            Tally share = calibration(BANDS[i + 1], BANDS[i]);
            int all = share.right() + share.wrong();
            if (all > 0) {
                table.append(String.format(Locale.ROOT, "of %d facts of confidence %.1f to %.1f, %.2f are right%n", all,
                        BANDS[i + 1], Math.min(BANDS[i], 1), share.precision()));
            }
        }
        return table.toString();
    }
}
