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
 * @param rows     the same tallies, of one article each
 */
public record Report(int articles, Map<Sort, Tally> tallies, List<Judged> facts, int asserted, List<String> errors,
                     List<Row> rows) {
    /** What is measured. */
    public enum Sort {
        ENTITIES, LINKS, RELATIONS, EVENTS, DATES, CLAIMS, SPEAKERS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was measured of one article. */
    public record Row(String article, Map<Sort, Tally> tallies) { }

    /** A fact that was found, with its confidence. */
    public record Judged(double confidence, boolean right) { }

    /** Borders of the bands in which confidence is compared with what is right; the upper one is not in its band. */
    private static final double[] BANDS = {1.01, .9, .8, .7, .5, 0};

    static final Report EMPTY = new Report(0, Map.of(), List.of(), 0, List.of(), List.of());

    public Report {
        Map<Sort, Tally> all = new EnumMap<>(Sort.class);
        for (Sort sort : Sort.values()) {
            all.put(sort, tallies.getOrDefault(sort, Tally.NONE));
        }
        tallies = java.util.Collections.unmodifiableMap(all);
        facts = List.copyOf(facts);
        errors = List.copyOf(errors);
        rows = List.copyOf(rows);
    }

    Report plus(Report other) {
        Map<Sort, Tally> sum = new EnumMap<>(Sort.class);
        tallies.forEach((sort, tally) -> sum.put(sort, tally.plus(other.tallies.get(sort))));
        List<Judged> judged = new ArrayList<>(facts);
        judged.addAll(other.facts);
        List<String> wrong = new ArrayList<>(errors);
        wrong.addAll(other.errors);
        List<Row> each = new ArrayList<>(rows);
        each.addAll(other.rows);
        return new Report(articles + other.articles, sum, judged, asserted + other.asserted, wrong, each);
    }

    /** Of the facts at or above a confidence and below another, how many are right. */
    public Tally calibration(double from, double below) {
        List<Judged> within = facts.stream().filter(fact -> fact.confidence() >= from && fact.confidence() < below)
                .toList();
        int right = (int) within.stream().filter(Judged::right).count();
        return new Tally(right, within.size() - right, 0);
    }

    /** F1 of each sort, an article a line; "-" where its annotation has none of the sort. */
    private void byArticle(StringBuilder table) {
        table.append(String.format("%-20s", "F1"));
        tallies.keySet().forEach(sort -> table.append(String.format("%10s", sort)));
        table.append('\n');
        for (Row row : rows) {
            table.append(String.format("%-20s", row.article()));
            for (Sort sort : Sort.values()) {
                Tally tally = row.tallies().getOrDefault(sort, Tally.NONE);
                table.append(tally.equals(Tally.NONE) ? String.format("%10s", "-")
                        : String.format(Locale.ROOT, "%10.3f", tally.f1()));
            }
            table.append('\n');
        }
        table.append('\n');
    }

    /** A table for people to read; the errors are not in it. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        byArticle(table);
        table.append(articles).append(" articles\n");
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
