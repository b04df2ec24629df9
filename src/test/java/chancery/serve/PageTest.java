package chancery.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.Pipeline;
import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import chancery.graph.Settings;
import chancery.read.Article;
import chancery.store.Store;
import chancery.text.Location;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every view in a real browser: it draws, it can be used from the keyboard, and its console stays empty. */
class PageTest {
    @RegisterExtension
    static final Visitor visitor = new Visitor();

    @ParameterizedTest
    @CsvSource({"/, Who did what", "/articles, Articles", "/actors, Actors", "/timeline, Timeline",
            "/network, Network", "/claims, Claims",
            "/map, Map", "/contested, Contested", "/ask?name=timeline, SPARQL", "/search?q=ammunition, Search",
            "/timeline?status=alleged&type=ACCUSE&from=2023-01-01, Timeline", "/id/entity/Q399, Armenia",
            "/claims?stance=Accuses, Claims",
            "/dyad?a=https://w3id.org/chancery/id/entity/Q227&b=https://w3id.org/chancery/id/entity/Q399,"
                    + " Azerbaijan and Armenia"})
    void drawsEachViewWithoutAComplaint(String path, String heading) {
        visitor.go(path);
        assertTrue(visitor.find("main h1").textContent().startsWith(heading), visitor.find("main").textContent());
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertTrue(visitor.find(".downloads").first().locator("a").count() >= 4, "its data, and its question");
        visitor.assertHindersNobody();
        visitor.assertQuiet();
    }

    @Test
    void showsTheFirstArticleAsSoonAsItIsRead() {
        try (Store growing = Store.inMemory(Clock.systemUTC());
                Server reading = new Server(growing, ServerSettings.onPort(0, Settings.BASE))) {
            visitor.page().navigate("http://localhost:" + reading.port() + "/");
            visitor.find("main .note", "No article has been read yet").waitFor();
            growing.replace(new Pipeline(TestNotes.annotator(), Catalogue.shipped(), Settings.defaults()).run(new Article("first",
                    Optional.empty(), "Kenya recalled its envoy.", Optional.of("The first"), List.of(), Optional.empty(),
                    Optional.empty(), Optional.of("en"), Location.of("first"))));
            visitor.find("main a", "The first").waitFor();
        }
    }

    @Test
    void opensThePageOfSomebodyWithoutANameByItsAddress() {
        visitor.go("/actors?unnamed=yes");
        Locator unnamed = visitor.find("main a[href^='/id?iri=']").first();
        String name = unnamed.textContent();
        visitor.go(unnamed.getAttribute("href"));
        assertEquals(name, visitor.find("main h1").textContent());
        visitor.assertQuiet();
    }

    @Test
    void findsAnActorFromTheSearchField() {
        visitor.go("/");
        visitor.find(".find input").fill("pashin*");
        visitor.page().keyboard().press("Enter");
        visitor.find("main a", "Pashinyan").first().click();
        visitor.find("main h1", "Pashinyan").waitFor();
        assertTrue(visitor.page().url().contains("/id/entity/"), visitor.page().url());
        visitor.page().goBack();
        visitor.find("main h1", "Search").waitFor();
        visitor.assertQuiet();
    }

    @Test
    void givesAViewsDataAndOpensItsQuestionInTheEditor() {
        visitor.go("/timeline?status=alleged&type=ACCUSE");
        visitor.find(".downloads a", "SPARQL").click();
        visitor.find("main h1", "SPARQL").waitFor();
        for (String ending : List.of(".csv", ".json", ".ttl", ".rq")) {
            String link = visitor.find(".downloads a[href*='" + ending + "']").getAttribute("href");
            assertTrue(link.contains("status=alleged"), link);
            assertEquals(200, visitor.page().request().get(visitor.address(link)).status(), link);
        }
    }

    @Test
    void leadsFromAnEdgeToTheSentencesItWasReadFrom() {
        visitor.go("/network?unnamed=yes");
        visitor.find("#network canvas").first().waitFor();
        Object[] middle = ((List<?>) visitor.page().evaluate("() => {"
                + " const box = document.querySelector('#network').getBoundingClientRect();"
                + " const at = document.querySelector('#network')._cyreg.cy.edges('[label ^= \"accuse\"]')[0].renderedMidpoint();"
                + " return [box.left + at.x, box.top + at.y]; }")).toArray();
        visitor.page().mouse().click(((Number) middle[0]).doubleValue(), ((Number) middle[1]).doubleValue());
        visitor.find(".beside .fact blockquote", "Azerbaijan accused Armenia").waitFor();
        visitor.find(".beside button", "Back").click();
        visitor.find(".beside li button", "accuse").first().press("Enter");
        assertEquals("accuse (1)", visitor.page().evaluate(
                "() => document.querySelector('#network')._cyreg.cy.edges('.picked').map((edge) => edge.data('label')).join()"));
        visitor.find(".beside .fact blockquote a").first().click();
        visitor.find("#facts .fact.lit").waitFor();
        visitor.assertQuiet();
    }

