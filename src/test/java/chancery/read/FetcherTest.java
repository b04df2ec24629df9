package chancery.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.text.InputException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final String REPORT = "The envoys of Borduria and Syldavia met on the bridge at noon and signed there what their ministers had agreed on a week before.";
    private static final ReaderSettings OPEN = Readings.SETTINGS.withPrivateAddresses();

    private HttpServer server;
    private String root;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        root = "http://127.0.0.1:" + server.getAddress().getPort();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void serve(String path, int status, byte[] body, String... headers) {
        server.createContext(path, exchange -> answer(exchange, status, body, headers));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body, String... headers) throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        }
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            // A client that has read enough hangs up; that is what is tested.
            assertTrue(status == 200, e.toString());
        }
    }

    private static byte[] page(String text) {
        return ("<meta name=date content=2023-05-03><p>" + text + "</p>").getBytes(StandardCharsets.UTF_8);
    }

    private static String refusal(Readings readings) {
        assertEquals(List.of(), readings.texts());
        assertEquals(1, readings.refusals().size(), readings.refusals().toString());
        return readings.refusals().get(0);
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    @Test
    void readsAPageWhereverItsAddressLeads() {
        serve("/page", 200, page(REPORT), "Content-Type", "text/html; charset=utf-8");
        serve("/moved", 301, new byte[0], "Location", "/page?x=1");
        Readings readings = Readings.of(OPEN, root + "/moved");
        assertEquals(List.of(), readings.refusals());
        assertEquals(List.of(REPORT), readings.texts());
        assertEquals(root + "/page?x=1", readings.articles().get(0).url().get());
        assertEquals(root + "/moved", readings.articles().get(0).identifier());
    }

    @Test
    void readsPackedAndChunkedPages() {
        serve("/packed", 200, ReaderTest.gzip(page(REPORT)), "Content-Type", "text/html", "Content-Encoding", "gzip");
        server.createContext("/chunked", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(page(REPORT + " Twice."));
            }
        });
        assertEquals(List.of(REPORT, REPORT + " Twice."), Readings.of(OPEN, root + "/packed", root + "/chunked").texts());
    }

    @Test
    void refusesPrivateAddressesUnlessAllowed() {
        AtomicInteger asked = new AtomicInteger();
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            answer(exchange, 200, page(REPORT), "Content-Type", "text/html");
        });
        assertTrue(refusal(Readings.of(Readings.SETTINGS, root + "/")).contains("127.0.0.1 is 127.0.0.1, which is not on the public internet"));
        assertTrue(refusal(Readings.of(Readings.SETTINGS, "http://[::1]:" + server.getAddress().getPort() + "/")).contains("not on the public internet"));
        assertEquals(0, asked.get());
    }

    @Test
    void connectsToTheAddressThatWasChecked() {
        serve("/", 200, page(REPORT), "Content-Type", "text/html");
        AtomicInteger lookUps = new AtomicInteger();
        Fetcher fetcher = new Fetcher(OPEN, host -> {
            lookUps.incrementAndGet();
            return new InetAddress[] {loopback()};
        });
        // No name server knows this host: only the one answer that was checked can have been used.
        assertEquals("text/html", fetcher.fetch("http://news.invalid:" + server.getAddress().getPort() + "/").contentType());
        assertEquals(1, lookUps.get());
    }

    @Test
    void refusesANameOfWhichOneAddressIsPrivate() {
        Fetcher fetcher = new Fetcher(Readings.SETTINGS, host -> new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")});
        assertTrue(assertThrows(InputException.class, () -> fetcher.fetch("http://news.invalid/")).getMessage().contains("news.invalid is 10.0.0.1"));
    }

    @Test
    void checksEachRedirect() {
        serve("/out", 302, new byte[0], "Location", "file:///etc/passwd");
        serve("/round", 302, new byte[0], "Location", "/round");
        serve("/nowhere", 302, new byte[0]);
        serve("/inside", 302, new byte[0], "Location", "http://metadata.invalid/latest");
        assertTrue(refusal(Readings.of(OPEN, root + "/out")).contains("\"file:///etc/passwd\" is not fetched"));
        assertTrue(refusal(Readings.of(OPEN, root + "/round")).endsWith("redirects more than 5 times; expected a page"));
        assertTrue(refusal(Readings.of(OPEN, root + "/nowhere")).endsWith("redirects without saying where to"));
        // The public face of a server that leads inside: the first address is taken for public, the second is what it is.
        Fetcher fetcher = new Fetcher(OPEN, host -> new InetAddress[] {loopback()}) ;
        assertThrows(InputException.class, () -> fetcher.fetch(root + "/inside"));
    }

    @Test
    void refusesWhatIsNoPage() {
        serve("/image", 200, new byte[] {1, 2}, "Content-Type", "image/png");
        serve("/gone", 410, page(REPORT), "Content-Type", "text/html");
        serve("/brotli", 200, page(REPORT), "Content-Type", "text/html", "Content-Encoding", "br");
        assertTrue(refusal(Readings.of(OPEN, root + "/image")).endsWith("has content type \"image/png\"; expected text/html or text/plain"));
        assertTrue(refusal(Readings.of(OPEN, root + "/gone")).contains("answers 410"));
        assertTrue(refusal(Readings.of(OPEN, root + "/brotli")).contains("is encoded as \"br\""));
    }

    @Test
    void boundsAnAnswerPackedOrNot() {
        byte[] large = new byte[3_000_000];
        serve("/large", 200, large, "Content-Type", "text/html");
        serve("/bomb", 200, ReaderTest.gzip(large), "Content-Type", "text/html", "Content-Encoding", "gzip");
        ReaderSettings small = OPEN.withMaxBytes(100_000);
        assertTrue(refusal(Readings.of(small, root + "/large")).contains("the limit for one article"));
        assertTrue(refusal(Readings.of(small, root + "/bomb")).contains("is larger than 100000 bytes, the limit for one article"));
    }

    @Test
    void givesUpOnAServerThatDripsItsAnswer() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (ServerSocket slow = new ServerSocket(0, 1, loopback())) {
            Thread dripping = new Thread(() -> drip(slow, over));
            dripping.setDaemon(true);
            dripping.start();
            ReaderSettings hasty = OPEN.withTimeout(Duration.ofMillis(400));
            String refusal = refusal(Readings.of(hasty, "http://127.0.0.1:" + slow.getLocalPort() + "/"));
            over.countDown();
            assertTrue(refusal.endsWith("did not answer in full within 400 ms"), refusal);
        }
    }

    /** A byte of a header every few milliseconds: no single read ever waits long. */
    private static void drip(ServerSocket slow, CountDownLatch over) {
        try (Socket socket = slow.accept()) {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            while (!over.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                socket.getOutputStream().write('a');
                socket.getOutputStream().flush();
            }
        } catch (IOException e) {
            // The client has hung up, as it should.
            over.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1",
        "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::10.0.0.1",
        "64:ff9b::a00:1", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1", "2001::1", "2002:7f00:1::", "3fff::1", "fec0::1"})
    void knowsAddressesThatAreNotPublic(String address) throws IOException {
        assertFalse(PublicAddresses.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "100.63.0.1", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.167.1.1", "198.17.0.1", "198.20.0.1", "223.255.255.1", "2001:4860:4860::8888", "2606:4700::1111", "2a00:1450::1"})
    void knowsAddressesThatArePublic(String address) throws IOException {
        assertTrue(PublicAddresses.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://user:secret@a.example/", "http:///x", "https://a.example:0/", "http://a.example/a b", "gopher://a.example/", "file:///etc/passwd"})
    void fetchesNothingButPlainAddressesOfTheWeb(String address) {
        Fetcher fetcher = new Fetcher(OPEN, host -> {
            throw new AssertionError("looked up " + host);
        });
        assertThrows(InputException.class, () -> fetcher.fetch(address));
    }
}
