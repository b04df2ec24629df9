package chancery.serve;

import chancery.store.Backup;
import chancery.store.Store;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * What keeps a store that is being served in order, for who has the token: {@code GET /backup} gives all its quads as they
 * are at one moment, {@code POST /compact} gives back the room of what was replaced.
 */
final class Upkeep extends HttpServlet {
    static final String BACKUP = "/backup";
    static final String COMPACT = "/compact";
    private static final long serialVersionUID = 1L;

    private final transient Token token;
    private final transient Optional<Store> store;

    Upkeep(Token token, Optional<Store> store) {
        this.token = token;
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (token.refuses(request, response)) {
            return;
        }
        if (!request.getRequestURI().equals(BACKUP)) {
            response.setHeader("Allow", "POST");
            Refusal.send(response, 405, "expected POST " + COMPACT);
            return;
        }
        response.setContentType("application/gzip");
        response.setHeader("Content-Disposition", "attachment; filename=\"chancery.nq.gz\"");
        response.setHeader("Cache-Control", "no-store");
        Backup.write(store.orElseThrow(), response.getOutputStream());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (token.refuses(request, response)) {
            return;
        }
        if (!request.getRequestURI().equals(COMPACT)) {
            response.setHeader("Allow", "GET");
            Refusal.send(response, 405, "expected GET " + BACKUP);
            return;
        }
        store.orElseThrow().compact();
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
