package chancery.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.gazetteer.Catalogue;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

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
