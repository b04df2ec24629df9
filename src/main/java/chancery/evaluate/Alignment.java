package chancery.evaluate;

import chancery.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.apache.jena.graph.Node;

/** Which of the things found are which of the things annotated. */
final class Alignment {
    /** What is found and is nothing that was annotated. */
    static final String UNKNOWN = "?";
    /** Less of two mentions in common than this, and they are not of the same thing. */
    private static final double SAME = .3;

    private final Map<Node, String> names = new HashMap<>();

    private record Vote(String name, double weight) { }

    /**
     * An entity found is what most of its mentions are, each counted by how much of it is the same: "a spokesman for the
     * junta, Amadou A." has a mention that is partly the junta, and one that is wholly the man.
     */
    Alignment(GoldArticle gold, List<Found.Mention> mentions) {
        Map<Node, Map<String, Double>> votes = new LinkedHashMap<>();
        for (Found.Mention mention : mentions) {
            best(gold, mention.span()).ifPresent(vote -> votes.computeIfAbsent(mention.entity(),
                    node -> new LinkedHashMap<>()).merge(vote.name(), vote.weight(), Double::sum));
        }
        votes.forEach((node, sums) -> names.put(node, sums.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue)).orElseThrow().getKey()));
    }

    private static Optional<Vote> best(GoldArticle gold, Span span) {
        Vote best = new Vote(UNKNOWN, SAME);
        for (GoldArticle.Entity entity : gold.entities().values()) {
            for (Span mention : entity.mentions()) {
                double overlap = overlap(mention, span);
                best = overlap > best.weight() ? new Vote(entity.name(), overlap) : best;
            }
        }
        return Optional.of(best).filter(vote -> !vote.name().equals(UNKNOWN));
    }

    Set<String> names(List<Node> entities) {
        Set<String> all = new LinkedHashSet<>();
        entities.forEach(entity -> all.add(names.getOrDefault(entity, UNKNOWN)));
        return all;
    }

    /** Common characters as a share of all characters of either. */
    static double overlap(Span one, Span other) {
        int common = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return common <= 0 ? 0 : common / (double) (one.length() + other.length() - common);
    }

    /** Common characters of a span and of several, as a share of all characters of either. */
    static double overlap(Span one, List<Span> others) {
        int common = 0;
        int all = one.length();
        for (Span other : others) {
            int shared = Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
            common += shared;
            all += other.length() - shared;
        }
        return common / (double) all;
    }

    /**
     * Pairs the annotated with the found, one to one, the best pairs first.
     *
     * @param fit how well two fit; 0 where they do not
     * @return found, by annotated; in the order of the annotation
     */
    static <G, F> Map<G, F> pair(List<G> gold, List<F> found, ToDoubleBiFunction<G, F> fit) {
        record Pair(int gold, int found, double fit) { }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                double score = fit.applyAsDouble(gold.get(i), found.get(j));
                if (score > 0) {
                    pairs.add(new Pair(i, j, score));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::fit).reversed().thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::found));
        Map<Integer, Integer> taken = new HashMap<>();
        Set<Integer> used = new LinkedHashSet<>();
        for (Pair pair : pairs) {
            if (!taken.containsKey(pair.gold()) && used.add(pair.found())) {
                taken.put(pair.gold(), pair.found());
            }
        }
        Map<G, F> paired = new LinkedHashMap<>();
        for (int i = 0; i < gold.size(); i++) {
            if (taken.containsKey(i)) {
                paired.put(gold.get(i), found.get(taken.get(i)));
            }
        }
        return paired;
    }
}
