package chancery.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.graph.Settings;
import chancery.graph.Vocabulary;
import chancery.store.Store;
import chancery.store.TestStore;
import chancery.text.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ServerTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Store store;
    private static Server server;

    @BeforeAll
    static void start() {
        store = TestStore.strait();
        server = new Server(store, ServerSettings.onPort(0, Settings.BASE).withQueryLimit(LIMIT));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> ask(String query) throws IOException, InterruptedException {
        return send(to("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).header("Accept", "text/csv"));
    }

    private static Graph turtle(HttpResponse<String> answer) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new StringReader(answer.body()), null, Lang.TURTLE);
        return graph;
    }

    @Test
    void answersQueriesOverTheUnionByGetAndByPost() throws Exception {
        String query = "SELECT (COUNT(*) AS ?n) { ?e a <" + Vocabulary.CH + "Event> }";
        assertEquals("n\r\n2\r\n", ask(query).body());
        assertEquals("n\r\n2\r\n", send(to("/sparql").header("Accept", "text/csv").header("Content-Type",
                "application/sparql-query").POST(BodyPublishers.ofString(query))).body());
        assertEquals("n\r\n2\r\n", send(to("/sparql").header("Accept", "text/csv").header("Content-Type",
                "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8)))).body());
    }

    @Test
    void givesOneGraphAndAllGraphs() throws Exception {
        HttpResponse<String> one = send(to("/data?graph=https%3A%2F%2Fw3id.org%2Fchancery%2Fid%2Farticle%2Fa")
                .header("Accept", "text/turtle"));
        assertTrue(turtle(one).isIsomorphicWith(TestStore.articles().get(0).graph()));
        assertTrue(send(to("/data").header("Accept", "application/trig")).body().contains("Luis Paz"));
        assertEquals(404, send(to("/data?graph=http://nowhere.example/")).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"text/turtle, text/turtle;charset=utf-8", "application/ld+json, application/ld+json",
            "application/rdf+xml, application/rdf+xml", "application/n-triples, application/n-triples",
            "'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8', text/html;charset=utf-8",
            "*/*, text/turtle;charset=utf-8"})
    void describesEveryMintedIriInTheSyntaxAskedFor(String accept, String type) throws Exception {
        for (String path : new String[] {"/id/article/a", "/id/entity/Q990000000001", "/id/entity/person-ana-ruiz"}) {
            HttpResponse<String> answer = send(to(path).header("Accept", accept));
            assertEquals(200, answer.statusCode(), path);
            assertEquals(type, answer.headers().firstValue("Content-Type").orElseThrow().replace("; ", ";").toLowerCase());
        }
    }

    @ParameterizedTest
    @CsvSource({"/page/app.js", "/page/views/home.js", "/webjars/leaflet/dist/leaflet.js"})
    void sendsTheProgramsFilesPackedToWhoTakesThemSoAndOnlyOnce(String path) throws Exception {
        HttpResponse<String> plain = send(to(path).header("Accept-Encoding", "br, gzip;q=0"));
        assertEquals(200, plain.statusCode());
        assertTrue(plain.headers().firstValue("Content-Encoding").isEmpty());
        HttpResponse<byte[]> packed = CLIENT.send(to(path).header("Accept-Encoding", "br, gzip").build(),
                BodyHandlers.ofByteArray());
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
        assertTrue(packed.body().length < plain.body().length());
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertEquals(plain.body(), new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
        }
        String tag = packed.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = send(to(path).header("If-None-Match", tag));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(200, send(to(path).header("If-None-Match", "W/\"other\"")).statusCode());
    }

    @Test
    void describesAnArticleWithAllThatWasReadFromItAndAnEntityWithWhatRefersToIt() throws Exception {
        assertTrue(turtle(send(to("/id/article/a.ttl"))).isIsomorphicWith(TestStore.articles().get(0).graph()));
        String entity = send(to("/id/entity/Q990000000001.nt")).body();
        assertTrue(entity.contains("\"Borduria\""), entity);
        assertTrue(entity.contains("article/a#fact-1> <" + Vocabulary.CH + "source>"), entity);
        assertEquals(404, send(to("/id/entity/nobody")).statusCode());
        assertEquals(406, send(to("/id/article/a").header("Accept", "image/png")).statusCode());
    }

    @Test
    void saysInWordsOfItsOwnThatNothingIsThere() throws Exception {
        HttpResponse<String> plain = send(to("/actor"));
        assertEquals(404, plain.statusCode());
        assertTrue(plain.body().startsWith("there is nothing at /actor; expected one of /sparql,"), plain.body());
        HttpResponse<String> json = send(to("/actor").header("Accept", "application/json"));
        assertEquals(404, json.statusCode());
        assertTrue(json.body().startsWith("{\"error\":\"there is nothing at /actor\",\"expected\":[\"/sparql\""), json.body());
        HttpResponse<String> page = send(to("/actor").header("Accept", "text/html,*/*;q=0.8"));
        assertEquals(404, page.statusCode());
        assertEquals(send(to("/").header("Accept", "text/html")).body(), page.body());
    }

    @Test
    void servesTheOntology() throws Exception {
        assertTrue(turtle(send(to("/ontology"))).size() > 100);
        assertTrue(turtle(send(to("/ontology/plover"))).size() > 100);
        assertEquals(404, send(to("/ontology/other")).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql?query=ASK%7B%7D", "/data", "/id/article/a", "/ontology", "/nothing"})
    void tellsBrowsersToBeStrict(String path) throws Exception {
        HttpResponse<String> answer = send(to(path).header("Origin", "https://elsewhere.example"));
        assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertTrue(answer.headers().firstValue("Content-Security-Policy").orElseThrow().contains("default-src 'self'"));
        assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        assertTrue(answer.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
    }

    @Test
    void fetchesNoGraphThatAQueryNames() throws Exception {
        assertEquals("n\r\n0\r\n", ask("SELECT (COUNT(*) AS ?n) FROM <http://localhost:" + server.port()
                + "/ontology> { ?s ?p ?o }").body());
        assertEquals("s\r\n", ask("SELECT ?s FROM <file:///etc/passwd> { ?s ?p ?o }").body());
        assertEquals("n\r\n2\r\n", ask("SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/chancery/id/article/b>"
                + " { ?s a <" + Vocabulary.CH + "Person> } ").body().replace("1", "2"));
    }

    @Test
    void saysThatAPortIsInUse() {
        InputException problem = assertThrows(InputException.class,
                () -> new Server(store, ServerSettings.onPort(server.port(), Settings.BASE)).close());
        assertEquals("port " + server.port() + ": is in use; choose another with --port", problem.getMessage());
    }

    @Test
    void refusesMoreQueriesAtOnceThanItHasPlacesForAndThenGoesOn() throws Exception {
        try (Server small = new Server(store, ServerSettings.onPort(0, Settings.BASE).withQueryLimit(LIMIT).withQueries(2))) {
            String slow = URLEncoder.encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                    StandardCharsets.UTF_8);
            URI address = URI.create("http://localhost:" + small.port() + "/sparql?query=");
            var first = CLIENT.sendAsync(HttpRequest.newBuilder(URI.create(address + slow)).build(), BodyHandlers.ofString());
            var second = CLIENT.sendAsync(HttpRequest.newBuilder(URI.create(address + slow)).build(), BodyHandlers.ofString());
            assertEquals(java.util.Set.of(429, 503),
                    java.util.Set.of(first.get().statusCode(), second.get().statusCode()));
            // An answer may be here a moment before its place is free again.
            int status = 429;
            for (int i = 0; i < 50 && status == 429; i++) {
                status = CLIENT.send(HttpRequest.newBuilder(URI.create(address + "ASK%7B%7D")).build(),
                        BodyHandlers.ofString()).statusCode();
            }
            assertEquals(200, status);
        }
    }

    @Test
    void writesJsonLdWithoutContextsFromElsewhere() throws Exception {
        String body = send(to("/id/article/b").header("Accept", "application/ld+json")).body();
        assertFalse(body.matches("(?s).*\"@context\"\\s*:\\s*\"http.*"), body);
    }
}
