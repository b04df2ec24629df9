package chancery.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderTest {
    private static final String REPORT = "Syldavia’s cabinet met the Bordurian envoy on Monday, and “nothing was decided”, an official said afterwards in Klow to those who had waited.";

    @TempDir
    Path folder;

    private Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String line(String id, String text) {
        return "{\"id\": \"" + id + "\", \"text\": \"" + text + "\", \"date\": \"2023-05-03\"}\n";
    }

    @Test
    void readsFoldersInSortedOrderAndNamesFilesFromThere() throws IOException {
        file("b/2.txt", REPORT + " Two.");
        file("b/10.html", "<p>" + REPORT + " Ten, and with enough words to be one.</p>");
        file("a.jsonl", line("x", "One."));
        file("notes.pdf", "not looked at");
        file(".hidden.txt", "not looked at");
        Readings readings = Readings.of(Readings.SETTINGS, folder.toString());
        assertEquals(List.of("x", "b/10.html", "b/2.txt"), readings.identifiers());
        assertEquals(List.of(), readings.refusals());
    }

    @Test
    void takesTheTextOfJsonlToTheCodePoint() throws IOException {
        file("a.jsonl", "{\"id\": 7, \"text\": \"  \\u00e9\\ud83d\\ude00\\r\\n\\u00a0x \", \"title\": \"T\", \"date\": \"2023-05-03T09:00:00Z\", \"url\": \"https://a.example/1\", \"lang\": \"en_gb\", \"gold\": [1]}\n\n");
        Article article = Readings.of(Readings.SETTINGS, folder.toString()).articles().get(0);
        assertEquals("  é😀\r\n\u00a0x ", article.text());
        assertEquals("7", article.identifier());
        assertEquals(Optional.of("T"), article.title());
        assertEquals(Optional.of(LocalDate.of(2023, 5, 3)), article.published());
        assertEquals(Optional.of("https://a.example/1"), article.url());
        assertEquals(Optional.of("en-GB"), article.language());
        assertEquals(1, article.location().line().getAsInt());
    }

    @Test
    void readsTheHtmlOfALineAsAPageAndBelievesTheLineFirst() throws IOException {
        file("a.jsonl", "{\"id\": \"a\", \"date\": \"2023-05-03\", \"html\": \"<html lang=en><time datetime='2023-01-01'></time><h1>A head line</h1><p>" + REPORT + "</p>\"}");
        Readings readings = Readings.of(Readings.SETTINGS, folder.toString());
        Article article = readings.articles().get(0);
        assertEquals(REPORT, article.text());
        assertEquals(Optional.of("A head line"), article.title());
        assertEquals(Optional.of(LocalDate.of(2023, 5, 3)), article.published());
        assertEquals(List.of(), readings.notices());
    }

    @Test
    void givesTheSameTextTwiceOnceAndRefusesAnother() throws IOException {
        String file = file("a.jsonl", line("x", "One.") + line("x", "One.") + line("x", "Two.") + line("y", "Three.")).toString();
        Readings readings = Readings.of(Readings.SETTINGS, file);
        assertEquals(List.of("One.", "Three."), readings.texts());
        assertEquals(List.of(file + ":2: notice: \"x\" was read with the same text from " + file + ":1; it is read once"), readings.notices());
        assertEquals(List.of(file + ":3: \"x\" was read with another text from " + file + ":1; expected one text for each id and address"), readings.refusals());
    }

    @Test
    void refusesTwoPagesThatClaimOneAddress() throws IOException {
        String head = "<meta name=date content=2023-05-03><link rel=canonical href=https://a.example/1><p>" + REPORT;
        file("a.html", head + " First.</p>");
        file("b.html", head + " Second.</p>");
        Readings readings = Readings.of(Readings.SETTINGS, folder.toString());
        assertEquals(List.of("a.html"), readings.identifiers());
        assertEquals(1, readings.refusals().size());
        assertTrue(readings.refusals().get(0).contains("b.html: \"https://a.example/1\" was read with another text from"), readings.refusals().get(0));
    }

    @Test
    void remembersAnyNumberOfArticles() {
        SeenArticles seen = new SeenArticles();
        for (int i = 0; i < 5000; i++) {
            assertTrue(seen.add(Article.of("a" + i, "text " + i, Optional.empty()), List.of("id a" + i), notice -> { }));
        }
        for (int i = 0; i < 5000; i++) {
            assertTrue(!seen.add(Article.of("a" + i, "text " + i, Optional.empty()), List.of("id a" + i), notice -> { }));
        }
    }

    @Test
    void seesWhatStandardInputHolds() {
        assertEquals(List.of("One.", "Two."), Readings.ofStandardInput((line("x", "One.") + line("y", "Two.")).getBytes(StandardCharsets.UTF_8)).texts());
        assertEquals(List.of("One."), Readings.ofStandardInput(gzip(line("x", "One.").getBytes(StandardCharsets.UTF_8))).texts());
        assertEquals(List.of(REPORT), Readings.ofStandardInput(("\n<!doctype html><p>" + REPORT).getBytes(StandardCharsets.UTF_8)).texts());
        assertEquals(List.of(REPORT), Readings.ofStandardInput(REPORT.getBytes(StandardCharsets.UTF_8)).texts());
    }

    @Test
    void readsAllMembersOfAGzipFile() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(gzip(line("x", "One.").getBytes(StandardCharsets.UTF_8)));
        members.write(gzip(line("y", "Two.").getBytes(StandardCharsets.UTF_8)));
        file("a.jsonl.gz", members.toByteArray());
        assertEquals(List.of("One.", "Two."), Readings.of(Readings.SETTINGS, folder.toString()).texts());
    }

    @Test
    void believesTheBytesBeforeTheirDeclaredCharset() {
        Charset windows = Charset.forName("windows-1252");
        String page = "<meta charset=%s><p>" + REPORT + "</p>";
        assertEquals(REPORT, Readings.page(page.formatted("windows-1252").getBytes(windows), "text/html").text());
        assertEquals(REPORT, Readings.page(page.formatted("iso-8859-1").getBytes(windows), "text/html").text());
        assertEquals(REPORT, Readings.page(page.formatted("utf-8").getBytes(windows), "text/html; charset=windows-1252").text());
        assertEquals(REPORT, Readings.page(page.formatted("utf-8").getBytes(windows), "text/html").text());
        assertEquals(REPORT, Readings.page(page.formatted("windows-1252").getBytes(StandardCharsets.UTF_8), "text/html").text());
        assertEquals(REPORT, Readings.page(page.formatted("no-such-set").getBytes(StandardCharsets.UTF_8), "text/html").text());
        assertEquals(REPORT, Readings.page(("\uFEFF" + page.formatted("utf-8")).getBytes(StandardCharsets.UTF_16LE), "text/html").text());
    }

    @Test
    void passesOnWhatAConsumerThrows() throws IOException {
        String file = file("a.jsonl", line("x", "One.")).toString();
        assertThrows(IllegalStateException.class, () -> new Reader(Readings.SETTINGS).read(List.of(file), article -> {
            throw new IllegalStateException("full");
        }, refusal -> { }, notice -> { }));
    }

    @Test
    void readsOneArticleOfJson() {
        Article article = new Reader(Readings.SETTINGS).read(line("x", "One.").getBytes(StandardCharsets.UTF_8), Optional.of("application/json; charset=utf-8"), "posted",
                Optional.empty(), chancery.text.Location.of("posted"), notice -> { });
        assertEquals("x", article.identifier());
    }
}
