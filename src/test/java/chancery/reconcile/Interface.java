package chancery.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The messages of the W3C Reconciliation Service API 0.2, as JSON Schemas: {@code interface.json}. */
public final class Interface {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Interface() { }

    /** What is wrong with a message; empty where it is as its definition has it. */
    public static List<String> problems(String definition, JsonNode message) {
        try (InputStream in = Interface.class.getResourceAsStream("interface.json")) {
            ObjectNode schema = (ObjectNode) JSON.readTree(in);
            if (!schema.path("$defs").has(definition)) {
                throw new IllegalArgumentException("interface.json defines no " + definition);
            }
            schema.put("$ref", "#/$defs/" + definition);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema).validate(message)
                    .stream().map(Error::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode check(String definition, JsonNode message) {
        assertEquals(List.of(), problems(definition, message), () -> definition + ": " + message);
        return message;
    }
}
