package chancery.reconcile;

import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.gazetteer.Register;
import chancery.text.InputException;
import chancery.text.Location;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The gazetteer as a reconciliation service: each method answers one of the interface's requests. Safe to share. */
public final class Reconciliation {
    /** The style sheet of a preview: for who serves previews to allow, and nothing else. */
    public static final String PREVIEW_STYLE = Sketches.STYLE;

    private static final String SCHEMA = "https://w3id.org/chancery/ontology#";
    private static final int PAGE = 20;
    /** Who pages on is given nothing more: nobody reads so far, and each page is looked up anew. */
    private static final int FURTHEST = 2_000;
    /** Queries of a batch; a row takes milliseconds. */
    private static final int LARGEST_BATCH = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final Register register;
    private final Matcher matcher;
    private final Extension extension;
    private final Sketches sketches;

    public Reconciliation(Register register) {
        this.register = register;
        Statements statements = new Statements(register);
        matcher = new Matcher(register, statements);
        extension = new Extension(register, statements);
        sketches = new Sketches(register, statements);
    }

    /**
     * What the service is and where its parts are.
     *
     * @param service  its own address, without a slash at the end ({@code http://localhost:3030/reconcile})
     * @param entities what an item's key is put behind to make its name ({@code https://w3id.org/chancery/id/entity/})
     */
    public JsonNode manifest(String service, String entities) {
        ObjectNode manifest = json.createObjectNode();
        manifest.putArray("versions").add("0.2");
        manifest.put("name", "Chancery");
        manifest.put("identifierSpace", entities);
        manifest.put("schemaSpace", SCHEMA);
        ArrayNode types = manifest.putArray("defaultTypes");
        kinds().forEach(kind -> types.add(named(kind.term(), words(kind))));
        manifest.putObject("view").put("url", entities + "{{id}}");
        manifest.putObject("preview").put("url", service + "/preview?id={{id}}").put("width", 400).put("height", 160);
        ObjectNode suggest = manifest.putObject("suggest");
        for (String what : List.of("entity", "property", "type")) {
            suggest.putObject(what).put("service_url", service).put("service_path", "/suggest/" + what)
                    .put("flyout_service_url", service).put("flyout_service_path", "/flyout/" + what + "?id=${id}");
        }
        ObjectNode extend = manifest.putObject("extend");
        extend.putObject("propose_properties").put("service_url", service).put("service_path", "/properties");
        extend.set("property_settings", Extension.settings());
        manifest.put("batchSize", LARGEST_BATCH);
        return manifest;
    }

    /**
     * Answers a batch of queries.
     *
     * @throws InputException where it is no batch of the interface
     */
    public JsonNode reconcile(String queries) {
        JsonNode batch = object("queries", queries);
        if (batch.size() > LARGEST_BATCH) {
            throw new InputException(Location.of("queries"),
                    "found " + batch.size() + " queries; expected at most " + LARGEST_BATCH + " in a batch");
        }
        ObjectNode answers = json.createObjectNode();
        batch.fields().forEachRemaining(entry -> {
            ArrayNode results = answers.putObject(entry.getKey()).putArray("result");
            for (Matcher.Match match : matcher.match(Query.of(entry.getKey(), entry.getValue()))) {
                ObjectNode result = results.addObject();
                describe(result, match.item());
                result.putArray("type").add(named(match.item().kind().term(), words(match.item().kind())));
                result.put("score", match.score()).put("match", match.sure());
                ArrayNode features = result.putArray("features");
                match.features().forEach((id, value) -> features.addObject().put("id", id).put("value", value));
            }
        });
        return answers;
    }

    /**
     * Answers a request for more columns.
     *
     * @throws InputException where it is no such request, or asks for a property that the gazetteer does not have
     */
    public JsonNode extend(String request) {
        return extension.answer(object("extend", request));
    }

    /**
     * The properties worth asking for of items of a type; of any type where it is empty.
     *
     * @param limit how many at most
     */
    public JsonNode properties(String type, OptionalInt limit) {
        ObjectNode answer = json.createObjectNode();
        answer.put("type", type);
        limit.ifPresent(most -> answer.put("limit", most));
        ArrayNode properties = answer.putArray("properties");
        List<Kind> asked = kinds().stream().filter(kind -> type.isEmpty() || kind.term().equals(type)).toList();
        Arrays.stream(Property.values()).filter(property -> asked.stream().anyMatch(property::suits))
                .limit(limit.orElse(Integer.MAX_VALUE))
                .forEach(property -> properties.add(named(property.id(), property.label())));
        return answer;
    }

