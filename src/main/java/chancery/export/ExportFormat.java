package chancery.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a store can be written as. */
public enum ExportFormat {
    /** The union of all graphs. */
    TURTLE, TRIG, NQUADS, JSONLD,
    /** The union of all graphs. */
    RDFXML,
    GEXF, GRAPHML, CX2, DOT, NEO4J_CSV,
    /** Turtle of the network alone, as Neo4j's plug-in for RDF takes it in. */
    NEO4J_TURTLE;

    /** As a command line spells it: {@code neo4j-csv}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is RDF of all that the store holds, of which nothing can be selected. */
    public boolean isWhole() {
        return compareTo(GEXF) < 0;
    }

    public static Optional<ExportFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(ExportFormat::id).toList();
    }
}
