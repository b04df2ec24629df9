package chancery.store;

import chancery.graph.ArticleGraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Two articles that were written as graphs by hand: {@code strait.trig}. */
public final class TestStore {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2031-04-03T12:00:00Z"), ZoneOffset.UTC);

    private TestStore() { }

    /** A store in memory that holds them. */
    public static Store strait() {
        Store store = Store.inMemory(CLOCK);
        articles().forEach(store::replace);
        return store;
    }

    public static List<ArticleGraph> articles() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        try (InputStream file = TestStore.class.getResourceAsStream("strait.trig")) {
            RDFDataMgr.read(dataset, file, Lang.TRIG);
        } catch (IOException e) {
            throw new UncheckedIOException("strait.trig", e);
        }
        return List.of(article(dataset, "a", "strait.html"), article(dataset, "b", "pact.html"));
    }

    private static ArticleGraph article(DatasetGraph dataset, String name, String identifier) {
        String iri = "https://w3id.org/chancery/id/article/" + name;
        Node graph = org.apache.jena.graph.NodeFactory.createURI(iri);
        return new ArticleGraph(iri, identifier, name + name, dataset.getGraph(graph).find().toList(), List.of());
    }
}
