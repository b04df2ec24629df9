package chancery.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.gazetteer.Background;
import chancery.gazetteer.Candidate;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.Entry;
import chancery.gazetteer.IndexBuilder;
import chancery.gazetteer.IndexCatalogue;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.gazetteer.LayeredCatalogue;
import chancery.gazetteer.NameType;
import chancery.graph.Settings;
import chancery.reconcile.Interface;
import chancery.store.Store;
import chancery.store.TestStore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class TablesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BATCH = "{\"q0\": {\"query\": \"Armenia\", \"limit\": 3}, \"q1\": {\"query\": \"no such"
            + " thing\"}}";
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

    private static String service() {
        return "http://localhost:" + server.port() + "/reconcile";
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String form) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(service()))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("application/json", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        assertTrue(answer.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void tellsWhatItIsAndAnswersAtEveryAddressThatItNames() throws Exception {
        JsonNode manifest = Interface.check("manifest", json(get(service())));
        assertEquals(manifest, json(get(service() + "/")));
        assertEquals(Settings.BASE + "entity/", manifest.path("identifierSpace").asText());
        for (String what : new String[] {"entity", "property", "type"}) {
            JsonNode suggest = manifest.path("suggest").path(what);
            String address = suggest.path("service_url").asText() + suggest.path("service_path").asText();
            String message = Map.of("entity", "entities", "property", "properties", "type", "typesFound").get(what);
            JsonNode found = Interface.check(message, json(get(address + "?prefix=c"))).path("result");
            assertTrue(found.size() > 0, address);
            String flyout = suggest.path("flyout_service_url").asText() + suggest.path("flyout_service_path").asText();
            String id = found.path(0).path("id").asText();
            assertEquals(id, Interface.check("flyout", json(get(flyout.replace("${id}", encoded(id))))).path("id").asText());
            assertEquals(404, get(flyout.replace("${id}", encoded("<script>"))).statusCode());
        }
        JsonNode propose = manifest.path("extend").path("propose_properties");
        String address = propose.path("service_url").asText() + propose.path("service_path").asText();
        assertTrue(Interface.check("proposal", json(get(address + "?type=State"))).path("properties").size() > 3);
        assertEquals(2, Interface.check("proposal", json(get(address + "?type=State&limit=2"))).path("properties").size());
        assertTrue(json(get(address)).path("properties").size() > 3);
        assertEquals(200, get(manifest.path("preview").path("url").asText().replace("{{id}}", "Q399")).statusCode());
    }

    @Test
    void matchesABatchByGetAndByPost() throws Exception {
        JsonNode answers = Interface.check("results", json(get(service() + "?queries=" + encoded(BATCH))));
        assertEquals("Q399", answers.path("q0").path("result").path(0).path("id").asText());
        assertEquals(0, answers.path("q1").path("result").size());
        assertTrue(answers.path("q1").path("result").isArray());
        assertEquals(answers, json(post("queries=" + encoded(BATCH))));
    }

    @Test
    void extendsATableByGetAndByPost() throws Exception {
        String asked = encoded("{\"ids\": [\"Q399\"], \"properties\": [{\"id\": \"P297\"}]}");
        JsonNode answer = Interface.check("extension", json(post("extend=" + asked)));
        assertEquals("AM", answer.path("rows").path("Q399").path("P297").path(0).path("str").asText());
        assertEquals(answer, json(get(service() + "?extend=" + asked)));
    }

    @Test
    void matchesAgainstTheIndexThatTheServerIsGiven(@TempDir Path folder) throws Exception {
        Item item = new Item("Q990000001", Kind.PERSON, "Ilda Moreno", Optional.of("Q36"), List.of(), Optional.empty(), 5);
        try (IndexBuilder builder = IndexBuilder.open(folder, "test")) {
            builder.add(new Entry(item, List.of(new Candidate(item, item.label(), NameType.LABEL)), List.of(), List.of(
                    new Background(item.key(), Background.POSITION_HELD, "Q990000003", Optional.of("2015"), Optional.empty()))));
            builder.finish("test", "2024-01-01", 0, Map.of());
        }
        try (IndexCatalogue index = IndexCatalogue.open(folder); Server indexed = new Server(store,
                ServerSettings.onPort(0, Settings.BASE),
                Optional.empty(), () -> new LayeredCatalogue(Catalogue.shipped(), index))) {
            String address = "http://localhost:" + indexed.port() + "/reconcile";
            JsonNode found = json(get(address + "?queries="
                    + encoded("{\"q\": {\"query\": \"Ilda Morena\"}, \"r\": {\"query\": \"Armenia\"},"
                    + " \"s\": {\"properties\": [{\"pid\": \"P39\", \"v\": \"Q990000003\"}]}}")));
            Interface.check("results", found);
            assertEquals("Q990000001", found.path("q").path("result").path(0).path("id").asText());
            assertEquals("Q399", found.path("r").path("result").path(0).path("id").asText());
            assertEquals("Q990000001", found.path("s").path("result").path(0).path("id").asText());
            assertEquals("Q990000001", json(get(address + "/suggest/entity?prefix=ilda")).path("result").path(0).path("id")
                    .asText());
            assertTrue(get(address + "/preview?id=Q990000001").body().contains("Ilda Moreno"));
            JsonNode cell = json(get(address + "?extend=" + encoded("{\"ids\": [\"Q990000001\"], \"properties\": [{\"id\":"
                    + " \"P39\"}]}")))
                    .path("rows").path("Q990000001").path("P39").path(0);
            assertEquals("Q990000003", cell.path("id").asText());
        }
    }

    @Test
    void suggestsPageByPage() throws Exception {
        JsonNode first = json(get(service() + "/suggest/entity?prefix=san")).path("result");
        JsonNode second = json(get(service() + "/suggest/entity?prefix=san&cursor=" + first.size())).path("result");
        assertTrue(second.size() > 0);
        assertFalse(first.path(0).equals(second.path(0)));
        assertEquals(0, json(get(service() + "/suggest/entity?prefix=")).path("result").size());
    }

    @Test
    void previewsAnItemSoThatAnySiteMayFrameItAndNothingInItRuns() throws Exception {
        HttpResponse<String> page = get(service() + "/preview?id=Q1008");
        assertEquals("text/html;charset=utf-8", page.headers().firstValue("Content-Type").orElseThrow().toLowerCase());
        assertTrue(page.body().contains("Ivory Coast") && page.body().contains("<style>") && !page.body().contains("style="));
        assertEquals(1, page.headers().allValues("Content-Security-Policy").size());
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        for (String part : new String[] {"default-src 'none'", "style-src 'sha256-", "frame-ancestors *", "; sandbox"}) {
            assertTrue(policy.contains(part), policy);
        }
        HttpResponse<String> none = get(service() + "/preview?id=" + encoded("<script>alert(1)</script>"));
        assertEquals(404, none.statusCode());
        assertFalse(none.body().contains("<script>"), none.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "?queries=                                    | queries: found ; expected a JSON object",
        "?queries=%5B%5D                              | queries: found []; expected a JSON object",
        "?queries=%7B%22q%22%3A                       | queries: no JSON",
        "?queries=%7B%22q%22%3A%7B%7D%7D              | q: found {}; expected",
        "?extend=%7B%22properties%22%3A%5B%7B%7D%5D%7D | extend: found {",
        "?extend=%7B%22ids%22%3A%5B%5D%2C%22properties%22%3A%5B%7B%22id%22%3A%22P0%22%7D%5D%7D | expected one of [P17",
        "?query=Armenia                               | found the parameters [query]; expected queries or extend",
        "?queries=%7B%7D&callback=alert               | the parameter callback is not taken: other sites read answers by CORS,"
                + " not as scripts (JSONP)",
        "/properties?limit=0                          | limit: found 0; expected how many properties at most",
        "/suggest/entity                              | /reconcile/suggest/entity: expected the parameter prefix",
        "/suggest/entity?prefix=a&cursor=soon         | cursor: found soon; expected how many answers to pass over",
        "/preview                                     | /reconcile/preview: expected the parameter id"})
    void saysWhatIsWrongWithARequest(String request, String reason) throws Exception {
        HttpResponse<String> answer = get(service() + request);
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals("text/plain;charset=utf-8", answer.headers().firstValue("Content-Type").orElseThrow().toLowerCase());
        assertTrue(answer.body().contains(reason), answer.body());
    }

    @Test
    void takesNoMoreThanItCanMatchSoon() throws Exception {
        StringBuilder batch = new StringBuilder("{\"q\": {\"query\": \"x\"}");
        for (int i = 0; i < 200; i++) {
            batch.append(", \"q").append(i).append("\": {\"query\": \"x\"}");
        }
        HttpResponse<String> answer = post("queries=" + encoded(batch.append("}").toString()));
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("found 201 queries; expected at most 200"), answer.body());
        int huge = post("queries=" + "x".repeat(400_000)).statusCode();
        assertTrue(huge == 400 || huge == 413, "" + huge);
        assertEquals(400, post("").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/suggest", "/suggest/flyout", "x"})
    void hasNothingElse(String path) throws Exception {
        assertEquals(404, get(service() + path).statusCode());
    }
}
