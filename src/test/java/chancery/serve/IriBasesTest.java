package chancery.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.graph.ArticleGraph;
import chancery.graph.Settings;
import chancery.graph.Vocabulary;
import chancery.store.Store;
import chancery.store.TestStore;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

class IriBasesTest {
    private static final String OWN = "https://desk.example/id/";
    private static final String OTHER = "https://archive.example/";

    /** An article that was read with another base. */
    private static ArticleGraph article() {
        String iri = OTHER + "article/c";
        return new ArticleGraph(iri, "c.html", "cc", List.of(
                Triple.create(NodeFactory.createURI(iri), NodeFactory.createURI(Vocabulary.RDF + "type"),
                Vocabulary.ch("Article")),
                Triple.create(NodeFactory.createURI(iri + "#graph"), Vocabulary.ch("setting"),
                        NodeFactory.createLiteralString("base=" + OTHER))), List.of());
    }

    @Test
    void putsItsOwnBaseFirstAndKeepsUpWithTheStore() {
        try (Store store = Store.inMemory(TestStore.CLOCK)) {
            IriBases bases = new IriBases(store, OWN);
            assertEquals(List.of(OWN + "x"), bases.candidates("x"));
            TestStore.articles().forEach(store::replace);
            assertEquals(List.of(OWN + "x", Settings.BASE + "x"), bases.candidates("x"));
            store.replace(article());
            assertEquals(List.of(OWN + "x", OTHER + "x", Settings.BASE + "x"), bases.candidates("x"));
            store.remove(OTHER + "article/c");
            assertEquals(List.of(OWN + "y", Settings.BASE + "y"), bases.candidates("y"));
        }
    }

    @Test
    void namesItsOwnBaseOnce() {
        try (Store store = TestStore.strait()) {
            assertEquals(List.of(Settings.BASE + "x"), new IriBases(store, Settings.BASE).candidates("x"));
        }
    }
}
