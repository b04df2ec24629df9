package chancery.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.graph.Settings;
import chancery.store.Store;
import chancery.store.TestStore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What whoever runs a server needs of it. */
@Timeout(120)
class OperationTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    private static final String CROSS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    private final ServerSettings settings = ServerSettings.onPort(0, Settings.BASE).withQueryLimit(Duration.ofSeconds(2));
    private Store store;

    @BeforeEach
    void open() {
        store = TestStore.strait();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static HttpRequest to(Server server, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path)).build();
    }

    private static HttpResponse<String> get(Server server, String path) throws Exception {
        return CLIENT.send(to(server, path), BodyHandlers.ofString());
    }

    private static String sparql(String query) {
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    @Test
    void countsForPrometheus() throws Exception {
        try (Server server = new Server(store, settings)) {
            get(server, sparql("ASK { }"));
            get(server, sparql(ENDLESS));
            String metrics = get(server, "/metrics").body();
            assertTrue(metrics.contains("chancery_articles 2.0"), metrics);
            assertTrue(metrics.contains("chancery_requests_seconds_count{cut=\"false\",route=\"sparql\",status=\"200\"} 1"),
                    metrics);
            assertTrue(metrics.contains("chancery_requests_seconds_count{cut=\"false\",route=\"sparql\",status=\"503\"} 1"),
                    metrics);
            assertTrue(metrics.contains("chancery_queries_aborted_total{reason=\"time\"} 1.0"), metrics);
            assertTrue(metrics.contains("chancery_requests_inside 1.0") && metrics.contains("jvm_memory_used_bytes"), metrics);
        }
    }

    @Test
    void keepsMetricsFromWhatComesThroughAProxy() throws Exception {
        try (Server server = new Server(store, settings); Server open = new Server(store, settings.withMetrics(true))) {
            for (Server one : new Server[] {server, open}) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + one.port() + "/metrics"))
                        .header("X-Forwarded-For", "192.0.2.7").build();
                assertEquals(one == open ? 200 : 404, CLIENT.send(request, BodyHandlers.ofString()).statusCode());
            }
        }
    }

    @Test
    void namesARequestAlikeToTheClientAndInTheLog() throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        System.setErr(new PrintStream(lines, true, StandardCharsets.UTF_8));
        HttpResponse<String> asked;
        HttpResponse<String> wrong;
        try (Server server = new Server(store, settings.withLog(ServerSettings.Log.JSON))) {
            asked = get(server, sparql("ASK { ?s ?p \"a secret\" }"));
            wrong = get(server, "/id/nobody-knows");
            server.stop(Duration.ofSeconds(10));
        } finally {
            System.setErr(before);
        }
        String log = lines.toString(StandardCharsets.UTF_8);
        JsonNode first = new ObjectMapper().readTree(log.lines().findFirst().orElseThrow());
        assertEquals(asked.headers().firstValue(Exchanges.ID).orElseThrow(), first.get("id").textValue());
        assertEquals("GET /sparql 200", first.get("method").textValue() + " " + first.get("path").textValue() + " "
                + first.get("status"));
        assertEquals(12, first.get("query").textValue().length());
        assertEquals(asked.body().length(), first.get("bytes").intValue());
        assertTrue(log.contains(wrong.headers().firstValue(Exchanges.ID).orElseThrow()), log);
        assertEquals(2, log.lines().count(), log);
        assertFalse(log.contains("secret"), log);
    }

    @Test
    void finishesWhatRunsAndRefusesTheRestWhenStopped() throws Exception {
        Server server = new Server(store, settings);
        CompletableFuture<HttpResponse<String>> running = CLIENT.sendAsync(to(server, sparql(ENDLESS)), BodyHandlers.ofString());
        while (!get(server, "/metrics").body().contains("chancery_requests_inside 2.0")) {
            Thread.onSpinWait();
        }
        assertEquals(200, get(server, "/health/ready").statusCode());
        CompletableFuture<Boolean> stopped = CompletableFuture.supplyAsync(() -> {
            try {
                return server.stop(Duration.ofSeconds(60));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        int ready = 200;
        while (ready == 200) {
            ready = get(server, "/health/ready").statusCode();
        }
        assertEquals(503, ready);
        HttpResponse<String> late = get(server, sparql("ASK { }"));
        assertEquals(503, late.statusCode());
        assertTrue(late.headers().firstValue("Retry-After").isPresent());
        assertEquals(503, running.get().statusCode(), "ended by its own limit, and answered");
        assertTrue(stopped.get());
        assertThrows(IOException.class, () -> get(server, "/health"));
    }

    @Test
    void refusesAnAnswerWithTooManyRowsAndSaysSo() throws Exception {
        try (Server server = new Server(store, settings.withRows(100))) {
            HttpResponse<String> answer = get(server, sparql("SELECT * { ?s ?p ?o }"));
            assertEquals(400, answer.statusCode());
            assertTrue(answer.body().contains("more than 100 rows; add a LIMIT"), answer.body());
            assertEquals(200, get(server, sparql("SELECT * { ?s ?p ?o } LIMIT 100")).statusCode());
            assertEquals(200, get(server, sparql("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).statusCode());
        }
    }

    @Test
    void breaksOffAnAnswerThatGrowsTooLargeSoThatNobodyTakesItForTheWhole() {
        try (Server server = new Server(store, settings.withQueryLimit(Duration.ofSeconds(60)).withRows(50_000))) {
            assertThrows(IOException.class, () -> get(server, sparql(CROSS)));
        }
        try (Server server = new Server(store, settings.withRows(Long.MAX_VALUE - 1))) {
            assertThrows(IOException.class, () -> CLIENT.send(to(server, sparql(CROSS)), BodyHandlers.discarding()));
        }
    }

    @Test
    void letsGoOfAClientThatDoesNotTakeItsAnswerOrDoesNotSendItsQuestion() throws Exception {
        ServerSettings brief = settings.withQueryLimit(Duration.ofMillis(500)).withTransfer(Duration.ofSeconds(1));
        try (Server server = new Server(store, brief); Socket reader = new Socket("localhost", server.port());
                Socket sender = new Socket("localhost", server.port())) {
            reader.setReceiveBufferSize(1_000);
            reader.getOutputStream().write(("GET " + sparql(CROSS) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            sender.getOutputStream().write(("POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                    + " application/sparql-query\r\n"
                    + "Content-Length: 500\r\n\r\nASK").getBytes(StandardCharsets.US_ASCII));
            while (!get(server, "/metrics").body().contains("chancery_requests_inside 1.0")) {
                Thread.onSpinWait();
            }
            try (InputStream answer = sender.getInputStream()) {
                answer.readAllBytes();
            } catch (IOException e) {
                assertTrue(sender.isConnected(), "a connection that is reset is over, too");
            }
            assertTrue(get(server, "/metrics").body().contains("cut=\"true\",route=\"sparql\""));
        }
    }

    @Test
    void allowsEachAddressSoManyRequestsASecond() throws Exception {
        AtomicLong now = new AtomicLong();
        Rate rate = new Rate(2, now::get);
        for (int i = 0; i < 20; i++) {
            assertTrue(rate.take("192.0.2.1"));
        }
        assertFalse(rate.take("192.0.2.1"));
        assertTrue(rate.take("192.0.2.2"));
        now.addAndGet(500_000_000);
        assertTrue(rate.take("192.0.2.1"));
        assertFalse(rate.take("192.0.2.1"));
        try (Server server = new Server(store, settings.withRate(1))) {
            HttpResponse<String> answer = get(server, "/health");
            for (int i = 0; i < 200 && answer.statusCode() == 200; i++) {
                answer = get(server, "/health");
            }
            assertEquals(429, answer.statusCode());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        }
    }

    @Test
    void writesLargeGraphsOnlyInSyntaxesThatNeedNoMemory() throws Exception {
        store.replace(large());
        try (Server server = new Server(store, settings.withQueryLimit(Duration.ofSeconds(60)))) {
            URI data = URI.create("http://localhost:" + server.port() + "/data?default");
            for (String type : new String[] {"text/turtle", "application/n-triples", "application/ld+json",
                    "application/rdf+xml"}) {
                HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(data).header("Accept", type).build(),
                        BodyHandlers.ofString());
                assertEquals(type.endsWith("json") || type.endsWith("xml") ? 406 : 200, answer.statusCode(), type);
            }
            assertTrue(get(server, "/data").body().length() > 500_000);
        }
    }

    private static chancery.graph.ArticleGraph large() {
        String iri = "https://w3id.org/chancery/id/article/large";
        var numbers = java.util.stream.IntStream.range(0, 21_000).mapToObj(number -> org.apache.jena.graph.Triple.create(
                org.apache.jena.graph.NodeFactory.createURI(iri), org.apache.jena.graph.NodeFactory.createURI("http://example/n"),
                org.apache.jena.graph.NodeFactory.createLiteralByValue(number))).toList();
        return new chancery.graph.ArticleGraph(iri, "large", "00", numbers, java.util.List.of());
    }
}
