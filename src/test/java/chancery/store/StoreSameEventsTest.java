package chancery.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.graph.SameEventsTest;
import java.time.Clock;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

class StoreSameEventsTest {
    @Test
    void relatesEventsAsArticlesComeAndGo() {
        try (Store store = Store.inMemory(Clock.systemUTC())) {
            store.replace(SameEventsTest.told("a", 5, 5));
            store.relateEvents();
            assertEquals(0, related(store));
            store.replace(SameEventsTest.told("b", 5, 5));
            store.relateEvents();
            store.relateEvents();
            assertEquals(2, related(store));
            store.remove("b");
            assertEquals(0, related(store));
        }
    }

    private static long related(Store store) {
        return Txn.calculateRead(store.dataset(),
                () -> Iter.count(store.dataset().find(Store.SAME_EVENTS, Node.ANY, Node.ANY, Node.ANY)));
    }
}
