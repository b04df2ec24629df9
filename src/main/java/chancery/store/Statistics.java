package chancery.store;

import chancery.graph.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What a store holds, counted.
 *
 * @param counts things by class, in a fixed order; the last is {@code quads}
 */
public record Statistics(Map<String, Long> counts) {
    private static final List<String> CLASSES = List.of("Article", "EntityMention", "Actor", "Person", "Event",
            "ProspectiveEvent", "NegatedEvent", "AllegedEvent", "Statement", "AllegedStatement", "Claim",
            "ProspectiveClaim", "NegatedClaim", "AllegedClaim");

    public Statistics {
        counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** Counts in a transaction of its own. */
    public static Statistics of(Store store) {
        return store.read(dataset -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (String type : CLASSES) {
                counts.put(type, count(dataset, Quad.unionGraph, Term.TYPE, Vocabulary.ch(type)));
            }
            counts.put("quads", Iter.count(dataset.find()));
            return new Statistics(counts);
        });
    }

    private static long count(DatasetGraph dataset, Node graph, Node predicate, Node object) {
        return Iter.count(dataset.find(graph, Node.ANY, predicate, object));
    }
}
