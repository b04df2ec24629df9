package chancery.export;

import chancery.export.Network.Act;
import chancery.export.Network.Actor;
import chancery.export.Network.Weight;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * GEXF 1.3, as Gephi reads it: dynamic, with spells of the days on which events were going on, and {@code underway}, how
 * many there were on each. The weight is the number of all events, with or without a date.
 *
 * <p>Gephi drops columns of type {@code anyURI} and adds parallel edges up unless they differ in {@code kind}; so IRIs
 * are strings here, and each type and status of act is a kind.
 */
final class Gexf {
    private final Network network;

    Gexf(Network network) {
        this.network = network;
    }

    void write(OutputStream out) throws IOException {
        try {
            Xml xml = new Xml(out);
            xml.open("gexf", "xmlns", "http://gexf.net/1.3", "xmlns:viz", "http://gexf.net/1.3/viz", "version", "1.3");
            xml.open("meta").text("creator", "Chancery").text("description", "Who acts on whom").close();
            xml.open("graph", "mode", "dynamic", "defaultedgetype", "directed", "timeformat", "date",
                    "timerepresentation", "interval");
            xml.open("attributes", "class", "node", "mode", "static").empty("attribute", "id", "kind", "title", "kind",
                    "type", "string").empty("attribute", "id", "iri", "title", "iri", "type", "string").empty("attribute",
                    "id", "item", "title", "item", "type", "string").close();
            xml.open("attributes", "class", "edge", "mode", "static").empty("attribute", "id", "type", "title", "type",
                    "type", "string").empty("attribute", "id", "status", "title", "status", "type", "string")
                    .empty("attribute", "id", "count", "title", "count", "type", "integer").close();
            xml.open("attributes", "class", "edge", "mode", "dynamic").empty("attribute", "id", "underway", "title",
                    "underway", "type", "integer").close();
            xml.open("nodes");
            for (int i = 0; i < network.actors().size(); i++) {
                node(xml, i, network.actors().get(i));
            }
            xml.close().open("edges");
            for (int i = 0; i < network.acts().size(); i++) {
                edge(xml, i, network.acts().get(i));
            }
            xml.end();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void node(Xml xml, int id, Actor actor) throws XMLStreamException {
        int colour = Colours.of(actor.kind());
        xml.open("node", "id", "n" + id, "label", actor.label());
        xml.open("attvalues").empty("attvalue", "for", "kind", "value", actor.kind())
                .empty("attvalue", "for", "iri", "value", actor.iri());
        if (actor.item().isPresent()) {
            xml.empty("attvalue", "for", "item", "value", actor.item().get());
        }
        xml.close().empty("viz:color", "r", "" + (colour >> 16), "g", "" + (colour >> 8 & 255), "b", "" + (colour & 255));
        xml.close();
    }

    private static void edge(Xml xml, int id, Act act) throws XMLStreamException {
        xml.open("edge", "id", "e" + id, "source", "n" + act.source(), "target", "n" + act.recipient(), "label", act.kind(),
                "kind", act.kind(), "weight", act.count() + ".0");
        xml.open("attvalues").empty("attvalue", "for", "type", "value", act.type())
                .empty("attvalue", "for", "status", "value", act.status())
                .empty("attvalue", "for", "count", "value", "" + act.count());
        for (Weight weight : act.weights()) {
            xml.empty("attvalue", "for", "underway", "value", "" + weight.count(), "start", weight.days().begin().toString(),
                    "end", weight.days().end().toString());
        }
        xml.close();
        if (!act.weights().isEmpty()) {
            xml.open("spells");
            for (Weight weight : act.weights()) {
                xml.empty("spell", "start", weight.days().begin().toString(), "end", weight.days().end().toString());
            }
            xml.close();
        }
        int colour = Colours.ofStatus(act.status());
        xml.empty("viz:color", "r", "" + (colour >> 16), "g", "" + (colour >> 8 & 255), "b", "" + (colour & 255));
        xml.close();
    }
}
