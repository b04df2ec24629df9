package chancery.export;

import chancery.export.Network.Act;
import chancery.export.Network.Actor;
import chancery.export.Network.Event;
import chancery.graph.Vocabulary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/**
 * Turtle for neosemantics (n10s): classes become labels, literals properties, and links relationships.
 *
 * <p>The plug-in keeps one value of each property, and makes a node of each blank node anew at each import: so nothing
 * here has two values, and everything has an IRI. Its graph knows no named graphs, and a label is all that tells
 * {@code AllegedEvent} from {@code Event}: an event has that one label, and its type is a link.
 */
final class Neo4jTurtle {
    private static final String HOW = """
            # For Neo4j with neosemantics (n10s):
            #   CREATE CONSTRAINT n10s_unique_uri FOR (r:Resource) REQUIRE r.uri IS UNIQUE;
            #   CALL n10s.graphconfig.init({handleVocabUris: "IGNORE"});
            #   CALL n10s.rdf.import.fetch("file:///where/this/file/is.ttl", "Turtle");
            #   MATCH (s)<-[:source]-(e:Event)-[:recipient]->(r) RETURN s, e, r LIMIT 50;
            """;
    private static final Map<String, String> CLASSES = Map.of("reported", "Event", "alleged", "AllegedEvent", "planned",
            "ProspectiveEvent", "negated", "NegatedEvent");
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final Network network;

    Neo4jTurtle(Network network) {
        this.network = network;
    }

    void write(OutputStream out) throws IOException {
        out.write(HOW.getBytes(StandardCharsets.UTF_8));
        TurtleWriter turtle = new TurtleWriter(out);
        turtle.startRDF();
        Vocabulary.PREFIXES.forEach(turtle::handleNamespace);
        for (Actor actor : network.actors()) {
            IRI iri = VALUES.createIRI(actor.iri());
            say(turtle, iri, RDF.TYPE, ch(actor.kind()));
            say(turtle, iri, RDFS.LABEL, VALUES.createLiteral(actor.label()));
            actor.item().ifPresent(item -> say(turtle, iri, OWL.SAMEAS, VALUES.createIRI(item)));
        }
        Set<String> types = new TreeSet<>();
        for (Act act : network.acts()) {
            types.add(act.type());
            act.events().forEach(event -> event(turtle, act, event));
        }
        types.forEach(type -> say(turtle, plover(type), RDFS.LABEL, VALUES.createLiteral(type)));
        turtle.endRDF();
    }

    /** An event with several sources or recipients stands in several acts, and gets a link to each of them. */
    private void event(TurtleWriter turtle, Act act, Event event) {
        IRI iri = VALUES.createIRI(event.iri());
        say(turtle, iri, RDF.TYPE, ch(CLASSES.get(act.status())));
        say(turtle, iri, ch("eventType"), plover(act.type()));
        say(turtle, iri, RDFS.LABEL, VALUES.createLiteral(act.kind()));
        event.spell().ifPresent(spell -> {
            say(turtle, iri, VALUES.createIRI(Vocabulary.SEM, "hasEarliestBeginTimeStamp"),
                    VALUES.createLiteral(spell.begin().toString(), XSD.DATE));
            say(turtle, iri, VALUES.createIRI(Vocabulary.SEM, "hasLatestEndTimeStamp"),
                    VALUES.createLiteral(spell.end().toString(), XSD.DATE));
        });
        say(turtle, iri, ch("source"), VALUES.createIRI(network.actors().get(act.source()).iri()));
        say(turtle, iri, ch("recipient"), VALUES.createIRI(network.actors().get(act.recipient()).iri()));
    }

    private static void say(TurtleWriter turtle, IRI subject, IRI predicate, Value object) {
        turtle.handleStatement(VALUES.createStatement(subject, predicate, object));
    }

    private static IRI ch(String name) {
        return VALUES.createIRI(Vocabulary.CH, name);
    }

    private static IRI plover(String name) {
        return VALUES.createIRI(Vocabulary.PLOVER, name);
    }
}
