package chancery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.graph.ArticleGraph;
import chancery.graph.QuadFile;
import chancery.graph.Validator;
import chancery.graph.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** What holds of every graph that Chancery makes, whatever the article. */
public final class Checker {
    private static final Set<String> FACTS = Set.of("Event", "ProspectiveEvent", "NegatedEvent", "AllegedEvent",
            "Statement", "AllegedStatement", "Claim",
            "ProspectiveClaim", "NegatedClaim", "AllegedClaim");

    private static final class Shared {
        static final Validator VALIDATOR = new Validator();
        static final Graph ONTOLOGY = ontology();

        private static Graph ontology() {
            Graph all = GraphFactory.createDefaultGraph();
            for (String file : List.of("chancery", "plover")) {
                RDFParser.source("ontology/" + file + ".ttl").parse(all);
            }
            return all;
        }
    }

    private Checker() { }

    /** Checks all but that two runs agree, for which it takes a run. */
    public static void check(ArticleGraph article) {
        Graph graph = article.graph();
        assertEquals(article.triples().size(), graph.size(), "no triple stands twice");
        assertTrue(article.triples().stream().noneMatch(triple -> triple.getSubject().isBlank()
                || triple.getObject().isBlank()), "no blank nodes");
        spansSpellTheText(graph, article.name());
        everyFactHasEvidence(graph);
        everyTermIsDefined(graph);
        assertEquals(List.of(), Shared.VALIDATOR.validate(graph), "SHACL");
        rioAndRiotAgree(article, graph);
    }

    /** Two runs of the same article give the same bytes. */
    public static void agree(ArticleGraph one, ArticleGraph other) {
        assertEquals(quads(one), quads(other), "two runs agree");
    }

    public static String quads(ArticleGraph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QuadFile.write(List.of(graph), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void spansSpellTheText(Graph graph, Node article) {
        int[] text = value(graph, article, "isString").codePoints().toArray();
        for (Node span : subjects(graph, NodeFactory.createURI(Vocabulary.NIF + "RFC5147String"))) {
            int begin = Integer.parseInt(value(graph, span, "beginIndex"));
            int end = Integer.parseInt(value(graph, span, "endIndex"));
            assertTrue(begin >= 0 && begin < end && end <= text.length, () -> span + " lies outside the text");
            assertEquals(new String(text, begin, end - begin), value(graph, span, "anchorOf"), span::toString);
            assertEquals(article.getURI() + "#char=" + begin + "," + end, span.getURI());
        }
    }

    private static void everyFactHasEvidence(Graph graph) {
        for (String type : FACTS) {
            for (Node fact : subjects(graph, Vocabulary.ch(type))) {
                assertTrue(graph.contains(fact, Vocabulary.ch("evidence"), Node.ANY), () -> fact + " has no evidence");
            }
        }
    }

    private static void everyTermIsDefined(Graph graph) {
        graph.find().forEach(triple -> Stream.of(triple.getPredicate(), triple.getObject())
                .filter(node -> node.isURI() && (node.getURI().startsWith(Vocabulary.CH)
                        || node.getURI().startsWith(Vocabulary.PLOVER)))
                .forEach(term -> assertTrue(Shared.ONTOLOGY.contains(term, RDF.Nodes.type, Node.ANY),
                        () -> term + " is not in the ontology")));
    }

    private static void rioAndRiotAgree(ArticleGraph article, Graph graph) {
        Map<RDFFormat, Lang> formats = Map.of(RDFFormat.TURTLE, Lang.TURTLE, RDFFormat.RDFXML, Lang.RDFXML,
                RDFFormat.TRIG, Lang.TRIG, RDFFormat.JSONLD, Lang.JSONLD);
        try {
            Model model = Rio.parse(new ByteArrayInputStream(quads(article).getBytes(StandardCharsets.UTF_8)),
                    RDFFormat.NQUADS);
            for (Map.Entry<RDFFormat, Lang> format : formats.entrySet()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                Rio.write(model, out, format.getKey());
                DatasetGraph read = DatasetGraphFactory.create();
                RDFParser.source(new ByteArrayInputStream(out.toByteArray())).lang(format.getValue()).parse(read);
                Graph back = format.getKey().supportsContexts() ? read.getGraph(article.name()) : read.getDefaultGraph();
                assertTrue(graph.isIsomorphicWith(back),
                        () -> "what Rio writes as " + format.getKey() + " RIOT reads otherwise");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Node> subjects(Graph graph, Node type) {
        return graph.find(Node.ANY, RDF.Nodes.type, type).mapWith(triple -> triple.getSubject()).toList();
    }

    private static String value(Graph graph, Node subject, String property) {
        return graph.find(subject, NodeFactory.createURI(Vocabulary.NIF + property), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm()).toList().stream()
                .collect(Collectors.joining("|"));
    }
}
