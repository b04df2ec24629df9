package chancery.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.Checker;
import chancery.Pipeline;
import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import chancery.graph.ArticleGraph;
import chancery.graph.Settings;
import chancery.read.Article;
import chancery.text.InputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final Settings SETTINGS = new Settings("https://example.org/", "test", Optional.empty());
    private static final String ENTITY = "<https://example.org/entity/";
    private static final Article PACT = article("pact.txt", "Elvira Tormassen, the foreign minister of Armenia, met Pavel Okrund in "
            + "Tbilisi on Monday. Tormassen praised Georgia. She accused Okrund of delay. Okrund shelled a village, the "
            + "ministry said.");
    private static final Article LATER = article("later.txt", "Elvira Tormasen resigned on Friday. Armenia thanked Elvira Tormasen.");

    private static Article article(String identifier, String text) {
        return Article.of(identifier, text, Optional.of(LocalDate.of(2024, 5, 6)));
    }

    private static ArticleGraph graph(Article article, String... rows) {
        List<Decision> decisions = DecisionFile.parse("decisions.tsv", String.join("\n", rows).replace('|', '\t'));
        ArticleGraph graph = new Pipeline(TestNotes.annotator(), Catalogue.shipped(), SETTINGS, Decisions.of(decisions)).run(article);
        Checker.check(graph);
        return graph;
    }

    private static String quads(Article article, String... rows) {
        return Checker.quads(graph(article, rows));
    }

    @Test
    void linksByHandAndSaysWhoDidAndWhy() {
        String quads = quads(PACT, "is|Elvira Tormassen|Q999999990|*|Ana|2024-05-07|seen on the ministry's site");
        assertTrue(quads.contains(ENTITY + "Q999999990> <http://www.w3.org/2002/07/owl#sameAs> <http://www.wikidata.org/entity/Q999999990>"));
        assertTrue(quads.contains(ENTITY + "Q999999990> <http://www.w3.org/2000/01/rdf-schema#label> \"Elvira Tormassen\""));
        assertTrue(quads.contains(ENTITY + "Q999999990> <https://w3id.org/chancery/ontology#decision>"));
        assertTrue(quads.contains("#decidedBy> \"Ana\"") && quads.contains("#reason> \"seen on the ministry's site\"")
                && quads.contains("#decidedOn> \"2024-05-07\""));
        assertFalse(quads.contains("person-elvira-tormassen"), "all that was said of her is said of the item");
    }

    @Test
    void takesAWrongLinkOut() {
        assertTrue(quads(PACT).contains(ENTITY + "Q230>"));
        String quads = quads(PACT, "is not|Georgia|Q230|*");
        assertFalse(quads.contains(ENTITY + "Q230>") || quads.contains("sameAs> <http://www.wikidata.org/entity/Q230>"));
        assertFalse(quads(PACT, "is|Georgia|none|pact.txt").contains("sameAs> <http://www.wikidata.org/entity/Q230>"));
    }

    @Test
    void givesTwoSpellingsOneNameWithinAndAcrossArticles() {
        String row = "same as|Elvira Tormasen|Elvira Tormassen (Person)|*";
        String later = quads(LATER, row);
        String name = ENTITY + "person-elvira-tormassen>";
        assertTrue(quads(PACT, row).contains(name) && later.contains(name));
        assertFalse(later.contains("person-elvira-tormasen>"));
        assertTrue(later.contains(name + " <http://www.w3.org/2000/01/rdf-schema#label> \"Elvira Tormassen\""));
        assertTrue(later.contains(name + " <http://www.w3.org/2004/02/skos/core#altLabel> \"Elvira Tormasen\""));
        String merged = quads(PACT, "same as|Pavel Okrund|Elvira Tormassen|pact.txt");
        assertTrue(merged.contains(name + " <http://www.w3.org/2004/02/skos/core#altLabel> \"Pavel Okrund\""));
        assertFalse(merged.contains("person-pavel-okrund"));
    }

    @Test
    void splitsWhatWasTakenForOne() {
        String first = "same as|Pavel Okrund|Elvira Tormassen|pact.txt";
        assertEquals(quads(PACT), quads(PACT, first, "undo " + first));
        String quads = quads(PACT, "distinct from|Tormassen|Elvira Tormassen|pact.txt");
        assertTrue(quads.contains("#entity-tormassen-1>"), "the surname alone is somebody else");
        assertTrue(quads.contains(ENTITY + "person-elvira-tormassen>"));
        String own = quads(PACT, "distinct from|Pavel Okrund|Pavel Okrund|pact.txt");
        assertFalse(own.contains("person-pavel-okrund"));
        assertTrue(own.contains("#entity-pavel-okrund-1>"));
    }

    @Test
    void splitsOffTheWordsAtOnePlace() {
        int at = PACT.text().indexOf("Okrund of delay");
        String quads = quads(PACT, "distinct from|Okrund char=" + at + "," + (at + 6) + "|Pavel Okrund|pact.txt");
        assertTrue(quads.contains("#char=" + at + "," + (at + 6) + "> <http://www.w3.org/2005/11/its/rdf#taIdentRef> "
                + graph(PACT).name().toString().replaceFirst("^", "<") + "#entity-okrund-1>"), quads);
    }

    @Test
    void dropsAFactThatIsWrongAndAllItWasReadFrom() {
        String before = quads(PACT);
        assertTrue(before.contains("plover#ACCUSE>"));
        int at = PACT.text().indexOf("accused");
        String row = "wrong fact|event plover:ACCUSE trigger=" + at + "," + (at + 7) + "|accused|pact.txt|Ana";
        String after = quads(PACT, row);
        assertFalse(after.contains("plover#ACCUSE>"));
        assertTrue(after.contains("#verdict> \"wrong fact\""));
        assertEquals(before, quads(PACT, row, "undo " + row));
        String elsewhere = row.replace("|accused|", "|praised|");
        assertEquals(before, quads(PACT, elsewhere), "the words at the place are others: it is about another text");
        assertTrue(graph(PACT, elsewhere).warnings().toString().contains("nothing in it is what a decision is about"));
    }

    @Test
    void letsALaterRowWinAndOneArticleOverAll() {
        assertEquals(quads(PACT, "is|Pavel Okrund|Q999999991|*"), quads(PACT, "is|Pavel Okrund|Q999999992|*", "is|Pavel Okrund|Q999999991|*"));
        assertTrue(quads(PACT, "is|Pavel Okrund|Q999999991|pact.txt", "is|Pavel Okrund|Q999999992|*").contains("entity/Q999999991>"));
        assertNotEquals(quads(PACT), quads(PACT, "is|Pavel Okrund|Q999999991|*"));
    }

    @Test
    void leavesOtherArticlesAsTheyAre() {
        assertEquals(quads(LATER), quads(LATER, "is|Elvira Tormassen|Q999999990|*", "is|Elvira Tormasen|Q999999991|pact.txt"));
        assertEquals(quads(PACT), quads(PACT, "is|Tormassen|Q999999990|*"), "a surname is not who has a longer name");
    }

    @Test
    void saysOfEachBadLineWhatIsWrong() {
        String content = "# notes stay\nis\tGeorgia\tQ230\nis\tGeorgia\nwas\tGeorgia\tQ230\nis\tGeorgia\tthe state\n"
                + "?\tGeorgia\tQ230\nsame as\tA\tA\nis\tA\tQ1\t*\tAna\tsoon\nwrong fact\tevent x\t\ta.txt\n";
        String message = assertThrows(InputException.class, () -> DecisionFile.parse("d.tsv", content)).getMessage();
        assertTrue(message.startsWith("d.tsv: 6 of its lines cannot be read, and so none is carried out:\n"), message);
        for (String problem : List.of("d.tsv:3: found 2 cells; expected 3 to 7", "d.tsv:4: found \"was\"; expected one of: is, is not",
                "d.tsv:5: found \"the state\" as item; expected Q and", "d.tsv:7: found \"A\" twice; expected two names",
                "d.tsv:8: found \"soon\" as when; expected a day", "d.tsv:9: found \"event x\"; expected a fact, as in")) {
            assertTrue(message.contains("\n" + problem), problem + " is in " + message);
        }
        assertEquals(7, message.lines().count());
    }
}
