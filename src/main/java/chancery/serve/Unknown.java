package chancery.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;

/** Answers wherever nothing else does: for people with the page, which helps on, for programs with what there is. */
final class Unknown extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What a client that takes anything gets stands first. */
    private static final AcceptList OFFERS = new AcceptList("text/plain, application/json, text/html");
    private static final List<String> SERVICES = List.of("/sparql", "/data", "/id/", "/ontology", "/question/", "/reconcile",
            "/health", "/.well-known/void");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        String accept = request.getHeader("Accept");
        MediaType match = accept == null ? null : AcceptList.match(new AcceptList(accept), OFFERS);
        String type = match == null ? "text/plain" : match.getContentTypeStr();
        switch (type) {
            case "text/html" -> {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                Files.sendPage(response);
            }
            case "application/json" -> {
                ObjectNode problem = JSON.createObjectNode().put("error", "there is nothing at " + request.getRequestURI());
                SERVICES.forEach(problem.putArray("expected")::add);
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                response.setContentType(type);
                response.setHeader("Cache-Control", "no-store");
                response.getOutputStream().write(JSON.writeValueAsBytes(problem));
            }
            default -> Refusal.send(response, HttpServletResponse.SC_NOT_FOUND, "there is nothing at "
                    + request.getRequestURI() + "; expected one of " + String.join(", ", SERVICES) + ", or for people "
                    + Stream.concat(Stream.of("/"), Page.views()).collect(Collectors.joining(", ")));
        }
    }
}
