package chancery.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.decide.DecisionFile;
import chancery.gazetteer.Catalogue;
import chancery.store.Store;
import chancery.store.TestStore;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class ChanceryTest {
    @TempDir
    Path folder;

    private record Run(int code, String out, String err) { }

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false);
        int code = Chancery.run(console, arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String store() {
        Path directory = folder.resolve("store");
        try (Store store = Store.open(directory, TestStore.CLOCK)) {
            TestStore.articles().forEach(store::replace);
        }
        return directory.toString();
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    @Test
    void readsTheGoodNamesTheBadAndExitsOne() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 500; i++) {
                gzip.write(("{\"id\":\"x" + i * 7919 + "\",\"text\":\"Ships " + i + " sailed.\"}\n").getBytes(StandardCharsets.UTF_8));
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

        Run run = run(Stream.concat(Stream.of("ingest", "--date", "2031-03-05", "--output", output.toString(), records),
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
        Run run = run("ingest", record, "--output", folder.resolve("out.nq").toString());
        assertEquals(Chancery.REFUSED, run.code(), run.err());
        assertTrue(run.err().contains("future.jsonl:1: date \"2999-01-01\" lies in the future"), run.err());
    }

    @Test
    void refusesAStoreWhereAFileLies() throws IOException {
        String taken = file("taken", new byte[] {'a'});
        assertRefused(taken, run("ingest", "a.txt", "--store", taken));
        assertEquals("a", Files.readString(Path.of(taken)));
    }

    @Test
    void refusesAStoreThatIsReadOnly() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(locked), "whoever may write everywhere cannot test this");
        assertRefused(locked.toString(), run("ingest", "a.txt", "--store", locked.toString()));
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
        assertEquals(Chancery.DONE, run("validate", "--store", store).code());
    }

    @Test
    void stopsWithinReasonAndExitsZeroWhenTold() throws Exception {
        String store = store();
        Process serve = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Chancery.class.getName(),
                "serve", "--store", store, "--port", "0").redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader lines = serve.errorReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("serving at ")) {
                line = lines.readLine();
            }
            assertTrue(line != null, "it serves");
            serve.toHandle().destroy();
            assertEquals(List.of("stopping", "stopped"), lines.lines().toList());
            assertEquals(Chancery.DONE, serve.waitFor());
        } finally {
            serve.destroyForcibly();
        }
        assertEquals(Chancery.DONE, run("stats", "--store", store).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "ingest a.txt --store a --output b", "ingest a.txt --threads 0", "serve", "serve --port x",
        "query nothing-of-the-kind", "export --format doc -o x", "export --format gexf", "remove", "link", "link --review --list", "link --is a", "backup", "nonsense",
        "query sources --format doc", "serve --store x --port 70000", "ingest a.txt --date soon"})
    void exitsTwoWhereTheCommandLineIsWrong(String line) {
        Run run = run(line.split(" "));
        assertEquals(Chancery.MISUSE, run.code(), run.err());
        assertEquals("", run.out());
        assertFalse(run.err().isBlank() || run.err().contains("\tat "), run.err());
    }

    @Test
    void answersOnStandardOutputAlone() {
        Run run = run("query", "sources", "--store", store(), "--format", "csv");
        assertEquals(new Run(Chancery.DONE, run.out(), ""), run);
        assertTrue(run.out().startsWith("published,identifier,title"), run.out());
    }

    @Test
    void countsExportsBacksUpAndRemoves() {
        String store = store();
        assertTrue(run("stats", "--store", store).out().startsWith("Article\t2\n"));
        assertTrue(run("export", "--format", "dot", "-o", "-", "--store", store).out().startsWith("digraph"));
        assertTrue(run("export", "--format", "dot", "-o", "-", "--store", store, "--until", "0001-01-01").out().length()
                < run("export", "--format", "dot", "-o", "-", "--store", store, "--from", "0001-01-01").out().length());
        assertEquals(Chancery.MISUSE, run("export", "--format", "turtle", "-o", "-", "--store", store, "--actor", "X").code());
        assertEquals(Chancery.MISUSE, run("export", "--format", "gexf", "-o", "-", "--store", store, "--from", "May").code());
        String backup = folder.resolve("b.nq.gz").toString();
        assertEquals(Chancery.DONE, run("backup", "--to", backup, "--store", store).code());
        String other = folder.resolve("other").toString();
        assertEquals(Chancery.DONE, run("backup", "--from", backup, "--store", other).code());
        assertEquals(run("stats", "--store", store), run("stats", "--store", other));
        assertEquals("https://w3id.org/chancery/id/article/b\n", run("remove", "pact.html", "--store", store).out());
        assertEquals(Chancery.REFUSED, run("remove", "pact.html", "--store", store).code());
    }

    @Test
    void saysThatThereIsNoStore() {
        Run run = run("query", "sources", "--store", folder.resolve("none").toString());
        assertEquals(Chancery.REFUSED, run.code());
        assertTrue(run.err().contains("is no store; make one with: chancery ingest"), run.err());
    }

    @Test
    void saysThatThePortIsInUse() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = run("serve", "--store", store(), "--port", "" + socket.getLocalPort());
            assertEquals(new Run(Chancery.REFUSED, "", "chancery: port " + socket.getLocalPort()
                    + ": is in use; choose another with --port\n"), run);
        }
    }

    @Test
    void showsTheStackOnlyWhereItIsAskedFor() {
        String none = folder.resolve("none").toString();
        assertFalse(run("stats", "--store", none).err().contains("\tat "));
        assertTrue(run("stats", "--stacktrace", "--store", none).err().contains("\tat "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "serve", "query", "export", "validate", "remove", "link", "stats", "evaluate", "backup",
            "gazetteer"})
    void endsTheHelpOfEachCommandWithAnExample(String command) {
        Run run = run(command, "--help");
        assertEquals(Chancery.DONE, run.code());
        assertTrue(run.out().strip().lines().reduce((first, last) -> last).orElse("").startsWith("  chancery " + command), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "gazetteer add", "gazetteer build"})
    void namesItemsInTheHelpThatTheTablesHave(String command) {
        String help = run(Stream.concat(Stream.of(command.split(" ")), Stream.of("--help")).toArray(String[]::new)).out();
        Pattern.compile("\\bQ\\d+\\b").matcher(help).results().map(MatchResult::group)
                .forEach(key -> assertTrue(Catalogue.shipped().item(key).isPresent(), key));
    }

    @Test
    void listsDoubtsToBeReadAndToBeAnswered() throws IOException {
        String store = store();
        Run table = run("link", "--review", "--store", store, "--limit", "1");
        assertEquals(Chancery.DONE, table.code(), table.err());
        assertTrue(table.out().contains("no item; ") && table.out().contains(" char="), table.out());
        assertTrue(table.err().startsWith("1 of "), table.err());
        String questions = run("link", "--review", "--store", store, "--format", "tsv").out();
        assertEquals(List.of(), DecisionFile.parse("questions", questions), "nothing is decided by the list itself");
        String answered = file("answered.tsv", questions.replaceFirst("\n[?]\t", "\nis\t").getBytes(StandardCharsets.UTF_8));
        assertEquals(1, DecisionFile.read(Path.of(answered)).size());
        assertEquals(Chancery.MISUSE, run("link", "--review", "--kind", "Planet", "--store", store).code());
    }

    @Test
    void takesDecisionsDownAndUndoesThem() throws IOException {
        String store = store();
        Run kept = run("link", "--is", "Nobody of That Name", "Q999999990", "--why", "a test", "--by", "Ana", "--store", store);
        assertEquals(Chancery.DONE, kept.code(), kept.err());
        assertTrue(kept.err().contains("the decision is kept for articles to come") && kept.err().contains("0 graphs are another now"), kept.err());
        assertTrue(run("link", "--list", "--store", store).out().startsWith("1\tNobody of That Name is Q999999990"));
        assertEquals(Chancery.MISUSE, run("link", "--undo", "2", "--store", store).code());
        assertEquals(Chancery.DONE, run("link", "--undo", "1", "--store", store).code());
        assertEquals("", run("link", "--list", "--store", store).out());
        assertEquals(Chancery.MISUSE, run("link", "--is", "Nobody", "the king", "--store", store).code());
        assertEquals(Chancery.REFUSED, run("link", "--wrong", "https://w3id.org/chancery/id/article/a#fact-999", "--store", store).code());
    }

    @Test
    void changesNothingWhereADecisionCannotBeRead() throws IOException {
        String store = store();
        String bad = file("store/decisions.tsv", "is\tMali\n".getBytes(StandardCharsets.UTF_8));
        for (String line : List.of("link --list", "link --undo 1", "link --is a Q1", "ingest a.txt")) {
            Run run = run((line + " --store " + store).split(" "));
            assertEquals(Chancery.REFUSED, run.code(), run.err());
            assertTrue(run.err().contains("decisions.tsv:1: found 2 cells; expected 3 to 7"), run.err());
        }
        assertEquals("is\tMali\n", Files.readString(Path.of(bad)));
    }

    @Test
    void asksNobodyForItemsWithoutSayingWhoAsks() {
        String output = folder.resolve("index").toString();
        Run silent = run("gazetteer", "add", "Q515", "-o", output);
        assertEquals(Chancery.MISUSE, silent.code());
        assertTrue(silent.err().contains("--contact"), silent.err());
        Run nameless = run("gazetteer", "add", "Q515", "-o", output, "--contact", "ana");
        assertEquals(Chancery.MISUSE, nameless.code());
        assertTrue(nameless.err().contains("expected a mail address or a web page"), nameless.err());
        Run nowhere = run("gazetteer", "add", "Q515", "-o", output, "--contact", "ana@example.org", "--api", "wiki");
        assertEquals(Chancery.MISUSE, nowhere.code());
        assertTrue(nowhere.err().contains("--api wiki: expected an address"), nowhere.err());
        assertFalse(Files.exists(Path.of(output)));
    }

    @Test
    void namesAGazetteerThatIsNone() {
        String store = store();
        for (String line : List.of("link --review", "link --is Mali none", "ingest a.txt")) {
            Run run = run((line + " --gazetteer " + folder.resolve("none") + " --store " + store).split(" "));
            assertEquals(Chancery.REFUSED, run.code(), run.err());
            assertTrue(run.err().contains("none: is no gazetteer"), run.err());
        }
    }
}
