package chancery.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.export.ExportFormat;
import chancery.export.Exporter;
import chancery.export.Selection;
import chancery.graph.ArticleGraph;
import chancery.graph.Settings;
import chancery.graph.Vocabulary;
import chancery.query.Question;
import chancery.store.Store;
import chancery.store.TestStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The programs that people ask endpoints with, and an engine of another make. */
@Timeout(300)
class ClientsTest {
    private static final String NAMES = "SELECT ?value { ?x a <https://w3id.org/chancery/ontology#Actor> ;"
            + " <http://www.w3.org/2000/01/rdf-schema#label> ?value } ORDER BY ?value";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Store store;
    private static Server server;
    private static String endpoint;
    private static String names;

    @BeforeAll
    static void start() throws Exception {
        store = TestStore.strait();
        for (Path graph : cases()) {
            store.replace(article(graph));
        }
        server = new Server(store, ServerSettings.onPort(0, Settings.BASE));
        endpoint = "http://localhost:" + server.port() + "/sparql";
        String csv = CLIENT.send(HttpRequest.newBuilder(URI.create(endpoint)).header("Accept", "text/csv")
                .header("Content-Type", "application/sparql-query").POST(BodyPublishers.ofString(NAMES)).build(),
                BodyHandlers.ofString()).body();
        names = csv.lines().skip(1).reduce((a, b) -> a + "\n" + b).orElseThrow();
        assertTrue(names.lines().count() > 3, names);
    }

    /** What was read from the golden cases: more than two articles by hand have. */
    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/cases"))) {
            return files.filter(file -> file.getFileName().toString().equals("expected.ttl")).sorted().toList();
        }
    }

    private static ArticleGraph article(Path file) {
        Graph graph = RDFParser.source(file).toGraph();
        String iri = graph.stream(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(Vocabulary.CH + "Article"))
                .map(triple -> triple.getSubject().getURI()).sorted().findFirst().orElseThrow();
        return new ArticleGraph(iri, file.getParent().getFileName().toString(), iri, graph.find().toList(), List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void answersCurl() throws Exception {
        assertEquals("value\n" + names, Programs.run("curl", "-sS", "--fail", endpoint, "-H", "Accept: text/csv",
                "--data-urlencode", "query=" + NAMES).replace("\r", ""));
    }

    @Test
    void answersRdflib() throws Exception {
        assertEquals(names, Programs.python("rdflib_client.py", endpoint, NAMES));
    }

    @Test
    void answersSparqlWrapper() throws Exception {
        assertEquals(names, Programs.python("sparqlwrapper_client.py", endpoint, NAMES));
    }

    @Test
    void answersSparqlHttpClient() throws Exception {
        assertEquals(names, Programs.node("sparql_http_client.mjs", endpoint, NAMES));
    }

    @Test
    void answersRdf4j() {
        SPARQLRepository repository = new SPARQLRepository(endpoint);
        List<String> found = new ArrayList<>();
        try (RepositoryConnection connection = repository.getConnection()) {
            try (TupleQueryResult rows = connection.prepareTupleQuery(NAMES).evaluate()) {
                for (BindingSet row : rows) {
                    found.add(row.getValue("value").stringValue());
                }
            }
            assertTrue(connection.prepareBooleanQuery("ASK { ?s ?p ?o }").evaluate());
            assertTrue(connection.size() > 100);
        } finally {
            repository.shutDown();
        }
        assertEquals(names, String.join("\n", found));
    }

    @Test
    void writesNetworksThatTheClientOfNdexTakes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("network.cx2");
        try (OutputStream out = Files.newOutputStream(file)) {
            new Exporter(store, Selection.REPORTED.withAlleged()).export(ExportFormat.CX2, out);
        }
        String read = Programs.node("ndex.mjs", file.toString());
        assertTrue(read.matches("[1-9]\\d* nodes, [1-9]\\d* edges, .+\\s*"), read);
    }

    @Test
    void answersAsOxigraphDoes(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data.nq");
        Files.writeString(data, get("/data", "application/n-quads"));
        List<String> asked = questions();
        for (int i = 0; i < asked.size(); i++) {
            Files.writeString(folder.resolve(i + ".rq"), get("/question/" + asked.get(i).replaceFirst("(\\?|$)", ".rq$1"),
                    "*/*"));
        }
        Programs.node("oxigraph.mjs", data.toString(), folder.toString());
        for (int i = 0; i < asked.size(); i++) {
            String json = CLIENT.send(HttpRequest.newBuilder(URI.create(endpoint)).header("Content-Type",
                    "application/sparql-query")
                    .header("Accept", "application/sparql-results+json").POST(BodyPublishers.ofFile(folder.resolve(i + ".rq")))
                    .build(), BodyHandlers.ofString()).body();
            RowSet ours = rows(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
            try (InputStream file = Files.newInputStream(folder.resolve(i + ".json"))) {
                RowSet theirs = rows(file);
                assertTrue(ResultsCompare.equalsByTerm(ours, theirs), asked.get(i) + " ours " + json + " theirs "
                        + Files.readString(folder.resolve(i + ".json")));
            }
        }
        assertEquals(new TreeSet<>(Question.SHIPPED).size() - 1,
                asked.stream().map(question -> question.replaceFirst("\\?.*", "")).distinct().count());
    }

    private static RowSet rows(InputStream json) {
        return RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON).read(json,
                ARQ.getContext()).rewindable();
    }

    private static String get(String path, String accept) throws IOException, InterruptedException {
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .header("Accept", accept).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), path + answer.body());
        return answer.body();
    }

    /** Those with an expected answer: {@code dyad?a=Borduria&b=Syldavia}. */
    private static List<String> questions() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/chancery/query"))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.csv$", "")).sorted()
                    .map(name -> name.replaceFirst("\\.", "?").replace(',', '&').replace('_', '+')).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