    /**
     * Items whose names begin with a prefix, the weightiest first; before them the one whose id it is. Of a page, those come
     * first whose label begins so: the others answer by a name that is not shown.
     *
     * @param cursor how many of the answers were had before
     */
    public JsonNode suggestEntities(String prefix, int cursor) {
        int from = Math.min(Math.max(cursor, 0), FURTHEST);
        Map<String, Item> found = new LinkedHashMap<>();
        if (!prefix.isBlank()) {
            register.item(prefix.strip()).ifPresent(item -> found.put(item.key(), item));
            register.startingWith(prefix, from + PAGE)
                    .forEach(candidate -> found.putIfAbsent(candidate.item().key(), candidate.item()));
        }
        ObjectNode answer = json.createObjectNode();
        ArrayNode results = answer.putArray("result");
        List<Item> page = found.values().stream().skip(from).limit(PAGE).toList();
        page.stream().sorted(Comparator.comparing(item -> !begins(item.label(), prefix))).forEach(item -> {
            ObjectNode result = results.addObject();
            describe(result, item);
            result.putArray("notable").add(named(item.kind().term(), words(item.kind())));
        });
        return answer;
    }

    public JsonNode suggestTypes(String prefix) {
        return suggest(kinds().stream().map(kind -> named(kind.term(), words(kind))).toList(), prefix);
    }

    public JsonNode suggestProperties(String prefix) {
        return suggest(Arrays.stream(Property.values()).map(property -> named(property.id(), property.label())).toList(), prefix);
    }

    private JsonNode suggest(List<ObjectNode> all, String prefix) {
        ObjectNode answer = json.createObjectNode();
        ArrayNode results = answer.putArray("result");
        String wanted = prefix.toLowerCase(Locale.ROOT);
        all.stream().filter(one -> one.path("id").asText().toLowerCase(Locale.ROOT).startsWith(wanted)
                || one.path("name").asText().toLowerCase(Locale.ROOT).startsWith(wanted)).forEach(results::add);
        return answer;
    }

    private static boolean begins(String name, String prefix) {
        return name.toLowerCase(Locale.ROOT).startsWith(prefix.strip().toLowerCase(Locale.ROOT));
    }

    /** A small page on an item, for a pop-up: what it is, other names of it, what is known; empty where there is no such item. */
    public Optional<String> preview(String id) {
        return register.item(id).map(item -> sketches.page(item, description(item)));
    }

    /**
     * What is shown beside a suggestion, as a piece of HTML; empty where there is no such item, property or type.
     *
     * @param what entity, property or type
     */
    public Optional<JsonNode> flyout(String what, String id) {
        Optional<String> html = switch (what) {
            case "entity" -> register.item(id).map(item -> sketches.piece(item, description(item)));
            case "property" -> Property.of(id).map(property -> Sketches.piece(property.label(), List.of(id, "of "
                    + kinds().stream().filter(property::suits).map(Reconciliation::words).collect(Collectors.joining(", ")))));
            case "type" -> kinds().stream().filter(kind -> kind.term().equals(id)).findFirst()
                    .map(kind -> Sketches.piece(words(kind), List.of(SCHEMA + id)));
            default -> throw new IllegalArgumentException(what);
        };
        return html.map(piece -> json.createObjectNode().put("id", id).put("html", piece));
    }

    private void describe(ObjectNode result, Item item) {
        result.put("id", item.key()).put("name", item.label()).put("description", description(item));
    }

    /** "City, Armenia": the kind and the country. */
    private String description(Item item) {
        return words(item.kind()) + item.country().flatMap(register::item).map(country -> ", " + country.label()).orElse("");
    }

    /** "De facto state". */
    private static String words(Kind kind) {
        String words = kind.term().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    private ObjectNode named(String id, String name) {
        return json.createObjectNode().put("id", id).put("name", name);
    }

    private static List<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(kind -> kind != Kind.THING && kind != Kind.GROUP).toList();
    }

    private JsonNode object(String parameter, String text) {
        try {
            JsonNode read = json.readTree(text);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException e) {
            throw new InputException(Location.of(parameter), "no JSON: " + e.getOriginalMessage(), e);
        }
        throw new InputException(Location.of(parameter), "found " + text + "; expected a JSON object");
    }
}
