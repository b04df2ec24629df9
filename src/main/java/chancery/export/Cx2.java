package chancery.export;

import chancery.export.Network.Act;
import chancery.export.Network.Actor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/** CX2, the exchange format of Cytoscape and NDEx: a list of aspects, each counted before it comes. */
final class Cx2 {
    private final Network network;

    Cx2(Network network) {
        this.network = network;
    }

    void write(OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            json.writeStartObject();
            json.writeStringField("CXVersion", "2.0");
            json.writeBooleanField("hasFragments", false);
            json.writeEndObject();
            metaData(json);
            declarations(json);
            open(json, "networkAttributes");
            json.writeStartObject();
            json.writeStringField("name", "Who acts on whom");
            json.writeEndObject();
            close(json);
            nodes(json);
            edges(json);
            open(json, "visualProperties");
            new Cx2Style(json).write(network.actors().stream().map(Actor::kind).distinct().sorted().toList(),
                    network.acts().stream().map(Act::status).distinct().sorted().toList());
            close(json);
            open(json, "status");
            json.writeStartObject();
            json.writeStringField("error", "");
            json.writeBooleanField("success", true);
            json.writeEndObject();
            close(json);
            json.writeEndArray();
        }
    }

    private static void open(JsonGenerator json, String aspect) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart(aspect);
    }

    private static void close(JsonGenerator json) throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    private void metaData(JsonGenerator json) throws IOException {
        open(json, "metaData");
        Map<String, Integer> counts = new TreeMap<>(Map.of("attributeDeclarations", 1, "networkAttributes", 1,
                "visualProperties", 1, "nodes", network.actors().size(), "edges", network.acts().size()));
        for (Map.Entry<String, Integer> aspect : counts.entrySet()) {
            json.writeStartObject();
            json.writeStringField("name", aspect.getKey());
            json.writeNumberField("elementCount", aspect.getValue());
            json.writeEndObject();
        }
        close(json);
    }

    private static void declarations(JsonGenerator json) throws IOException {
        open(json, "attributeDeclarations");
        json.writeStartObject();
        declare(json, "networkAttributes", "name", "string");
        declare(json, "nodes", "name", "string", "kind", "string", "represents", "string", "item", "string");
        declare(json, "edges", "interaction", "string", "type", "string", "status", "string", "count", "integer",
                "first", "string", "last", "string");
        json.writeEndObject();
        close(json);
    }

    private static void declare(JsonGenerator json, String aspect, String... namesAndTypes) throws IOException {
        json.writeObjectFieldStart(aspect);
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            json.writeObjectFieldStart(namesAndTypes[i]);
            json.writeStringField("d", namesAndTypes[i + 1]);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void nodes(JsonGenerator json) throws IOException {
        open(json, "nodes");
        for (int i = 0; i < network.actors().size(); i++) {
            Actor actor = network.actors().get(i);
            json.writeStartObject();
            json.writeNumberField("id", i);
            json.writeObjectFieldStart("v");
            json.writeStringField("name", actor.label());
            json.writeStringField("kind", actor.kind());
            json.writeStringField("represents", actor.iri());
            if (actor.item().isPresent()) {
                json.writeStringField("item", actor.item().get());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        close(json);
    }

    private void edges(JsonGenerator json) throws IOException {
        open(json, "edges");
        for (int i = 0; i < network.acts().size(); i++) {
            Act act = network.acts().get(i);
            json.writeStartObject();
            json.writeNumberField("id", i);
            json.writeNumberField("s", act.source());
            json.writeNumberField("t", act.recipient());
            json.writeObjectFieldStart("v");
            json.writeStringField("interaction", act.kind());
            json.writeStringField("type", act.type());
            json.writeStringField("status", act.status());
            json.writeNumberField("count", act.count());
            if (!act.spells().isEmpty()) {
                json.writeStringField("first", act.spells().get(0).begin().toString());
                json.writeStringField("last", act.spells().get(act.spells().size() - 1).end().toString());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        close(json);
    }
}
