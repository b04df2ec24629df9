package chancery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import chancery.graph.Settings;
import chancery.read.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final Pipeline PIPELINE =
            new Pipeline(TestNotes.annotator(), Catalogue.empty(), Settings.defaults());
    private static final List<Article> ARTICLES = IntStream.range(0, 12).mapToObj(i -> Article.of("a" + i,
            "Ghana praised Togo. ".repeat(i % 3 == 0 ? 12 : 1) + "Mali accused Niger of delay.", Optional.empty())).toList();

    @Test
    void givesTheSameBytesInTheSameOrderOnAnyNumberOfThreads() {
        List<String> one = quads(1);
        assertEquals(ARTICLES.size(), one.size());
        assertEquals(one, quads(3));
    }

    @Test
    void handsOnFailuresInTheirTurnAndGoesOn() {
        List<String> seen = new ArrayList<>();
        try (Batch batch = new Batch(PIPELINE, 2, (article, graph) -> seen.add(article.identifier()),
                (article, failure) -> seen.add("failed " + article.identifier()))) {
            batch.accept(ARTICLES.get(1));
            batch.accept(new Article("broken", Optional.empty(), null, Optional.empty(), List.of(), Optional.empty(),
                    Optional.empty(), Optional.empty(), chancery.text.Location.of("broken")));
            batch.accept(ARTICLES.get(2));
        }
        assertEquals(List.of("a1", "failed broken", "a2"), seen);
    }

    @Test
    void keepsNoMoreThanTwoArticlesAThreadWaiting() {
        List<String> done = new ArrayList<>();
        try (Batch batch = new Batch(PIPELINE, 1, (article, graph) -> done.add(article.identifier()),
                (article, failure) -> done.add("failed"))) {
            for (int i = 0; i < ARTICLES.size(); i++) {
                batch.accept(ARTICLES.get(i));
                assertTrue(i + 1 - done.size() <= 2, "accepted " + (i + 1) + ", done " + done.size());
            }
        }
        assertEquals(ARTICLES.size(), done.size());
    }

    @Test
    void stopsWhenAGraphCannotBeTaken() {
        List<String> taken = new ArrayList<>();
        assertThrows(IllegalStateException.class, () -> {
            try (Batch batch = new Batch(PIPELINE, 1, (article, graph) -> {
                taken.add(article.identifier());
                throw new IllegalStateException("full");
            }, (article, failure) -> taken.add("failed"))) {
                ARTICLES.forEach(batch::accept);
            }
        });
        assertEquals(List.of("a0"), taken);
    }

    private static List<String> quads(int threads) {
        List<String> quads = new ArrayList<>();
        try (Batch batch = new Batch(PIPELINE, threads, (article, graph) -> quads.add(Checker.quads(graph)),
                (article, failure) -> {
                    throw failure;
                })) {
            ARTICLES.forEach(batch::accept);
        }
        return quads;
    }
}
