package chancery.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.graph.ArticleGraph;
import chancery.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final int TRIPLES = 50;

    @TempDir
    Path folder;

    /** An article all of whose triples say the same number: half of one version can be told from half of another. */
    private static ArticleGraph version(int number) {
        String iri = "https://w3id.org/chancery/id/article/changing";
        List<Triple> triples = java.util.stream.IntStream.range(0, TRIPLES).mapToObj(i -> Triple.create(
                NodeFactory.createURI(iri), NodeFactory.createURI("http://example/p" + i),
                NodeFactory.createLiteralByValue(number))).toList();
        return new ArticleGraph(iri, "changing", "00", triples, List.of());
    }

    private static void assertWhole(Store store) {
        List<Node> numbers = store.read(dataset -> Iter.toList(dataset.find(version(0).name(), Node.ANY, Node.ANY, Node.ANY)))
                .stream().map(quad -> quad.getObject()).toList();
        assertEquals(TRIPLES, numbers.size());
        assertEquals(1, numbers.stream().distinct().count());
    }

    @Test
    void copiesOneMomentOfAStoreThatIsReadAndWrittenAndThenCompactsIt() throws Exception {
        Path file = folder.resolve("copy.nq.gz");
        try (Store store = Store.open(folder.resolve("store"), TestStore.CLOCK)) {
            TestStore.articles().forEach(store::replace);
            store.replace(version(0));
            AtomicBoolean over = new AtomicBoolean();
            AtomicInteger written = new AtomicInteger();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    store.replace(version(written.incrementAndGet()));
                }
            });
            CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    assertWhole(store);
                }
            });
            while (written.get() < 5) {
                Thread.onSpinWait();
            }
            Backup.write(store, file);
            over.set(true);
            writer.get();
            reader.get();
            store.compact();
            assertWhole(store);
            store.replace(version(0));
            assertWhole(store);
        }
        Path restored = folder.resolve("restored");
        Backup.restore(restored, file, TestStore.CLOCK);
        try (Store store = Store.openExisting(restored, TestStore.CLOCK)) {
            assertWhole(store);
            assertEquals(2, store.articles().size());
        }
    }

    @Test
    void makesNoStoreOfWhatIsNoBackup() throws IOException {
        Path good = folder.resolve("good.nq.gz");
        try (Store store = TestStore.strait()) {
            Backup.write(store, good);
        }
        byte[] bytes = Files.readAllBytes(good);
        Path cut = Files.write(folder.resolve("cut.nq.gz"), java.util.Arrays.copyOf(bytes, bytes.length - 100));
        Path text = Files.writeString(folder.resolve("text.nq"), "<http://a> <http://b> <http://c> .");
        Path target = folder.resolve("target");
        for (Path file : List.of(cut, text, folder, folder.resolve("none.nq.gz"))) {
            InputException problem = assertThrows(InputException.class, () -> Backup.restore(target, file, TestStore.CLOCK));
            assertTrue(problem.getMessage().startsWith(file + ": "), problem.getMessage());
            assertFalse(Files.exists(target) || Files.exists(folder.resolve("target.partial")), file.toString());
        }
        Files.createDirectory(target);
        Files.writeString(target.resolve("letter.txt"), "mine");
        InputException problem = assertThrows(InputException.class, () -> Backup.restore(target, good, TestStore.CLOCK));
        assertEquals(target + ": is a folder with other things in it; expected a store or a new folder", problem.getMessage());
    }

    @Test
    void fillsNothingButAnEmptyStore() {
        Path good = folder.resolve("good.nq.gz");
        Path directory = folder.resolve("store");
        try (Store store = Store.open(directory, TestStore.CLOCK)) {
            TestStore.articles().forEach(store::replace);
            Backup.write(store, good);
        }
        InputException problem = assertThrows(InputException.class, () -> Backup.restore(directory, good, TestStore.CLOCK));
        assertTrue(problem.getMessage().contains("this one holds quads"), problem.getMessage());
        try (Store store = Store.openExisting(directory, TestStore.CLOCK)) {
            assertEquals(2, store.articles().size());
        }
    }
}
