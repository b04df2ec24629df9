package chancery.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.store.Store;
import chancery.store.TestStore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of CX2: what comes in which order, what is counted, what is declared, and which types values have. */
class Cx2Test {
    private static final Map<String, Set<String>> FIELDS = Map.of("nodes", Set.of("id", "x", "y", "z", "v"),
            "edges", Set.of("id", "s", "t", "v"));

    private static JsonNode cx2() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Store store = TestStore.strait()) {
            new Exporter(store, Selection.REPORTED.withAlleged()).export(ExportFormat.CX2, out);
        }
        return new ObjectMapper().readTree(out.toByteArray());
    }

    /** Each fragment's one aspect, by name, in the order of the file. */
    private static List<String> aspects(JsonNode cx2) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i < cx2.size(); i++) {
            assertEquals(1, cx2.get(i).size(), "a fragment holds one aspect");
            names.add(cx2.get(i).fieldNames().next());
        }
        return names;
    }

    private static JsonNode aspect(JsonNode cx2, String name) {
        return cx2.get(1 + aspects(cx2).indexOf(name)).get(name);
    }

    @Test
    void beginsWithADescriptorAndEndsWithItsStatus() throws IOException {
        JsonNode cx2 = cx2();
        assertEquals("2.0", cx2.get(0).get("CXVersion").textValue());
        assertTrue(cx2.get(0).get("hasFragments").isBoolean());
        assertEquals(List.of("metaData", "attributeDeclarations", "networkAttributes", "nodes", "edges",
                "visualProperties", "status"), aspects(cx2));
        JsonNode status = aspect(cx2, "status");
        assertEquals(1, status.size());
        assertTrue(status.get(0).get("success").booleanValue());
        assertEquals("", status.get(0).get("error").textValue());
    }

    @Test
    void countsEachAspectAndNothingElse() throws IOException {
        JsonNode cx2 = cx2();
        Map<String, Integer> counted = new HashMap<>();
        aspect(cx2, "metaData").forEach(one -> counted.put(one.get("name").textValue(), one.get("elementCount").intValue()));
        Map<String, Integer> found = new HashMap<>();
        aspects(cx2).stream().filter(name -> !name.equals("metaData") && !name.equals("status"))
                .forEach(name -> found.put(name, aspect(cx2, name).size()));
        assertEquals(found, counted);
        assertEquals(5, found.get("edges"));
    }

    @Test
    void numbersNodesAndEdgesAndLinksOnlyWhatThereIs() throws IOException {
        JsonNode cx2 = cx2();
        Set<Integer> nodes = numbers(cx2, "nodes");
        numbers(cx2, "edges");
        for (JsonNode edge : aspect(cx2, "edges")) {
            assertTrue(edge.get("s").isInt() && nodes.contains(edge.get("s").intValue()), edge::toString);
            assertTrue(edge.get("t").isInt() && nodes.contains(edge.get("t").intValue()), edge::toString);
        }
    }

    private static Set<Integer> numbers(JsonNode cx2, String aspect) {
        Set<Integer> numbers = new HashSet<>();
        for (JsonNode element : aspect(cx2, aspect)) {
            assertTrue(element.get("id").isInt() && numbers.add(element.get("id").intValue()), element::toString);
            element.fieldNames().forEachRemaining(name -> assertTrue(FIELDS.get(aspect).contains(name), name));
        }
        return numbers;
    }

    @Test
    void declaresEachAttributeWithTheTypeOfItsValues() throws IOException {
        JsonNode cx2 = cx2();
        assertEquals(1, aspect(cx2, "attributeDeclarations").size());
        JsonNode declared = aspect(cx2, "attributeDeclarations").get(0);
        for (String name : List.of("nodes", "edges")) {
            for (JsonNode element : aspect(cx2, name)) {
                assertTyped(declared.get(name), element.get("v"));
            }
        }
        assertTyped(declared.get("networkAttributes"), aspect(cx2, "networkAttributes").get(0));
    }

    /** The values that the specification of visual properties allows. */
    @Test
    void drawsWhatIsAllegedAsADashedLine() throws IOException {
        JsonNode cx2 = cx2();
        JsonNode declared = aspect(cx2, "attributeDeclarations").get(0);
        JsonNode style = aspect(cx2, "visualProperties").get(0);
        for (String what : List.of("node", "edge")) {
            style.get(what + "Mapping").fields().forEachRemaining(mapping -> {
                assertTrue(mapping.getKey().startsWith(what.toUpperCase(Locale.ROOT) + "_"), mapping.getKey());
                assertTrue(Set.of("PASSTHROUGH", "DISCRETE").contains(mapping.getValue().get("type").textValue()));
                JsonNode definition = mapping.getValue().get("definition");
                assertEquals(declared.get(what + "s").get(definition.get("attribute").textValue()).get("d"),
                        definition.get("type"));
                assertEquals(mapping.getValue().get("type").textValue().equals("DISCRETE"), definition.has("map"));
            });
        }
        Map<String, String> lines = new HashMap<>();
        style.at("/edgeMapping/EDGE_LINE_STYLE/definition/map").forEach(one -> lines.put(one.get("v").textValue(),
                one.get("vp").textValue()));
        Map<String, String> all = Map.of("reported", "solid", "alleged", "dashed", "planned", "dotted", "negated", "solid");
        assertTrue(lines.size() > 1 && all.entrySet().containsAll(lines.entrySet()), lines::toString);
        aspect(cx2, "edges").forEach(edge -> assertTrue(lines.containsKey(edge.at("/v/status").textValue())));
        Set<String> kinds = new HashSet<>();
        style.at("/nodeMapping/NODE_BACKGROUND_COLOR/definition/map").forEach(one -> kinds.add(one.get("v").textValue()));
        aspect(cx2, "nodes").forEach(node -> assertTrue(kinds.contains(node.at("/v/kind").textValue())));
    }

    private static void assertTyped(JsonNode declared, JsonNode values) {
        values.fields().forEachRemaining(value -> {
            assertTrue(declared.has(value.getKey()), value.getKey());
            boolean right = switch (declared.get(value.getKey()).get("d").textValue()) {
                case "string" -> value.getValue().isTextual();
                case "integer" -> value.getValue().isInt();
                default -> false;
            };
            assertTrue(right, value::toString);
        });
    }
}
