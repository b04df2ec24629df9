package chancery.export;

import chancery.export.Network.Act;
import chancery.export.Network.Actor;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * GraphML, as Cytoscape, yEd and Gephi read it.
 *
 * <p>Parallel edges stay apart: each has an id, and a {@code label} as graph databases write it, without which Gephi adds
 * them up.
 */
final class GraphMl {
    private final Network network;

    GraphMl(Network network) {
        this.network = network;
    }

    void write(OutputStream out) throws IOException {
        try {
            Xml xml = new Xml(out);
            xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns", "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance", "xsi:schemaLocation",
                    "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
            for (String name : new String[] {"label", "kind", "iri", "item", "color"}) {
                key(xml, "node", name, "string");
            }
            for (String name : new String[] {"interaction", "type", "status", "first", "last"}) {
                key(xml, "edge", name, "string");
            }
            key(xml, "edge", "count", "int");
            key(xml, "edge", "weight", "double");
            xml.open("graph", "id", "chancery", "edgedefault", "directed");
            for (int i = 0; i < network.actors().size(); i++) {
                node(xml, i, network.actors().get(i));
            }
            for (int i = 0; i < network.acts().size(); i++) {
                edge(xml, i, network.acts().get(i));
            }
            xml.end();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void key(Xml xml, String of, String name, String type) throws XMLStreamException {
        xml.empty("key", "id", of + "-" + name, "for", of, "attr.name", name, "attr.type", type);
    }

    private static void node(Xml xml, int id, Actor actor) throws XMLStreamException {
        xml.open("node", "id", "n" + id).text("data", actor.label(), "key", "node-label")
                .text("data", actor.kind(), "key", "node-kind").text("data", actor.iri(), "key", "node-iri");
        if (actor.item().isPresent()) {
            xml.text("data", actor.item().get(), "key", "node-item");
        }
        xml.text("data", Colours.hex(actor.kind()), "key", "node-color").close();
    }

    private static void edge(Xml xml, int id, Act act) throws XMLStreamException {
        xml.open("edge", "id", "e" + id, "source", "n" + act.source(), "target", "n" + act.recipient(), "label", act.kind())
                .text("data", act.kind(), "key", "edge-interaction").text("data", act.type(), "key", "edge-type")
                .text("data", act.status(), "key", "edge-status");
        if (!act.spells().isEmpty()) {
            xml.text("data", act.spells().get(0).begin().toString(), "key", "edge-first")
                    .text("data", act.spells().get(act.spells().size() - 1).end().toString(), "key", "edge-last");
        }
        xml.text("data", "" + act.count(), "key", "edge-count").text("data", act.count() + ".0", "key", "edge-weight").close();
    }
}
