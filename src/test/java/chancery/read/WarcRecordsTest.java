package chancery.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarcRecordsTest {
    private static final String REPORT = "The envoys of Borduria and Syldavia met on bridge %s at noon and signed there what their ministers had agreed on a week before.";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] record(String type, String url, String contentType, byte[] block) {
        return join(bytes("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url + "\r\nWARC-Date: 2023-05-03T10:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:6d058047-ede2-4a13-be79-90c17c631dd4>\r\nContent-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n"), block, bytes("\r\n\r\n"));
    }

    private static byte[] page(int n) {
        return bytes("<html><meta name=date content=2023-05-0" + n + "><p>" + REPORT.formatted(n) + "</p></html>");
    }

    private static byte[] response(int n, String status, String type) {
        return record("response", "https://a.example/" + n, "application/http; msgtype=response",
                join(bytes("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\n"), page(n)));
    }

    private static byte[] good(int n) {
        return response(n, "200 OK", "text/html; charset=utf-8");
    }

    private static List<String> urls(Readings readings) {
        return readings.articles().stream().map(article -> article.url().orElse("")).toList();
    }

    @Test
    void readsPagesAndPassesOverEverythingElse() {
        byte[] info = record("warcinfo", "https://a.example/", "application/warc-fields", bytes("software: sample\r\n"));
        byte[] request = record("request", "https://a.example/1", "application/http; msgtype=request", bytes("GET / HTTP/1.1\r\n\r\n"));
        byte[] resource = record("resource", "https://a.example/2", "text/html", page(2));
        byte[] archive = join(info, request, good(1), response(3, "404 Not Found", "text/html"), response(4, "200 OK", "image/png"), resource);
        Readings readings = Readings.ofStandardInput(archive);
        assertEquals(List.of(), readings.refusals());
        assertEquals(List.of("https://a.example/1", "https://a.example/2"), urls(readings));
        assertEquals(REPORT.formatted(1), readings.texts().get(0));
        assertEquals("-, record 3", readings.articles().get(0).location().toString());
    }

    @Test
    void readsPackedPagesInPackedRecords() {
        byte[] packed = ReaderTest.gzip(page(5));
        byte[] chunked = join(bytes(Integer.toHexString(packed.length) + "\r\n"), packed, bytes("\r\n0\r\n\r\n"));
        byte[] record = record("response", "https://a.example/5", "application/http; msgtype=response",
                join(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"), chunked));
        Readings readings = Readings.ofStandardInput(join(ReaderTest.gzip(good(1)), ReaderTest.gzip(record)));
        assertEquals(List.of(), readings.refusals());
        assertEquals(List.of(REPORT.formatted(1), REPORT.formatted(5)), readings.texts());
    }

    @Test
    void refusesABrokenRecordAndReadsTheRest() {
        byte[] noLength = bytes("WARC/1.0\r\nWARC-Type: response\r\n\r\nlost\r\n\r\n");
        byte[] noHttp = record("response", "https://a.example/9", "application/http; msgtype=response", bytes("this is no answer of any server\r\n\r\n"));
        byte[] empty = record("response", "https://a.example/8", "application/http; msgtype=response",
                bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Too short.</p>"));
        Readings readings = Readings.ofStandardInput(join(good(1), noLength, good(2), noHttp, good(3), empty, good(4)));
        assertEquals(List.of("https://a.example/1", "https://a.example/2", "https://a.example/3", "https://a.example/4"), urls(readings));
        assertEquals(3, readings.refusals().size(), readings.refusals().toString());
        assertEquals("-, record 2: cannot be read (its header has no Content-Length); expected a WARC record", readings.refusals().get(0));
        assertTrue(readings.refusals().get(1).startsWith("-, record 4: cannot be read ("), readings.refusals().get(1));
        assertEquals("-, record 6: holds no article; expected paragraphs of a report", readings.refusals().get(2));
    }

    @Test
    void readsOnBehindABrokenGzipMember() {
        byte[] broken = ReaderTest.gzip(good(2));
        Arrays.fill(broken, broken.length / 2, broken.length / 2 + 12, (byte) 0xFF);
        Readings readings = Readings.ofStandardInput(join(ReaderTest.gzip(good(1)), broken, ReaderTest.gzip(good(3))));
        assertEquals(List.of("https://a.example/1", "https://a.example/3"), urls(readings), readings.refusals().toString());
        assertEquals(1, readings.refusals().size(), readings.refusals().toString());
    }

    @Test
    void saysThatTheLastRecordIsCut() {
        byte[] archive = join(good(1), good(2));
        Readings readings = Readings.ofStandardInput(Arrays.copyOf(archive, archive.length - 60));
        assertEquals(List.of("https://a.example/1"), urls(readings));
        assertEquals(1, readings.refusals().size());
        assertTrue(readings.refusals().get(0).startsWith("-, record 2: cannot be read ("), readings.refusals().get(0));
    }

    @Test
    void boundsAPageThatUnpacksWithoutEnd() throws IOException {
        byte[] bomb = ReaderTest.gzip(new byte[30_000_000]);
        byte[] record = record("response", "https://a.example/5", "application/http; msgtype=response",
                join(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n"), bomb));
        Readings readings = Readings.ofStandardInput(join(record, good(1)));
        assertEquals(List.of("-, record 1: cannot be read (its page is larger than 10000000 bytes); expected a WARC record"), readings.refusals());
        assertEquals(List.of("https://a.example/1"), urls(readings));
    }
}
