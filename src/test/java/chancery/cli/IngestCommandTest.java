package chancery.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.store.Store;
import chancery.store.TestStore;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class IngestCommandTest {
    @TempDir
    Path folder;

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    @Test
    void readsTheGoodNamesTheBadAndExitsOne() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 500; i++) {
                gzip.write(("{\"id\":\"x" + i * 7919 + "\",\"text\":\"Ships " + i + " sailed.\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        List<String> bad = List.of(file("empty.txt", new byte[0]), file("binary.html", new byte[] {0, 1, 2, (byte) 0xFF, 0, 9}),
                file("cut.jsonl.gz", Arrays.copyOf(packed.toByteArray(), 12)), folder.resolve("none.html").toString(),
                file("large.txt", "The treaty is long. ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII)));
        String records = file("records.jsonl", """
                {"id": "one", "text": "Borduria shelled a patrol boat on Monday."}
                {"id": "one", "text": "Borduria shelled a patrol boat on Monday."}
                {"id": "one", "text": "Borduria sank a patrol boat on Monday."}
                {"id": "two", "text":
                """.getBytes(StandardCharsets.UTF_8));
        Path output = folder.resolve("out.nq");

        Run run = Run.of(Stream.concat(Stream.of("ingest", "--date", "2031-03-05", "--output", output.toString(), records),
                bad.stream()).toArray(String[]::new));

        assertEquals(Chancery.REFUSED, run.code(), run.err());
        assertEquals("", run.out());
        for (String name : bad) {
            assertTrue(run.err().contains(name), name + " is named in " + run.err());
        }
        assertTrue(run.err().contains("records.jsonl:3: \"one\" was read with another text"), run.err());
        assertTrue(run.err().contains("records.jsonl:4"), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        List<String> quads = Files.readAllLines(output);
        assertEquals(1, quads.stream().filter(quad -> quad.contains("ontology#Article>")).count());
        assertTrue(run.err().contains("1 article read, 7 refused"), run.err());
    }

    @Test
    void refusesADateInTheFuture() throws IOException {
        String record = file("future.jsonl", """
                {"id": "one", "text": "Borduria shelled a patrol boat on Monday.", "date": "2999-01-01"}
                """.getBytes(StandardCharsets.UTF_8));
        Run run = Run.of("ingest", record, "--output", folder.resolve("out.nq").toString());
        assertEquals(Chancery.REFUSED, run.code(), run.err());
        assertTrue(run.err().contains("future.jsonl:1: date \"2999-01-01\" lies in the future"), run.err());
    }

    @Test
    void refusesAStoreWhereAFileLies() throws IOException {
        String taken = file("taken", new byte[] {'a'});
        assertRefused(taken, Run.of("ingest", "a.txt", "--store", taken));
        assertEquals("a", Files.readString(Path.of(taken)));
    }

    @Test
    void refusesAStoreThatIsReadOnly() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(locked), "whoever may write everywhere cannot test this");
        assertRefused(locked.toString(), Run.of("ingest", "a.txt", "--store", locked.toString()));
    }

    private static void assertRefused(String store, Run run) {
        assertEquals(Chancery.REFUSED, run.code(), run.err());
        assertTrue(run.err().startsWith("chancery: " + store + ": "), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void leavesNoArticleHalfReadWhereItIsKilled() throws Exception {
        StringBuilder records = new StringBuilder();
        for (int i = 100; i < 600; i++) {
            records.append("{\"id\": \"" + i + "\", \"text\": \"Borduria shelled a patrol boat of Syldavia on September 5.\"}\n");
        }
        String store = folder.resolve("store").toString();
        Process ingest = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Chancery.class.getName(),
                "ingest", file("many.jsonl", records.toString().getBytes(StandardCharsets.UTF_8)), "--store", store)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        int kept = 0;
        try (BufferedReader lines = ingest.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null && kept < 3; line = lines.readLine()) {
                kept += line.contains("a date without a year") ? 1 : 0;
            }
        } finally {
            ingest.destroyForcibly().waitFor();
        }
        assertEquals(3, kept, "articles that were said to be kept before the end");
        try (Store opened = Store.openExisting(Path.of(store), TestStore.CLOCK)) {
            Set<Long> sizes = new HashSet<>();
            List<Node> articles = opened.articles();
            articles.forEach(article -> sizes.add(opened.read(graphs -> graphs.getGraph(article).stream().count())));
            assertTrue(articles.size() >= kept && articles.size() < 500, articles.size() + " articles");
            assertEquals(1, sizes.size(), "all articles are alike, and each is whole: " + sizes);
        }
        assertEquals(Chancery.DONE, Run.of("validate", "--store", store).code());
    }
}
