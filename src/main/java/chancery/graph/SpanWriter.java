package chancery.graph;

import chancery.annotate.Sentence;
import chancery.text.CodePoints;
import chancery.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes the spans that others point to, each when it is first asked for. */
final class SpanWriter {
    private final Triples triples;
    private final Node article;
    private final CodePoints text;
    private final List<Sentence> sentences;
    private final Map<Span, Node> written = new HashMap<>();

    SpanWriter(Triples triples, Node article, CodePoints text, List<Sentence> sentences) {
        this.triples = triples;
        this.article = article;
        this.text = text;
        this.sentences = sentences;
    }

    void writeSentences() {
        sentences.forEach(sentence -> triples.type(span(sentence.span()), Terms.NIF_SENTENCE));
    }

    Node sentence(int index) {
        return span(sentences.get(index).span());
    }

    /** @throws IllegalArgumentException if the span reaches past the text */
    Node span(Span span) {
        Node known = written.get(span);
        if (known != null) {
            return known;
        }
        if (span.end() > text.length()) {
            throw new IllegalArgumentException("span " + span + " reaches past the text's " + text.length()
                    + " code points");
        }
        Node node = NodeFactory.createURI(article.getURI() + "#char=" + span.start() + "," + span.end());
        written.put(span, node);
        triples.type(node, Terms.NIF_STRING);
        triples.typed(node, Terms.BEGIN_INDEX, Integer.toString(span.start()), XSDDatatype.XSDnonNegativeInteger);
        triples.typed(node, Terms.END_INDEX, Integer.toString(span.end()), XSDDatatype.XSDnonNegativeInteger);
        triples.text(node, Terms.ANCHOR_OF, text.slice(span));
        triples.add(node, Terms.REFERENCE_CONTEXT, article);
        int sentence = sentenceAt(span.start());
        if (sentence >= 0) {
            triples.add(node, Terms.IN_SENTENCE, sentence(sentence));
        }
        return node;
    }

    /** The sentence in which a position stands, else the one before it (a span may begin between two); -1 for none. */
    private int sentenceAt(int position) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().start() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
