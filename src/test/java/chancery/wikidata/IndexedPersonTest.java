package chancery.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.Pipeline;
import chancery.annotate.TestNotes;
import chancery.decide.Decision;
import chancery.decide.Decisions;
import chancery.decide.Verdict;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.IndexCatalogue;
import chancery.gazetteer.LayeredCatalogue;
import chancery.graph.Settings;
import chancery.read.Article;
import chancery.read.Reader;
import chancery.read.ReaderSettings;
import chancery.review.Rebuilder;
import chancery.store.Store;
import chancery.store.TestStore;
import chancery.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a dump to a link in an article's graph. */
class IndexedPersonTest {
    private static final String REPORT = """
            Foreign Minister Henrietta Vossberg met envoys from France and Germany in Paris on Tuesday. Vossberg said that \
            the talks had been useful. The envoys left for Berlin in the evening, and the ministry expects them to come \
            back in October.""";

    @TempDir
    private Path folder;

    private String graph(Catalogue catalogue) throws IOException {
        Path file = Files.writeString(folder.resolve("report.txt"), REPORT);
        List<Article> read = new ArrayList<>();
        new Reader(ReaderSettings.defaults(LocalDate.of(2024, 6, 1)).withDate(LocalDate.of(2024, 5, 7))).read(
                List.of(file.toString()), read::add, refusal -> { throw refusal; }, notice -> { });
        return new Pipeline(TestNotes.annotator(), catalogue, Settings.defaults()).run(read.get(0)).triples().toString();
    }

    @Test
    void linksAPersonWhomOnlyTheIndexKnows() throws IOException {
        new DumpBuild(Dump.small().write(folder.resolve("d.json.gz")), BuildSettings.defaults(), 1, notice -> { },
                progress -> { }).run(folder.resolve("index"));
        assertFalse(graph(Catalogue.shipped()).contains("Q900004"));
        try (IndexCatalogue index = IndexCatalogue.open(folder.resolve("index"))) {
            Catalogue both = new LayeredCatalogue(Catalogue.shipped(), index);
            String graph = graph(both);
            assertTrue(graph.contains("owl:sameAs http://www.wikidata.org/entity/Q900004"), graph);
            assertEquals(Catalogue.shipped().candidates("France"), both.candidates("France"));
        }
    }

    @Test
    void buildsAGraphAnewWithTheIndexThatItWasMadeWithAndRefusesToWithoutIt() throws IOException {
        new DumpBuild(Dump.small().write(folder.resolve("d.json.gz")), BuildSettings.defaults(), 1, notice -> { },
                progress -> { }).run(folder.resolve("index"));
        Article article = Article.of("report.txt", REPORT, Optional.of(LocalDate.of(2024, 5, 7)));
        Decision decision = new Decision(Verdict.IS, false, "France", Decision.NONE, Decision.EVERYWHERE, "Ana", Optional.empty(), "");
        Decisions decisions = Decisions.of(List.of(decision));
        try (IndexCatalogue index = IndexCatalogue.open(folder.resolve("index")); Store store = Store.inMemory(TestStore.CLOCK)) {
            String line = index.manifest().line();
            Catalogue both = new LayeredCatalogue(Catalogue.shipped(), index);
            store.replace(new Pipeline(TestNotes.annotator(), both, Settings.defaults().withGazetteer(line)).run(article));
            String before = quads(store);
            assertTrue(before.contains("gazetteer=d.json.gz of "), before);

            List<InputException> refused = new ArrayList<>();
            new Rebuilder(store, Optional.empty(), settings -> {
                throw new AssertionError("asked for a pipeline without the index");
            }).rebuild(List.of(decision), graph -> { }, refused::add);
            assertEquals(1, refused.size());
            String message = refused.get(0).getMessage();
            assertTrue(message.contains("/article/") && message.contains("it was read with the gazetteer \"" + line + "\"")
                    && message.contains("expected --gazetteer DIR"), message);
            assertEquals(before, quads(store), "what cannot be built anew stays as it is");

            List<String> changed = new ArrayList<>();
            new Rebuilder(store, Optional.of(line), settings -> new Pipeline(TestNotes.annotator(),
                    settings.gazetteer().isPresent() ? both : Catalogue.shipped(), settings, decisions))
                    .rebuild(List.of(decision), graph -> changed.add(graph.identifier()), refusal -> {
                        throw refusal;
                    });
            assertEquals(List.of("report.txt"), changed);
            String after = quads(store);
            assertTrue(after.contains("entity/Q900004") && after.contains("gazetteer=" + line), after);
        }
    }

    @Test
    void tellsOfAnItemThatADecisionBringsAndNoMoreWhereItIsUndone() throws IOException {
        new DumpBuild(Dump.small().write(folder.resolve("d.json.gz")), BuildSettings.defaults(), 1, notice -> { },
                progress -> { }).run(folder.resolve("index"));
        Article article = Article.of("report.txt", REPORT, Optional.of(LocalDate.of(2024, 5, 7)));
        Decision decision = new Decision(Verdict.IS, false, "Berlin", "Q900002", Decision.EVERYWHERE, "Ana", Optional.empty(), "");
        try (IndexCatalogue index = IndexCatalogue.open(folder.resolve("index")); Store store = Store.inMemory(TestStore.CLOCK)) {
            LayeredCatalogue both = new LayeredCatalogue(Catalogue.shipped(), index);
            String line = index.manifest().line();
            store.replace(new Pipeline(TestNotes.annotator(), both, Settings.defaults().withGazetteer(line)).run(article));
            for (List<Decision> inForce : List.of(List.of(decision), List.<Decision>of())) {
                Rebuilder rebuilder = new Rebuilder(store, Optional.of(line), settings -> new Pipeline(TestNotes.annotator(), both,
                        settings, Decisions.of(inForce)));
                rebuilder.rebuild(List.of(decision), graph -> { }, refusal -> {
                    throw refusal;
                });
                rebuilder.tellOfItems(both);
                assertEquals(!inForce.isEmpty(), catalogue(store).contains("\"Wrenholm\""), inForce.toString());
                assertTrue(catalogue(store).contains("\"Henrietta Vossberg\"") && catalogue(store).contains("\"Armenia\""));
            }
            String before = catalogue(store);
            new Rebuilder(store, Optional.empty(), settings -> {
                throw new AssertionError("nothing to build");
            }).tellOfItems(Catalogue.shipped());
            assertEquals(before, catalogue(store), "who has no index at hand takes nothing out that it told");
        }
    }

    private static String catalogue(Store store) {
        return store.read(dataset -> new TreeSet<>(Iter.iter(dataset.find(Store.CATALOGUE, Node.ANY, Node.ANY, Node.ANY))
                .map(Object::toString).toList()).toString());
    }

    private static String quads(Store store) {
        return store.read(dataset -> new TreeSet<>(Iter.iter(dataset.find()).filter(quad -> !quad.getGraph().equals(Store.LOG))
                .map(Object::toString).toList()).toString());
    }
}
