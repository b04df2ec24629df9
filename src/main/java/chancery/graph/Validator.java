package chancery.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;

/** Checks an article's graph against {@code ontology/shapes.ttl}. Safe to share between threads. */
public final class Validator {
    private final Shapes shapes;

    /**
     * Something that a graph does not keep to.
     *
     * @param node    where, as N-Triples writes it
     * @param path    the property concerned, where one is
     * @param value   what was found, where one value is to blame
     * @param problem what was expected
     */
    public record Violation(String node, Optional<String> path, Optional<String> value, String problem) {
        @Override
        public String toString() {
            return node + path.map(" "::concat).orElse("") + value.map(" "::concat).orElse("") + ": " + problem;
        }
    }

    /** Reads the shapes from the class path. */
    public Validator() {
        shapes = Shapes.parse(read("/chancery/ontology/shapes.ttl"));
    }

    /** What the graph does not keep to, in a fixed order; empty where all is well. */
    public List<Violation> validate(Graph graph) {
        return ShaclValidator.get().validate(shapes, graph).getEntries().stream().map(Validator::violation)
                .sorted(Comparator.comparing(Violation::toString)).toList();
    }

    private static Violation violation(ReportEntry entry) {
        return new Violation(text(entry.focusNode()),
                Optional.ofNullable(entry.resultPath()).map(Object::toString),
                Optional.ofNullable(entry.value()).map(Validator::text), entry.message());
    }

    private static String text(Node node) {
        return NodeFmtLib.strNT(node);
    }

    static Graph read(String resource) {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = Validator.class.getResourceAsStream(resource)) {
            RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " on the class path cannot be read", e);
        }
        return graph;
    }
}
