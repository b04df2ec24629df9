package chancery.graph;

import chancery.gazetteer.Background;
import chancery.gazetteer.Gazetteer;
import chancery.gazetteer.Item;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

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
                    Background.HEAD_OF_STATE, Background.HEAD_OF_GOVERNMENT);

    private final Gazetteer gazetteer;
    private final Minter minter;

    private CatalogueGraph(Gazetteer gazetteer, String base) {
        this.gazetteer = gazetteer;
        minter = new Minter(base);
    }

    /**
     * In the order of the gazetteer.
     *
     * @param base what the names of items without a Wikidata id begin with; see {@link Settings#base()}
     */
    public static Stream<Triple> of(Gazetteer gazetteer, String base) {
        CatalogueGraph graph = new CatalogueGraph(gazetteer, base);
        return Stream.concat(gazetteer.items().stream().map(graph::label),
                gazetteer.background().stream().flatMap(graph::triples)).distinct();
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
        return gazetteer.item(key).map(this::node)
                .orElseThrow(() -> new IllegalArgumentException("the gazetteer has no item " + key));
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
