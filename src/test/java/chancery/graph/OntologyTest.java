package chancery.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.fact.Facts;
import chancery.fact.Quantity;
import chancery.fact.Relation;
import chancery.fact.Role;
import chancery.gazetteer.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class OntologyTest {
    private static final Path VOCABULARIES = Path.of("src", "test", "resources", "vocabularies");
    private static final List<String> FILES = List.of("chancery", "plover", "shapes");
    private static final Node COMMENT = NodeFactory.createURI(Vocabulary.RDFS + "comment");

    @Test
    void everyTermHasOneLabelAndOneComment() {
        for (String file : List.of("chancery", "plover")) {
            Graph ontology = ontology(file);
            Set<Node> terms = new LinkedHashSet<>();
            ontology.find().filterKeep(triple -> triple.getSubject().isURI()).forEach(triple -> terms.add(triple.getSubject()));
            assertTrue(terms.size() > 100);
            for (Node term : terms) {
                assertEquals(1, ontology.find(term, Terms.LABEL, Node.ANY).toList().size(), () -> "labels of " + term);
                assertEquals(1, ontology.find(term, COMMENT, Node.ANY).toList().size(), () -> "comments of " + term);
            }
        }
    }

    @Test
    void everyBorrowedTermIsInItsVocabulary() throws IOException {
        Map<String, Set<String>> vocabularies = vocabularies();
        List<Graph> graphs = new ArrayList<>(FILES.stream().map(OntologyTest::ontology).toList());
        graphs.add(Scene.ofEverything().graph().graph());
        Set<String> unknown = new TreeSet<>();
        for (Graph graph : graphs) {
            graph.find().forEach(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                    .filter(Node::isURI).map(Node::getURI).forEach(iri -> vocabularies.forEach((namespace, terms) -> {
                        if (iri.startsWith(namespace) && !terms.contains(iri.substring(namespace.length()))) {
                            unknown.add(iri);
                        }
                    })));
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyTermThatRecordsNameIsDefined() {
        Set<String> terms = new TreeSet<>();
        Arrays.stream(Kind.values()).forEach(value -> terms.add(value.term()));
        Arrays.stream(Relation.Predicate.values()).forEach(value -> terms.add(value.term()));
        Arrays.stream(Relation.Modality.values()).forEach(value -> terms.add(value.term()));
        Arrays.stream(Event.Modality.values()).forEach(value -> terms.add(value.term()));
        Arrays.stream(Claim.Stance.values()).forEach(value -> terms.add(value.term()));
        Arrays.stream(Quantity.Of.values()).forEach(value -> terms.add(value.term()));
        Arrays.stream(Facts.Tie.Kind.values()).forEach(value -> terms.add(value.term()));
        Arrays.stream(Role.values()).forEach(value -> terms.add(value.term()));
        Graph ontology = ontology("chancery");
        assertEquals(List.of(), terms.stream().filter(term -> !defines(ontology, Vocabulary.CH + term)).toList());
    }

    @Test
    void everyTermInGraphsAndQueriesIsDefined() throws IOException {
        Set<String> used = new TreeSet<>();
        Scene.ofEverything().graph().triples().forEach(triple ->
                Stream.of(triple.getPredicate(), triple.getObject()).filter(Node::isURI).forEach(node -> used.add(node.getURI())));
        Pattern curie = Pattern.compile("\\b(ch|plover):([A-Za-z][\\w-]*)");
        try (Stream<Path> queries = Files.walk(Path.of("queries"))) {
            for (Path query : queries.filter(file -> file.toString().endsWith(".rq")).toList()) {
                Matcher term = curie.matcher(Files.readString(query));
                while (term.find()) {
                    used.add(Vocabulary.PREFIXES.get(term.group(1)) + term.group(2));
                }
            }
        }
        Graph chancery = ontology("chancery");
        Graph plover = ontology("plover");
        assertEquals(List.of(), used.stream()
                .filter(iri -> iri.startsWith(Vocabulary.CH) && !defines(chancery, iri)
                        || iri.startsWith(Vocabulary.PLOVER) && !defines(plover, iri)).toList());
    }

    @Test
    void everyCodeInTheLexiconsIsDefined() throws IOException {
        Path resources = Path.of("src", "main", "resources", "chancery");
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.list(resources.resolve(Path.of("extract", "event", "triggers")))) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("(plover|ch)-.*")).toList()) {
                String type = file.getFileName().toString().replaceFirst("[.]tsv$", "").replaceFirst("-", ":");
                codes.add(type);
                for (String[] row : rows(file)) {
                    words(row, 2).forEach(mode -> codes.add(type + "-" + mode));
                    words(row, 3).forEach(context -> codes.add("plover:" + context));
                }
            }
        }
        for (String[] row : rows(resources.resolve(Path.of("extract", "speech", "cues.tsv")))) {
            Arrays.stream(row).filter(cell -> cell.matches("(plover|ch):.*")).forEach(codes::add);
        }
        for (String file : List.of("bodies", "heads", "name-heads")) {
            for (String[] row : rows(resources.resolve("resolve").resolve(file + ".tsv"))) {
                words(row, 2).filter(sector -> !sector.equals("-")).forEach(sector -> codes.add("plover:" + sector));
            }
        }
        assertTrue(codes.size() > 50);
        Graph chancery = ontology("chancery");
        Graph plover = ontology("plover");
        assertEquals(List.of(), codes.stream().filter(code -> !defines(chancery, Vocabulary.term(code).getURI())
                && !defines(plover, Vocabulary.term(code).getURI())).toList());
    }

    private static List<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1)).toList();
    }

    private static Stream<String> words(String[] row, int column) {
        return column < row.length ? Arrays.stream(row[column].split("[ ,]+")).filter(word -> !word.isEmpty())
                : Stream.empty();
    }

    @Test
    void everyPropertyOfARelationPointsAtWikidatas() {
        Graph ontology = ontology("chancery");
        for (Relation.Predicate predicate : Relation.Predicate.values()) {
            assertTrue(ontology.find(Vocabulary.ch(predicate.term()), NodeFactory.createURI(Vocabulary.RDFS + "seeAlso"),
                    Node.ANY).toList().stream().allMatch(triple -> triple.getObject().getURI()
                    .matches("http://www\\.wikidata\\.org/entity/P[1-9][0-9]*")), predicate::term);
        }
    }

    @Test
    void noAxiomLeadsFromAPropertyOfFactsToAClass() {
        Graph ontology = ontology("chancery");
        for (String axiom : List.of("domain", "range", "subPropertyOf")) {
            assertEquals(List.of(), ontology.find(Node.ANY, NodeFactory.createURI(Vocabulary.RDFS + axiom), Node.ANY)
                    .toList(), axiom);
        }
    }

    private static boolean defines(Graph ontology, String iri) {
        return ontology.contains(NodeFactory.createURI(iri), RDF.Nodes.type, Node.ANY);
    }

    private static Graph ontology(String name) {
        return Validator.read("/chancery/ontology/" + name + ".ttl");
    }

    /** Namespace → local names; a file's first line is a comment that gives the namespace. */
    private static Map<String, Set<String>> vocabularies() throws IOException {
        Map<String, Set<String>> vocabularies = new TreeMap<>();
        try (Stream<Path> files = Files.list(VOCABULARIES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                List<String> lines = Files.readAllLines(file);
                vocabularies.put(lines.get(0).substring(2).strip(), new TreeSet<>(lines));
            }
        }
        assertTrue(vocabularies.size() > 10);
        return vocabularies;
    }
}
