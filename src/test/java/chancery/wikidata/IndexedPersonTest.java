package chancery.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.Pipeline;
import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.IndexCatalogue;
import chancery.gazetteer.LayeredCatalogue;
import chancery.graph.Settings;
import chancery.read.Article;
import chancery.read.Reader;
import chancery.read.ReaderSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
}
