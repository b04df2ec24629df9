package chancery.serve;

import chancery.store.Store;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code /health}: whether the store can be read, and as of which change. It costs one look-up. */
final class Health extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Store store;

    Health(Store store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
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
