package chancery.graph;

import static chancery.graph.Vocabulary.ch;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that graphs are written in, besides those that records name themselves. */
final class Terms {
    static final Node EVIDENCE = ch("evidence");
    static final Node CONFIDENCE = ch("confidence");
    static final Node MODALITY = ch("modality");
    static final Node IN_SENTENCE = ch("inSentence");
    static final Node RULE = ch("rule");
    static final Node MENTION_FORM = ch("mentionForm");
    static final Node LITERAL_REF = ch("literalRef");
    static final Node ENTITY_MENTION = ch("EntityMention");
    static final Node METONYMIC = ch("Metonymic");
    static final Node ACTOR = ch("Actor");

    static final Node LABEL = in(Vocabulary.RDFS, "label");
    static final Node SAME_AS = in(Vocabulary.OWL, "sameAs");
    static final Node ALT_LABEL = in(Vocabulary.SKOS, "altLabel");
    static final Node IDENTIFIER = in(Vocabulary.DCTERMS, "identifier");
    static final Node IDENT_REF = in(Vocabulary.ITSRDF, "taIdentRef");
    static final Node REFERENCE_CONTEXT = nif("referenceContext");
    static final Node BEGIN_INDEX = nif("beginIndex");
    static final Node END_INDEX = nif("endIndex");
    static final Node ANCHOR_OF = nif("anchorOf");
    static final Node NIF_STRING = nif("RFC5147String");
    static final Node NIF_SENTENCE = nif("Sentence");

    private Terms() { }

    static Node nif(String localName) {
        return in(Vocabulary.NIF, localName);
    }

    static Node sem(String localName) {
        return in(Vocabulary.SEM, localName);
    }

    static Node schema(String localName) {
        return in(Vocabulary.SCHEMA, localName);
    }

    static Node prov(String localName) {
        return in(Vocabulary.PROV, localName);
    }

    static Node org(String localName) {
        return in(Vocabulary.ORG, localName);
    }

    static Node rdf(String localName) {
        return in(Vocabulary.RDF, localName);
    }

    private static Node in(String namespace, String localName) {
        return NodeFactory.createURI(namespace + localName);
    }
}
