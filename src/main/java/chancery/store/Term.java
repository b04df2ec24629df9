package chancery.store;

import chancery.graph.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms by which a store knows an article. */
final class Term {
    static final Node TYPE = NodeFactory.createURI(Vocabulary.RDF + "type");
    static final Node ARTICLE = Vocabulary.ch("Article");
    static final Node IDENTIFIER = NodeFactory.createURI(Vocabulary.DCTERMS + "identifier");
    static final Node URL = NodeFactory.createURI(Vocabulary.SCHEMA + "url");
    static final Node GENERATED_AT = NodeFactory.createURI(Vocabulary.PROV + "generatedAtTime");
    static final Node INVALIDATED_AT = NodeFactory.createURI(Vocabulary.PROV + "invalidatedAtTime");

    /** Of the log: the number of the last change, by which an index tells whether it has seen it. */
    static final Node GENERATION = NodeFactory.createURI(Vocabulary.DCTERMS + "hasVersion");

    private Term() { }
}
