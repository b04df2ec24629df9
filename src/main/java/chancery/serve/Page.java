package chancery.serve;

import chancery.graph.Vocabulary;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** What the page needs to know of the server: its settings, and the terms that its query editor completes. */
final class Page extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Views that the page itself tells apart, each the same file; and what it fetches. */
    static final List<String> ADDRESSES = List.of("/search", "/articles", "/actors", "/timeline", "/claims", "/network",
            "/map", "/contested", "/dyad", "/ask", "/page/settings.json", "/page/terms.json");

    private final byte[] settings;
    private final byte[] terms;

    /** The addresses that people go to, besides the first page. */
    static Stream<String> views() {
        return ADDRESSES.stream().filter(address -> !address.startsWith("/page/"));
    }

    /** @param base what minted IRIs begin with */
    Page(String base) {
        try {
            settings = JSON.writeValueAsBytes(Map.of("base", base));
            terms = JSON.writeValueAsBytes(terms());
        } catch (IOException e) {
            throw new UncheckedIOException("the ontology on the class path", e);
        }
    }

    private static ArrayNode terms() throws IOException {
        Model model = ModelFactory.createDefaultModel();
        for (String name : List.of("chancery", "plover")) {
            try (InputStream file = Page.class.getResourceAsStream("/chancery/ontology/" + name + ".ttl")) {
                RDFDataMgr.read(model, file, Lang.TURTLE);
            }
        }
        TreeSet<String> iris = new TreeSet<>();
        model.listSubjects().filterKeep(node -> node.isURIResource() && (node.getURI().startsWith(Vocabulary.CH)
                || node.getURI().startsWith(Vocabulary.PLOVER))).forEachRemaining(node -> iris.add(node.getURI()));
        ArrayNode list = JSON.createArrayNode();
        iris.forEach(list::add);
        return list;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case "/page/settings.json" -> send(response, settings);
            case "/page/terms.json" -> send(response, terms);
            default -> Files.sendPage(response);
        }
    }

    private static void send(HttpServletResponse response, byte[] json) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-cache");
        response.getOutputStream().write(json);
    }
}
