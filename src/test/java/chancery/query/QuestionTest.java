package chancery.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.store.Guard;
import chancery.store.Store;
import chancery.store.TestStore;
import chancery.text.InputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionTest {
    private static final Path EXPECTED = Path.of("src/test/resources/chancery/query");
    private static Store store;
    private static Guard guard;

    @BeforeAll
    static void open() {
        store = TestStore.strait();
        guard = new Guard(false);
    }

    @AfterAll
    static void close() {
        guard.close();
        store.close();
    }

    private static String ask(Question question, Format format, Map<String, String> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Asker(store.dataset(), Duration.ofSeconds(20), guard).ask(question, values, format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String ask(String text, Format format, Map<String, String> values) {
        return ask(Question.of("test", text), format, values);
    }

    /** {@code NAME.csv}, or {@code NAME.VAR=VALUE,VAR=VALUE.csv}. */
    static List<String> expectations() throws IOException {
        try (Stream<Path> files = Files.list(EXPECTED)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".csv")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void answersAsExpected(String file) throws IOException {
        String[] parts = file.replaceFirst("\\.csv$", "").split("\\.", 2);
        Map<String, String> values = parts.length == 1 ? Map.of() : Arrays.stream(parts[1].split(","))
                .collect(Collectors.toMap(pair -> pair.split("=")[0], pair -> pair.split("=")[1].replace('_', ' ')));
        String found = ask(Question.shipped(parts[0]).orElseThrow(), Format.CSV, values).replace("\r\n", "\n");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(EXPECTED.resolve(file), found);
        }
        assertEquals(Files.readString(EXPECTED.resolve(file)), found);
        assertTrue(found.lines().count() > 1, "an expectation without a row tests nothing");
    }

    @Test
    void expectsAnAnswerOfEveryQuestionThatNeedsNoNetwork() throws IOException {
        List<String> expected = expectations().stream().map(file -> file.split("\\.")[0]).distinct().toList();
        assertEquals(Question.SHIPPED.stream().filter(name -> !name.equals("wikidata-federated")).sorted().toList(), expected);
    }

    @Test
    void shipsTheQuestionsItListsAndListsThoseItShips() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("queries"))) {
            assertEquals(Question.SHIPPED.stream().sorted().toList(), files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".rq")).map(name -> name.substring(0, name.length() - 3)).sorted().toList());
        }
    }

    @Test
    void parsesEveryQuestionAndFindsItsCommentAndItsVariables() {
        for (String name : Question.SHIPPED) {
            Question question = Question.shipped(name).orElseThrow();
            assertFalse(question.query().getResultVars().isEmpty(), name);
            assertTrue(question.comment().contains("?\n\n"), name + " opens with a question and how to read the answer");
            question.parameters().forEach(parameter -> assertTrue(
                    question.text().matches("(?s).*WHERE.*\\?" + parameter.name() + "\\b.*"), name + " uses ?"
                    + parameter.name()));
        }
    }

    /** A value is put in the place of its variable, which cannot be done for a variable that the answer has, too. */
    @Test
    void answersThePagesQuestionsWhateverTheyAreGiven() throws IOException {
        Map<Parameter.Type, String> values = Map.of(Parameter.Type.IRI, "https://w3id.org/chancery/id/entity/Q990000000001",
                Parameter.Type.ENTITY, "Q990000000001", Parameter.Type.DATE, "2023-09-05", Parameter.Type.TEXT, "name",
                Parameter.Type.INTEGER, "1");
        try (Stream<Path> files = Files.list(Path.of("queries/page"))) {
            for (Path file : files.sorted().toList()) {
                Question question = Question.of(file.toString(), Files.readString(file));
                for (List<Parameter> given : List.of(required(question), question.parameters())) {
                    ask(question, Format.CSV,
                            given.stream().collect(Collectors.toMap(Parameter::name, one -> values.get(one.type()))));
                }
            }
        }
    }

    private static List<Parameter> required(Question question) {
        return question.parameters().stream().filter(parameter -> !parameter.optional()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "dyad | a=Borduria | dyad: ?b needs a value: --set b=VALUE, the other side",
            "dyad | a=Borduria;b=Nowhere | dyad: ?b \"Nowhere\" names nothing in the graph",
            "dyad | a=Q990000000001;b=Q990000000002;c=x | dyad: ?c is no parameter; expected a, b",
            "timeline | first=soon | timeline: ?first \"soon\" is no date; expected ISO 8601, as in 2023-09-05"})
    void saysWhichValueIsWrong(String name, String values, String message) {
        Map<String, String> given = Arrays.stream(values.split(";")).collect(Collectors.toMap(
                pair -> pair.split("=")[0], pair -> pair.split("=")[1]));
        InputException problem = assertThrows(InputException.class,
                () -> ask(Question.shipped(name).orElseThrow(), Format.CSV, given));
        assertEquals(message, problem.getMessage());
    }

    @Test
    void findsAnEntityByNameOtherNameWikidataIdAndIri() {
        String expected = ask(Question.shipped("dyad").orElseThrow(), Format.CSV, Map.of("a", "Borduria", "b", "Syldavia"));
        assertEquals(expected, ask(Question.shipped("dyad").orElseThrow(), Format.CSV,
                Map.of("a", "Q990000000001", "b", "https://w3id.org/chancery/id/entity/Q990000000002")));
        assertEquals(expected, ask(Question.shipped("dyad").orElseThrow(), Format.CSV,
                Map.of("a", "Borduria", "b", "Syldavian")));
    }

    @Test
    void takesNoItemThatWasOnlyConsideredForTheEntity() {
        assertTrue(ask(Question.shipped("evidence").orElseThrow(), Format.CSV, Map.of("node", "Ana Ruiz"))
                .contains("Ana Ruiz, said"));
    }

    @Test
    void takesAValueAsOneTermWhateverIsInIt() {
        String text = "# ?word text  any\nSELECT (?word AS ?same) { }";
        String sly = "x\" AS ?y) { } #\n} DELETE WHERE { ?s ?p ?o";
        assertEquals("same\r\n\"" + sly.replace("\"", "\"\"") + "\"\r\n", ask(text, Format.CSV, Map.of("word", sly)));
    }

    @Test
    void writesAQueryThatAnswersWithTheColumnsOfTheQuestion() {
        Question question = Question.shipped("timeline").orElseThrow();
        Map<String, String> values = Map.of("first", "2031-03-01", "last", "2031-03-31");
        String text = new Asker(store.dataset(), Duration.ZERO, guard).text(question, values);
        assertEquals(ask(question, Format.CSV, values), ask(text, Format.CSV, Map.of()));
        Question shows = Question.of("shown", "# ?name text  a name\nSELECT ?name ?x { ?x rdfs:label ?name }");
        assertTrue(new Asker(store.dataset(), Duration.ZERO, guard).text(shows, Map.of("name", "Zileheroum"))
                .contains("(\"Zileheroum\" AS ?name) ?x"), "a value that the question itself shows stays");
    }

    @Test
    void writesRowsInEveryFormat() {
        String query = "SELECT ?name { ?x a ch:City ; rdfs:label ?name }";
        assertEquals("name\n----------\nZileheroum\n", ask(query, Format.TABLE, Map.of()));
        assertEquals("name\r\nZileheroum\r\n", ask(query, Format.CSV, Map.of()));
        assertEquals("?name\n\"Zileheroum\"\n", ask(query, Format.TSV, Map.of()));
        assertEquals("{\"head\":{\"vars\":[\"name\"]},\"results\":{\"bindings\":["
                + "\n{\"name\":{\"type\":\"literal\",\"value\":\"Zileheroum\"}}]}}\n", ask(query, Format.JSON, Map.of()));
        assertTrue(ask(query, Format.XML, Map.of()).contains("<literal>Zileheroum</literal>"));
        assertThrows(InputException.class, () -> ask(query, Format.TURTLE, Map.of()));
        assertEquals("true\n", ask("ASK { ?x a ch:City }", Format.TABLE, Map.of()));
        assertTrue(ask("CONSTRUCT { ?x rdfs:label ?n } WHERE { ?x a ch:City ; rdfs:label ?n }", Format.TURTLE, Map.of())
                .contains("rdfs:label  \"Zileheroum\""));
    }

    @Test
    void writesTermsOfEveryKindAsJsonThatJenaReads() {
        String query = "SELECT * { VALUES ?x { <x:y> \"a\\t\\\"\\\\é\\n\" \"chat\"@fr 1 \"2031-04-01\"^^xsd:date UNDEF } "
                + "BIND(BNODE() AS ?y) BIND(?y AS ?z) }";
        byte[] json = ask(query, Format.JSON, Map.of()).getBytes(StandardCharsets.UTF_8);
        RowSet read = RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON)
                .read(new ByteArrayInputStream(json), ARQ.getContext());
        List<Binding> rows = Iter.toList(read);
        Set<Node> found = rows.stream().map(row -> row.get("x")).filter(Objects::nonNull).collect(Collectors.toSet());
        assertEquals(Set.of(NodeFactory.createURI("x:y"), NodeFactory.createLiteralString("a\t\"\\é\n"),
                NodeFactory.createLiteralLang("chat", "fr"), NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger),
                NodeFactory.createLiteralDT("2031-04-01", XSDDatatype.XSDdate)), found);
        rows.forEach(row -> assertEquals(row.get("y"), row.get("z")));
        assertEquals(6, rows.stream().map(row -> row.get("y")).distinct().count());
    }

    @Test
    void keepsControlCharactersOutOfTables() {
        assertEquals("x\n---\na\ufffdb\n", ask("SELECT (\"a\\u001Bb\" AS ?x) { }", Format.TABLE, Map.of()));
    }

    @Test
    void saysWhereAQueryIsWrong() {
        InputException problem = assertThrows(InputException.class, () -> ask("SELECT *\n{ ?s ?p }", Format.CSV, Map.of()));
        assertTrue(problem.getMessage().startsWith("test:2: is no SPARQL query: "), problem.getMessage());
    }

    @Test
    void givesUpWhenTimeIsUp() {
        InputException problem = assertThrows(InputException.class, () -> new Asker(store.dataset(), Duration.ofSeconds(1), guard)
                .ask(Question.of("long", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"), Map.of(),
                        Format.CSV, new ByteArrayOutputStream()));
        assertEquals("long: took longer than 1 s", problem.getMessage());
    }
}
