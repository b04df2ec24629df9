package chancery.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page's files, from the program itself. */
final class Files extends HttpServlet {
    private static final long serialVersionUID = 1L;
    static final String PAGE = "page/index.html";

    private static final String FOLDER = "/chancery/serve/";
    private static final Pattern NAME = Pattern.compile("page(/[a-z0-9][a-zA-Z0-9-]*)*/[a-z0-9][a-zA-Z0-9.-]*");
    private static final Map<String, String> TYPES = Map.of("html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8", "css", "text/css;charset=utf-8", "svg", "image/svg+xml",
            "json", "application/json", "geojson", "application/geo+json", "png", "image/png");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(response, request.getRequestURI().substring(1));
    }

    static void send(HttpServletResponse response, String name) throws IOException {
        Optional<String> type = Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        boolean known = type.isPresent() && NAME.matcher(name).matches();
        try (InputStream file = known ? Files.class.getResourceAsStream(FOLDER + name) : null) {
            if (file == null) {
                Refusal.send(response, 404, "there is nothing here");
                return;
            }
            response.setContentType(type.get());
            response.setHeader("Cache-Control", "no-cache");
            file.transferTo(response.getOutputStream());
        }
    }
}
