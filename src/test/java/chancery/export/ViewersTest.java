package chancery.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.export.Network.Act;
import chancery.export.Network.Event;
import chancery.export.Network.Spell;
import chancery.export.Network.Weight;
import chancery.graph.Vocabulary;
import chancery.store.Store;
import chancery.store.TestStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every viewer's format takes every selection, and marks what is not reported. In the store are two acts that are. */
class ViewersTest {
    @TempDir
    Path folder;

    private String export(ExportFormat format, Selection selection) throws IOException {
        try (Store store = TestStore.strait()) {
            Exporter exporter = new Exporter(store, selection);
            if (format == ExportFormat.NEO4J_CSV) {
                exporter.export(format, folder.resolve("csv"));
                return Files.readString(folder.resolve("csv/acts.csv"));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exporter.export(format, out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private long acts(ExportFormat format, Selection selection) throws IOException {
        String text = export(format, selection);
        String one = switch (format) {
            case GEXF, GRAPHML -> "<edge ";
            case CX2 -> "\"s\" :";
            case DOT -> " -> ";
            case NEO4J_CSV -> "(?m)^\"http";
            default -> "ch:eventType ";
        };
        return Pattern.compile(one).matcher(text).results().count();
    }

    @ParameterizedTest
    @EnumSource(names = {"GEXF", "GRAPHML", "CX2", "DOT", "NEO4J_CSV", "NEO4J_TURTLE"})
    void writesTheWholeGraphOneArticleAPeriodAndAnActorsSurroundings(ExportFormat format) throws IOException {
        Selection reported = Selection.REPORTED;
        assertEquals(2, acts(format, reported));
        assertEquals(1, acts(format, reported.with("article", "https://w3id.org/chancery/id/article/a")));
        assertEquals(1, acts(format, reported.with("actor", "San Theodoros")));
        assertEquals(0, acts(format, reported.with("actor", "San Theodoros").with("article",
                "https://w3id.org/chancery/id/article/a")));
        assertEquals(1, acts(format, reported.with("last", "2031-03-31")));
        assertEquals(1, acts(format, reported.with("first", "2031-03-04")));
        assertEquals(5, acts(format, reported.withAlleged()));
        assertEquals(3, acts(format, reported.withAlleged().with("article", "https://w3id.org/chancery/id/article/a")));
    }

    @ParameterizedTest
    @EnumSource(names = {"GEXF", "GRAPHML", "CX2", "DOT", "NEO4J_CSV", "NEO4J_TURTLE"})
    void marksWhatIsAllegedPlannedAndNegatedAndLeavesItOutUnlessAsked(ExportFormat format) throws IOException {
        Pattern mark = Pattern.compile("alleged", Pattern.CASE_INSENSITIVE);
        assertFalse(mark.matcher(export(format, Selection.REPORTED)).find());
        String all = export(format, Selection.REPORTED.withAlleged());
        for (String status : format == ExportFormat.NEO4J_TURTLE ? List.of("AllegedEvent", "ProspectiveEvent", "NegatedEvent")
                : List.of("alleged", "planned", "negated")) {
            assertTrue(all.contains(status), status);
        }
    }

    @Test
    void weighsAnActByTheEventsOfEachDay() {
        Act act = new Act(0, 1, "ASSAULT", "reported", List.of(event("a", 3, 9), event("b", 5, 6), event("c", 20, 20),
                new Event("d", Optional.empty())));
        assertEquals(4, act.count());
        assertEquals(List.of(new Weight(days(3, 4), 1), new Weight(days(5, 6), 2), new Weight(days(7, 9), 1),
                new Weight(days(20, 20), 1)), act.weights());
    }

    private static Event event(String iri, int begin, int end) {
        return new Event(iri, Optional.of(days(begin, end)));
    }

    private static Spell days(int begin, int end) {
        return new Spell(LocalDate.of(2031, 3, begin), LocalDate.of(2031, 3, end));
    }

    @Test
    void writesForNeo4jNoBlankNodeAndOneValueOfEachProperty() throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new ByteArrayInputStream(export(ExportFormat.NEO4J_TURTLE, Selection.REPORTED.withAlleged())
                .getBytes(StandardCharsets.UTF_8)), Lang.TURTLE);
        Set<String> properties = new HashSet<>();
        for (Triple triple : graph.find().toList()) {
            assertTrue(triple.getSubject().isURI() && (triple.getObject().isURI() || triple.getObject().isLiteral()));
            assertTrue(!triple.getObject().isLiteral() || properties.add(triple.getSubject() + " " + triple.getPredicate()),
                    triple::toString);
        }
        Node type = org.apache.jena.graph.NodeFactory.createURI(Vocabulary.RDF + "type");
        assertEquals(2, graph.find(Node.ANY, type, Vocabulary.ch("Event")).toList().size());
        assertEquals(1, graph.find(Node.ANY, type, Vocabulary.ch("AllegedEvent")).toList().size());
        assertTrue(graph.contains(Node.ANY, Vocabulary.ch("source"), Node.ANY));
    }
}
