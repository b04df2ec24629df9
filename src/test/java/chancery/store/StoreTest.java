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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class StoreTest {
    private static final String A = "https://w3id.org/chancery/id/article/a";
    /** With {@code -Dkills=50} it is killed so often. */
    private static final int KILLS = Integer.getInteger("kills", 3);

    private static ArticleGraph numbered(String iri, int from, int triples) {
        List<Triple> all = new ArrayList<>();
        Node article = NodeFactory.createURI(iri);
        all.add(Triple.create(article, Term.TYPE, Term.ARTICLE));
        for (int i = from; i < from + triples; i++) {
            all.add(Triple.create(article, Term.IDENTIFIER, NodeFactory.createLiteralString("n" + i)));
        }
        return new ArticleGraph(iri, "n", "digest", all, List.of());
    }

    private static long size(Store store, String graph) {
        return store.read(dataset -> Iter.count(dataset.find(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY)));
    }

    @Test
    void replacesAnArticleWhole() {
        try (Store store = TestStore.strait()) {
            store.replace(numbered(A, 0, 3));
            assertEquals(4, size(store, A));
            assertTrue(size(store, "https://w3id.org/chancery/id/article/b") > 50);
        }
    }

    @Test
    void readsTheUnionOfAllGraphsAsTheDefaultGraph() {
        try (Store store = TestStore.strait()) {
            assertEquals(2L, Statistics.of(store).counts().get("Article"));
            assertEquals(2L, Statistics.of(store).counts().get("Event"));
            assertEquals(1L, Statistics.of(store).counts().get("AllegedEvent"));
        }
    }

    @Test
    void logsWhenAnArticleCameAndWent() {
        try (Store store = TestStore.strait()) {
            Node graph = NodeFactory.createURI(A + "#graph");
            assertEquals(true, store.read(dataset -> dataset.contains(Store.LOG, graph, Term.GENERATED_AT, Node.ANY)));
            store.remove(A);
            assertEquals(false, store.read(dataset -> dataset.contains(Store.LOG, graph, Term.GENERATED_AT, Node.ANY)));
            assertEquals(true, store.read(dataset -> dataset.contains(Store.LOG, graph, Term.INVALIDATED_AT, Node.ANY)));
        }
    }

    @Test
    void removesAnArticleByIriIdentifierOrAddress() {
        for (String name : new String[] {A, "strait.html", "https://news.example/strait"}) {
            try (Store store = TestStore.strait()) {
                assertEquals(List.of(A), store.remove(name));
                assertEquals(0, size(store, A));
                assertEquals(List.of(), store.remove(name));
            }
        }
    }

    @Test
    void changesNothingWhereAChangeFails(@TempDir Path folder) {
        try (Store store = Store.open(folder.resolve("store"), TestStore.CLOCK)) {
            store.replace(numbered(A, 0, 5));
            assertThrows(IllegalStateException.class, () -> store.write(() -> {
                store.dataset().deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
                throw new IllegalStateException("midway");
            }));
            assertEquals(6, size(store, A));
        }
    }

    @Test
    void keepsWhatWasCommittedWhenItIsOpenedAgain(@TempDir Path folder) {
        Path directory = folder.resolve("store");
        try (Store store = Store.open(directory, TestStore.CLOCK)) {
            store.replace(numbered(A, 0, 5));
            store.compact();
        }
        try (Store store = Store.openExisting(directory, TestStore.CLOCK)) {
            assertEquals(6, size(store, A));
        }
    }

    @Test
    void backsUpAndRestores(@TempDir Path folder) {
        Path file = folder.resolve("backup.nq.gz");
        try (Store store = TestStore.strait(); Store other = Store.open(folder.resolve("other"), TestStore.CLOCK)) {
            Backup.write(store, file);
            Backup.restore(other, file);
            assertEquals(Statistics.of(store), Statistics.of(other));
            assertThrows(InputException.class, () -> Backup.restore(other, file));
        }
    }

    @Test
    void restoresNothingOfABackupThatWasCutShort(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("backup.nq.gz");
        try (Store store = TestStore.strait(); Store other = Store.open(folder.resolve("other"), TestStore.CLOCK)) {
            Backup.write(store, file);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
            assertThrows(InputException.class, () -> Backup.restore(other, file));
            assertEquals(true, other.read(dataset -> dataset.isEmpty()));
        }
    }

    @Test
    void saysWhyAFolderCannotBeAStore(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThrows(InputException.class, () -> Store.open(file, TestStore.CLOCK));
        assertEquals(folder + ": is a folder with other things in it; expected a store or a new folder",
                assertThrows(InputException.class, () -> Store.open(folder, TestStore.CLOCK)).getMessage());
        Path none = folder.resolve("none");
        assertEquals(none + ": is no store; make one with: chancery ingest INPUT --store " + none,
                assertThrows(InputException.class, () -> Store.openExisting(none, TestStore.CLOCK)).getMessage());
    }

    @Test
    void knowsAStoreByItsDataAndNotByItsLock(@TempDir Path folder) throws IOException {
        Path store = folder.resolve("store");
        try (Store made = Store.open(store, TestStore.CLOCK)) {
            made.replace(numbered(A, 0, 3));
            made.compact();
        }
        Files.deleteIfExists(store.resolve("tdb.lock"));
        assertFalse(Files.exists(store.resolve("Data-0001")), "the data are in the second folder now");
        try (Store opened = Store.openExisting(store, TestStore.CLOCK)) {
            assertEquals(4, size(opened, A));
        }
        Path begun = Files.createDirectory(folder.resolve("begun"));
        Files.createFile(begun.resolve("tdb.lock"));
        assertThrows(InputException.class, () -> Store.openExisting(begun, TestStore.CLOCK));
        try (Store made = Store.open(begun, TestStore.CLOCK)) {
            assertEquals(0, size(made, A));
        }
    }

    @Test
    void takesManyArticlesTogetherAsOneByOneAndAllOfThemOrNone() {
        try (Store together = Store.inMemory(TestStore.CLOCK); Store apart = TestStore.strait()) {
            together.replace(TestStore.articles());
            assertEquals(everything(apart),
                    everything(together));
            assertEquals(apart.generation(), together.generation());
            assertThrows(NullPointerException.class, () -> together.replace(Arrays.asList(numbered(A, 0, 5), null)));
            assertEquals(apart.generation(), together.generation());
            assertEquals(everything(apart), everything(together));
        }
    }

    private static Set<Quad> everything(Store store) {
        return store.read(dataset -> dataset.stream().collect(Collectors.toSet()));
    }

    /** Writes one article after another, and says which it has committed. */
    static final class Writer {
        private Writer() { }

        public static void main(String[] arguments) {
            Store store = Store.open(Path.of(arguments[0]), TestStore.CLOCK);
            for (int i = Integer.parseInt(arguments[1]); ; i++) {
                store.replace(numbered(A, i * 1_000, 200));
                System.out.println(i);
            }
        }
    }

    private static Process writer(Path directory, int from) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Writer.class.getName(), directory.toString(), "" + from).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    @Test
    void opensWithTheLastArticleThatWasCommittedWhenItsWriterIsKilled(@TempDir Path folder) throws Exception {
        Path directory = folder.resolve("store");
        int last = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = writer(directory, last + 1);
            try (Stream<String> lines = writer.inputReader().lines()) {
                int enough = last + 3 + kill % 5;
                var committed = lines.map(Integer::parseInt).iterator();
                while (last < enough) {
                    last = committed.next();
                }
                writer.toHandle().destroyForcibly();
                while (committed.hasNext()) {
                    last = committed.next();
                }
            }
            assertTrue(writer.waitFor(30, TimeUnit.SECONDS));
            try (Store store = Store.openExisting(directory, TestStore.CLOCK)) {
                assertEquals(201, size(store, A), "one article, whole");
                int first = store.read(dataset -> Iter.toList(dataset.find(NodeFactory.createURI(A), Node.ANY, Term.IDENTIFIER,
                        Node.ANY)).stream().map(Quad::getObject).mapToInt(node -> Integer.parseInt(
                        node.getLiteralLexicalForm().substring(1))).min().orElseThrow());
                assertTrue(first / 1_000 >= last, "nothing that was acknowledged is lost");
            }
        }
    }

    @Test
    void saysThatAnotherProcessHasItOpen(@TempDir Path folder) throws Exception {
        Path directory = folder.resolve("store");
        Process writer = writer(directory, 0);
        try {
            writer.inputReader().readLine();
            InputException problem = assertThrows(InputException.class, () -> Store.open(directory, TestStore.CLOCK));
            assertEquals(directory + ": is open in another process; a store serves one at a time", problem.getMessage());
        } finally {
            writer.destroyForcibly();
            writer.waitFor();
        }
    }
}
