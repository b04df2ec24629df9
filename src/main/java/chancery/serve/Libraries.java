package chancery.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The page's libraries, from their webjars: {@code /webjars/leaflet/dist/leaflet.js}, whatever their version. */
final class Libraries extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> VERSIONS =
            Map.of("cytoscape", "3.33.1", "leaflet", "1.9.4", "zazuko__yasgui", "4.5.0");
    private static final Map<String, String> TYPES = Map.of("js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8", "png", "image/png", "svg", "image/svg+xml");

    private final transient Map<String, Asset> files = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        String[] parts = path.split("/", 2);
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        boolean sound = parts.length == 2 && type != null && VERSIONS.containsKey(parts[0])
                && parts[1].matches("(dist|build)(/[a-zA-Z0-9][a-zA-Z0-9._-]*)+") && !parts[1].contains("..");
        String name = sound ? "/META-INF/resources/webjars/" + parts[0] + "/" + VERSIONS.get(parts[0]) + "/" + parts[1] : "";
        Optional<Asset> file = sound ? find(name) : Optional.empty();
        if (file.isEmpty()) {
            Refusal.send(response, 404, "there is no such library");
            return;
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", "public, max-age=86400");
        file.get().send(request, response);
    }

    private Optional<Asset> find(String name) throws IOException {
        Optional<Asset> file = Optional.ofNullable(files.get(name));
        if (file.isEmpty()) {
            file = Asset.of(name);
            file.ifPresent(read -> files.put(name, read));
        }
        return file;
    }
}
