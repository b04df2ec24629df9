package chancery.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.graph.Settings;
import chancery.store.Store;
import chancery.store.TestStore;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The cases of the W3C's SPARQL 1.1 Protocol tests (query part, and the update part refused) and of its Graph Store Protocol
 * tests (reading part, and the writing part refused), with requests of our own over the sample store, by the cases' names there.
 */
@Timeout(120)
class ProtocolTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String A = "https://w3id.org/chancery/id/article/a";
    private static final String B = "https://w3id.org/chancery/id/article/b";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";
    /** Each article's graph says that the article is an article; no other graph says it of that one. */
    private static final String BOTH = "<" + A + "> a ?x . <" + B + "> a ?y";
    private static final String NAMED = "GRAPH ?g { <" + A + "> a ?x } GRAPH ?h { <" + B + "> a ?y }";
    private static Store store;
    private static Server server;

    @BeforeAll
    static void start() {
        store = TestStore.strait();
        server = new Server(store, ServerSettings.onPort(0, Settings.BASE));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    /** A request with its case's name. An empty body is none; an empty type is no Content-Type header. */
    private record Exchange(String name, String method, String path, String type, BodyPublisher body) {
        private Exchange(String name, String path) {
            this(name, "GET", path, "", BodyPublishers.noBody());
        }

        private Exchange(String name, String path, String type, String body) {
            this(name, "POST", path, type, BodyPublishers.ofString(body));
        }

        private HttpResponse<String> send(String accept) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                    .method(method, body);
            if (!type.isEmpty()) {
                request.header("Content-Type", type);
            }
            if (!accept.isEmpty()) {
                request.header("Accept", accept);
            }
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        }

        @Override
        public String toString() {
            return name + " " + path;
        }
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String graphs(String parameter, String... graphs) {
        return String.join("&", List.of(graphs).stream().map(graph -> parameter + "=" + escaped(graph)).toList());
    }

    static List<Exchange> asked() {
        String ask = "ASK { " + BOTH + " }";
        String askNamed = "ASK { " + NAMED + " }";
        String defaults = graphs("default-graph-uri", A, B);
        String named = graphs("named-graph-uri", A, B);
        return List.of(
                new Exchange("query_get", "/sparql?query=" + escaped("ASK {}")),
                new Exchange("query_post_form", "/sparql", FORM, "query=" + escaped("ASK {}")),
                new Exchange("query_post_direct", "/sparql", QUERY, "ASK {}"),
                new Exchange("query_dataset_default_graphs_get", "/sparql?query=" + escaped(ask) + "&" + defaults),
                new Exchange("query_dataset_default_graphs_post", "/sparql?" + defaults, QUERY, ask),
                new Exchange("query_dataset_default_graphs_post, in the form", "/sparql", FORM, "query=" + escaped(ask) + "&"
                        + defaults),
                new Exchange("query_dataset_named_graphs_get", "/sparql?query=" + escaped(askNamed) + "&" + named),
                new Exchange("query_dataset_named_graphs_post", "/sparql?" + named, QUERY, askNamed),
                new Exchange("query_dataset_full", "/sparql?" + graphs("default-graph-uri", A) + "&"
                        + graphs("named-graph-uri", B), QUERY,
                        "ASK { <" + A + "> a ?x . GRAPH ?g { <" + B + "> a ?y } FILTER NOT EXISTS { <" + B + "> a ?z } }"),
                new Exchange("query_multiple_dataset", "/sparql?" + named, QUERY,
                        "ASK FROM <http://nowhere.example/> { " + NAMED + " }"),
                new Exchange("an empty graph where the protocol names none that is here",
                        "/sparql?" + graphs("default-graph-uri", "http://nowhere.example/"), QUERY,
                        "ASK { FILTER NOT EXISTS { ?s ?p ?o } }"));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void answersTrue(Exchange exchange) throws Exception {
        HttpResponse<String> json = exchange.send("application/sparql-results+json");
        assertEquals(200, json.statusCode(), json.body());
        assertTrue(json.body().replaceAll("\\s", "").contains("\"boolean\":true"), json.body());
        assertTrue(exchange.send("application/sparql-results+xml").body().contains("<boolean>true</boolean>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (1 AS ?value) {} | application/sparql-results+json application/sparql-results+xml text/csv"
            + " text/tab-separated-values",
            "ASK {} | application/sparql-results+json application/sparql-results+xml",
            "DESCRIBE <" + A + "> | text/turtle application/rdf+xml application/n-triples application/ld+json",
            "CONSTRUCT { <s> <p> 1 } WHERE {} | text/turtle application/rdf+xml application/n-triples application/ld+json"})
    void answersInTheTypesOfTheResult(String line) throws Exception {
        String query = line.substring(0, line.indexOf('|'));
        List<String> types = List.of(line.substring(line.indexOf('|') + 2).split(" "));
        Exchange exchange = new Exchange("query_content_type", "/sparql", QUERY, query);
        for (String type : types) {
            HttpResponse<String> answer = exchange.send(type);
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(type, type(answer));
        }
        assertTrue(types.contains(type(exchange.send(""))));
        assertTrue(types.contains(type(exchange.send("*/*"))));
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "").strip();
    }

    static List<Exchange> refused() {
        BodyPublisher wide = BodyPublishers.ofByteArray("ASK {}".getBytes(StandardCharsets.UTF_16));
        BodyPublisher wideUpdate = BodyPublishers.ofByteArray("CLEAR ALL".getBytes(StandardCharsets.UTF_16));
        return List.of(
                new Exchange("bad_query_method", "PUT", "/sparql?query=" + escaped("ASK {}"), FORM, BodyPublishers.noBody()),
                new Exchange("bad_multiple_queries", "/sparql?query=" + escaped("ASK {}") + "&query=" + escaped("SELECT * {}")),
                new Exchange("bad_multiple_queries, in the form", "/sparql", FORM, "query=ASK%7B%7D&query=ASK%7B%7D"),
                new Exchange("bad_query_wrong_media_type", "/sparql", "text/plain", "ASK {}"),
                new Exchange("bad_query_missing_form_type", "/sparql", "", "query=" + escaped("ASK {}")),
                new Exchange("bad_query_missing_direct_type", "/sparql", "", "ASK {}"),
                new Exchange("bad_query_non_utf8", "POST", "/sparql", QUERY + "; charset=UTF-16", wide),
                new Exchange("bad_query_syntax", "/sparql?query=" + escaped("ASK {")),
                new Exchange("bad_update_get", "/sparql?update=" + escaped("CLEAR ALL")),
                new Exchange("bad_multiple_updates", "/sparql", FORM, "update=CLEAR+NAMED&update=CLEAR+DEFAULT"),
                new Exchange("bad_update_wrong_media_type", "/sparql", "text/plain", "CLEAR NAMED"),
                new Exchange("bad_update_missing_form_type", "/sparql", "", "update=CLEAR+NAMED"),
                new Exchange("bad_update_non_utf8", "POST", "/sparql", UPDATE + "; charset=UTF-16", wideUpdate),
                new Exchange("bad_update_syntax", "/sparql", FORM, "update=CLEAR%20XYZ"),
                new Exchange("bad_update_dataset_conflict", "/sparql", FORM, graphs("using-named-graph-uri", A) + "&update="
                        + escaped("INSERT { GRAPH <x:g> { ?s ?p ?o } } USING <x:h> WHERE { ?s ?p ?o }")),
                new Exchange("update_post_form, since we take none", "/sparql", FORM, "update=" + escaped("CLEAR ALL")),
                new Exchange("update_post_direct, since we take none", "/sparql", UPDATE, "CLEAR ALL"),
                new Exchange("update_dataset, since we take none", "/sparql?" + graphs("using-graph-uri", A), UPDATE,
                        "CLEAR ALL"),
                new Exchange("no query in a form", "/sparql", FORM, "default-graph-uri=x"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesAndSaysSo(Exchange exchange) throws Exception {
        HttpResponse<String> answer = exchange.send("*/*");
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.statusCode() + answer.body());
        assertTrue(answer.body().strip().length() > 0);
    }

    @Test
    void givesAGraphByItsNameAndTheUnionAsTheDefault() throws Exception {
        Graph one = read(new Exchange("get_of_put__initial_state", "/data?graph=" + escaped(A)).send("text/turtle"));
        assertTrue(one.isIsomorphicWith(TestStore.articles().get(0).graph()));
        Graph all = read(new Exchange("get_of_put__default_graph", "/data?default").send("text/turtle"));
        assertTrue(all.size() >= one.size());
        assertTrue(one.stream().filter(triple -> !triple.getSubject().isBlank() && !triple.getObject().isBlank())
                .allMatch(all::contains));
    }

    private static Graph read(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("text/turtle", type(answer));
        return RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
    }

    @Test
    void givesTheHeadOfAGraphThatIsHereAndOfNoOther() throws Exception {
        HttpResponse<String> here = head("/data?graph=" + escaped(A)).send("text/turtle");
        assertEquals(200, here.statusCode());
        assertEquals("", here.body());
        assertEquals("text/turtle", type(here));
        assertEquals(404, head("/data?graph=" + escaped("http://nowhere.example/")).send("text/turtle").statusCode());
        assertEquals(404, new Exchange("get_of_delete__existing_graph", "/data?graph=" + escaped("http://nowhere.example/"))
                .send("").statusCode());
    }

    private static Exchange head(String path) {
        return new Exchange("head_on_a_graph", "HEAD", path, "", BodyPublishers.noBody());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
    void writesNoGraph(String method) throws Exception {
        for (String path : List.of("/data?graph=" + escaped(A), "/data?default", "/data",
                "/data?graph=http%3A%2F%2Fnew.example%2F")) {
            HttpResponse<String> answer = new Exchange("put, post, delete", method, path, "text/turtle",
                    BodyPublishers.ofString("<x:s> <x:p> <x:o> .")).send("");
            assertEquals(405, answer.statusCode(), answer.body());
            assertTrue(answer.headers().firstValue("Allow").orElse("").contains("GET"));
        }
    }
}
