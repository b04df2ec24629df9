package chancery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.annotate.TestNotes;
import chancery.decide.DecisionFile;
import chancery.decide.Decisions;
import chancery.gazetteer.Catalogue;
import chancery.graph.ArticleGraph;
import chancery.graph.Settings;
import chancery.graph.Vocabulary;
import chancery.read.Article;
import chancery.read.Reader;
import chancery.read.ReaderSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden cases: each folder of {@code cases} holds an input ({@code input.html}, {@code .txt} or {@code .jsonl}), at will a
 * {@code decisions.tsv}, and what
 * comes of it: {@code expected.ttl}, the graphs of its articles put together, and {@code expected.err}, all that is said
 * to the user. A file that is missing says that nothing comes. {@code -Dgolden.update} writes both anew; read the
 * difference before it is committed.
 */
class CasesTest {
    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    private static final Settings SETTINGS = new Settings("https://example.org/", "test", Optional.empty());
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    private static final class Shared {
        static final Pipeline PIPELINE = new Pipeline(TestNotes.annotator(), Catalogue.shipped(), SETTINGS);

        /** With what the case's folder says people decided. */
        static Pipeline deciding(Path folder) {
            Path file = folder.resolve(DecisionFile.NAME);
            return Files.exists(file) ? new Pipeline(TestNotes.annotator(), Catalogue.shipped(), SETTINGS,
                    Decisions.of(DecisionFile.read(file))) : PIPELINE;
        }
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesWhatIsExpected(String name) throws IOException {
        Path folder = CASES.resolve(name);
        List<String> messages = new ArrayList<>();
        List<ArticleGraph> graphs = run(folder, messages);
        for (ArticleGraph graph : graphs) {
            Checker.check(graph);
        }
        List<ArticleGraph> again = run(folder, new ArrayList<>());
        for (int i = 0; i < graphs.size(); i++) {
            Checker.agree(graphs.get(i), again.get(i));
        }
        String said = String.join("\n", messages) + (messages.isEmpty() ? "" : "\n");
        if (System.getProperty("golden.update") != null) {
            write(folder.resolve("expected.ttl"), turtle(graphs));
            write(folder.resolve("expected.err"), said);
        }
        assertEquals(content(folder.resolve("expected.err")), said, "what is said to the user");
        String difference = difference(parse(content(folder.resolve("expected.ttl"))), union(graphs));
        assertTrue(difference.isEmpty(), () -> folder.resolve("expected.ttl") + ":\n" + difference);
    }

    private static List<ArticleGraph> run(Path folder, List<String> messages) throws IOException {
        Path input;
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> inputs = files.filter(file -> file.getFileName().toString().startsWith("input.")).toList();
            assertEquals(1, inputs.size(), folder + " has one input");
            input = inputs.get(0);
        }
        List<Article> articles = new ArrayList<>();
        new Reader(ReaderSettings.defaults(TODAY)).read(List.of(input.toString()), articles::add,
                refusal -> messages.add(refusal.getMessage()), notice -> messages.add(notice.toString()));
        List<ArticleGraph> graphs = articles.stream().map(Shared.deciding(folder)::run).toList();
        graphs.forEach(graph -> graph.warnings().forEach(
                warning -> messages.add(graph.identifier() + ": warning: " + warning)));
        messages.replaceAll(message -> message.replace(input.toString(), input.getFileName().toString()));
        return graphs;
    }

    private static Graph union(List<ArticleGraph> graphs) {
        Graph union = GraphFactory.createDefaultGraph();
        graphs.forEach(graph -> graph.triples().forEach(union::add));
        return union;
    }

    private static Graph parse(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        if (!turtle.isEmpty()) {
            RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        }
        return graph;
    }

    /** The triples that only one of two graphs has, as Turtle writes them, sorted; empty where they are isomorphic. */
    private static String difference(Graph expected, Graph found) {
        if (expected.isIsomorphicWith(found)) {
            return "";
        }
        TreeSet<String> lines = new TreeSet<>();
        expected.find().filterDrop(found::contains).forEach(triple -> lines.add(line(triple) + "   # expected"));
        found.find().filterDrop(expected::contains).forEach(triple -> lines.add(line(triple) + "   # found"));
        return String.join("\n", lines);
    }

    private static String line(Triple triple) {
        return text(triple.getSubject()) + " " + text(triple.getPredicate()) + " " + text(triple.getObject()) + " .";
    }

    private static String text(Node node) {
        IndentedLineBuffer out = new IndentedLineBuffer();
        new NodeFormatterTTL("https://example.org/", PrefixMapFactory.create(Vocabulary.PREFIXES)).format(out, node);
        return out.asString();
    }

    /** In the order of the graph, all of a subject's triples together, so that a change shows as a small difference. */
    private static String turtle(List<ArticleGraph> graphs) {
        if (graphs.isEmpty()) {
            return "";
        }
        Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();
        graphs.stream().flatMap(graph -> graph.triples().stream()).distinct().forEach(triple ->
                bySubject.computeIfAbsent(triple.getSubject(), node -> new ArrayList<>()).add(triple));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRDF turtle = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        turtle.start();
        Vocabulary.PREFIXES.forEach(turtle::prefix);
        bySubject.values().forEach(triples -> triples.forEach(turtle::triple));
        turtle.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String content(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static void write(Path file, String content) throws IOException {
        if (content.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, content);
        }
    }
}
