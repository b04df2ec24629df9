package chancery.serve;

import chancery.graph.Vocabulary;
import chancery.store.Store;
import jakarta.servlet.http.HttpServlet;
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
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Answers for every minted IRI: for people with the page, for programs with what the graph says of it. */
final class Things extends HttpServlet {
    private static final long serialVersionUID = 1L;
    /** A state stands in thousands of facts; these are enough to go on from. */
    private static final int MOST_REFERENCES = 1_000;

    private final transient Store store;
    private final transient IriBases bases;

    Things(Store store, IriBases bases) {
        this.store = store;
        this.bases = bases;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Optional<Syntax> syntax = Syntax.of(request.getHeader("Accept"), true);
        for (Syntax ending : Syntax.values()) {
            Optional<String> without = ending.without(path);
            if (without.isPresent()) {
                path = without.get();
                syntax = Optional.of(ending);
            }
        }
        if (syntax.isEmpty()) {
            Refusal.send(response, 406, "expected text/html, text/turtle, application/ld+json, application/rdf+xml or"
                    + " application/n-triples");
            return;
        }
        if (syntax.get() == Syntax.HTML) {
            // The page asks for what it shows; where there is nothing it says so, and helps to find what was meant.
            boolean known = iris(path, request.getParameter("iri")).stream().anyMatch(this::isKnown);
            response.setStatus(known ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
            Files.sendPage(response);
            return;
        }
        for (String iri : iris(path, request.getParameter("iri"))) {
            Graph graph = describe(NodeFactory.createURI(iri));
            if (!graph.isEmpty()) {
                send(response, syntax.get(), graph);
                return;
            }
        }
        Refusal.send(response, 404, "nothing is known by that name");
    }

    /**
     * @param given the query's {@code iri}: how a page's address names what a path cannot, which is somebody inside an
     *              article, or a thing of another base
     */
    private List<String> iris(String path, String given) {
        return path.isEmpty() && given != null ? List.of(given) : bases.candidates(path);
    }

    private static void send(HttpServletResponse response, Syntax syntax, Graph graph) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFDataMgr.write(bytes, graph, syntax.language());
        response.setContentType(syntax.mediaType() + (syntax == Syntax.TURTLE ? ";charset=utf-8" : ""));
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }

    private boolean isKnown(String iri) {
        Node thing = NodeFactory.createURI(iri);
        return store.read(dataset -> dataset.contains(thing, Node.ANY, Node.ANY, Node.ANY)
                || dataset.contains(Quad.unionGraph, thing, Node.ANY, Node.ANY)
                || dataset.contains(Quad.unionGraph, Node.ANY, Node.ANY, thing));
    }

    /** An article with all that was read from it; anything else with what is said of it, and what refers to it. */
    private Graph describe(Node thing) {
        return store.read(dataset -> {
            Graph graph = GraphFactory.createDefaultGraph();
            graph.getPrefixMapping().setNsPrefixes(Vocabulary.PREFIXES);
            add(dataset, graph, thing, Node.ANY, Node.ANY, Node.ANY, Integer.MAX_VALUE);
            if (graph.isEmpty()) {
                add(dataset, graph, Quad.unionGraph, thing, Node.ANY, Node.ANY, Integer.MAX_VALUE);
                add(dataset, graph, Quad.unionGraph, Node.ANY, Node.ANY, thing, MOST_REFERENCES);
            }
            return graph;
        });
    }

    private static void add(DatasetGraph dataset, Graph to, Node graph, Node subject, Node predicate, Node object,
                            int most) {
        Iterator<Quad> quads = dataset.find(graph, subject, predicate, object);
        for (int i = 0; i < most && quads.hasNext(); i++) {
            to.add(quads.next().asTriple());
        }
    }
}