    @Test
    void leadsFromAPlaceOnTheMapToItsSentencesAtAnAddressThatCanBeShared() {
        visitor.go("/map");
        Locator marker = visitor.find("#map path[role=button]").first();
        marker.press("Enter");
        visitor.find(".beside .fact blockquote").first().waitFor();
        assertTrue(visitor.page().url().contains("place="), visitor.page().url());
        visitor.page().reload();
        visitor.find(".beside .fact blockquote").first().waitFor();
        visitor.assertQuiet();
    }

    @Test
    void asksTheShippedQuestionsWithTheirValuesAndShowsWhatTheyFindHere() {
        visitor.go("/ask?name=dyad");
        visitor.find("input[name=a]").fill("Azerbaijan");
        visitor.find("input[name=b]").fill("Armenia");
        visitor.page().keyboard().press("Enter");
        // It is cut short, so that its middle may lie under the next column.
        visitor.find(".yasr td a.iri").first().press("Enter");
        visitor.find("main h1", "A report").waitFor();
        visitor.assertQuiet();
    }

    @Test
    void takesAYearForNoMonth() {
        visitor.go("/timeline");
        assertTrue(visitor.find("h2").allTextContents().contains("2021, month not given"), visitor.find("main").textContent());
    }

    @Test
    void saysWhatCanBeDoneWhereThereIsNoAnswer() {
        visitor.page().route("**/question/page/timeline?*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        visitor.page().route("**/question/page/claims", Route::abort);
        visitor.go("/timeline?status=alleged");
        assertEquals("The server is busy", visitor.find("main h1").textContent());
        visitor.page().unroute("**/question/page/timeline?*");
        visitor.find("main button", "Try again").click();
        visitor.find(".fact.alleged").first().waitFor();
        visitor.go("/claims");
        assertEquals("The server does not answer", visitor.find("main h1").textContent());
        assertEquals(404, visitor.page().navigate(visitor.address("/id/entity/Nobody")).status());
        visitor.find("main h1", "Nothing is known by that name").waitFor();
    }

    @Test
    void saysWhichViewWasMeantByAMistypedAddress() {
        assertEquals(404, visitor.page().navigate(visitor.address("/actor")).status());
        visitor.find("main h1", "There is no such page").waitFor();
        assertEquals(404, visitor.page().navigate(visitor.address("/nowhere/at/all")).status());
        visitor.find("main .note a", "/timeline").waitFor();
        visitor.page().navigate(visitor.address("/Actor"));
        visitor.find("main .note", "Did you mean /actors?").waitFor();
        visitor.assertHindersNobody();
        visitor.find("main .note a").click();
        visitor.find("main h1", "Actors").waitFor();
    }

    @Test
    void tellsHowManyOfWhatItCountsAreShown() {
        visitor.go("/");
        int actors = Integer.parseInt(visitor.find("main .tile[href='/actors'] b:not([aria-busy])").textContent());
        visitor.go("/actors");
        int named = visitor.find("main tbody tr").count();
        visitor.find("main .tools", "(" + (actors - named) + " whom one article alone knows are left out)").waitFor();
        String claims = visitor.page().request().get(visitor.address("/question/page/claims")).text();
        visitor.page().route("**/question/page/claims", route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json").setBody(claims.replaceFirst("#Claim\"", "#AllegedClaim\""))));
        visitor.go("/claims");
        int all = visitor.find("main .fact").count();
        visitor.find("main .tools", all - 1 + " claims and 1 inside others").waitFor();
    }

    @Test
    void showsALongListAHundredAtATime() {
        visitor.go("/actors");
        assertEquals("100 of 250, then 200, focus on 100", visitor.page().evaluate("async () => {"
                + " const { paged } = await import('/page/lists.js');"
                + " const entry = (i) => Object.assign(document.createElement('button'), { textContent: i });"
                + " const [list, more] = paged(document.createElement('div'), [...Array(250).keys()], entry);"
                + " document.body.append(list, more);"
                + " const first = list.childElementCount; more.click();"
                + " return `${first} of 250, then ${list.childElementCount},"
                + " focus on ${document.activeElement.textContent}`; }"));
    }

    @Test
    void isUsedFromTheKeyboardAlone() {
        visitor.go("/timeline");
        visitor.page().keyboard().press("Tab");
        assertEquals("Skip to content", visitor.page().evaluate("() => document.activeElement.textContent"));
        visitor.page().keyboard().press("/");
        visitor.page().keyboard().type("ammunition");
        visitor.page().keyboard().press("Enter");
        visitor.find("main h1", "Search: ammunition").waitFor();
        assertEquals("H1", visitor.page().evaluate("() => document.activeElement.tagName"));
        visitor.find("mark").first().waitFor();
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertFalse(visitor.find("header").isVisible(), "what is printed is the view alone");
    }
}
