package chancery.review;

import static chancery.graph.Vocabulary.ch;

import chancery.graph.Vocabulary;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The terms by which a review reads an article's graph, and the reading of one value. */
final class Term {
    static final Node TYPE = in(Vocabulary.RDF, "type");
    static final Node LABEL = in(Vocabulary.RDFS, "label");
    static final Node ALT_LABEL = in(Vocabulary.SKOS, "altLabel");
    static final Node SAME_AS = in(Vocabulary.OWL, "sameAs");
    static final Node IDENT_REF = in(Vocabulary.ITSRDF, "taIdentRef");
    static final Node ANCHOR = in(Vocabulary.NIF, "anchorOf");
    static final Node BEGIN = in(Vocabulary.NIF, "beginIndex");
    static final Node END = in(Vocabulary.NIF, "endIndex");
    static final Node TEXT = in(Vocabulary.NIF, "isString");
    static final Node IDENTIFIER = in(Vocabulary.DCTERMS, "identifier");
    static final Node URL = in(Vocabulary.SCHEMA, "url");
    static final Node FORM = ch("mentionForm");
    static final Node NAMED = ch("Named");
    static final Node SENTENCE = ch("inSentence");
    static final Node DECISION = ch("decision");
    static final Node VERDICT = ch("verdict");

    private Term() { }

    static Node in(String namespace, String name) {
        return NodeFactory.createURI(namespace + name);
    }

    static Stream<Node> objects(DatasetGraph dataset, Node graph, Node subject, Node property) {
        return Iter.iter(dataset.find(graph, subject, property, Node.ANY)).map(Quad::getObject).toList().stream();
    }

    static Stream<Node> subjects(DatasetGraph dataset, Node graph, Node property, Node object) {
        return Iter.iter(dataset.find(graph, Node.ANY, property, object)).map(Quad::getSubject).toList().stream();
    }

    /** A literal's words, or an IRI. */
    static Optional<String> text(DatasetGraph dataset, Node graph, Node subject, Node property) {
        return objects(dataset, graph, subject, property).map(Term::text).sorted().findFirst();
    }

    static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    /** What decisions call an article: its address, else its identifier. */
    static String scope(DatasetGraph dataset, Node article) {
        return text(dataset, article, article, URL).or(() -> text(dataset, article, article, IDENTIFIER))
                .orElse(article.getURI());
    }
}
