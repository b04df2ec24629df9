package chancery.export;

import chancery.export.Network.Act;
import chancery.export.Network.Actor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Graphviz. What is alleged is drawn in dashes, what is planned in dots, and what did not happen ends in a bar. */
final class Dot {
    private final Network network;

    Dot(Network network) {
        this.network = network;
    }

    void write(OutputStream out) throws IOException {
        Writer dot = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        dot.write("digraph chancery {\n  graph [rankdir=LR, overlap=false, splines=true];\n"
                + "  node [shape=box, style=\"filled,rounded\", fontname=\"Helvetica\", color=\"#00000055\"];\n"
                + "  edge [fontname=\"Helvetica\", fontsize=9, arrowsize=0.7];\n");
        for (int i = 0; i < network.actors().size(); i++) {
            Actor actor = network.actors().get(i);
            dot.write("  n" + i + " [label=" + quoted(actor.label()) + ", fillcolor=\"" + Colours.hex(actor.kind())
                    + "\", fontcolor="
                    + (Colours.dark(actor.kind()) ? "white" : "black") + ", URL=" + quoted(actor.iri()) + "];\n");
        }
        for (Act act : network.acts()) {
            dot.write("  n" + act.source() + " -> n" + act.recipient() + " [label="
                    + quoted(act.kind() + (act.count() > 1 ? " ×" + act.count() : "")) + ", weight=" + act.count()
                    + ", color=\"" + Colours.hex(Colours.ofStatus(act.status())) + "\"" + line(act) + "];\n");
        }
        dot.write("}\n");
        dot.flush();
    }

    private static String line(Act act) {
        return switch (act.status()) {
            case "alleged" -> ", style=dashed";
            case "planned" -> ", style=dotted";
            case "negated" -> ", arrowhead=tee";
            default -> "";
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
    }
}
