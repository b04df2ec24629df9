package chancery.graph;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * All that was read from one article.
 *
 * @param iri        names the graph, and the article
 * @param identifier the article's own, for messages
 * @param textDigest SHA-256 of the article's text, in hexadecimal
 * @param triples    once each, in an order that the article alone decides; without blank nodes
 * @param warnings   what the user should know, for people to read
 */
public record ArticleGraph(String iri, String identifier, String textDigest, List<Triple> triples,
                           List<String> warnings) {
    public ArticleGraph {
        triples = List.copyOf(triples);
        warnings = List.copyOf(warnings);
    }

    public Node name() {
        return NodeFactory.createURI(iri);
    }

    /** The triples in their order, in the graph that the article names. */
    public Stream<Quad> quads() {
        Node name = name();
        return triples.stream().map(triple -> new Quad(name, triple));
    }

    /** A new graph in memory that holds the triples. */
    public Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Vocabulary.PREFIXES);
        triples.forEach(graph::add);
        return graph;
    }
}
