package chancery.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms by which a store knows an article. */
final class Term {
    private static final String CH = "https://w3id.org/chancery/ontology#";
    private static final String PROV = "http://www.w3.org/ns/prov#";

    static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    static final Node ARTICLE = NodeFactory.createURI(CH + "Article");
    static final Node IDENTIFIER = NodeFactory.createURI("http://purl.org/dc/terms/identifier");
    static final Node URL = NodeFactory.createURI("http://schema.org/url");
    static final Node GENERATED_AT = NodeFactory.createURI(PROV + "generatedAtTime");
    static final Node INVALIDATED_AT = NodeFactory.createURI(PROV + "invalidatedAtTime");

    private Term() { }

    static Node ch(String name) {
        return NodeFactory.createURI(CH + name);
    }
}
