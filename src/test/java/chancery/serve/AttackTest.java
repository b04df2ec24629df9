package chancery.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.graph.Settings;
import chancery.store.Store;
import chancery.store.TestStore;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a stranger may try, one line each: what it is, what is sent, how it is answered. After each, nothing has changed,
 * nobody was called, and the server answers others.
 *
 * <p>Elsewhere: slow clients and answers that grow too large in {@link OperationTest}; titles and texts that are scripts, on
 * every page, in {@link PageTest}; addresses to be fetched in {@link IngestTest} and, with name servers that change their
 * mind, in the tests of {@code read}; texts that may not be served in {@link EvidenceTest}.
 */
@Timeout(120)
class AttackTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String QUERY = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String INSERT = "INSERT DATA { <http://a> <http://b> <http://c> }";
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static Store store;
    private static Server server;
    private static com.sun.net.httpserver.HttpServer bait;

    /** @param statuses any of these is a refusal; 200 means that the answer is empty */
    private record Attack(String name, String method, String path, String type, String body, List<Integer> statuses) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Attack query(String name, String query, Integer... statuses) {
        return new Attack(name, "POST", "/sparql", QUERY, query.replace("BAIT", "http://127.0.0.1:"
                + bait.getAddress().getPort()),
                List.of(statuses));
    }

    private static Attack send(String name, String method, String path, String type, String body, Integer... statuses) {
        return new Attack(name, method, path, type, body, List.of(statuses));
    }

    private static Attack get(String name, String path, Integer... statuses) {
        return send(name, "GET", path, "", "", statuses);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Stream<Attack> attacks() {
        return Stream.of(
                // Reaching out of the graph
                query("SERVICE to loopback", "SELECT * { SERVICE <BAIT/> { ?s ?p ?o } }", 403),
                query("SERVICE to a file", "SELECT * { SERVICE SILENT <file:///etc/passwd> { ?s ?p ?o } }", 403, 200),
                query("SERVICE within EXISTS", "SELECT * { ?a ?b ?c FILTER EXISTS { SERVICE <BAIT/> { ?s ?p ?o } } }", 403),
                query("SERVICE named by a variable", "SELECT * { ?a ?b ?c { SELECT ?s { ?s ?p ?o FILTER NOT EXISTS {"
                        + " SERVICE ?p { ?s ?p ?o } } } } }", 403),
                query("SERVICE within a subquery in MINUS",
                        "SELECT * { ?a ?b ?c MINUS { SELECT * { SERVICE <BAIT/> { ?a ?b ?c } } } }", 403),
                query("FROM an address", "SELECT ?s FROM <BAIT/> { ?s ?p ?o }", 200),
                query("FROM NAMED a file", "SELECT ?s FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }", 200),
                query("GRAPH of an address", "SELECT ?s { GRAPH <BAIT/> { ?s ?p ?o } }", 200),
                get("default-graph-uri", "/sparql?query=" + escaped("SELECT ?s { ?s ?p ?o }")
                        + "&default-graph-uri=file%3A%2F%2F%2Fetc%2Fpasswd", 200),
                get("a graph that is a file", "/data?graph=file%3A%2F%2F%2Fetc%2Fpasswd", 404),
                query("a function that is a Java class", "SELECT (<java:java.lang.Runtime>(1) AS ?x) { }", 403),
                query("CALL", "SELECT (CALL(<java:java.lang.Runtime>) AS ?x) { }", 403),
                query("a property that is a Java class", "SELECT * { ?x <java:java.lang.Runtime> ?y }", 403, 200),
                query("a property function of Jena's", "SELECT * { <http://a/b> <http://jena.apache.org/ARQ/property#splitIRI>"
                        + " (?x ?y) }", 403),
                query("a function of Jena's", "SELECT (<http://jena.apache.org/ARQ/function#systime>() AS ?x) { }", 403),
                // Changing something
                query("LOAD as a query", "LOAD <BAIT/>", 400),
                query("an update as a query", INSERT, 400),
                send("an update", "POST", "/sparql", UPDATE, INSERT, 400, 403, 405, 415),
                send("an update by form, as another site's page can send it", "POST", "/sparql", FORM, "update="
                        + escaped(INSERT), 400),
                get("an update by address", "/sparql?update=" + escaped(INSERT), 400),
                send("an update to Fuseki's usual place", "POST", "/update", UPDATE, INSERT, 405),
                send("LOAD to Fuseki's usual place", "POST", "/update", UPDATE, "LOAD <http://localhost:1/>", 405),
                send("a new graph", "PUT", "/data?default", "text/turtle", "<http://a> <http://b> <http://c> .", 405),
                send("more of a graph", "POST", "/data?default", "text/turtle", "<http://a> <http://b> <http://c> .", 405),
                send("an upload", "POST", "/upload", "text/turtle", "<http://a> <http://b> <http://c> .", 405),
                send("a graph less", "DELETE", "/data?default", "", "", 405),
                send("a patch", "PATCH", "/data", "application/rdf-patch", "A <http://a> <http://b> <http://c> .", 405),
                send("an article without a token", "POST", "/ingest", "text/plain", "Nothing happened.", 404),
                send("Fuseki's administration", "POST", "/$/datasets", FORM, "dbName=x&dbType=mem", 404, 405),
                get("TRACE by another name", "/$/stats", 404),
                // Making the parser work
                send("an entity bomb", "POST", "/data", "application/rdf+xml",
                        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>", 405),
                send("an external entity", "POST", "/sparql", "application/rdf+xml",
                        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>", 415),
                send("a JSON-LD context elsewhere", "POST", "/data", "application/ld+json",
                        "{\"@context\": \"http://localhost:1/\", \"@id\": \"x\"}", 405),
                send("a table with a JSON bomb", "POST", "/reconcile", FORM, "queries=" + "%5B".repeat(50_000), 400),
                query("parentheses", "ASK { FILTER(" + "(".repeat(45_000) + "1" + ")".repeat(45_000) + ") }", 400),
                query("braces", "ASK " + "{".repeat(45_000) + "}".repeat(45_000), 400),
                query("a long query", "ASK { }" + " ".repeat(200_000), 413),
                query("a huge body", " ".repeat(2_000_000), 413),
                send("a body that is packed", "GZIP", "/sparql", QUERY, "x", 415),
                // Shaping the answer
                get("a script of the answer", "/sparql?query=ASK%7B%7D&callback=alert", 400),
                get("a stylesheet with a header in it",
                        "/sparql?query=ASK%7B%7D&stylesheet=http%3A%2F%2Fx%0D%0ASet-Cookie%3A%20a%3Db", 400),
                get("another type than was asked for", "/sparql?query=ASK%7B%7D&force-accept=text%2Fhtml", 400),
                get("a limit that is none", "/sparql?query=ASK%7B%7D&timeout=soon", 400),
                // Files
                get("a path up", "/../../etc/passwd", 400, 404),
                get("a path up from the page", "/page/../../ontology/chancery.ttl", 400, 404),
                get("a path up in escapes", "/page/..%2f..%2fqueries/dyad.rq", 400, 404),
                get("a path up in other escapes", "/page/%2e%2e/%2e%2e/chancery.properties", 400, 404),
                get("a path up in a question's name", "/question/..%2F..%2Fetc%2Fpasswd.rq", 400, 404),
                get("a path up from a library", "/webjars/leaflet/dist/..%2f..%2f..%2fx.js", 400, 404),
                get("a path that begins twice", "/page//etc/passwd", 400, 404),
                get("a servlet's own files", "/WEB-INF/web.xml", 404));
    }

    /** Each would run for years, or fill any memory. */
    static Stream<Attack> endless() {
        String values = IntStream.range(0, 200).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        String product = IntStream.range(0, 8).mapToObj(i -> "VALUES ?v" + i + " { " + values + " }")
                .collect(Collectors.joining(" "));
        return Stream.of(
                query("a product of patterns", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", 503),
                query("a product of VALUES", "SELECT (COUNT(*) AS ?n) { " + product + " }", 503),
                query("paths of any length", "SELECT (COUNT(*) AS ?n) { ?a (<x:p>|!<x:p>)* ?b . ?c (<x:p>|!<x:p>)* ?d . ?e"
                        + " (<x:p>|!<x:p>)* ?f }", 503),
                query("paths there and back, sorted", "SELECT * { ?a (!<x:p>|^!<x:p>)+ ?b . ?b (!<x:p>|^!<x:p>)+ ?c . ?c"
                        + " (!<x:p>|^!<x:p>)+ ?d } ORDER BY ?c", 503),
                query("a text of all rows", "SELECT (GROUP_CONCAT(?c) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", 503),
                query("rows to be sorted", "SELECT * { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?a", 503),
                query("rows to be told apart", "SELECT DISTINCT ?a ?b ?c ?d ?e ?f ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER"
                        + " BY ?g", 503),
                query("a regular expression that backtracks", "ASK { FILTER(REGEX(\"" + "x".repeat(50)
                        + "\", \"^(x+x+)+\\\\1y$\")) }", 503),
                query("a replacement that backtracks", "SELECT (REPLACE(\"" + "x".repeat(50)
                        + "\", \"^(x+x+)+\\\\1y$\", \"\") AS ?r) { }", 503));
    }

    @BeforeAll
    static void start() throws Exception {
        bait = com.sun.net.httpserver.HttpServer.create(new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(),
                0), 0);
        bait.createContext("/", exchange -> {
            CALLS.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        bait.start();
        store = TestStore.strait();
        server = new Server(store, ServerSettings.onPort(0, Settings.BASE).withQueryLimit(Duration.ofSeconds(1)));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
        bait.stop(0);
    }

    @AfterEach
    void nothingHasChanged() throws Exception {
        assertEquals(0, CALLS.get(), "nobody is called");
        String count = "/sparql?query=" + escaped("SELECT (COUNT(*) AS ?n) { ?s <http://b> ?o }");
        HttpResponse<String> answer = send(get("count", count, 200));
        assertEquals(200, answer.statusCode(), "others are answered");
        assertEquals("n\r\n0\r\n", answer.body());
    }

    private static HttpRequest request(Attack attack) {
        boolean packed = attack.method().equals("GZIP");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + attack.path()))
                .header("Accept", "text/csv, */*;q=0.1").header("Origin", "https://elsewhere.example");
        if (packed) {
            request.header("Content-Encoding", "gzip");
        }
        if (!attack.type().isEmpty()) {
            request.header("Content-Type", attack.type());
        }
        return request.method(packed ? "POST" : attack.method(),
                attack.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(attack.body())).build();
    }

    private static HttpResponse<String> send(Attack attack) throws Exception {
        return CLIENT.send(request(attack), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void refuses(Attack attack) throws Exception {
        HttpResponse<String> answer = send(attack);
        assertTrue(attack.statuses().contains(answer.statusCode()), answer.statusCode() + " " + answer.body());
        if (answer.statusCode() == 200) {
            assertTrue(answer.body().lines().skip(1).findAny().isEmpty(), answer.body());
        }
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
        assertTrue(answer.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
        assertFalse(answer.headers().firstValue("Access-Control-Allow-Origin").orElse("*").contains("elsewhere"));
        assertFalse(answer.body().contains("root:") || answer.body().contains("\tat "), answer.body());
    }

    @ParameterizedTest
    @MethodSource("endless")
    void endsAndGoesOnAnsweringOthersMeanwhile(Attack attack) throws Exception {
        CompletableFuture<HttpResponse<String>> answer = CLIENT.sendAsync(request(attack), BodyHandlers.ofString());
        Attack quick = query("a question", "ASK { ?s ?p ?o }", 200);
        do {
            assertEquals(200, send(quick).statusCode(), "while it runs");
        } while (!answer.isDone());
        assertTrue(attack.statuses().contains(answer.get().statusCode()), answer.get().statusCode() + " " + answer.get().body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONCAT(?x%d, ?x%d)", "REPLACE(CONCAT(?x%d, ?x%d), \"^(.*)$\", \"$1$1\")"})
    void makesNoStringPastALimit(String growth) throws Exception {
        StringBuilder query = new StringBuilder("SELECT (STRLEN(?x40) AS ?n) { BIND(\"0123456789\" AS ?x0)");
        for (int i = 0; i < 40; i++) {
            query.append(" BIND(").append(String.format(growth, i, i)).append(" AS ?x").append(i + 1).append(")");
        }
        HttpResponse<String> answer = send(query("growth", query.append("}").toString(), 200));
        // a slow machine may come to the limit on time before it comes to the limit on length
        assertTrue(answer.body().equals("n\r\n\r\n") || answer.body().startsWith("Query timed out"), answer.body());
    }

    @Test
    void answersToNoOtherHostsNameOnThisMachine() throws Exception {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.getOutputStream().write("GET /id/article/a HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
        }
    }
}
