package chancery.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.gazetteer.Catalogue;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class ChanceryTest {
    @TempDir
    Path folder;

    @Test
    void stopsWithinReasonAndExitsZeroWhenTold() throws Exception {
        String store = Run.store(folder);
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
        assertEquals(Chancery.DONE, Run.of("stats", "--store", store).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "ingest a.txt --store a --output b", "ingest a.txt --threads 0", "serve", "serve --port x",
        "query nothing-of-the-kind", "export --format doc -o x", "export --format gexf", "remove", "link", "link --review --list",
        "link --is a", "backup", "nonsense",
        "query sources --format doc", "serve --store x --port 70000", "ingest a.txt --date soon"})
    void exitsTwoWhereTheCommandLineIsWrong(String line) {
        Run run = Run.of(line.split(" "));
        assertEquals(Chancery.MISUSE, run.code(), run.err());
        assertEquals("", run.out());
        assertFalse(run.err().isBlank() || run.err().contains("\tat "), run.err());
    }

    @Test
    void answersOnStandardOutputAlone() {
        Run run = Run.of("query", "sources", "--store", Run.store(folder), "--format", "csv");
        assertEquals(new Run(Chancery.DONE, run.out(), ""), run);
        assertTrue(run.out().startsWith("published,identifier,title"), run.out());
    }

    @Test
    void countsExportsBacksUpAndRemoves() {
        String store = Run.store(folder);
        assertTrue(Run.of("stats", "--store", store).out().startsWith("Article\t2\n"));
        assertTrue(Run.of("export", "--format", "dot", "-o", "-", "--store", store).out().startsWith("digraph"));
        assertTrue(Run.of("export", "--format", "dot", "-o", "-", "--store", store, "--until", "0001-01-01").out().length()
                < Run.of("export", "--format", "dot", "-o", "-", "--store", store, "--from", "0001-01-01").out().length());
        assertEquals(Chancery.MISUSE, Run.of("export", "--format", "turtle", "-o", "-", "--store", store, "--actor", "X").code());
        assertEquals(Chancery.MISUSE, Run.of("export", "--format", "gexf", "-o", "-", "--store", store, "--from", "May").code());
        String backup = folder.resolve("b.nq.gz").toString();
        assertEquals(Chancery.DONE, Run.of("backup", "--to", backup, "--store", store).code());
        String other = folder.resolve("other").toString();
        assertEquals(Chancery.DONE, Run.of("backup", "--from", backup, "--store", other).code());
        assertEquals(Run.of("stats", "--store", store), Run.of("stats", "--store", other));
        assertEquals("https://w3id.org/chancery/id/article/b\n", Run.of("remove", "pact.html", "--store", store).out());
        assertEquals(Chancery.REFUSED, Run.of("remove", "pact.html", "--store", store).code());
    }

    @Test
    void saysThatThereIsNoStore() {
        Run run = Run.of("query", "sources", "--store", folder.resolve("none").toString());
        assertEquals(Chancery.REFUSED, run.code());
        assertTrue(run.err().contains("is no store; make one with: chancery ingest"), run.err());
    }

    @Test
    void saysThatThePortIsInUse() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("serve", "--store", Run.store(folder), "--port", "" + socket.getLocalPort());
            assertEquals(new Run(Chancery.REFUSED, "", "chancery: port " + socket.getLocalPort()
                    + ": is in use; choose another with --port\n"), run);
        }
    }

    @Test
    void showsTheStackOnlyWhereItIsAskedFor() {
        String none = folder.resolve("none").toString();
        assertFalse(Run.of("stats", "--store", none).err().contains("\tat "));
        assertTrue(Run.of("stats", "--stacktrace", "--store", none).err().contains("\tat "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "serve", "query", "export", "validate", "remove", "link", "stats", "evaluate", "backup",
            "gazetteer"})
    void endsTheHelpOfEachCommandWithAnExample(String command) {
        Run run = Run.of(command, "--help");
        assertEquals(Chancery.DONE, run.code());
        assertTrue(run.out().strip().lines().reduce((first, last) -> last).orElse("").startsWith("  chancery " + command),
                run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "gazetteer add", "gazetteer build"})
    void namesItemsInTheHelpThatTheTablesHave(String command) {
        String help = Run.of(Stream.concat(Stream.of(command.split(" ")), Stream.of("--help")).toArray(String[]::new)).out();
        Pattern.compile("\\bQ\\d+\\b").matcher(help).results().map(MatchResult::group)
                .forEach(key -> assertTrue(Catalogue.shipped().item(key).isPresent(), key));
    }

    @Test
    void asksNobodyForItemsWithoutSayingWhoAsks() {
        String output = folder.resolve("index").toString();
        Run silent = Run.of("gazetteer", "add", "Q515", "-o", output);
        assertEquals(Chancery.MISUSE, silent.code());
        assertTrue(silent.err().contains("--contact"), silent.err());
        Run nameless = Run.of("gazetteer", "add", "Q515", "-o", output, "--contact", "ana");
        assertEquals(Chancery.MISUSE, nameless.code());
        assertTrue(nameless.err().contains("expected a mail address or a web page"), nameless.err());
        Run nowhere = Run.of("gazetteer", "add", "Q515", "-o", output, "--contact", "ana@example.org", "--api", "wiki");
        assertEquals(Chancery.MISUSE, nowhere.code());
        assertTrue(nowhere.err().contains("--api wiki: expected an address"), nowhere.err());
        assertFalse(Files.exists(Path.of(output)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "query sources --timeout -1 | --timeout -1: expected at least 0",
        "serve --store x --port 70000 | --port 70000: expected 0 to 65535",
        "serve --store x --query-limit 0 | --query-limit 0: expected at least 1",
        "export --format gexf -o x --from 2031-02-30 | \"2031-02-30\" is no date; expected ISO 8601, as in 2023-09-05",
        "export --format neo4j-csv -o - | --format neo4j-csv is a folder; expected -o FOLDER",
        "export --format turtle -o x --alleged | --format turtle is written whole; --alleged,",
        "backup --to x --compact | chancery: --to=FILE.nq.gz, --compact are mutually exclusive",
        "query timeline --set first | chancery: Value for option '--set' (var=value) should be in KEY=VALUE format",
        "stats extra | chancery stats --help tells what can be given"})
    void saysInAFewLinesWhatWasExpected(String line, String words) {
        Run run = Run.of(line.split(" "));
        assertEquals(Chancery.MISUSE, run.code(), run.err());
        assertTrue(run.err().contains(words), run.err());
        assertTrue(run.err().lines().count() <= 3, run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "export --format gexf -o DIR/none/x.gexf | none/x.gexf: cannot be written: there is no folder ",
        "export --format gexf -o DIR/store | store: cannot be written: it is a folder; expected a file",
        "export --format neo4j-csv -o DIR/file | file: cannot be written: it is no folder",
        "backup --to DIR/none/b.nq.gz | none/b.nq.gz: cannot be written: there is no folder ",
        "backup --to DIR/store | store: cannot be written: it is a folder; expected a file",
        "backup --from DIR/file | file: is no gzip; expected a file that chancery backup --to wrote",
        "query DIR/none.rq | none.rq: cannot be read as a query: there is none",
        "link --apply DIR/none.tsv | none.tsv: cannot be read as decisions: there is none"})
    void leavesNothingHalfWrittenWhereAFileCannotBeReadOrWritten(String line, String words) throws IOException {
        String store = Run.store(folder);
        Files.writeString(folder.resolve("file"), "a");
        Run run = Run.of((line.replace("DIR", folder.toString()) + " --store " + store).split(" "));
        assertEquals(Chancery.REFUSED, run.code(), run.err());
        assertTrue(run.err().contains(words), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals("a", Files.readString(folder.resolve("file")));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(Set.of("store", "file"), left.map(one -> one.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void saysHowMuchANetworkHolds() {
        String store = Run.store(folder);
        String[] all = {"export", "--format", "gexf", "-o", folder.resolve("x.gexf").toString(), "--store", store};
        assertTrue(Run.of(all).err().matches("[1-9]\\d* actors, [1-9]\\d* edges\n"));
        String[] none = Stream.concat(Stream.of(all), Stream.of("--until", "0001-01-01")).toArray(String[]::new);
        assertEquals(new Run(Chancery.DONE, "", "0 actors, 0 edges: no event fits\n"), Run.of(none));
    }
}
