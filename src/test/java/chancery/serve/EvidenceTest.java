package chancery.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.graph.Settings;
import chancery.graph.Vocabulary;
import chancery.store.Store;
import chancery.store.TestStore;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that may quote an article but not publish it: whatever it is asked, it does not hold the text. */
class EvidenceTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** Sentences of the two samples that half of their text has no room for. */
    private static final String[] LEFT_OUT = {"The two will meet on March 9.", "Syldavia did not attack Borduria."};
    private static Store store;
    private static Server server;

    @BeforeAll
    static void start() {
        store = TestStore.strait();
        server = new Server(store.snippets(), ServerSettings.onPort(0, Settings.BASE));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static String get(String path, String accept) throws Exception {
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .header("Accept", accept).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), path + " " + answer.body());
        return answer.body();
    }

    private static String ask(String query) throws Exception {
        String prefixes = "PREFIX nif: <" + Vocabulary.NIF + "> PREFIX ch: <" + Vocabulary.CH + "> ";
        return get("/sparql?query=" + URLEncoder.encode(prefixes + query, StandardCharsets.UTF_8), "text/csv");
    }

    private static void assertNoText(String answer) {
        for (String sentence : LEFT_OUT) {
            assertFalse(answer.contains(sentence), answer);
        }
        assertFalse(answer.contains("isString"), answer);
    }

    @Test
    void servesSentencesThatFactsWereReadFrom() throws Exception {
        assertTrue(ask("SELECT ?words { ?s a nif:Sentence ; nif:anchorOf ?words }")
                .contains("said Borduria had mined the strait"));
        assertTrue(get("/question/page/article-sentences.csv?article=https%3A%2F%2Fw3id.org%2Fchancery%2Fid%2Farticle%2Fa", "*/*")
                .contains("185,215,…"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data", "/data?default", "/data?graph=https%3A%2F%2Fw3id.org%2Fchancery%2Fid%2Farticle%2Fa",
        "/id/article/a", "/id/article/b", "/id/article/a.nt", "/question/sources.json",
        "/question/evidence.csv?node=https%3A%2F%2Fw3id.org%2Fchancery%2Fid%2Farticle%2Fa",
        "/question/page/article-head.json?article=https%3A%2F%2Fw3id.org%2Fchancery%2Fid%2Farticle%2Fa",
        "/question/page/article-sentences.ttl?article=https%3A%2F%2Fw3id.org%2Fchancery%2Fid%2Farticle%2Fa"})
    void givesNoTextByAnyRoute(String path) throws Exception {
        for (String accept : new String[] {"application/n-triples, application/n-quads;q=0.9", "text/turtle",
                "application/ld+json"}) {
            assertNoText(get(path, accept));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { ?s ?p ?o }", "SELECT ?o { GRAPH ?g { ?s nif:isString ?o } }",
        "SELECT ?o { ?s nif:isString|nif:anchorOf ?o }", "SELECT ?o { ?s !nif:beginIndex ?o }",
        "SELECT (GROUP_CONCAT(?o) AS ?all) { ?s nif:anchorOf ?o } GROUP BY ?g",
        "SELECT ?o { ?s ?p ?o FILTER(CONTAINS(STR(?o), \"March 9\")) }", "SELECT ?o { BIND(nif:isString AS ?p) ?s ?p ?o }",
        "SELECT ?o { { SELECT ?o { ?a (nif:referenceContext/nif:isString) ?o } } }",
        "SELECT ?o { ?s ?p ?o FILTER(STRLEN(STR(?o)) > 100) }"})
    void givesNoTextToAnyQuery(String query) throws Exception {
        assertNoText(ask(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONSTRUCT { ?s nif:isString ?o } WHERE { ?s nif:isString ?o }",
            "DESCRIBE <https://w3id.org/chancery/id/article/a>"})
    void givesNoTextInAGraph(String query) throws Exception {
        String answer = get("/sparql?query=" + URLEncoder.encode("PREFIX nif: <" + Vocabulary.NIF + "> " + query,
                StandardCharsets.UTF_8),
                "application/n-triples");
        assertNoText(answer);
    }

    @Test
    void tellsNobodyWhetherWordsStandInWhatIsLeftOut() throws Exception {
        assertEquals("s\r\n", ask("SELECT ?s { ?s ch:search (\"\\\"will meet on March\\\"\" \"sentence\") }"));
        assertTrue(ask("SELECT ?s { ?s ch:search (\"mined the strait\" \"sentence\") }").lines().count() > 1);
    }
}
