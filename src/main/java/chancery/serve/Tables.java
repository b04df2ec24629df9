package chancery.serve;

import chancery.gazetteer.Catalogue;
import chancery.reconcile.Reconciliation;
import chancery.text.InputException;
import chancery.text.Location;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/** Matches tables against the gazetteer: {@code /reconcile}, as the W3C Reconciliation Service API 0.2 has it. */
final class Tables extends HttpServlet {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/reconcile";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Any site may frame a preview, which is why it is let do nothing but be looked at. */
    private static final String PREVIEW_POLICY = "default-src 'none'; style-src '" + hash(Reconciliation.PREVIEW_STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors *; sandbox";

    private final String entities;

    /** The gazetteer's names in order take a second to make, which a server that matches no tables need not wait for. */
    private static final class Shipped {
        private static final Reconciliation SERVICE = new Reconciliation(Catalogue.shipped());
    }

    /** @param entities what an item's key is put behind to make its IRI */
    Tables(String entities) {
        this.entities = entities;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        try {
            switch (path) {
                case "", "/" -> send(response, service(request));
                case "/suggest/entity" -> send(response,
                        Shipped.SERVICE.suggestEntities(required(request, "prefix"), cursor(request)));
                case "/suggest/type" -> send(response, Shipped.SERVICE.suggestTypes(required(request, "prefix")));
                case "/suggest/property" -> send(response, Shipped.SERVICE.suggestProperties(required(request, "prefix")));
                case "/properties" -> send(response, Shipped.SERVICE.properties(parameter(request, "type").orElse("")));
                case "/preview" -> preview(response, required(request, "id"));
                default -> Refusal.send(response, 404, "expected " + PATH + ", or below it /suggest/entity, /suggest/type,"
                        + " /suggest/property, /properties or /preview");
            }
        } catch (InputException e) {
            Refusal.send(response, 400, e.getMessage());
        }
    }

    private JsonNode service(HttpServletRequest request) {
        Optional<String> queries = parameter(request, "queries");
        Optional<String> extend = parameter(request, "extend");
        if (queries.isPresent()) {
            return Shipped.SERVICE.reconcile(queries.get());
        }
        if (extend.isPresent()) {
            return Shipped.SERVICE.extend(extend.get());
        }
        if (request.getMethod().equals("POST") || !request.getParameterMap().isEmpty()) {
            throw new InputException(Location.of(PATH), "found the parameters " + request.getParameterMap().keySet()
                    + "; expected queries or extend, in a form or in the address");
        }
        return Shipped.SERVICE.manifest(Manners.origin(request) + PATH, entities);
    }

    private static void preview(HttpServletResponse response, String id) throws IOException {
        Optional<String> page = Shipped.SERVICE.preview(id);
        if (page.isEmpty()) {
            Refusal.send(response, 404, "no item has that id");
            return;
        }
        response.setHeader("Content-Security-Policy", PREVIEW_POLICY);
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(page.get().getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpServletResponse response, JsonNode json) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(json);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    private static String required(HttpServletRequest request, String name) {
        return parameter(request, name).orElseThrow(() -> new InputException(
                Location.of(PATH + request.getPathInfo()), "expected the parameter " + name));
    }

    private static int cursor(HttpServletRequest request) {
        String cursor = parameter(request, "cursor").orElse("0");
        try {
            return Integer.parseInt(cursor);
        } catch (NumberFormatException e) {
            throw new InputException(Location.of("cursor"), "found " + cursor + "; expected how many answers to pass over", e);
        }
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
