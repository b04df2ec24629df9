package chancery.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row: a file that is wrong, and what is said of it. In each case the articles beside it are read. */
class BadInputTest {
    private static final String GOOD = "{\"id\": \"good\", \"text\": \"Borduria accused Syldavia.\", \"date\": \"2023-05-03\"}\n";
    private static final byte[] LINES = (GOOD + GOOD.replace("good", "better") + GOOD.replace("good", "best")).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private static Arguments row(String name, byte[] content, String said) {
        return Arguments.of(name, content, said);
    }

    private static Arguments row(String name, String content, String said) {
        return row(name, content.getBytes(StandardCharsets.UTF_8), said);
    }

    static Stream<Arguments> table() {
        byte[] packed = ReaderTest.gzip(LINES);
        return Stream.of(
                row("empty.html", "", ": is empty; expected an article"),
                row("empty.txt", "", ": is empty; expected an article"),
                row("empty.jsonl", "", ": is empty; expected a JSON object a line"),
                row("empty.warc", "", ": is empty; expected WARC records"),
                row("blank.txt", " \n\t\n ", ": is empty; expected a title line and paragraphs of text"),
                row("blank.html", "<html><body> </body></html>", ": holds no article; expected paragraphs of a report"),
                row("binary.txt", new byte[] {'a', 0, 'b'}, ": is binary (a zero byte at 1); expected HTML or text"),
                row("printed.html", "%PDF-1.7 obj", ": is binary; expected HTML or text"),
                row("login.html", "<h1>Welcome</h1><p>Please log in to go on.</p><form><input><p>Forgot it? We can help you find it again, dear reader.</p></form>",
                        ": holds no article; expected paragraphs of a report"),
                row("list.html", "<body>" + "<div><h2><a href=/1>A story that stands elsewhere</a></h2><p>It says that ministers met, that they talked, and that it rained a lot on them.</p></div>".repeat(1)
                        + "<div><h2><a href=/2>Another that stands elsewhere</a></h2><p>It says that generals met, that they marched, and that it did not rain.</p></div>"
                        + "<div><h2><a href=/3>A third that stands elsewhere</a></h2><p>It says that nobody met anybody, and that the sun shone all day long.</p></div>",
                        ": holds no article; expected paragraphs of a report"),
                row("cut.jsonl.gz", Arrays.copyOf(packed, packed.length - 12), ":3: cannot be read (truncated gzip: it ends in the middle); the lines before it were read"),
                row("broken.jsonl", GOOD + "{\"id\": \"x\", \"text\": \n", ":2: is no JSON at column "),
                row("array.jsonl", "[1]", ":1: is no JSON object; expected {\"id\": …, \"text\": …}"),
                row("noid.jsonl", "{\"text\": \"x\"}", ":1: has no \"id\"; expected {\"id\": …, \"text\": …}"),
                row("notext.jsonl", "{\"id\": \"x\"}", ":1: has neither \"text\" nor \"html\"; expected one of them"),
                row("emptytext.jsonl", "{\"id\": \"x\", \"text\": \" \", \"date\": \"2023-05-03\"}", ":1: text is empty; expected the words of a report"),
                row("number.jsonl", "{\"id\": \"x\", \"text\": 5}", ":1: \"text\" is number; expected a string"),
                row("half.jsonl", "{\"id\": \"x\", \"text\": \"a\\ud800\"}", ":1: text has half a surrogate pair at character 1, which no file can hold; expected Unicode"),
                row("latin.jsonl", "{\"id\": \"x\", \"text\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1), ":1: is not UTF-8; expected JSON in UTF-8"),
                row("address.jsonl", "{\"id\": \"x\", \"text\": \"a\", \"url\": \"file:///x\"}", ":1: url \"file:///x\" is no address; expected http:// or https://"),
                row("nodate.jsonl", "{\"id\": \"x\", \"text\": \"a\", \"date\": \"32 Sept 2023\"}", ":1: date \"32 Sept 2023\" is no date; expected ISO 8601, as in \"2023-09-08\""),
                row("future.jsonl", "{\"id\": \"x\", \"text\": \"a\", \"date\": \"2025-02-02\"}", ":1: date \"2025-02-02\" lies in the future (today is 2025-01-31)"),
                row("future.html", "<p>Borduria accused Syldavia of having moved the stones that mark the border, which Syldavia denied at once and with force.</p>\n<meta name=date content=2031-01-01>",
                        ":2: date \"2031-01-01\" lies in the future (today is 2025-01-31)"),
                row("endless.html", "<article><h1>x".repeat(30_000), ": has more than 50000 elements; expected a page that a person would read"),
                row("nowarc.warc", "hello\n", ", record 1: cannot be read (no record begins where one should); expected a WARC record"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void refusesNamingPlaceAndReasonAndGoesOn(String name, byte[] content, String said) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Files.writeString(folder.resolve("zz.jsonl"), GOOD.replace("good", "last"));
        Readings readings = Readings.of(Readings.SETTINGS, folder.toString());
        assertEquals(1, readings.refusals().size(), readings.refusals().toString());
        assertTrue(readings.refusals().get(0).startsWith(file + said), readings.refusals().get(0));
        assertEquals("last", readings.identifiers().get(readings.identifiers().size() - 1));
    }

    @Test
    void readsTheLinesBeforeAGzipFileIsCut() throws IOException {
        byte[] packed = ReaderTest.gzip(LINES);
        Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(packed, packed.length - 4));
        assertEquals(List.of("good", "better", "best"), Readings.of(Readings.SETTINGS, folder.toString()).identifiers());
    }

    @Test
    void refusesWhatIsTooLargePackedOrNot() throws IOException {
        String large = "<p>" + "The treaty is long. ".repeat(100_000);
        Files.writeString(folder.resolve("a.html"), large);
        Files.write(folder.resolve("b.html.gz"), ReaderTest.gzip(large.getBytes(StandardCharsets.UTF_8)));
        Files.writeString(folder.resolve("c.jsonl"), "{\"id\": \"x\", \"text\": \"" + large + "\"}\n" + GOOD);
        Readings readings = Readings.of(Readings.SETTINGS.withMaxBytes(1_000_000), folder.toString());
        assertEquals(List.of(folder + "/a.html: is larger than 1000000 bytes, the limit for one article",
                folder + "/b.html.gz: is larger than 1000000 bytes, the limit for one article",
                folder + "/c.jsonl:1: is longer than 1000000 bytes, the limit for one article"), readings.refusals());
        assertEquals(List.of("good"), readings.identifiers());
    }

    @Test
    void refusesTwentyMegabytesByDefault() throws IOException {
        Files.write(folder.resolve("a.html"), "<p>The treaty is long. ".repeat(900_000).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(folder + "/a.html: is larger than 10000000 bytes, the limit for one article"), Readings.of(Readings.SETTINGS, folder.toString()).refusals());
    }

    @Test
    void readsASentenceOfAHundredThousandWords() throws IOException {
        String sentence = "Borduria accused Syldavia of delay and " .repeat(16_667) + "left.";
        Files.writeString(folder.resolve("a.txt"), sentence);
        Files.writeString(folder.resolve("b.html"), "<p>" + sentence);
        assertEquals(List.of(sentence, sentence), Readings.of(Readings.SETTINGS, folder.resolve("a.txt").toString(), folder.resolve("b.html").toString()).texts());
    }

    @Test
    void readsAPageNestedOutOfAllProportion() throws IOException {
        String report = "Borduria accused Syldavia of having moved the stones that mark the border, which Syldavia denied at once and with some force.";
        Files.writeString(folder.resolve("a.html"), "<div>".repeat(40_000) + "<p>" + report);
        assertEquals(List.of(report), Readings.of(Readings.SETTINGS, folder.toString()).texts());
    }

    @Test
    void namesWhatIsMissingOrOfNoUse() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(List.of("none.txt: cannot be read (there is none); expected a file, a folder, an address or -",
                empty + ": holds nothing to read; expected files named .html, .htm, .txt, .jsonl, .jsonl.gz, .warc or .warc.gz",
                "ftp://a.example/x: address \"ftp://a.example/x\" is not fetched; expected http:// or https:// and a host, no user"),
                Readings.of(Readings.SETTINGS, "none.txt", empty.toString(), "ftp://a.example/x").refusals());
    }

    @Test
    void refusesAFolderThatMayNotBeReadAndReadsTheRest() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.writeString(folder.resolve("zz.jsonl"), GOOD);
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(locked), "whoever may read everything cannot test this");
        Readings readings = Readings.of(Readings.SETTINGS, folder.toString());
        assertEquals(List.of(locked + ": cannot be read (permission denied); expected a folder"), readings.refusals());
        assertEquals(List.of("good"), readings.identifiers());
    }
}
