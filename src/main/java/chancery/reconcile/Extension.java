package chancery.reconcile;

import chancery.gazetteer.Item;
import chancery.gazetteer.Register;
import chancery.text.InputException;
import chancery.text.Location;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Further columns for a table: what the register says of its rows' items. */
final class Extension {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String LIMIT = "limit";
    private static final String FORMER = "former";
    private static final String COUNT = "count";

    private final Register register;
    private final Statements statements;

    /** A property with how its values are wanted: how many at most, what held once as well, or their number alone. */
    private record Column(Property property, int limit, boolean former, boolean count) { }

    Extension(Register register, Statements statements) {
        this.register = register;
        this.statements = statements;
    }

    /** What may be said of how a column's values are wanted. */
    static ArrayNode settings() {
        ArrayNode settings = JSON.arrayNode();
        settings.addObject().put("name", LIMIT).put("label", "Limit").put("type", "number").put("default", 0)
                .put("help_text", "How many values at most for a row; 0 for all");
        settings.addObject().put("name", FORMER).put("label", "Former values, too").put("type", "checkbox").put("default", false)
                .put("help_text", "What held once as well, such as members that have left");
        settings.addObject().put("name", COUNT).put("label", "Count").put("type", "checkbox").put("default", false)
                .put("help_text", "How many values there are, in place of them");
        return settings;
    }

    JsonNode answer(JsonNode asked) {
        check(asked);
        ObjectNode answer = JSON.objectNode();
        ArrayNode meta = answer.putArray("meta");
        Map<String, Column> columns = new LinkedHashMap<>();
        for (JsonNode one : asked.path("properties")) {
            Property property = Property.of(one.path("id").asText()).orElseThrow(() -> wrong("property " + one, "expected one of "
                    + Arrays.stream(Property.values()).map(Property::id).toList()));
            JsonNode wanted = one.path("settings");
            columns.put(property.id(), new Column(property, number(wanted), flag(wanted, FORMER), flag(wanted, COUNT)));
            meta.add(named(property.id(), property.label()));
        }
        ObjectNode rows = answer.putObject("rows");
        for (JsonNode id : asked.path("ids")) {
            ObjectNode row = rows.putObject(id.asText());
            columns.forEach((key, column) -> register.item(id.asText())
                    .ifPresentOrElse(item -> row.set(key, cells(item, column)), () -> row.putArray(key)));
        }
        return answer;
    }

    private ArrayNode cells(Item item, Column column) {
        List<String> values = statements.of(item.key(), column.property().id(), column.former());
        ArrayNode cells = JSON.arrayNode();
        if (column.count()) {
            return cells.add(JSON.objectNode().put("int", values.size()));
        }
        values.stream().limit(column.limit() == 0 ? values.size() : column.limit())
                .forEach(value -> cells.add(cell(column.property(), value)));
        return cells;
    }

    private ObjectNode cell(Property property, String value) {
        if (property == Property.POPULATION) {
            return JSON.objectNode().put("int", Long.parseLong(value));
        }
        return value.matches("Q[1-9][0-9]*") || register.item(value).isPresent()
                ? named(value, register.item(value).map(Item::label).orElse(value)) : JSON.objectNode().put("str", value);
    }

    private static ObjectNode named(String id, String name) {
        return JSON.objectNode().put("id", id).put("name", name);
    }

    private static void check(JsonNode asked) {
        boolean whole = asked.path("ids").isArray() && asked.path("properties").isArray();
        for (JsonNode id : asked.path("ids")) {
            whole &= id.isTextual();
        }
        for (JsonNode property : asked.path("properties")) {
            whole &= property.path("id").isTextual() && (!property.has("settings") || property.path("settings").isObject());
        }
        if (!whole) {
            throw wrong("found " + asked, "expected {\"ids\": [\"…\"], \"properties\": [{\"id\": \"…\"}]}");
        }
    }

    /** Forms send numbers as text. */
    private static int number(JsonNode settings) {
        String given = settings.path(LIMIT).asText("").replaceFirst("\\.0+$", "");
        if (!given.matches("[0-9]{0,6}")) {
            throw wrong("found limit " + settings.path(LIMIT), "expected a number from 0 on");
        }
        return given.isEmpty() ? 0 : Integer.parseInt(given);
    }

    private static boolean flag(JsonNode settings, String name) {
        return List.of("true", "on", "1").contains(settings.path(name).asText(""));
    }

    private static InputException wrong(String found, String expected) {
        return new InputException(Location.of("extend"), found + "; " + expected);
    }
}
