package chancery.store;

import chancery.graph.ArticleGraph;
import chancery.graph.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * An article's graph without the article's text, for whoever may quote it but not publish it.
 *
 * <p>What is left of the words, whatever is asked of the graph:
 * <ol>
 * <li>a sentence from which a fact was read, cut to {@value #LONGEST} code points; those with most facts come first, until
 *     half of the text's length is spent, so that the sentences put together are never the text;</li>
 * <li>of all other sentences only where they stand: their words are {@value #GAP};</li>
 * <li>every other text (a name, a fact's words, what a claim says) as it is where it stands in a sentence that is left or is
 *     no longer than {@value #SHORT}, else cut to that; of a claim as much as of any span.</li>
 * </ol>
 * What was cut ends with {@value #GAP}. Particulars of the article (its headline, its authors) are not its text.
 */
final class Snippets {
    static final String GAP = "…";
    static final int LONGEST = 280;
    static final int SHORT = 60;

    private static final Node ANCHOR = NodeFactory.createURI(Vocabulary.NIF + "anchorOf");
    private static final Node TEXT = NodeFactory.createURI(Vocabulary.NIF + "isString");
    private static final Node BEGIN = NodeFactory.createURI(Vocabulary.NIF + "beginIndex");
    private static final Node SENTENCE = NodeFactory.createURI(Vocabulary.NIF + "Sentence");
    private static final Node IN_SENTENCE = Vocabulary.ch("inSentence");
    private static final Node EVIDENCE = Vocabulary.ch("evidence");
    private static final Node SETTING = Vocabulary.ch("setting");

    private final Node article;
    private final List<Triple> triples;
    private final Map<Node, String> words = new HashMap<>();
    private final Map<Node, Integer> begins = new HashMap<>();
    private final Map<Node, Integer> facts = new HashMap<>();
    private final Set<Node> sentences = new HashSet<>();
    private int length;

    private Snippets(Node article, List<Triple> triples) {
        this.article = article;
        this.triples = triples;
        read();
    }

    /** The same article as snippets; the triples keep their order. */
    static ArticleGraph of(ArticleGraph whole) {
        return new ArticleGraph(whole.iri(), whole.identifier(), whole.textDigest(), of(whole.name(), whole.triples()),
                whole.warnings());
    }

    static List<Triple> of(Node article, List<Triple> triples) {
        return new Snippets(article, triples).cut();
    }

    /**
     * Makes one store the other's snippets: all articles, unless it holds those already. What no article says is small and
     * follows no generation, so that it is always copied; graphs of other kinds are left out.
     */
    static void copy(Store from, Store to) {
        boolean articles = !to.generation().equals(from.generation());
        DatasetGraph target = to.dataset();
        List<Node> common = articles ? List.of(Store.SAME_EVENTS, Store.CATALOGUE, Store.LOG)
                : List.of(Store.SAME_EVENTS, Store.CATALOGUE);
        to.write(() -> {
            (articles ? Iter.toList(target.listGraphNodes()) : common)
                    .forEach(graph -> target.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY));
            common.forEach(graph -> triples(from, graph).forEach(triple -> target.add(new Quad(graph, triple))));
            for (Node graph : articles ? from.articles() : List.<Node>of()) {
                of(graph, triples(from, graph)).forEach(triple -> target.add(new Quad(graph, triple)));
            }
        });
        if (articles) {
            to.index();
        }
    }

    private static List<Triple> triples(Store store, Node graph) {
        return store.read(dataset -> Iter.iter(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY)).map(Quad::asTriple).toList());
    }

    private void read() {
        Set<Node> mentions = new HashSet<>();
        for (Triple triple : triples) {
            Node property = triple.getPredicate();
            if (property.equals(ANCHOR)) {
                words.put(triple.getSubject(), triple.getObject().getLiteralLexicalForm());
            } else if (property.equals(BEGIN)) {
                begins.put(triple.getSubject(), Integer.parseInt(triple.getObject().getLiteralLexicalForm()));
            } else if (property.equals(TEXT)) {
                length = points(triple.getObject().getLiteralLexicalForm());
            } else if (property.equals(EVIDENCE)) {
                mentions.add(triple.getObject());
            } else if (triple.getObject().equals(SENTENCE)) {
                sentences.add(triple.getSubject());
            }
        }
        triples.stream().filter(triple -> triple.getPredicate().equals(IN_SENTENCE) && mentions.contains(triple.getSubject()))
                .forEach(triple -> facts.merge(triple.getObject(), 1, Integer::sum));
    }

    private List<Triple> cut() {
        Map<Node, String> shown = choose();
        List<Triple> kept = new ArrayList<>();
        for (Triple triple : triples) {
            Node subject = triple.getSubject();
            Node property = triple.getPredicate();
            if (property.equals(TEXT)) {
                continue;
            }
            boolean text = triple.getObject().isLiteral() && !subject.equals(article) && !property.equals(SETTING);
            if (!text) {
                kept.add(triple);
            } else if (property.equals(ANCHOR) && sentences.contains(subject)) {
                kept.add(Triple.create(subject, property, NodeFactory.createLiteralString(shown.getOrDefault(subject, GAP))));
            } else {
                kept.add(Triple.create(subject, property, shorten(triple.getObject(), shown)));
            }
        }
        return kept;
    }

    /** The sentences that are left, as they are left. */
    private Map<Node, String> choose() {
        List<Node> candidates = new ArrayList<>(facts.keySet());
        candidates.removeIf(sentence -> !words.containsKey(sentence));
        candidates.sort(Comparator.comparing((Node sentence) -> -facts.get(sentence))
                .thenComparing(sentence -> begins.getOrDefault(sentence, 0)).thenComparing(Node::getURI));
        Map<Node, String> shown = new LinkedHashMap<>();
        int left = length / 2;
        for (Node sentence : candidates) {
            String snippet = cut(words.get(sentence), Math.min(LONGEST, left));
            if (!snippet.equals(GAP)) {
                shown.put(sentence, snippet);
                left -= points(snippet);
            }
        }
        return shown;
    }

    private static Node shorten(Node literal, Map<Node, String> shown) {
        String text = literal.getLiteralLexicalForm();
        if (points(text) <= SHORT || shown.values().stream().anyMatch(snippet -> snippet.contains(text))) {
            return literal;
        }
        return literal.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralDT(cut(text, SHORT), literal.getLiteralDatatype())
                : NodeFactory.createLiteralLang(cut(text, SHORT), literal.getLiteralLanguage());
    }

    /** At most so many code points, the sign that something is missing among them; cut between words where there are any. */
    private static String cut(String text, int most) {
        if (points(text) <= most) {
            return text;
        }
        if (most <= 1) {
            return GAP;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, most - 1));
        int space = start.lastIndexOf(' ');
        return (space > 0 ? start.substring(0, space) : start) + GAP;
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
