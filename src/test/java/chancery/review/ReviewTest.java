package chancery.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.Checker;
import chancery.Pipeline;
import chancery.annotate.TestNotes;
import chancery.decide.Decision;
import chancery.decide.DecisionFile;
import chancery.decide.Decisions;
import chancery.decide.Verdict;
import chancery.gazetteer.Catalogue;
import chancery.graph.ArticleGraph;
import chancery.graph.Settings;
import chancery.graph.Vocabulary;
import chancery.read.Article;
import chancery.store.Store;
import chancery.store.TestStore;
import chancery.text.InputException;
import chancery.text.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
    private static final Settings SETTINGS = new Settings("https://example.org/", "development", Optional.empty());
    private static final Article BRIDGE = new Article("bridge.html", Optional.of("https://news.example/über-brücke"),
            "Pavel Okrund, the interior minister of Togo, accused Ghana of delay. Okrund resigned on Friday. Togo attacked"
            + " Ghana on May 3, 2024.", Optional.of("Bridge"), List.of("Ana Ruiz"), Optional.of("The Wire"),
            Optional.of(LocalDate.of(2024, 5, 6)), Optional.of("en"), Location.of("bridge.html"));
    private static final Article TALKS = Article.of("talks.txt", "Pavel Okrund met Senna Vaals in Accra. Vaals praised Togo.",
            Optional.of(LocalDate.of(2024, 5, 8)));
    private static final Article OTHER = Article.of("other.txt", "Mali thanked Niger on Monday.", Optional.empty());

    @TempDir
    Path folder;
    private Store store;
    private Path file;

    @BeforeEach
    void fill() {
        store = Store.inMemory(TestStore.CLOCK);
        file = folder.resolve(DecisionFile.NAME);
        List.of(BRIDGE, TALKS, OTHER).forEach(article -> store.replace(pipeline(Decisions.NONE, SETTINGS).run(article)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Pipeline pipeline(Decisions decisions, Settings settings) {
        return new Pipeline(TestNotes.annotator(), Catalogue.shipped(), settings, decisions);
    }

    private Decision decision(Verdict verdict, String subject, String object, String scope) {
        return new Decision(verdict, false, subject, object, scope, "Ana", Optional.of(LocalDate.of(2024, 6, 1)), "");
    }

    /** The articles that are others by it. */
    private List<String> take(Decision row, Decision about) {
        DecisionFile.append(file, List.of(row));
        Decisions decisions = Decisions.of(DecisionFile.read(file));
        List<String> changed = new ArrayList<>();
        new Rebuilder(store, Optional.empty(), settings -> pipeline(decisions, settings)).rebuild(List.of(about),
                graph -> changed.add(graph.identifier()),
                refused -> {
                    throw refused;
                });
        return changed;
    }

    private TreeSet<String> quads() {
        return store.read(dataset -> new TreeSet<>(Iter.iter(dataset.find()).filter(quad -> !quad.getGraph().equals(Store.LOG))
                .map(Quad::toString).toList()));
    }

    private TreeSet<String> fresh() {
        Decisions decisions = Decisions.of(DecisionFile.read(file));
        try (Store other = Store.inMemory(TestStore.CLOCK)) {
            List.of(BRIDGE, TALKS, OTHER).forEach(article -> {
                ArticleGraph graph = pipeline(decisions, SETTINGS).run(article);
                Checker.check(graph);
                other.replace(graph);
            });
            return other.read(dataset ->
                    new TreeSet<>(Iter.iter(dataset.find()).filter(quad -> !quad.getGraph().equals(Store.LOG))
                    .map(Quad::toString).toList()));
        }
    }

    @Test
    void rebuildsToWhatAFreshReadingGivesAndUndoesToWhatWasBefore() {
        TreeSet<String> before = quads();
        List<Decision> all = List.of(decision(Verdict.IS, "Pavel Okrund", "Q999999990", "*"),
                decision(Verdict.SAME_AS, "Senna Vaals", "Pavel Okrund", "*"),
                decision(Verdict.IS_NOT, "Ghana", "Q117", "https://news.example/über-brücke"));
        for (Decision one : all) {
            TreeSet<String> earlier = quads();
            assertFalse(take(one, one).isEmpty(), one::sentence);
            assertNotEquals(earlier, quads());
            assertEquals(fresh(), quads(), one::sentence);
        }
        for (Decision one : all) {
            take(one.undo("Ana", Optional.empty(), ""), one);
        }
        assertEquals(before, quads());
    }

    @Test
    void leavesTheGraphsAloneThatADecisionDoesNotChange() {
        Decision row = decision(Verdict.IS, "Pavel Okrund", "Q999999990", "talks.txt");
        assertEquals(List.of("talks.txt"), take(row, row));
        Decision nobody = decision(Verdict.IS, "Okrund", "Q999999991", "*");
        assertEquals(List.of(), take(nobody, nobody), "a surname is not who has a longer name");
    }

    @Test
    void keepsAWrongFactOutWhateverElseIsDecided() {
        String fact = store.read(dataset -> Iter.iter(dataset.find(Node.ANY, Node.ANY, Vocabulary.ch("eventType"),
                Vocabulary.plover("ASSAULT"))).next().getSubject().getURI());
        Naming.Named named = new Naming(store).fact(fact);
        assertEquals("attacked", named.words());
        Decision wrong = decision(Verdict.WRONG_FACT, named.subject(), named.words(), named.scope().orElseThrow());
        take(wrong, wrong);
        Decision is = decision(Verdict.IS, "Pavel Okrund", "Q999999990", "*");
        take(is, is);
        assertFalse(quads().toString().contains("plover#ASSAULT"));
        assertEquals(fresh(), quads());
    }

    @Test
    void listsWhoHasNoItemWithTheWordsAndNotWhoIsDecided() {
        List<Doubt> doubts = Doubts.in(store, Catalogue.shipped(), Optional.of("Person"));
        assertEquals(List.of("Pavel Okrund", "Senna Vaals"), doubts.stream().map(Doubt::name).toList());
        Doubt first = doubts.get(0);
        assertEquals(List.of("no item", 2, 3), List.of(first.reason(), first.articles(), first.mentions()));
        assertTrue(first.quotes().stream().anyMatch(quote -> quote.article().equals("talks.txt") && quote.span().equals("0,12")
                && quote.sentence().startsWith("Pavel Okrund met")), first.toString());
        Decision none = decision(Verdict.IS, "Pavel Okrund", Decision.NONE, "*");
        take(none, none);
        assertEquals(List.of("Senna Vaals"), Doubts.in(store, Catalogue.shipped(), Optional.of("Person")).stream()
                .map(Doubt::name).toList());
        assertTrue(Doubts.in(store, Catalogue.shipped(), Optional.empty()).stream().noneMatch(doubt ->
                doubt.name().equals("Mali")));
    }

    @Test
    void namesWhatAPersonPointsAt() {
        Naming naming = new Naming(store);
        assertEquals(new Naming.Named("Pavel Okrund", Optional.empty(), "", true),
                naming.entity("https://example.org/entity/person-pavel-okrund"));
        String talks = store.articles().stream().map(Node::getURI).filter(iri -> naming.article(iri).equals("talks.txt"))
                .findFirst().orElseThrow();
        assertEquals(new Naming.Named("Pavel Okrund char=0,12", Optional.of("talks.txt"), "", true),
                naming.entity(talks + "#char=0,12"));
        assertFalse(naming.entity("Nobody Here").known());
        assertEquals("https://news.example/%C3%BCber-br%C3%BCcke", naming.article("bridge.html"));
        assertThrows(InputException.class, () -> naming.entity("https://example.org/entity/person-nobody"));
        assertThrows(InputException.class, () -> naming.article("none.txt"));
        assertThrows(InputException.class, () -> naming.fact(talks + "#fact-999"));
    }

    @Test
    void keepsWhatPeopleWroteInTheFile() throws IOException {
        Files.writeString(file, "\uFEFF# ours\r\n\r\nis\t\"Ana \"\"A\"\" Ruiz\"\tQ1\r\n?\tX\tQ2");
        DecisionFile.append(file, List.of(decision(Verdict.IS_NOT, "Mali", "Q912", "*")));
        assertEquals("\uFEFF# ours\r\n\r\nis\t\"Ana \"\"A\"\" Ruiz\"\tQ1\r\n?\tX\tQ2\nis not\tMali\tQ912\t*\tAna\t2024-06-01\t\n",
                Files.readString(file));
        assertEquals(List.of("Ana \"A\" Ruiz is Q1", "Mali is not Q912"), DecisionFile.read(file).stream()
                .map(Decision::sentence).toList());
        Files.writeString(file, "is\tMali\n");
        assertThrows(InputException.class, () -> DecisionFile.append(file, List.of()));
        assertEquals("is\tMali\n", Files.readString(file));
    }

    @Test
    void takesAnArticleOutWithItsNamesAndTies() {
        Article copy = Article.of("copy.txt", BRIDGE.text(), BRIDGE.published());
        store.replace(pipeline(Decisions.NONE, SETTINGS).run(copy));
        assertTrue(quads().toString().contains("sameEventAs"));
        assertEquals(1, store.remove("copy.txt").size());
        assertFalse(quads().toString().contains("sameEventAs"));
        assertEquals(fresh(), quads());
        assertTrue(saysThatSomethingIsGone());
        store.replace(pipeline(Decisions.NONE, SETTINGS).run(copy));
        assertEquals(4, store.articles().size());
        assertFalse(saysThatSomethingIsGone(), "an article that is back is not gone");
    }

    private boolean saysThatSomethingIsGone() {
        Node property = Term.in(Vocabulary.PROV, "invalidatedAtTime");
        return store.read(dataset -> dataset.contains(Store.LOG, Node.ANY, property, Node.ANY));
    }
}
