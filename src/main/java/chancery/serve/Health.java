package chancery.serve;

import chancery.store.Store;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * {@code /health}: whether the store can be read, and as of which change; it costs one look-up. {@code /health/ready}: whether
 * requests should be sent here, which they should not once the server is stopping.
 */
final class Health extends HttpServlet {
    static final String PATH = "/health";
    private static final String READY = "/ready";
    private static final long serialVersionUID = 1L;

    private final transient Store store;
    private final transient BooleanSupplier leaving;

    Health(Store store, BooleanSupplier leaving) {
        this.store = store;
        this.leaving = leaving;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (!path.isEmpty() && !path.equals(READY)) {
            Refusal.send(response, 404, "expected " + PATH + " or " + PATH + READY);
            return;
        }
        if (path.equals(READY) && leaving.getAsBoolean()) {
            Refusal.send(response, 503, "the server is stopping");
            return;
        }
        String generation;
        try {
            generation = store.generation().orElse("0");
        } catch (RuntimeException e) {
            log("the store cannot be read", e);
            Refusal.send(response, 503, "the store cannot be read");
            return;
        }
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        String json = "{\"status\":\"ok\",\"generation\":" + generation + "}\n";
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
}
