package chancery.wikidata;

import chancery.text.InputException;
import chancery.text.Location;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A Wikibase's items by its API, {@code wbgetentities} and {@code wbsearchentities}; what came once is kept on disk. */
final class WikibaseApi {
    /** The API takes so many ids at once. */
    private static final int TOGETHER = 50;
    private static final String NAMESAKES = "20";

    private final URI api;
    private final JsonServer server;
    private final Path cache;

    /** @param cache the folder where answers are kept, below one for each server */
    WikibaseApi(URI api, JsonServer server, Path cache) {
        this.api = api;
        this.server = server;
        this.cache = cache.resolve(api.getAuthority().replaceAll("[^A-Za-z0-9.-]", "_"));
    }

    /** What a search finds. */
    record Hit(String id, String label, String description, String matched) { }

    /**
     * Items as a dump has them, by the ids that they are asked for by; those that there are not are left out.
     *
     * @throws InputException where the server does not give them
     */
    Map<String, String> items(Collection<String> ids) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> lacking = new ArrayList<>();
        for (String id : new LinkedHashSet<>(ids)) {
            Optional<String> kept = kept(id);
            kept.ifPresent(json -> found.put(id, json));
            if (kept.isEmpty()) {
                lacking.add(id);
            }
        }
        for (int i = 0; i < lacking.size(); i += TOGETHER) {
            found.putAll(fetch(lacking.subList(i, Math.min(lacking.size(), i + TOGETHER))));
        }
        return found;
    }

    private Map<String, String> fetch(List<String> ids) {
        Map<String, String> parameters = parameters("wbgetentities");
        parameters.put("ids", String.join("|", ids));
        parameters.put("props", "info|labels|descriptions|aliases|claims|sitelinks");
        JsonNode entities = server.get(api, parameters).path("entities");
        if (!entities.isObject()) {
            throw new InputException(Location.of(api.toString()), "answers without \"entities\"; expected"
                    + " what wbgetentities gives");
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (String id : ids) {
            JsonNode entity = entities.path(id);
            if (entity.isObject() && !entity.has("missing")) {
                keep(id, entity.toString());
                found.put(id, entity.toString());
            }
        }
        return found;
    }

    private static Map<String, String> parameters(String action) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("action", action);
        parameters.put("format", "json");
        // Wikimedia's rule for programs: when the copies of its database lag behind by more, they wait.
        parameters.put("maxlag", "5");
        return parameters;
    }

    /** What is called so in a language, or begins so; the server's best first. */
    List<Hit> search(String name, String language) {
        Map<String, String> parameters = parameters("wbsearchentities");
        parameters.put("search", name);
        parameters.put("language", language);
        parameters.put("type", "item");
        parameters.put("limit", NAMESAKES);
        JsonNode answer = server.get(api, parameters).path("search");
        if (!answer.isArray()) {
            throw new InputException(Location.of(api.toString()), "answers without \"search\"; expected"
                    + " what wbsearchentities gives");
        }
        List<Hit> hits = new ArrayList<>();
        answer.forEach(hit -> hits.add(new Hit(hit.path("id").asText(), hit.path("label").asText(),
                hit.path("description").asText(), hit.path("match").path("text").asText(hit.path("label").asText()))));
        return hits;
    }

    /** The tree above some classes, as {@link Classes} takes it: class → those right below it. */
    Map<String, List<String>> below(Set<String> classes) {
        Map<String, List<String>> below = new HashMap<>();
        Set<String> seen = new LinkedHashSet<>(classes);
        List<String> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            List<String> next = new ArrayList<>();
            for (String json : items(open).values()) {
                for (String pair : Subclasses.pairs(json).lines().toList()) {
                    String[] ids = pair.split("\t");
                    below.computeIfAbsent(ids[1], key -> new ArrayList<>(2)).add(ids[0]);
                    if (seen.add(ids[1])) {
                        next.add(ids[1]);
                    }
                }
            }
            open = next;
        }
        return below;
    }

    private Path file(String id) {
        return cache.resolve(id.toUpperCase(Locale.ROOT) + ".json");
    }

    private Optional<String> kept(String id) {
        try {
            return Files.exists(file(id)) ? Optional.of(Files.readString(file(id))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file(id) + " cannot be read (" + e.getMessage() + "); remove it", e);
        }
    }

    /** In one step: there is the whole answer or none. */
    private void keep(String id, String json) {
        Path beside = cache.resolve(id + ".new");
        try {
            Files.createDirectories(cache);
            Files.writeString(beside, json);
            Files.move(beside, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(beside + " cannot be written (" + e.getMessage() + ")", e);
        }
    }
}
