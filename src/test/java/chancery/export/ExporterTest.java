package chancery.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.graph.ArticleGraph;
import chancery.graph.Vocabulary;
import chancery.store.Store;
import chancery.store.TestStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ExporterTest {
    private static final String SLY = "Quote \" and 'tick' <tag> & \\ {brace} ;, \u0001 \uFFFE =1+1 \ud83d\ude00 née";
    private Store store;

    @BeforeEach
    void open() {
        store = TestStore.strait();
        List<Triple> triples = new ArrayList<>();
        Node sly = NodeFactory.createURI("https://w3id.org/chancery/id/entity/organization-sly");
        Node type = NodeFactory.createURI(Vocabulary.RDF + "type");
        for (String name : new String[] {"Actor", "Organization"}) {
            triples.add(Triple.create(sly, type, Vocabulary.ch(name)));
        }
        triples.add(Triple.create(sly, NodeFactory.createURI(Vocabulary.RDFS + "label"), NodeFactory.createLiteralString(SLY)));
        for (String kind : new String[] {"ASSAULT", "AID"}) {
            for (int i = 0; i < 2; i++) {
                Node event = NodeFactory.createURI("https://w3id.org/chancery/id/article/c#" + kind + i);
                triples.add(Triple.create(event, type, Vocabulary.ch("Event")));
                triples.add(Triple.create(event, Vocabulary.ch("eventType"), Vocabulary.plover(kind)));
                triples.add(Triple.create(event, Vocabulary.ch("source"), sly));
                triples.add(Triple.create(event, Vocabulary.ch("recipient"), sly));
            }
        }
        store.replace(new ArticleGraph("https://w3id.org/chancery/id/article/c", "c", "cc", triples, List.of()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private byte[] export(ExportFormat format, Selection selection) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exporter(store, selection).export(format, out);
        return out.toByteArray();
    }

    private DatasetGraph copy() {
        return store.read(dataset -> {
            DatasetGraph copy = DatasetGraphFactory.create();
            dataset.find().forEachRemaining(copy::add);
            return copy;
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIG", "NQUADS", "JSONLD"})
    void writesGraphsThatAreReadBackTheSame(ExportFormat format) throws IOException {
        Lang language = format == ExportFormat.TRIG ? Lang.TRIG : format == ExportFormat.NQUADS ? Lang.NQUADS : Lang.JSONLD;
        DatasetGraph found = DatasetGraphFactory.create();
        RDFDataMgr.read(found, new ByteArrayInputStream(export(format, Selection.REPORTED)), language);
        assertTrue(IsoMatcher.isomorphic(copy(), found));
    }

    @ParameterizedTest
    @EnumSource(names = {"TURTLE", "RDFXML"})
    void writesTheUnionSoThatItIsReadBackTheSame(ExportFormat format) throws IOException {
        Graph found = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(found, new ByteArrayInputStream(export(format, Selection.REPORTED)),
                format == ExportFormat.TURTLE ? Lang.TURTLE : Lang.RDFXML);
        Graph union = GraphFactory.createDefaultGraph();
        copy().find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining((Quad quad) -> union.add(quad.asTriple()));
        if (format == ExportFormat.RDFXML) {
            // XML cannot hold all that an RDF string can: the label comes back without two characters.
            Triple label = union.find(Node.ANY, Node.ANY, NodeFactory.createLiteralString(SLY)).next();
            union.delete(label);
            union.add(label.getSubject(), label.getPredicate(),
                    NodeFactory.createLiteralString(SLY.replaceAll("[\\x01\\uFFFE]", "")));
        }
        assertTrue(union.isIsomorphicWith(found));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEO4J_CSV")
    void writesTheSameBytesTwice(ExportFormat format) throws IOException {
        assertArrayEquals(export(format, Selection.REPORTED), export(format, Selection.REPORTED));
    }

    private static Document xml(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void keepsUnlikeActsBetweenTwoActorsApartInGexf() throws Exception {
        Document gexf = xml(export(ExportFormat.GEXF, Selection.REPORTED));
        Set<String> edges = new HashSet<>();
        for (Element edge : elements(gexf, "edge")) {
            assertTrue(edges.add(edge.getAttribute("source") + edge.getAttribute("target") + edge.getAttribute("kind")));
        }
        assertEquals(4, edges.size());
        assertEquals(2, elements(gexf, "spell").size());
        assertTrue(elements(gexf, "attribute").stream().noneMatch(column -> column.getAttribute("type").equals("anyURI")));
        assertTrue(elements(gexf, "node").stream().anyMatch(node -> node.getAttribute("label").startsWith("Quote \" and")));
    }

    @Test
    void marksWhatIsAllegedAndLeavesItOutUnlessAsked() throws Exception {
        assertTrue(elements(xml(export(ExportFormat.GRAPHML, Selection.REPORTED)), "data").stream()
                .noneMatch(data -> data.getTextContent().contains("alleged")));
        List<Element> all = elements(xml(export(ExportFormat.GRAPHML, Selection.REPORTED.withAlleged())), "data");
        assertEquals(1, all.stream().filter(data -> data.getTextContent().equals("COERCE (alleged)")).count());
        assertEquals(1, all.stream().filter(data -> data.getTextContent().equals("alleged")).count());
    }

    @Test
    void writesOneArticleOnePeriodAndOneActorsSurroundings() throws Exception {
        assertEquals(1, elements(xml(export(ExportFormat.GRAPHML, Selection.REPORTED.with("article",
                "https://w3id.org/chancery/id/article/a"))), "edge").size());
        assertEquals(1, elements(xml(export(ExportFormat.GRAPHML, Selection.REPORTED.with("actor", "San Theodoros"))), "edge")
                .size());
        assertEquals(2, elements(xml(export(ExportFormat.GRAPHML, Selection.REPORTED.with("last", "2031-03-31")
                .with("first", "2031-03-01"))), "edge").stream().filter(edge -> !edge.getAttribute("source")
                .equals(edge.getAttribute("target"))).count() + 1);
    }

    @Test
    void quotesWhateverALabelHolds(@TempDir Path folder) throws IOException {
        String dot = new String(export(ExportFormat.DOT, Selection.REPORTED), StandardCharsets.UTF_8);
        assertTrue(dot.contains("label=\"Quote \\\" and 'tick' <tag> & \\\\ {brace} ;,"), dot);
        new Exporter(store, Selection.REPORTED).export(ExportFormat.NEO4J_CSV, folder.resolve("neo"));
        assertTrue(Files.readString(folder.resolve("neo/actors.csv")).contains("\"Quote \"\" and 'tick' <tag>"));
        assertEquals(5, Files.readAllLines(folder.resolve("neo/acts.csv")).size());
    }

    @Test
    void leavesAnOlderFileAsItWasWhereTheNewOneFails(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("out.gexf"), "old");
        org.junit.jupiter.api.Assertions.assertThrows(chancery.text.InputException.class, () -> new Exporter(store,
                Selection.REPORTED.with("actor", "Nobody")).export(ExportFormat.GEXF, file));
        assertEquals("old", Files.readString(file));
    }
}
