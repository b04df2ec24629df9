package chancery.serve;

import chancery.graph.Vocabulary;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;

/** {@code /ontology}, {@code /ontology/plover} and {@code /ontology/shapes}. */
final class Ontology extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> FILES = Map.of("", "chancery", "/", "chancery", "/chancery", "chancery",
            "/plover", "plover", "/shapes", "shapes");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        String file = FILES.get(Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("\\.ttl$", ""));
        // Nothing draws an ontology for people yet: browsers get the Turtle, which is written to be read.
        Optional<Syntax> asked = Syntax.of(request.getHeader("Accept"), true);
        if (file == null) {
            Refusal.send(response, 404, "expected /ontology, /ontology/plover or /ontology/shapes");
        } else if (asked.isEmpty()) {
            Refusal.send(response, 406, "expected text/turtle, application/ld+json, application/rdf+xml or"
                    + " application/n-triples");
        } else {
            send(response, "/chancery/ontology/" + file + ".ttl", asked.get());
        }
    }

    private static void send(HttpServletResponse response, String resource, Syntax syntax) throws IOException {
        try (InputStream turtle = Ontology.class.getResourceAsStream(resource)) {
            if (syntax == Syntax.TURTLE || syntax == Syntax.HTML) {
                response.setContentType((syntax == Syntax.HTML ? "text/plain" : "text/turtle") + ";charset=utf-8");
                turtle.transferTo(response.getOutputStream());
                return;
            }
            Graph graph = GraphFactory.createDefaultGraph();
            graph.getPrefixMapping().setNsPrefixes(Vocabulary.PREFIXES);
            RDFDataMgr.read(graph, turtle, Lang.TURTLE);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            RDFDataMgr.write(bytes, graph, syntax.language());
            response.setContentType(syntax.mediaType());
            bytes.writeTo(response.getOutputStream());
        }
    }
}
