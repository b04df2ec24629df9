package chancery.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.Pipeline;
import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import chancery.graph.ArticleGraph;
import chancery.graph.Settings;
import chancery.graph.Vocabulary;
import chancery.read.Article;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnippetsTest {
    private static final Node ANCHOR = NodeFactory.createURI(Vocabulary.NIF + "anchorOf");
    private static final Node SENTENCE = NodeFactory.createURI(Vocabulary.NIF + "Sentence");
    private static final String LONG = "Borduria accused Syldavia of sending boats, crews, fuel, ropes, lamps, charts, radios,"
            + " rifles, tents,"
            + " boots, coats, maps, drums, flags, horses, carts, wheels, nails, planks, tar, salt, bread, wine, oil, soap, cloth,"
            + " thread, needles, buttons, paper, ink, stamps, wax, string, sacks, barrels, crates, hooks, chains, bells and sails"
            + " to the islands.";
    private static final String TEXT = "The harbour was quiet and grey. " + LONG + " Syldavia denied it. Nobody swam that day."
            + " Borduria shelled a Syldavian patrol boat on Monday. The gulls went on crying over the empty quay.";

    private static ArticleGraph whole() {
        return new Pipeline(TestNotes.annotator(), Catalogue.shipped(), Settings.defaults())
                .run(Article.of("quay", TEXT, Optional.empty()));
    }

    private static Set<String> literals(List<Triple> triples) {
        return triples.stream().map(Triple::getObject).filter(Node::isLiteral).map(Node::getLiteralLexicalForm)
                .collect(Collectors.toSet());
    }

    private static List<String> sentences(ArticleGraph graph) {
        Set<Node> sentences = graph.triples().stream().filter(triple -> triple.getObject().equals(SENTENCE))
                .map(Triple::getSubject).collect(Collectors.toSet());
        return graph.triples().stream().filter(triple -> triple.getPredicate().equals(ANCHOR)
                && sentences.contains(triple.getSubject())).map(triple -> triple.getObject().getLiteralLexicalForm()).toList();
    }

    @Test
    void leavesSentencesThatFactsWereReadFromUpToHalfOfTheText() {
        List<String> shown = sentences(Snippets.of(whole()));
        assertEquals(6, shown.size(), "what stands where stays known");
        List<String> words = shown.stream().filter(sentence -> !sentence.equals(Snippets.GAP)).toList();
        assertFalse(words.isEmpty());
        assertTrue(words.stream().mapToInt(String::length).sum() <= TEXT.length() / 2, words.toString());
        assertFalse(words.toString().contains("Nobody swam"), "a sentence without a fact");
        assertTrue(words.stream().allMatch(sentence -> sentence.codePointCount(0, sentence.length()) <= Snippets.LONGEST));
    }

    @Test
    void spellsNothingLongOfTheTextBeyondTheSentencesItLeaves() {
        ArticleGraph graph = whole();
        ArticleGraph cut = Snippets.of(graph);
        List<String> shown = sentences(cut);
        assertTrue(literals(graph.triples()).stream().anyMatch(text -> text.length() > 200), "there is something to cut");
        for (String literal : literals(cut.triples())) {
            assertTrue(literal.length() <= Snippets.SHORT || shown.stream().anyMatch(sentence -> sentence.contains(literal))
                    || literal.equals(graph.textDigest()) || !TEXT.contains(literal.replace(Snippets.GAP, "")), literal);
        }
    }

    @Test
    void keepsEveryTripleButTheText() {
        assertEquals(whole().triples().size() - 1, Snippets.of(whole()).triples().size());
    }

    @Test
    void followsItsStoreAndIsMadeAnewWhereItFellBehind(@TempDir Path folder) {
        List<ArticleGraph> articles = TestStore.articles();
        try (Store store = Store.open(folder.resolve("store"), TestStore.CLOCK)) {
            store.replace(articles.get(0));
            Store snippets = store.snippets();
            store.replace(articles.get(1));
            assertEquals(store.articles(), snippets.articles());
            assertNoText(snippets);
        }
        try (Store store = Store.open(folder.resolve("store"), TestStore.CLOCK)) {
            store.remove("strait.html");
            assertEquals(store.articles(), store.snippets().articles());
            assertEquals(store.generation(), store.snippets().generation());
            store.replace(articles.get(0));
            assertEquals(2, store.snippets().articles().size());
            assertNoText(store.snippets());
        }
    }

    private static void assertNoText(Store snippets) {
        boolean text = snippets.read(dataset -> dataset.contains(Quad.unionGraph, Node.ANY,
                NodeFactory.createURI(Vocabulary.NIF + "isString"), Node.ANY));
        assertFalse(text);
    }
}
