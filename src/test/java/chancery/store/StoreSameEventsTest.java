package chancery.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.graph.ArticleGraph;
import chancery.graph.SameEvents;
import chancery.graph.SameEventsTest;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class StoreSameEventsTest {
    @Test
    void relatesEventsAsArticlesComeAndGo() {
        try (Store store = Store.inMemory(Clock.systemUTC())) {
            store.replace(SameEventsTest.told("a", 5, 5));
            assertEquals(0, related(store).size());
            store.replace(SameEventsTest.told("b", 5, 5));
            store.replace(SameEventsTest.told("b", 5, 5));
            assertEquals(2, related(store).size());
            store.replace(SameEventsTest.told("b", 6, 6));
            assertEquals(0, related(store).size(), "an article that says something else now");
            store.replace(SameEventsTest.told("b", 4, 9));
            assertEquals(2, related(store).size());
            store.remove("b");
            assertEquals(0, related(store).size());
        }
    }

    @Test
    void keepsThemAsTheWholeStoreWouldHaveThem() {
        Random random = new Random(7);
        int most = 0;
        try (Store store = Store.inMemory(Clock.systemUTC())) {
            for (int step = 0; step < 60; step++) {
                if (random.nextInt(4) == 0) {
                    store.remove("article-" + random.nextInt(12));
                } else {
                    store.replace(List.of(any(random, 0), any(random, 6)));
                }
                Set<Triple> related = related(store);
                assertEquals(store.read(dataset -> new HashSet<>(SameEvents.in(dataset))), related, "after step " + step);
                most = Math.max(most, related.size());
            }
        }
        assertTrue(most > 10, "they were few: " + most);
    }

    /** One of six articles from a number on, telling of a deed that took up to eight days. */
    private static ArticleGraph any(Random random, int first) {
        int from = 1 + random.nextInt(16);
        return SameEventsTest.told("article-" + (first + random.nextInt(6)), from, from + random.nextInt(8));
    }

    private static Set<Triple> related(Store store) {
        return store.read(dataset -> Iter.iter(dataset.find(Store.SAME_EVENTS, Node.ANY, Node.ANY, Node.ANY))
                .map(Quad::asTriple).toSet());
    }
}
