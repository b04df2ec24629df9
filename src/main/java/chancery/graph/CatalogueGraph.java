package chancery.graph;

import chancery.gazetteer.Background;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.Gazetteer;
import chancery.gazetteer.Item;
import chancery.gazetteer.Register;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What the gazetteer knows of the world, as Wikidata would say it: {@code wdt:} for what holds now, and a statement with
 * its qualifiers where the dates are known. It speaks of Wikidata's items where there is one, so that it joins with
 * Wikidata as articles do by {@code owl:sameAs}; no {@code ch:} term is in it.
 */
public final class CatalogueGraph {
    private static final String PROP = "http://www.wikidata.org/prop/";
    private static final Node START = NodeFactory.createURI(PROP + "qualifier/P580");
    private static final Node END = NodeFactory.createURI(PROP + "qualifier/P582");
    private static final RDFDatatype WKT = TypeMapper.getInstance().getSafeTypeByName(Vocabulary.GEO + "wktLiteral");
    private static final Set<String> ITEMS =
            Set.of(Background.COUNTRY, Background.CAPITAL, Background.BORDERS, Background.MEMBER_OF,
                    Background.HEAD_OF_STATE, Background.HEAD_OF_GOVERNMENT, Background.POSITION_HELD);

    private final Register register;
    private final Minter minter;

    private CatalogueGraph(Register register, String base) {
        this.register = register;
        minter = new Minter(base);
    }

    /**
     * All that ships, in its order.
     *
     * @param base what the names of items without a Wikidata id begin with; see {@link Settings#base()}
     */
    public static Stream<Triple> of(Gazetteer shipped, String base) {
        CatalogueGraph graph = new CatalogueGraph(shipped, base);
        return Stream.concat(shipped.items().stream().map(graph::label),
                shipped.background().stream().flatMap(graph::triples)).distinct();
    }

    /**
     * All that ships; then, of the register's other items, those that articles are linked to, with what these name.
     *
     * @param articles whose entities have {@code owl:sameAs}; read before this returns
     */
    public static Stream<Triple> of(Register register, DatasetGraph articles, String base) {
        Gazetteer shipped = Catalogue.shipped();
        CatalogueGraph graph = new CatalogueGraph(register, base);
        Stream<Triple> more = register == shipped ? Stream.empty() : linked(articles).stream().flatMap(graph::item);
        return Stream.concat(of(shipped, base), more).distinct();
    }

    /** Whether a graph that {@link #of} made for fewer articles tells all that it would for these. */
    public static boolean isComplete(Register register, DatasetGraph articles, Node catalogue) {
        return articles.contains(catalogue, Node.ANY, Node.ANY, Node.ANY) && linked(articles).stream()
                .filter(key -> register.item(key).isPresent())
                .allMatch(key -> articles.contains(catalogue, NodeFactory.createURI(Vocabulary.WD + key), Terms.LABEL, Node.ANY));
    }

    private static Set<String> linked(DatasetGraph articles) {
        Set<String> keys = new TreeSet<>();
        articles.find(Node.ANY, Node.ANY, Terms.SAME_AS, Node.ANY).forEachRemaining(quad -> {
            if (quad.getObject().isURI() && quad.getObject().getURI().startsWith(Vocabulary.WD)) {
                keys.add(quad.getObject().getURI().substring(Vocabulary.WD.length()));
            }
        });
        return keys;
    }

    private Stream<Triple> item(String key) {
        List<Background> known = register.background(key);
        Stream<String> named = known.stream().filter(one -> ITEMS.contains(one.property())).map(Background::value);
        return Stream.concat(Stream.concat(Stream.of(key), named).flatMap(one -> register.item(one).stream()).map(this::label),
                known.stream().flatMap(this::triples));
    }

    private Triple label(Item item) {
        return Triple.create(node(item), Terms.LABEL, NodeFactory.createLiteralLang(item.label(), "en"));
    }

    private Stream<Triple> triples(Background known) {
        Node subject = node(known.key());
        Node value = value(known);
        Stream<Triple> now = known.current()
                ? Stream.of(Triple.create(subject, property("direct/", known), value)) : Stream.empty();
        return known.since().isEmpty() && known.until().isEmpty() ? now
                : Stream.concat(now, statement(known, subject, value));
    }

    private Stream<Triple> statement(Background known, Node subject, Node value) {
        String digest = Digest.of(String.join(" ", known.key(), known.property(), known.value(),
                known.since().orElse("-")), 16);
        Node statement = NodeFactory.createURI(minter.statement(digest));
        return Stream.of(Optional.of(Triple.create(subject, property("", known), statement)),
                Optional.of(Triple.create(statement, property("statement/", known), value)),
                known.since().map(day -> Triple.create(statement, START, date(day))),
                known.until().map(day -> Triple.create(statement, END, date(day)))).flatMap(Optional::stream);
    }

    private static Node property(String kind, Background known) {
        return NodeFactory.createURI(PROP + kind + known.property());
    }

    private Node value(Background known) {
        if (ITEMS.contains(known.property())) {
            return node(known.value());
        }
        return switch (known.property()) {
            case Background.COORDINATES -> NodeFactory.createLiteralDT(known.value(),
                    WKT);
            case Background.POPULATION -> NodeFactory.createLiteralDT(known.value(), XSDDatatype.XSDdecimal);
            default -> NodeFactory.createLiteralString(known.value());
        };
    }

    private Node node(String key) {
        return register.item(key).map(this::node).orElseGet(() -> {
            if (!key.matches("Q[1-9][0-9]*")) {
                throw new IllegalArgumentException("the gazetteer has no item " + key);
            }
            return NodeFactory.createURI(Vocabulary.WD + key);
        });
    }

    private Node node(Item item) {
        return NodeFactory.createURI(item.qid().map(Vocabulary.WD::concat).orElseGet(() -> minter.entity(item)));
    }

    private static Node date(String text) {
        return NodeFactory.createLiteralDT(text, switch (text.length()) {
            case 4 -> XSDDatatype.XSDgYear;
            case 7 -> XSDDatatype.XSDgYearMonth;
            default -> XSDDatatype.XSDdate;
        });
    }
}
