package chancery.serve;

import chancery.gazetteer.Register;
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
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Matches tables against the gazetteer: {@code /reconcile}, as the W3C Reconciliation Service API 0.2 has it. */
final class Tables extends HttpServlet {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/reconcile";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Any site may frame a preview, which is why it is let do nothing but be looked at. */
    private static final String PREVIEW_POLICY = "default-src 'none'; style-src '" + hash(Reconciliation.PREVIEW_STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors *; sandbox";

    private final String entities;
    private final transient Supplier<Register> register;
    private transient Reconciliation service;

    /**
     * @param entities what an item's key is put behind to make its IRI
     * @param register asked for when the first table comes
     */
    Tables(String entities, Supplier<Register> register) {
        this.entities = entities;
        this.register = register;
    }

    private synchronized Reconciliation service() {
        if (service == null) {
            service = new Reconciliation(register.get());
        }
        return service;
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
                case "", "/" -> send(response, asked(request));
                case "/suggest/entity" -> send(response,
                        service().suggestEntities(required(request, "prefix"), cursor(request)));
                case "/suggest/type" -> send(response, service().suggestTypes(required(request, "prefix")));
                case "/suggest/property" -> send(response, service().suggestProperties(required(request, "prefix")));
                case "/properties" -> send(response, service().properties(parameter(request, "type").orElse(""), limit(request)));
                case "/preview" -> preview(response, required(request, "id"));
                case "/flyout/entity", "/flyout/type", "/flyout/property" ->
                        flyout(response, path.substring("/flyout/".length()), required(request, "id"));
                default -> Refusal.send(response, 404, "expected " + PATH + ", or below it /suggest/entity, /suggest/type,"
                        + " /suggest/property, the same with /flyout, /properties or /preview");
            }
        } catch (InputException e) {
            Refusal.send(response, 400, e.getMessage());
        }
    }

    private JsonNode asked(HttpServletRequest request) {
        Optional<String> queries = parameter(request, "queries");
        Optional<String> extend = parameter(request, "extend");
        if (queries.isPresent()) {
            return service().reconcile(queries.get());
        }
        if (extend.isPresent()) {
            return service().extend(extend.get());
        }
        if (request.getMethod().equals("POST") || !request.getParameterMap().isEmpty()) {
            throw new InputException(Location.of(PATH), "found the parameters " + request.getParameterMap().keySet()
                    + "; expected queries or extend, in a form or in the address");
        }
        return service().manifest(Manners.origin(request) + PATH, entities);
    }

    private void flyout(HttpServletResponse response, String what, String id) throws IOException {
        Optional<JsonNode> shown = service().flyout(what, id);
        if (shown.isEmpty()) {
            Refusal.send(response, 404, "no " + what + " has that id");
            return;
        }
        send(response, shown.get());
    }

    private void preview(HttpServletResponse response, String id) throws IOException {
        Optional<String> page = service().preview(id);
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
        return number(request, "cursor", 0, "how many answers to pass over").orElse(0);
    }

    private static OptionalInt limit(HttpServletRequest request) {
        return number(request, "limit", 1, "how many properties at most");
    }

    private static OptionalInt number(HttpServletRequest request, String name, int least, String expected) {
        Optional<String> given = parameter(request, name);
        try {
            OptionalInt number = given.isPresent() ? OptionalInt.of(Integer.parseInt(given.get())) : OptionalInt.empty();
            if (number.orElse(least) >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InputException(Location.of(name), "found " + given.get() + "; expected " + expected, e);
        }
        throw new InputException(Location.of(name), "found " + given.get() + "; expected " + expected);
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
