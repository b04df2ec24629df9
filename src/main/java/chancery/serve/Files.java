package chancery.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The page's files, from the program itself. */
final class Files extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "page/index.html";

    private static final String FOLDER = "/chancery/serve/";
    private static final Pattern NAME = Pattern.compile("page(/[a-z0-9][a-zA-Z0-9-]*)*/[a-z0-9][a-zA-Z0-9.-]*");
    private static final Map<String, String> TYPES = Map.of("html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8", "css", "text/css;charset=utf-8", "svg", "image/svg+xml",
            "json", "application/json", "geojson", "application/geo+json", "png", "image/png");

    private final transient Map<String, Asset> files = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getRequestURI().substring(1);
        Optional<Asset> file = find(name);
        if (file.isEmpty()) {
            Refusal.send(response, 404, "there is nothing here");
            return;
        }
        response.setContentType(type(name));
        response.setHeader("Cache-Control", "no-cache");
        file.get().send(request, response);
    }

    private Optional<Asset> find(String name) throws IOException {
        Optional<Asset> file = Optional.ofNullable(files.get(name));
        if (file.isEmpty() && TYPES.containsKey(ending(name)) && NAME.matcher(name).matches()) {
            file = Asset.of(FOLDER + name);
            file.ifPresent(read -> files.put(name, read));
        }
        return file;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String type(String name) {
        return TYPES.get(ending(name));
    }

    /** The page itself, which is the same at every address that it tells apart. */
    static void sendPage(HttpServletResponse response) throws IOException {
        try (InputStream file = Files.class.getResourceAsStream(FOLDER + PAGE)) {
            response.setContentType(type(PAGE));
            response.setHeader("Cache-Control", "no-cache");
            file.transferTo(response.getOutputStream());
        }
    }
}
