package chancery.evaluate;

import chancery.graph.ArticleGraph;
import chancery.graph.Vocabulary;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/** What a graph says, in terms that can be laid beside an annotation; in the order of the graph. */
final class Found {
    private static final Node IDENT_REF = NodeFactory.createURI(Vocabulary.ITSRDF + "taIdentRef");
    private static final Node SAME_AS = NodeFactory.createURI(Vocabulary.OWL + "sameAs");

    private final ArticleGraph article;
    private final Graph graph;

    Found(ArticleGraph article) {
        this.article = article;
        graph = article.graph();
    }

    /** @param item Wikidata id of the entity, or of the place that the words name */
    record Mention(Span span, Node entity, boolean named, Set<String> kinds, Set<String> items) { }

    /** @param node the fact; {@code claim} the claim that reports it, where one does */
    record Fact(Node node, String type, Optional<Node> claim) { }

    List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        for (Node span : instances("EntityMention")) {
            for (Node entity : objects(span, IDENT_REF)) {
                Set<String> items = new LinkedHashSet<>();
                items(entity, items);
                objects(span, ch("literalRef")).forEach(place -> items(place, items));
                mentions.add(new Mention(span(span), entity, objects(span, ch("mentionForm")).contains(ch("Named")),
                        kinds(entity), items));
            }
        }
        return mentions;
    }

    /** Facts of the named classes of the ontology. */
    List<Fact> facts(String... types) {
        List<Fact> facts = new ArrayList<>();
        for (String type : types) {
            for (Node node : instances(type)) {
                Optional<Node> claim = graph.find(Node.ANY, ch("reports"), node).mapWith(triple -> triple.getSubject())
                        .toList().stream().findFirst();
                facts.add(new Fact(node, type, claim));
            }
        }
        return facts;
    }

    /** The spans in a role of the mentions of a fact. */
    List<Span> spans(Fact fact, String role) {
        return objects(fact.node(), ch("evidence")).stream()
                .flatMap(mention -> objects(mention, ch(role)).stream()).map(this::span).distinct().sorted().toList();
    }

    boolean isThing(Node entity) {
        return graph.contains(entity, RDF.Nodes.type, ch("Thing"));
    }

    List<Node> objects(Fact fact, String property) {
        return objects(fact.node(), ch(property));
    }

    List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject()).toList();
    }

    /** The local name, or the text, of a property's one value; empty where there is none. */
    String value(Fact fact, String property) {
        return objects(fact, property).stream().findFirst().map(node -> node.isLiteral() ? node.getLiteralLexicalForm()
                : node.getURI().substring(node.getURI().lastIndexOf('#') + 1)).orElse("");
    }

    private List<Node> instances(String type) {
        return article.triples().stream().filter(triple -> triple.getPredicate().equals(RDF.Nodes.type)
                && triple.getObject().equals(ch(type))).map(triple -> triple.getSubject()).toList();
    }

    private void items(Node entity, Set<String> items) {
        objects(entity, SAME_AS).forEach(item -> items.add(item.getURI().substring(Vocabulary.WD.length())));
    }

    private Set<String> kinds(Node entity) {
        Set<String> kinds = new LinkedHashSet<>();
        objects(entity, RDF.Nodes.type).forEach(type -> kinds.add(type.getURI().substring(Vocabulary.CH.length())));
        return kinds;
    }

    private Span span(Node span) {
        return new Span(index(span, "beginIndex"), index(span, "endIndex"));
    }

    private int index(Node span, String property) {
        return Integer.parseInt(objects(span, NodeFactory.createURI(Vocabulary.NIF + property)).get(0)
                .getLiteralLexicalForm());
    }

    private static Node ch(String term) {
        return Vocabulary.ch(term);
    }
}
