package chancery.store;

import chancery.graph.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** What of an article's graph can be found by its words: the names of entities, sentences, and what claims say. */
final class Texts {
    private static final Node LABEL = NodeFactory.createURI(Vocabulary.RDFS + "label");
    private static final Node ALT_LABEL = NodeFactory.createURI(Vocabulary.SKOS + "altLabel");
    private static final Node TEXT = NodeFactory.createURI(Vocabulary.SCHEMA + "text");
    private static final Node ANCHOR = NodeFactory.createURI(Vocabulary.NIF + "anchorOf");
    private static final Node SENTENCE = NodeFactory.createURI(Vocabulary.NIF + "Sentence");
    private static final Node CANDIDATE = Vocabulary.ch("LinkCandidate");

    private Texts() { }

    static List<TextIndex.Entry> of(Iterable<Quad> quads) {
        List<TextIndex.Entry> entries = new ArrayList<>();
        Map<String, String> spans = new LinkedHashMap<>();
        Set<String> sentences = new HashSet<>();
        Set<String> considered = new HashSet<>();
        for (Quad quad : quads) {
            String subject = quad.getSubject().isURI() ? quad.getSubject().getURI() : "";
            Node property = quad.getPredicate();
            if (property.equals(Term.TYPE) && quad.getObject().equals(SENTENCE)) {
                sentences.add(subject);
            } else if (property.equals(Term.TYPE) && quad.getObject().equals(CANDIDATE)) {
                considered.add(subject);
            } else if (quad.getObject().isLiteral()) {
                String text = quad.getObject().getLiteralLexicalForm();
                if (property.equals(LABEL) || property.equals(ALT_LABEL)) {
                    entries.add(new TextIndex.Entry(TextIndex.Kind.NAME, subject, text));
                } else if (property.equals(TEXT)) {
                    entries.add(new TextIndex.Entry(TextIndex.Kind.CLAIM, subject, text));
                } else if (property.equals(ANCHOR)) {
                    spans.put(subject, text);
                }
            }
        }
        spans.forEach((span, text) -> {
            if (sentences.contains(span)) {
                entries.add(new TextIndex.Entry(TextIndex.Kind.SENTENCE, span, text));
            }
        });
        // An item that was only considered for an entity names nothing that is here.
        entries.removeIf(entry -> considered.contains(entry.iri()));
        return entries;
    }
}
