package chancery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import chancery.graph.ArticleGraph;
import chancery.graph.ReasoningTest;
import chancery.graph.Settings;
import chancery.read.Reader;
import chancery.read.ReaderSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The sample articles, from their pages to their graphs. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("data", "articles");

    private static final class Shared {
        static final Pipeline PIPELINE = new Pipeline(TestNotes.annotator(), Catalogue.shipped(), Settings.defaults());
    }

    @Test
    void everySampleGivesASoundGraphTwice() {
        List<ArticleGraph> graphs = graphs();
        assertTrue(graphs.size() >= 8, "there are " + graphs.size());
        graphs.forEach(Checker::check);
        List<ArticleGraph> again = graphs();
        for (int i = 0; i < graphs.size(); i++) {
            Checker.agree(graphs.get(i), again.get(i));
        }
        graphs.forEach(graph -> ReasoningTest.assertRdfsAssertsNothingNew(graph.graph()));
    }

    @Test
    void noTwoSamplesShareAnIdentity() {
        Set<String> names = new TreeSet<>();
        List<ArticleGraph> graphs = graphs();
        graphs.forEach(graph -> names.add(graph.iri()));
        assertEquals(graphs.size(), names.size());
    }

    private static List<ArticleGraph> graphs() {
        List<ArticleGraph> graphs = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        new Reader(ReaderSettings.defaults(LocalDate.of(2024, 6, 1))).read(List.of(SAMPLES.toString()),
                article -> graphs.add(Shared.PIPELINE.run(article)), refusal -> refused.add(refusal.getMessage()),
                notice -> { });
        assertEquals(List.of(), refused);
        return graphs;
    }
}
