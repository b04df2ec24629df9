package chancery.reconcile;

import chancery.text.InputException;
import chancery.text.Location;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One row of a table to be matched.
 *
 * @param text   the name; empty where the item is looked for by other cells alone
 * @param types  local names of classes; empty for any
 * @param limit  how many answers at most
 * @param values other cells of the row, by property
 */
record Query(String text, List<String> types, Strictness strictness, int limit, List<Value> values) {
    private static final int USUAL = 10;
    private static final int MOST = 100;

    /** What several types ask for: one of them, one of them if there is any, or all of them, which no item here has. */
    enum Strictness { ANY, SHOULD, ALL }

    /** A cell: any of the texts may hold. */
    record Value(String property, List<String> texts) {
        Value {
            texts = List.copyOf(texts);
        }
    }

    Query {
        types = List.copyOf(types);
        values = List.copyOf(values);
    }

    /** @throws InputException where it is no query of the interface */
    static Query of(String name, JsonNode json) {
        boolean text = json.path("query").isTextual();
        boolean others = json.path("properties").isArray() && !json.path("properties").isEmpty();
        if (!json.isObject() || json.has("properties") && !json.path("properties").isArray()
                || !text && (json.has("query") || !others)) {
            throw wrong(name, json.toString(), "{\"query\": \"…\"}, or properties without one");
        }
        int limit = limit(name, json);
        List<Value> values = new ArrayList<>();
        for (JsonNode property : json.path("properties")) {
            if (!property.path("pid").isTextual() || !property.has("v")) {
                throw wrong(name, property.toString(), "{\"pid\": \"…\", \"v\": …}");
            }
            values.add(new Value(property.path("pid").asText(), values(name, property.path("v"))));
        }
        return new Query(json.path("query").asText(), types(name, json.path("type")), strictness(name, json), limit, values);
    }

    private static Strictness strictness(String name, JsonNode json) {
        String given = json.path("type_strict").asText(Strictness.ANY.name());
        return Arrays.stream(Strictness.values()).filter(one -> one.name().equalsIgnoreCase(given)).findFirst()
                .orElseThrow(() -> wrong(name, "type_strict " + json.path("type_strict"), "any, should or all"));
    }

    private static int limit(String name, JsonNode json) {
        JsonNode limit = json.path("limit");
        if (!limit.isMissingNode() && (!limit.isNumber() || limit.asInt() < 1)) {
            throw wrong(name, "limit " + limit, "a number above 0");
        }
        return Math.min(limit.asInt(USUAL), MOST);
    }

    private static List<String> types(String name, JsonNode types) {
        List<String> ids = new ArrayList<>();
        for (JsonNode type : list(types)) {
            if (!type.isTextual()) {
                throw wrong(name, "type " + types, "a class, or a list of classes");
            }
            ids.add(type.asText());
        }
        return ids;
    }

    /** A cell that is empty has no value. */
    private static List<String> values(String name, JsonNode cell) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : list(cell)) {
            if (value.isArray() || value.isObject() && !value.path("id").isTextual()) {
                throw wrong(name, cell.toString(), "a text, a number, true, false, {\"id\": \"…\"}, or a list of these");
            }
            if (!value.isNull()) {
                texts.add(value.isObject() ? value.path("id").asText() : value.asText());
            }
        }
        return texts;
    }

    private static List<JsonNode> list(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(all::add);
        } else if (!node.isMissingNode()) {
            all.add(node);
        }
        return all;
    }

    private static InputException wrong(String name, String found, String expected) {
        return new InputException(Location.of("queries"), name + ": found " + found + "; expected " + expected);
    }
}
