package chancery.graph;

import static chancery.graph.Vocabulary.ch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.fact.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.Reasoner;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.reasoner.ValidityReport;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/**
 * The one rule under inference: with our ontology, and the axioms of the vocabularies we borrow from, no reasoner turns
 * an allegation into a fact.
 */
public class ReasoningTest {
    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    private static final List<Node> ALLEGED = List.of(ch("AllegedEvent"), ch("AllegedStatement"), ch("AllegedClaim"));
    private static final List<Node> ASSERTED = List.of(ch("Event"), ch("ProspectiveEvent"), ch("NegatedEvent"),
            ch("Statement"), ch("Claim"), ch("ProspectiveClaim"), ch("NegatedClaim"), Terms.sem("Event"), Terms.rdf("Statement"), Terms.org("Membership"),
            Terms.schema("Claim"));

    @Test
    void rdfsFindsNoAllegationAsserted() throws IOException {
        for (Graph graph : graphs()) {
            assertRdfsAssertsNothingNew(graph);
        }
    }

    @Test
    void owlFindsNoAllegationAssertedAndNoContradiction() throws IOException {
        for (Graph graph : graphs()) {
            assertsNothingNew(graph, infer(ReasonerRegistry.getOWLMicroReasoner(), graph));
        }
        InfGraph full = infer(ReasonerRegistry.getOWLReasoner(), Scene.ofEverything().graph().graph());
        List<String> reports = new ArrayList<>();
        full.validate().getReports().forEachRemaining((ValidityReport.Report report) -> reports.add(report.toString()));
        assertEquals(List.of(), reports);
    }

    @Test
    void owlFindsAnAllegationThatIsAssertedAsWell() {
        Graph graph = Scene.ofEverything().graph().graph();
        Node alleged = graph.find(Node.ANY, RDF.Nodes.type, ch("AllegedEvent")).next().getSubject();
        graph.add(Triple.create(alleged, RDF.Nodes.type, ch("Event")));
        assertFalse(infer(ReasonerRegistry.getOWLReasoner(), graph).validate().isValid());
    }

    /** For graphs of whole articles, over which OWL's rules would take minutes. */
    public static void assertRdfsAssertsNothingNew(Graph graph) {
        assertsNothingNew(graph, infer(ReasonerRegistry.getRDFSReasoner(), graph));
    }

    private static void assertsNothingNew(Graph told, InfGraph inferred) {
        for (Node type : ALLEGED) {
            for (Node node : instances(told, type)) {
                for (Node asserted : ASSERTED) {
                    assertFalse(inferred.contains(node, RDF.Nodes.type, asserted), () -> node + " became " + asserted);
                }
            }
        }
        for (String type : List.of("Event", "ProspectiveEvent", "NegatedEvent", "Statement", "Claim", "ProspectiveClaim",
                "NegatedClaim")) {
            assertEquals(instances(told, ch(type)), instances(inferred, ch(type)), type);
        }
        for (Relation.Predicate predicate : Relation.Predicate.values()) {
            Set<Triple> before = told.find(Node.ANY, ch(predicate.term()), Node.ANY).toSet();
            inferred.find(Node.ANY, ch(predicate.term()), Node.ANY).forEach(triple -> assertTrue(before.contains(triple)
                    || before.contains(Triple.create(triple.getObject(), triple.getPredicate(), triple.getSubject())),
                    () -> triple + " was not stated"));
        }
    }

    private static Set<Node> instances(Graph graph, Node type) {
        Set<Node> nodes = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        graph.find(Node.ANY, RDF.Nodes.type, type).forEach(triple -> nodes.add(triple.getSubject()));
        return nodes;
    }

    private static InfGraph infer(Reasoner reasoner, Graph data) {
        Graph schema = GraphFactory.createDefaultGraph();
        for (String file : List.of("chancery", "plover")) {
            GraphUtil.addInto(schema, Validator.read("/chancery/ontology/" + file + ".ttl"));
        }
        GraphUtil.addInto(schema, RDFDataMgr.loadGraph(
                Path.of("src", "test", "resources", "vocabularies", "axioms.ttl").toString()));
        return reasoner.bindSchema(schema).bind(data);
    }

    private static List<Graph> graphs() throws IOException {
        List<Graph> graphs = new ArrayList<>(List.of(Scene.ofEverything().graph().graph()));
        if (Files.isDirectory(CASES)) {
            try (Stream<Path> files = Files.walk(CASES)) {
                files.filter(file -> file.endsWith("expected.ttl")).sorted()
                        .forEach(file -> graphs.add(RDFDataMgr.loadGraph(file.toString())));
            }
        }
        return graphs;
    }
}
