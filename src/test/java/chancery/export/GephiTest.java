package chancery.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.store.Store;
import chancery.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Lookup;

/** What Gephi itself makes of our files; three unlike acts of one actor on another lie in them. */
class GephiTest {
    private static final Set<String> ACTS = new TreeSet<>(List.of("Borduria AGREE (planned) Syldavia",
            "Borduria ASSAULT Syldavia", "Borduria COERCE (alleged) Syldavia", "Syldavia ASSAULT (negated) Borduria",
            "San Theodoros RETREAT Coastal Pact"));

    @TempDir
    Path folder;

    private final ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);

    @BeforeEach
    void open() {
        projects.newProject();
    }

    @AfterEach
    void close() {
        projects.closeCurrentProject();
    }

    private GraphModel imported(ExportFormat format, String name) throws IOException {
        Path file = folder.resolve(name);
        try (Store store = TestStore.strait()) {
            new Exporter(store, Selection.REPORTED.withAlleged()).export(format, file);
        }
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Container container = imports.importFile(file.toFile());
        for (Iterator<Issue> issues = container.getReport().getIssues(Integer.MAX_VALUE); issues.hasNext();) {
            Issue issue = issues.next();
            assertEquals(Issue.Level.INFO, issue.getLevel(), issue.getMessage());
        }
        imports.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
        return Lookup.getDefault().lookup(GraphController.class).getGraphModel(projects.getCurrentWorkspace());
    }

    private static Set<String> titles(Table table) {
        Set<String> titles = new TreeSet<>();
        for (Column column : table) {
            titles.add(column.getTitle());
        }
        return titles;
    }

    private static void assertHoldsEachActorAndEachAct(GraphModel model) {
        Set<String> names = new TreeSet<>();
        for (Node node : model.getGraph().getNodes().toArray()) {
            names.add(node.getLabel());
        }
        assertEquals(new TreeSet<>(List.of("Borduria", "Syldavia", "San Theodoros", "Coastal Pact")), names);
        Set<String> acts = new TreeSet<>();
        for (Edge edge : model.getGraph().getEdges().toArray()) {
            assertTrue(edge.isDirected());
            assertEquals(1.0, edge.getWeight(), "nothing was added up");
            acts.add(edge.getSource().getLabel() + " " + edge.getTypeLabel() + " " + edge.getTarget().getLabel());
        }
        assertEquals(ACTS, acts);
        assertEquals(ACTS.size(), model.getGraph().getEdgeCount());
        assertTrue(titles(model.getNodeTable()).containsAll(List.of("kind", "iri", "item")), "node columns");
        assertTrue(titles(model.getEdgeTable()).containsAll(List.of("type", "status", "count")), "edge columns");
    }

    @Test
    void readsGexfWithEachColumnEachActAndItsTimes() throws IOException {
        GraphModel model = imported(ExportFormat.GEXF, "actors.gexf");
        assertHoldsEachActorAndEachAct(model);
        assertEquals(3, StreamSupport.stream(model.getGraph().getEdges().spliterator(), false)
                .filter(edge -> edge.getAttribute("timeset") != null).count(), "acts that have a date");
        assertTrue(titles(model.getEdgeTable()).contains("underway"), "how many at what time");
        assertEquals(Set.of("https://w3id.org/chancery/id/entity/Q990000000001"), values(model, "Borduria", "iri"));
    }

    @Test
    void readsGraphMlWithEachColumnAndEachAct() throws IOException {
        GraphModel model = imported(ExportFormat.GRAPHML, "actors.graphml");
        assertHoldsEachActorAndEachAct(model);
        assertTrue(titles(model.getEdgeTable()).containsAll(List.of("interaction", "first", "last")), "edge columns");
        assertEquals(Set.of("https://w3id.org/chancery/id/entity/Q990000000001"), values(model, "Borduria", "node-iri"));
    }

    private static Set<String> values(GraphModel model, String label, String column) {
        Set<String> values = new TreeSet<>();
        for (Node node : model.getGraph().getNodes().toArray()) {
            if (node.getLabel().equals(label)) {
                values.add(String.valueOf(node.getAttribute(column)));
            }
        }
        return values;
    }
}
