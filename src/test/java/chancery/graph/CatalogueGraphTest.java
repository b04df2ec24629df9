package chancery.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.gazetteer.Background;
import chancery.gazetteer.Candidate;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.Entry;
import chancery.gazetteer.IndexBuilder;
import chancery.gazetteer.IndexCatalogue;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.gazetteer.LayeredCatalogue;
import chancery.gazetteer.NameType;
import chancery.gazetteer.Register;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueGraphTest {
    private static final List<Triple> TRIPLES =
            CatalogueGraph.of(Catalogue.shipped(), "https://example.org/").toList();

    @Test
    void saysWhatHoldsAsWikidataWould() {
        Graph graph = graph();
        assertTrue(graph.contains(wd("Q191"), wdt("P297"), NodeFactory.createLiteralString("EE")), "Estonia's code");
        assertTrue(graph.contains(wd("Q36"), wdt("P36"), wd("Q270")), "Poland's capital is Warsaw");
        assertTrue(graph.contains(wd("Q270"), wdt("P17"), wd("Q36")), "Warsaw is in Poland");
        String point = graph.find(wd("Q270"), wdt("P625"), Node.ANY).next().getObject().toString();
        assertTrue(point.matches("(?i)\"point ?\\(2[01]\\.\\d+ 52\\.\\d+\\)\"\\^\\^.*wktLiteral"), point);
    }

    @Test
    void datesMemberships() {
        Graph graph = graph();
        Node statement = graph.find(wd("Q191"), NodeFactory.createURI("http://www.wikidata.org/prop/P463"), Node.ANY)
                .mapWith(Triple::getObject).filterKeep(node -> graph.contains(node,
                        NodeFactory.createURI("http://www.wikidata.org/prop/statement/P463"), wd("Q7184"))).next();
        assertEquals("\"2004\"^^xsd:gYear", graph.find(statement,
                NodeFactory.createURI("http://www.wikidata.org/prop/qualifier/P580"), Node.ANY).next().getObject().toString()
                .replace(Vocabulary.XSD, "xsd:"), "Estonia joined NATO");
    }

    @Test
    void leavesTheTermsOfArticlesToArticles() {
        assertTrue(TRIPLES.size() > 1000);
        assertEquals(TRIPLES.size(), TRIPLES.stream().distinct().count());
        for (Triple triple : TRIPLES) {
            assertFalse(triple.getPredicate().getURI().startsWith(Vocabulary.CH), triple::toString);
            assertFalse(triple.getSubject().isBlank() || triple.getObject().isBlank(), triple::toString);
        }
    }

    @Test
    void tellsOfAnIndexWhatArticlesAreLinkedTo(@TempDir Path folder) {
        Item senator = new Item("Q990000001", Kind.PERSON, "Ilda Moreno", Optional.of("Q36"), List.of(), Optional.empty(), 5);
        Item other = new Item("Q990000002", Kind.PERSON, "Nobody Named", Optional.empty(), List.of(), Optional.empty(), 5);
        try (IndexBuilder builder = IndexBuilder.open(folder, "test")) {
            builder.add(new Entry(senator, List.of(new Candidate(senator, senator.label(), NameType.LABEL)), List.of(),
                    List.of(new Background(senator.key(), Background.POSITION_HELD, "Q990000003", Optional.of("2015"), Optional.empty()),
                            new Background(senator.key(), Background.MEMBER_OF, "Q7184", Optional.empty(), Optional.empty()))));
            builder.add(new Entry(other, List.of(new Candidate(other, other.label(), NameType.LABEL)), List.of(), List.of()));
            builder.finish("test", "2024-01-01", 0, Map.of());
        }
        DatasetGraph articles = DatasetGraphFactory.createTxnMem();
        articles.add(NodeFactory.createURI("https://example.org/article/1"), NodeFactory.createURI("https://example.org/entity/x"),
                NodeFactory.createURI(Vocabulary.OWL + "sameAs"), wd("Q990000001"));
        Node name = NodeFactory.createURI("https://example.org/catalogue");
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            Register both = new LayeredCatalogue(Catalogue.shipped(), index);
            assertFalse(CatalogueGraph.isComplete(both, articles, name));
            Graph graph = GraphFactory.createDefaultGraph();
            CatalogueGraph.of(both, articles, "https://example.org/").forEach(graph::add);
            assertTrue(graph.contains(wd("Q36"), wdt("P36"), wd("Q270")), "what ships");
            assertTrue(graph.contains(wd("Q990000001"), wdt("P39"), wd("Q990000003")), "an office that has no row");
            assertTrue(graph.contains(wd("Q990000001"), wdt("P463"), wd("Q7184")));
            assertFalse(graph.contains(wd("Q990000002"), Node.ANY, Node.ANY), "no article names it");
            graph.find().forEachRemaining(triple -> articles.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
            assertTrue(CatalogueGraph.isComplete(both, articles, name));
        }
        assertEquals(TRIPLES, CatalogueGraph.of(Catalogue.shipped(), articles, "https://example.org/").toList());
    }

    private static Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        TRIPLES.forEach(graph::add);
        return graph;
    }

    private static Node wd(String id) {
        return NodeFactory.createURI(Vocabulary.WD + id);
    }

    private static Node wdt(String id) {
        return NodeFactory.createURI(Vocabulary.WDT + id);
    }
}
