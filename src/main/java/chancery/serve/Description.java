package chancery.serve;

import chancery.graph.Vocabulary;
import chancery.query.Question;
import chancery.store.Store;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What is served, in words that programs know: VoID for the graph, SPARQL 1.1 Service Description for the endpoint, and
 * the questions that ship as its examples in SHACL's terms for queries.
 *
 * <p>The same Turtle is at {@code /.well-known/void} and, as that recommendation asks, at the endpoint where it is sent
 * no query: hence a filter, which lets queries pass.
 */
final class Description implements Filter {
    static final String PATH = "/.well-known/void";
    static final String ENDPOINT = "/sparql";

    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final Node TYPE = NodeFactory.createURI(Vocabulary.RDF + "type");
    private static final List<String> VOCABULARIES = List.of(Vocabulary.CH, Vocabulary.PLOVER, Vocabulary.DCTERMS,
            Vocabulary.SCHEMA, Vocabulary.SKOS, Vocabulary.PROV, Vocabulary.ORG, Vocabulary.SEM, Vocabulary.NIF,
            Vocabulary.ITSRDF, Vocabulary.GEO);
    /** As the W3C names them: of graphs, and of a query's rows. */
    private static final List<String> GRAPH_FORMATS = List.of("Turtle", "JSON-LD", "RDF_XML", "N-Triples");
    private static final List<String> ROW_FORMATS = List.of("SPARQL_Results_JSON", "SPARQL_Results_XML",
            "SPARQL_Results_CSV", "SPARQL_Results_TSV");

    private final Store store;
    private final ServerSettings settings;

    Description(Store store, ServerSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        boolean reads = List.of("GET", "HEAD").contains(asked.getMethod());
        if (asked.getRequestURI().equals(ENDPOINT) && !(reads && asked.getQueryString() == null)) {
            chain.doFilter(request, response);
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFDataMgr.write(bytes, describe(Manners.origin(asked)), Syntax.TURTLE.language());
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setContentType("text/turtle;charset=utf-8");
        answer.setHeader("Cache-Control", "no-cache");
        answer.setContentLength(bytes.size());
        bytes.writeTo(answer.getOutputStream());
    }

    private Graph describe(String origin) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefix("void", VOID).setNsPrefix("sd", SD).setNsPrefix("dcterms", Vocabulary.DCTERMS)
                .setNsPrefix("sh", SHACL).setNsPrefix("rdfs", Vocabulary.RDFS).setNsPrefix("schema", Vocabulary.SCHEMA)
                .setNsPrefix("formats", FORMATS);
        Node endpoint = NodeFactory.createURI(origin + ENDPOINT);
        Node dataset = NodeFactory.createURI(origin + PATH + "#dataset");
        describeDataset(graph, dataset, origin);
        graph.add(dataset, term(VOID, "sparqlEndpoint"), endpoint);
        Node service = NodeFactory.createURI(origin + PATH + "#service");
        describeService(graph, service);
        graph.add(service, term(SD, "endpoint"), endpoint);
        graph.add(service, term(SD, "defaultDataset"), dataset);
        Question.SHIPPED.forEach(name -> example(graph, Question.shipped(name).orElseThrow(), origin, endpoint));
        return graph;
    }

    /** As query editors look for examples; a parameter is a variable of the query, to be bound or left open. */
    private static void example(Graph graph, Question question, String origin, Node endpoint) {
        Node example = NodeFactory.createURI(origin + "/question/" + question.name());
        graph.add(example, TYPE, term(SHACL, "SPARQLExecutable"));
        graph.add(example, TYPE, term(SHACL, "SPARQLSelectExecutable"));
        graph.add(example, term(SHACL, "select"), NodeFactory.createLiteralString(question.text()));
        graph.add(example, term(Vocabulary.RDFS, "label"), NodeFactory.createLiteralLang(question.name(), "en"));
        graph.add(example, term(Vocabulary.RDFS, "comment"), NodeFactory.createLiteralLang(question.comment(), "en"));
        graph.add(example, term(Vocabulary.SCHEMA, "target"), endpoint);
    }

    private void describeDataset(Graph graph, Node dataset, String origin) {
        graph.add(dataset, TYPE, term(VOID, "Dataset"));
        graph.add(dataset, TYPE, term(SD, "Dataset"));
        graph.add(dataset, term(Vocabulary.DCTERMS, "title"),
                NodeFactory.createLiteralLang("Chancery: what news articles say", "en"));
        graph.add(dataset, term(VOID, "dataDump"), NodeFactory.createURI(origin + "/data"));
        graph.add(dataset, term(VOID, "uriSpace"), NodeFactory.createLiteralString(settings.base()));
        VOCABULARIES.forEach(iri -> graph.add(dataset, term(VOID, "vocabulary"), NodeFactory.createURI(iri)));
        GRAPH_FORMATS.forEach(format -> graph.add(dataset, term(VOID, "feature"), term(FORMATS, format)));
        example().ifPresent(article -> graph.add(dataset, term(VOID, "exampleResource"), article));
        Node union = NodeFactory.createURI(origin + PATH + "#union");
        graph.add(dataset, term(SD, "defaultGraph"), union);
        graph.add(union, TYPE, term(SD, "Graph"));
    }

    private void describeService(Graph graph, Node service) {
        graph.add(service, TYPE, term(SD, "Service"));
        graph.add(service, term(SD, "supportedLanguage"), term(SD, "SPARQL11Query"));
        graph.add(service, term(SD, "feature"), term(SD, "UnionDefaultGraph"));
        if (settings.services()) {
            graph.add(service, term(SD, "feature"), term(SD, "BasicFederatedQuery"));
        }
        ROW_FORMATS.forEach(format -> graph.add(service, term(SD, "resultFormat"), term(FORMATS, format)));
        GRAPH_FORMATS.forEach(format -> graph.add(service, term(SD, "resultFormat"), term(FORMATS, format)));
    }

    /** Any article: the first that the store comes upon. */
    private Optional<Node> example() {
        return store.read(dataset -> {
            Iterator<Quad> articles = dataset.find(Node.ANY, Node.ANY, TYPE, Vocabulary.ch("Article"));
            return articles.hasNext() ? Optional.of(articles.next().getSubject()) : Optional.empty();
        });
    }

    private static Node term(String vocabulary, String name) {
        return NodeFactory.createURI(vocabulary + name);
    }
}
