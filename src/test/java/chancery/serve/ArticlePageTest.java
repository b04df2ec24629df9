package chancery.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.graph.Settings;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An article's text with its facts, in a real browser: each leads to the other. */
class ArticlePageTest {
    @RegisterExtension
    static final Visitor visitor = new Visitor();

    @Test
    void showsAHostileTitleAndTextAsText() {
        visitor.go("/id/" + visitor.article());
        assertTrue(visitor.find("main h1").textContent().contains("<script>"));
        assertTrue(visitor.find(".text").textContent().contains("onerror"));
        visitor.assertHindersNobody();
        visitor.assertQuiet();
    }

    @Test
    void lightsTheWordsOfAFactThatIsClicked() {
        visitor.go("/id/" + visitor.article());
        Locator fact = visitor.find(".fact", "accused").first();
        fact.click();
        assertTrue(visitor.find(".text .lit-trigger, .text .lit-cue").allTextContents().stream()
                .anyMatch(words -> words.contains("accused")));
        visitor.assertQuiet();
    }

    @Test
    void showsTheFactsOfASentenceFromTheKeyboard() {
        visitor.go("/id/" + visitor.article());
        int all = visitor.find("#facts > .fact").count();
        visitor.find(".sentence").first().focus();
        visitor.page().keyboard().press("Enter");
        int some = visitor.find("#facts > .fact").count();
        assertTrue(some > 0 && some < all, some + " of " + all);
        visitor.find("#facts [data-all]").click();
        assertEquals(all, visitor.find("#facts > .fact").count());
        visitor.find("#facts .cite").first().click();
        visitor.find("#facts textarea.citation").or(visitor.find("#facts .cite", "Copied")).first().waitFor();
        visitor.assertQuiet();
    }

    @Test
    void tellsReportedFromAllegedAtSight() {
        visitor.go("/id/" + visitor.article());
        assertTrue(visitor.find(".badge.alleged").count() > 0);
        assertTrue(visitor.find(".badge.reported").count() > 0);
        Object[] lines = ((List<?>) visitor.page().evaluate("() => ['reported', 'alleged'].map((kind) => getComputedStyle("
                + "document.querySelector('.fact.' + kind)).borderLeftStyle)")).toArray();
        assertFalse(lines[0].equals(lines[1]), "colour alone does not tell them apart");
    }

    @Test
    void tellsClaimsFromWhatIsReportedAtSight() {
        visitor.go("/contested");
        assertEquals("double", visitor.page().evaluate(
                "() => getComputedStyle(document.querySelector('.fact.claim')).borderLeftStyle"));
        visitor.go("/id/" + visitor.article());
        assertTrue(visitor.find(".badge.claim").count() > 0);
        visitor.assertQuiet();
    }

    @Test
    void leadsFromATimelineToTheWordsOfTheEvent() {
        visitor.go("/timeline");
        visitor.find(".fact", "accused").locator("blockquote a").first().click();
        visitor.find(".text .lit-trigger", "accused").waitFor();
        assertTrue(visitor.page().url().contains("/id/" + visitor.article() + "#fact-"), visitor.page().url());
        assertEquals(1, visitor.find("#facts .fact.lit").count());
        visitor.assertQuiet();
    }

    @Test
    void lightsTheSentenceAndTheCharactersThatAnAddressNames() {
        int begin = Visitor.TEXT.indexOf("Azerbaijan accused");
        visitor.go("/id/" + visitor.article() + "#char=" + begin + "," + (begin + 10));
        assertTrue(visitor.find(".sentence.picked").textContent().startsWith("Azerbaijan accused Armenia"));
        assertEquals("Azerbaijan", visitor.find(".text .lit-trigger").textContent());
        visitor.assertQuiet();
    }

    @Test
    void showsAFactInItsArticleAndAMentionAsWhatTheGraphSaysOfIt() {
        String iri = URLEncoder.encode(Settings.BASE + visitor.article(), StandardCharsets.UTF_8);
        visitor.go("/id?iri=" + iri + "%23fact-1");
        visitor.find("#facts .fact.lit").waitFor();
        assertTrue(visitor.page().url().endsWith("/id/" + visitor.article() + "#fact-1"), visitor.page().url());
        visitor.go("/id?iri=" + iri + "%23event-1");
        visitor.find("main td a", "#char=").first().click();
        visitor.find(".text .sentence.picked").waitFor();
        visitor.assertQuiet();
    }

    @Test
    void putsWhatIsClickedIntoTheAddressSoThatItCanBeShared() {
        visitor.go("/id/" + visitor.article());
        visitor.find(".sentence").first().focus();
        visitor.page().keyboard().press("Enter");
        visitor.find(".sentence.picked").waitFor();
        assertTrue(visitor.page().url().contains("#char=0,"), visitor.page().url());
    }

    @Test
    void citesASentenceWithHowTheArticleHasIt() {
        visitor.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visitor.go("/id/" + visitor.article());
        visitor.find("#facts .fact.alleged .cite").first().click();
        String cited = (String) visitor.page().evaluate("() => navigator.clipboard.readText()");
        for (String part : List.of("“Azerbaijan accused Armenia", "Sample Wire", "2023-09-08", "(alleged by Azerbaijan)",
                "#fact-",
                visitor.address("/id/"))) {
            assertTrue(cited.contains(part), cited);
        }
        assertEquals("Copied", visitor.find("#facts .fact.alleged .cite").first().textContent());
    }

    @Test
    void showsSentencesAloneWhereTextsAreNotServed() {
        try (Server snippets = new Server(visitor.store().snippets(), ServerSettings.onPort(0, Settings.BASE))) {
            visitor.page().navigate("http://localhost:" + snippets.port() + "/id/" + visitor.article());
            visitor.find(".text .sentence").first().waitFor();
            assertTrue(visitor.find(".text").textContent().contains("The whole text is not served here"));
            visitor.find("#facts .fact", "accused").first().click();
            visitor.find(".text .lit-trigger, .text .lit-cue").first().waitFor();
        }
    }
}
