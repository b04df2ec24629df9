package chancery.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.gazetteer.Catalogue;
import chancery.graph.ArticleGraph;
import chancery.graph.CatalogueGraph;
import chancery.graph.Settings;
import chancery.graph.Vocabulary;
import chancery.store.Guard;
import chancery.store.Store;
import chancery.store.TestStore;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The store's graph and Wikidata's in one question; a server on this machine stands in for Wikidata's endpoint. */
@Timeout(120)
class FederatedTest {
    /** What Wikidata would say of Turkey and Greece, and of who else there is. */
    private static final String STATEMENTS = """
            @prefix wd: <http://www.wikidata.org/entity/> .
            @prefix wdt: <http://www.wikidata.org/prop/direct/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            wd:Q43 wdt:P35 wd:someone ; wdt:P571 "1923-10-29T00:00:00Z"^^xsd:dateTime ; rdfs:label "Turkey"@en .
            wd:Q41 wdt:P35 wd:another ; rdfs:label "Greece"@en .
            wd:someone rdfs:label "Some One"@en , "Jemand"@de .
            wd:another rdfs:label "An Other"@en .
            wd:Q990000001 wdt:P35 wd:another ; wdt:P571 "1900-01-01T00:00:00Z"^^xsd:dateTime .
            """;
    private static final Model WIKIDATA = ModelFactory.createDefaultModel().read(new StringReader(STATEMENTS), null, "TURTLE");
    private static final List<String> ASKED = Collections.synchronizedList(new ArrayList<>());

    private static HttpServer server;
    private static Store store;
    private static Guard guard;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sparql", FederatedTest::answer);
        server.start();
        guard = new Guard(true);
        store = Store.inMemory(TestStore.CLOCK);
        Graph graph = RDFParser.source(Path.of("src/test/resources/cases/accusation/expected.ttl")).toGraph();
        String iri = graph.stream(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(Vocabulary.CH + "Article"))
                .map(triple -> triple.getSubject().getURI()).findFirst().orElseThrow();
        store.replace(new ArticleGraph(iri, "accusation", iri, graph.find().toList(), List.of()));
        store.replaceCatalogue(known("Q41", "Q43").stream());
    }

    /** What the tables tell of items, and of what is told of these: the rest would take longer to load than to ask. */
    private static List<Triple> known(String... items) {
        List<Triple> all = CatalogueGraph.of(Catalogue.shipped(), Settings.BASE).toList();
        Set<Node> about = Stream.of(items).map(item -> NodeFactory.createURI(Vocabulary.WD + item)).collect(Collectors.toSet());
        Set<Node> named = all.stream().filter(triple -> about.contains(triple.getSubject())).map(Triple::getObject)
                .collect(Collectors.toSet());
        return all.stream().filter(triple -> about.contains(triple.getSubject()) || named.contains(triple.getSubject())).toList();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        guard.close();
        store.close();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String form = exchange.getRequestMethod().equals("POST") ? new String(exchange.getRequestBody().readAllBytes(),
                StandardCharsets.UTF_8) : exchange.getRequestURI().getRawQuery();
        String query = URLDecoder.decode(form.replaceFirst(".*?query=([^&]*).*", "$1"), StandardCharsets.UTF_8);
        ASKED.add(query);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (QueryExecution execution = QueryExecution.model(WIKIDATA).query(query).build()) {
            ResultSetFormatter.outputAsJSON(rows, execution.execSelect());
        }
        exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
        exchange.sendResponseHeaders(200, rows.size());
        exchange.getResponseBody().write(rows.toByteArray());
        exchange.close();
    }

    private static List<String> ask(String text) {
        ASKED.clear();
        String here = text.replace("https://query.wikidata.org/sparql", "http://localhost:" + server.getAddress().getPort()
                + "/sparql");
        assertFalse(here.equals(text), "asks Wikidata");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Asker(store.dataset(), Duration.ofSeconds(60), guard).ask(Question.of("test", here), Map.of(), Format.CSV, out);
        return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    @Test
    void joinsWhoActsWithWhatWikidataKnowsOfThem() {
        List<String> rows = ask(Question.shipped("wikidata-federated").orElseThrow().text());
        assertTrue(rows.stream().anyMatch(row -> row.startsWith("Turkey,") && row.contains(",Some One,1923-10-29")),
                rows.toString());
        assertTrue(rows.stream().noneMatch(row -> row.contains("Jemand") || row.contains("1900-01-01")), rows.toString());
        assertFalse(ASKED.isEmpty());
        for (String query : ASKED) {
            assertTrue(query.contains("http://www.wikidata.org/entity/Q"), "asks for all that Wikidata has: " + query);
        }
    }

    @Test
    void joinsMembershipsAndTermsWithTheirDatesFromTheTablesWithWikidata() {
        List<String> rows = ask("""
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX wd: <http://www.wikidata.org/entity/>
                PREFIX wdt: <http://www.wikidata.org/prop/direct/>
                PREFIX p: <http://www.wikidata.org/prop/>
                PREFIX ps: <http://www.wikidata.org/prop/statement/>
                PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
                SELECT ?state ?since ?capital ?head ?term
                WHERE {
                  ?item wdt:P36/rdfs:label ?capital ; rdfs:label ?state ; p:P463 [ ps:P463 wd:Q7184 ; pq:P580 ?since ] .
                  OPTIONAL { ?item wdt:P6 ?person ; p:P6 [ ps:P6 ?person ; pq:P580 ?term ] }
                  FILTER(?item IN (wd:Q41, wd:Q43))
                  SERVICE <https://query.wikidata.org/sparql> { ?item wdt:P35/rdfs:label ?head . FILTER(LANG(?head) = "en") }
                }
                ORDER BY ?state
                """);
        assertEquals(List.of("Greece,1952,Athens,An Other,2023", "Turkey,1952,Ankara,Some One,"), rows);
        ASKED.forEach(query -> assertTrue(query.contains("http://www.wikidata.org/entity/Q"), query));
    }
}
