package chancery.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How Cytoscape draws a CX2 file when it is opened: actors by kind, acts by how much is known of them, what is alleged dashed.
 * The properties and their values are those of the specification of CX2's visual properties.
 */
final class Cx2Style {
    private final JsonGenerator json;

    Cx2Style(JsonGenerator json) {
        this.json = json;
    }

    /**
     * The one element of the aspect {@code visualProperties}.
     *
     * @param kinds    of the actors that there are
     * @param statuses of the acts that there are
     */
    void write(List<String> kinds, List<String> statuses) throws IOException {
        json.writeStartObject();
        defaults();
        json.writeObjectFieldStart("nodeMapping");
        passed("NODE_LABEL", "name");
        chosen("NODE_BACKGROUND_COLOR", "kind", kinds, Colours::hex);
        json.writeEndObject();
        json.writeObjectFieldStart("edgeMapping");
        passed("EDGE_LABEL", "interaction");
        chosen("EDGE_LINE_COLOR", "status", statuses, Cx2Style::colour);
        chosen("EDGE_TARGET_ARROW_COLOR", "status", statuses, Cx2Style::colour);
        chosen("EDGE_TARGET_ARROW_SHAPE", "status", statuses, status -> status.equals("negated") ? "tee" : "triangle");
        chosen("EDGE_LINE_STYLE", "status", statuses, Cx2Style::line);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void defaults() throws IOException {
        json.writeObjectFieldStart("default");
        json.writeObjectFieldStart("network");
        json.writeStringField("NETWORK_BACKGROUND_COLOR", "#FFFFFF");
        json.writeEndObject();
        json.writeObjectFieldStart("node");
        json.writeStringField("NODE_SHAPE", "round-rectangle");
        json.writeStringField("NODE_BACKGROUND_COLOR", Colours.hex(""));
        json.writeEndObject();
        json.writeObjectFieldStart("edge");
        json.writeStringField("EDGE_LINE_STYLE", "solid");
        json.writeStringField("EDGE_TARGET_ARROW_SHAPE", "triangle");
        json.writeStringField("EDGE_CURVE_STYLE", "bezier");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void passed(String property, String attribute) throws IOException {
        begin(property, "PASSTHROUGH", attribute);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void chosen(String property, String attribute, List<String> values, UnaryOperator<String> look) throws IOException {
        begin(property, "DISCRETE", attribute);
        json.writeArrayFieldStart("map");
        for (String value : values) {
            json.writeStartObject();
            json.writeStringField("v", value);
            json.writeStringField("vp", look.apply(value));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void begin(String property, String type, String attribute) throws IOException {
        json.writeObjectFieldStart(property);
        json.writeStringField("type", type);
        json.writeObjectFieldStart("definition");
        json.writeStringField("attribute", attribute);
        json.writeStringField("type", "string");
    }

    private static String colour(String status) {
        return Colours.hex(Colours.ofStatus(status));
    }

    private static String line(String status) {
        return switch (status) {
            case "alleged" -> "dashed";
            case "planned" -> "dotted";
            default -> "solid";
        };
    }
}
