package chancery.export;

import chancery.export.Network.Act;
import chancery.export.Network.Actor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Graphviz. What is not reported as fact is drawn in dashes. */
final class Dot {
    private final Network network;

    Dot(Network network) {
        this.network = network;
    }

    void write(OutputStream out) throws IOException {
        Writer dot = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        dot.write("digraph chancery {\n  node [shape=box, style=filled, fontcolor=black];\n");
        for (int i = 0; i < network.actors().size(); i++) {
            Actor actor = network.actors().get(i);
            dot.write("  n" + i + " [label=" + quoted(actor.label()) + ", fillcolor=\"" + Colours.hex(actor.kind())
                    + "\", URL=" + quoted(actor.iri()) + "];\n");
        }
        for (Act act : network.acts()) {
            dot.write("  n" + act.source() + " -> n" + act.recipient() + " [label="
                    + quoted(act.kind() + (act.count() > 1 ? " ×" + act.count() : "")) + ", weight=" + act.count()
                    + (act.status().equals("reported") ? "" : ", style=dashed") + "];\n");
        }
        dot.write("}\n");
        dot.flush();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
    }
}
