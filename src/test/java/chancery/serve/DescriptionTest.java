package chancery.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.graph.Settings;
import chancery.graph.Vocabulary;
import chancery.query.Question;
import chancery.store.Store;
import chancery.store.TestStore;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DescriptionTest {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
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

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static String at(String path) {
        return "http://localhost:" + server.port() + path;
    }

    private static Model turtle(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("text/turtle;charset=utf-8", answer.headers().firstValue("Content-Type").orElseThrow().toLowerCase());
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(answer.body()), null, Lang.TURTLE);
        return model;
    }

    @Test
    void namesTheEndpointTheVocabulariesAndAThingThatIsThere() throws Exception {
        Model model = turtle(get(at("/.well-known/void")));
        Resource dataset = model.getResource(at("/.well-known/void#dataset"));
        assertTrue(dataset.hasProperty(RDF.type, VOID.Dataset));
        assertEquals(at("/sparql"), dataset.getPropertyResourceValue(VOID.sparqlEndpoint).getURI());
        assertEquals(Settings.BASE, dataset.getProperty(VOID.uriSpace).getString());
        assertTrue(dataset.hasProperty(VOID.vocabulary, model.createResource(Vocabulary.CH)));
        String example = dataset.getPropertyResourceValue(VOID.exampleResource).getURI();
        assertEquals(200, get(at("/id/" + example.substring(Settings.BASE.length()))).statusCode());
        assertEquals(200, get(dataset.getPropertyResourceValue(VOID.dataDump).getURI()).statusCode());
    }

    @Test
    void describesTheEndpointWhereItIsAskedNothingAndLetsQueriesPass() throws Exception {
        Model model = turtle(get(at("/sparql")));
        assertTrue(model.isIsomorphicWith(turtle(get(at("/.well-known/void")))));
        Resource service = model.listSubjectsWithProperty(RDF.type, model.createResource(SD + "Service")).next();
        assertEquals(at("/sparql"), service.getPropertyResourceValue(model.createProperty(SD + "endpoint")).getURI());
        assertFalse(service.hasProperty(model.createProperty(SD + "feature"), model.createResource(SD + "BasicFederatedQuery")));
        assertTrue(get(at("/sparql?query=ASK%7B%7D")).body().contains("boolean"));
        assertEquals(400, get(at("/sparql?query=")).statusCode());
    }

    @Test
    void givesTheQuestionsThatShipAsExamplesWhichTheEndpointAnswers() throws Exception {
        Model model = turtle(get(at("/.well-known/void")));
        List<Resource> examples = model.listSubjectsWithProperty(RDF.type, model.createResource(SH + "SPARQLSelectExecutable"))
                .toList();
        assertEquals(Question.SHIPPED.size(), examples.size());
        for (Resource example : examples) {
            assertTrue(example.hasProperty(RDFS.comment));
            assertEquals(at("/sparql"), example.getPropertyResourceValue(model.createProperty(Vocabulary.SCHEMA + "target"))
                    .getURI());
            String query = example.getProperty(model.createProperty(SH + "select")).getString();
            int expected = query.contains("SERVICE") ? 403 : 200;
            assertEquals(expected, get(at("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))).statusCode(),
                    query);
        }
    }

    @Test
    void saysThatItIsWellAndAsOfWhichChange() throws Exception {
        HttpResponse<String> answer = get(at("/health"));
        assertEquals(200, answer.statusCode());
        assertEquals("application/json", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("{\"status\":\"ok\",\"generation\":2}\n", answer.body());
    }

    @Test
    void saysThatItIsNotWellWhereTheStoreCannotBeRead(@TempDir Path folder) throws Exception {
        Store gone = Store.open(folder.resolve("store"), TestStore.CLOCK);
        try (Server ill = new Server(gone, ServerSettings.onPort(0, Settings.BASE))) {
            gone.close();
            HttpResponse<String> answer = get("http://localhost:" + ill.port() + "/health");
            assertEquals(503, answer.statusCode());
            assertEquals("the store cannot be read\n", answer.body());
        }
    }

    @Test
    void describesAnEmptyStoreWithoutAnExample() throws Exception {
        try (Store empty = Store.inMemory(TestStore.CLOCK);
                Server bare = new Server(empty, ServerSettings.onPort(0, Settings.BASE))) {
            assertFalse(turtle(get("http://localhost:" + bare.port() + "/.well-known/void")).contains(null,
                    VOID.exampleResource));
        }
    }
}
