package chancery.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.Pipeline;
import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import chancery.graph.Settings;
import chancery.read.ReaderSettings;
import chancery.store.Backup;
import chancery.store.Store;
import chancery.store.TestStore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(300)
class IngestTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "only-for-this-test-0123";
    private static final String TEXT = "Borduria shelled a Syldavian patrol boat on Monday.";
    private static final ReaderSettings READER = ReaderSettings.defaults(LocalDate.parse("2031-03-05")).withMaxBytes(20_000);

    @TempDir
    Path folder;

    private static Pipeline pipeline() {
        return new Pipeline(TestNotes.annotator(), Catalogue.shipped(), Settings.defaults());
    }

    private static Server server(Store store, Supplier<Pipeline> pipeline) {
        return new Server(store, ServerSettings.onPort(0, Settings.BASE),
                Optional.of(new IngestSettings(store, TOKEN, READER, pipeline, Settings.BASE)));
    }

    private static HttpRequest.Builder to(Server server, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path)).header("Authorization", "Bearer "
                + TOKEN);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(Server server, String path, String type, String body) throws Exception {
        return send(to(server, path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** Sends it, and asks until it is known how it ended. */
    private static JsonNode ingest(Server server, String path, String type, String body) throws Exception {
        HttpResponse<String> taken = post(server, path, type, body);
        assertEquals(202, taken.statusCode(), taken.body());
        String job = taken.headers().firstValue("Location").orElseThrow();
        while (true) {
            JsonNode progress = JSON.readTree(send(to(server, job)).body());
            if (!java.util.Set.of("queued", "reading", "annotating").contains(progress.get("state").textValue())) {
                return progress;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void readsWhatIsSentAndKeepsIt() throws Exception {
        Path directory = folder.resolve("store");
        try (Store store = Store.open(directory, TestStore.CLOCK); Server server = server(store, IngestTest::pipeline)) {
            // Else what the gazetteer knows would be written, too: that takes longer than all else here.
            store.replaceCatalogue(TestStore.articles().get(0).triples().stream().limit(1));
            JsonNode text = ingest(server, "/ingest?id=patrol&date=2031-03-04", "text/plain", TEXT);
            assertEquals("stored", text.get("state").textValue(), text.toString());
            String article = text.at("/articles/0/article").textValue();
            String path = "/id/" + article.substring(Settings.BASE.length());
            String graph = send(to(server, path).header("Accept", "text/turtle")).body();
            assertTrue(graph.contains("\"patrol\"") && graph.contains("2031-03-04"), graph);
            JsonNode lines = ingest(server, "/ingest", "application/jsonl",
                    "{\"id\": \"one\", \"text\": \"" + TEXT + "\"}\n{\"id\": 2}\n{\"id\": \"three\", \"text\": \"" + TEXT
                    + "\"}\n");
            assertEquals(2, lines.get("articles").size(), lines.toString());
            assertEquals("refused", lines.get("state").textValue());
            assertTrue(lines.at("/refused/0").textValue().startsWith("line 2:"), lines.toString());
            JsonNode record = ingest(server, "/ingest", "application/json", "{\"id\": \"four\", \"text\": \"" + TEXT + "\"}");
            assertEquals("stored", record.get("state").textValue(), record.toString());
            Path backup = folder.resolve("copy.nq.gz");
            HttpResponse<Path> fetched = CLIENT.send(to(server, "/backup").build(), BodyHandlers.ofFile(backup));
            assertEquals(200, fetched.statusCode());
            try (Store copy = Store.inMemory(TestStore.CLOCK)) {
                Backup.restore(copy, backup);
                assertEquals(store.articles(), copy.articles());
            }
        }
        try (Store store = Store.openExisting(directory, TestStore.CLOCK)) {
            assertEquals(4, store.articles().size());
        }
    }

    @ParameterizedTest
    @CsvSource({"text/html, '<p>Nothing.</p>', ''", "text/plain, '', 'is empty; expected an article'",
        "image/png, x, 'has content type \"image/png\"'",
        "application/json, '{\"url\": \"http://127.0.0.1:1/\"}', 'which is not on the public internet'",
        "application/json, '{\"url\": \"http://[::1]:1/\"}', 'which is not on the public internet'",
        "application/json, '{\"url\": \"http://169.254.169.254/latest/meta-data\"}', 'which is not on the public internet'",
        "application/json, '{\"url\": \"http://user@127.0.0.1/\"}', 'no user'"})
    void refusesInTheWordsOfTheCommandLine(String type, String body, String words) throws Exception {
        try (Store store = Store.inMemory(TestStore.CLOCK); Server server = server(store, IngestTest::pipeline)) {
            JsonNode job = ingest(server, "/ingest", type, body);
            assertEquals("refused", job.get("state").textValue(), job.toString());
            assertTrue(job.get("refused").toString().replace("\\", "").contains(words), job.toString());
            assertTrue(store.articles().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"application/json, '{\"url\": \"file:///etc/passwd\"}'", "application/json, '{\"url\": \"/etc/passwd\"}'",
        "application/json, '{\"url\": \"-\"}'", "application/json, '{\"url\"'", "application/jsonl, '<p>x'",
        "text/plain?url=/etc, x",
        "text/plain?date=soon, x", "application/x-www-form-urlencoded, text=x"})
    void takesNothingThatIsNoArticle(String type, String body) throws Exception {
        try (Store store = Store.inMemory(TestStore.CLOCK); Server server = server(store, IngestTest::pipeline)) {
            String[] parts = type.split("\\?");
            int status = post(server, "/ingest" + (parts.length > 1 ? "?" + parts[1] : ""), parts[0], body).statusCode();
            assertTrue(status == 400 || status == 415, Integer.toString(status));
            assertEquals(413, post(server, "/ingest", "text/plain", "x".repeat(20_001)).statusCode());
        }
    }

    @Test
    void letsNobodyInWithoutTheToken() throws Exception {
        try (Store store = Store.inMemory(TestStore.CLOCK); Server server = server(store, IngestTest::pipeline);
                Server closed = new Server(store, ServerSettings.onPort(0, Settings.BASE))) {
            for (String path : new String[] {"/ingest", "/ingest/x", "/backup"}) {
                boolean posted = path.equals("/ingest");
                HttpRequest.Builder bare = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                        .method(posted ? "POST" : "GET", BodyPublishers.noBody());
                HttpResponse<String> unnamed = send(bare.copy());
                assertEquals(401, unnamed.statusCode(), path);
                assertEquals("*", unnamed.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
                for (String wrong : new String[] {"Bearer ", "Bearer " + TOKEN + "x", "Basic " + TOKEN, TOKEN}) {
                    assertEquals(403, send(bare.copy().header("Authorization", wrong)).statusCode(), path);
                }
                assertEquals(404, send(HttpRequest.newBuilder(URI.create("http://localhost:" + closed.port() + path))
                        .header("Authorization", "Bearer " + TOKEN).method(posted ? "POST" : "GET", BodyPublishers.noBody()))
                        .statusCode());
            }
            HttpResponse<String> asked = send(to(server, "/ingest").header("Origin", "https://elsewhere.example")
                    .method("OPTIONS", BodyPublishers.noBody()));
            assertFalse(asked.headers().firstValue("Access-Control-Allow-Headers").orElse("").contains("Authorization"),
                    "a page of another site cannot send a token");
            assertFalse(new IngestSettings(store, TOKEN, READER, IngestTest::pipeline, Settings.BASE).toString().contains(TOKEN));
        }
    }

    @Test
    void followsARedirectOnlyToAnAddressThatItMayFetch() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add("Location", "file:///etc/passwd");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        site.start();
        String body = "{\"url\": \"http://127.0.0.1:" + site.getAddress().getPort() + "/\"}";
        try (Store store = Store.inMemory(TestStore.CLOCK); Server strict = server(store, IngestTest::pipeline);
                Server open = new Server(store, ServerSettings.onPort(0, Settings.BASE),
                        Optional.of(new IngestSettings(store, TOKEN,
                        READER.withPrivateAddresses(), IngestTest::pipeline, Settings.BASE)))) {
            ingest(strict, "/ingest", "application/json", body);
            assertEquals(0, asked.get());
            JsonNode job = ingest(open, "/ingest", "application/json", body);
            assertEquals(1, asked.get());
            assertTrue(job.at("/refused/0").textValue().contains("file:///etc/passwd"), job.toString());
        } finally {
            site.stop(0);
        }
    }

    @Test
    void letsNoMoreWaitThanItHasRoomForAndGivesThemUpWholeWhenItStops() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        Pipeline ready = pipeline();
        try (Store store = Store.inMemory(TestStore.CLOCK)) {
            Server server = server(store, () -> {
                await(held);
                return ready;
            });
            HttpResponse<String> answer = post(server, "/ingest", "text/plain", TEXT);
            String first = answer.headers().firstValue("Location").orElseThrow();
            for (int i = 0; i < 200 && answer.statusCode() == 202; i++) {
                answer = post(server, "/ingest", "text/plain", TEXT + " " + i);
            }
            assertEquals(503, answer.statusCode());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
            assertEquals("annotating", JSON.readTree(send(to(server, first)).body()).get("state").textValue());
            assertTrue(send(to(server, "/metrics")).body().contains("chancery_ingest_jobs{state=\"queued\"} 32.0"));
            server.stop(Duration.ZERO);
            held.countDown();
            assertTrue(store.articles().isEmpty());
        }
    }

    private static void await(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
