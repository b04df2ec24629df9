package chancery.serve;

import chancery.store.Backup;
import chancery.store.Store;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code GET /backup}: all quads of the store as they are at one moment, for who has the token; reading and writing go on. */
final class Upkeep extends HttpServlet {
    static final String BACKUP = "/backup";
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
        response.setContentType("application/gzip");
        response.setHeader("Content-Disposition", "attachment; filename=\"chancery.nq.gz\"");
        response.setHeader("Cache-Control", "no-store");
        Backup.write(store.orElseThrow(), response.getOutputStream());
    }
}
