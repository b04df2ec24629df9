package chancery.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chancery.Pipeline;
import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import chancery.graph.ArticleGraph;
import chancery.graph.CatalogueGraph;
import chancery.graph.Settings;
import chancery.read.Article;
import chancery.store.Store;
import chancery.text.Location;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every view in a real browser: it draws, it can be used from the keyboard, and its console stays empty. */
class PageTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String HOSTILE = "<img src=x onerror=\"window.struck=1\"><script>window.struck=1</script>";
    private static final String TEXT = "Armenian Prime Minister Nikol Pashinyan visited Tbilisi on September 5, 2023."
            + " Azerbaijan accused Armenia of sending ammunition to Karabakh.\n\n"
            + "Armenia denied the accusation. “We sent no ammunition,” the foreign ministry said.\n\n"
            + "Russia condemned Azerbaijan in 2021, and plans to send " + HOSTILE + " to Yerevan."
            + " Armenia and Azerbaijan signed an agreement in Brussels in May 2022.";

    /** A machine that is busy with other things draws a view in seconds; more means that it will not come. */
    private static final double PATIENCE_MILLISECONDS = 15_000;

    private static Store store;
    private static Server server;
    private static Playwright playwright;
    private static Browser browser;
    private static String article;
    private static String axe;

    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void serveOneArticle() throws IOException {
        assumeTrue(Files.isExecutable(CHROMIUM), "Debian's package chromium is not installed");
        Article read = new Article("hostile", Optional.empty(), TEXT, Optional.of("A report " + HOSTILE), List.of("A. Writer"),
                Optional.of("Sample Wire"), Optional.of(LocalDate.parse("2023-09-08")), Optional.of("en"), Location.of("hostile"));
        ArticleGraph graph = new Pipeline(TestNotes.annotator(), Catalogue.shipped(), Settings.defaults()).run(read);
        article = graph.iri().substring(Settings.BASE.length());
        store = Store.inMemory(Clock.systemUTC());
        store.replace(graph);
        store.replaceCatalogue(CatalogueGraph.of(Catalogue.shipped(), Settings.BASE));
        server = new Server(store, ServerSettings.onPort(0, Settings.BASE));
        axe = new String(PageTest.class.getResourceAsStream("/axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            playwright.close();
        }
        if (server != null) {
            server.close();
            store.close();
        }
    }

    @BeforeEach
    void open() {
        context = browser.newContext();
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ((message.type().equals("error") || message.type().equals("warning")) && !isReportOfTheSanitizer(message)) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(address("")) && !request.url().startsWith("data:") && !request.url().startsWith("blob:")) {
                complaints.add("asks elsewhere: " + request.url());
            }
        });
    }

    /**
     * The SPARQL editor has what it shows parsed apart from the page, to take out what could run, and the browser reports what
     * it sees there; that nothing gets in is asserted by {@link #assertQuiet}.
     */
    private static boolean isReportOfTheSanitizer(ConsoleMessage message) {
        return message.text().startsWith("Executing inline event handler violates") && message.location().contains("yasgui");
    }

    @AfterEach
    void close() {
        context.close();
    }

    private static String address(String path) {
        return "http://localhost:" + server.port() + path;
    }

    private void go(String path) {
        page.navigate(address(path));
        page.locator("main h1").waitFor();
    }

    /** What axe finds in the light, and in the dark on a phone; the SPARQL editor's own making is left out. */
    private void assertHindersNobody() {
        page.evaluate(axe);
        assertEquals("", hindrances("{}"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(360, 740);
        assertEquals("", hindrances("{ runOnly: ['color-contrast'] }"));
        assertEquals(Boolean.TRUE, page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"), "it fits a phone");
        assertEquals(Boolean.TRUE, page.evaluate("() => getComputedStyle(document.body).backgroundColor !== 'rgb(251, 250, 247)'"));
    }

    private Object hindrances(String options) {
        return page.evaluate("async () => (await axe.run({ exclude: ['.yasgui'] }, " + options + ")).violations"
                + ".map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(' ')}`).join('\\n')");
    }

    private void assertQuiet() {
        assertEquals(List.of(), complaints);
        assertEquals(Boolean.TRUE, page.evaluate("() => window.struck === undefined && !document.querySelector('img[src=x]')"));
    }

    @ParameterizedTest
    @CsvSource({"/, Who did what", "/articles, Articles", "/actors, Actors", "/timeline, Timeline", "/network, Network", "/claims, Claims",
            "/map, Map", "/contested, Contested", "/ask?name=timeline, SPARQL", "/search?q=ammunition, Search",
            "/timeline?status=alleged&type=ACCUSE&from=2023-01-01, Timeline", "/id/entity/Q399, Armenia",
            "/claims?stance=Accuses, Claims",
            "/dyad?a=https://w3id.org/chancery/id/entity/Q227&b=https://w3id.org/chancery/id/entity/Q399, Azerbaijan and Armenia"})
    void drawsEachViewWithoutAComplaint(String path, String heading) {
        go(path);
        assertTrue(page.locator("main h1").textContent().startsWith(heading), page.locator("main").textContent());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertTrue(page.locator(".downloads").first().locator("a").count() >= 4, "its data, and its question");
        assertHindersNobody();
        assertQuiet();
    }

    @Test
    void showsTheFirstArticleAsSoonAsItIsRead() {
        try (Store growing = Store.inMemory(Clock.systemUTC());
                Server reading = new Server(growing, ServerSettings.onPort(0, Settings.BASE))) {
            page.navigate("http://localhost:" + reading.port() + "/");
            page.locator("main .note", new Page.LocatorOptions().setHasText("No article has been read yet")).waitFor();
            growing.replace(new Pipeline(TestNotes.annotator(), Catalogue.shipped(), Settings.defaults()).run(new Article("first",
                    Optional.empty(), "Kenya recalled its envoy.", Optional.of("The first"), List.of(), Optional.empty(),
                    Optional.empty(), Optional.of("en"), Location.of("first"))));
            page.locator("main a", new Page.LocatorOptions().setHasText("The first")).waitFor();
        }
    }

    @Test
    void showsAHostileTitleAndTextAsText() {
        go("/id/" + article);
        assertTrue(page.locator("main h1").textContent().contains("<script>"));
        assertTrue(page.locator(".text").textContent().contains("onerror"));
        assertHindersNobody();
        assertQuiet();
    }

    @Test
    void lightsTheWordsOfAFactThatIsClicked() {
        go("/id/" + article);
        Locator fact = page.locator(".fact", new Page.LocatorOptions().setHasText("accused")).first();
        fact.click();
        assertTrue(page.locator(".text .lit-trigger, .text .lit-cue").allTextContents().stream().anyMatch(words -> words.contains("accused")));
        assertQuiet();
    }

    @Test
    void showsTheFactsOfASentenceFromTheKeyboard() {
        go("/id/" + article);
        int all = page.locator("#facts > .fact").count();
        page.locator(".sentence").first().focus();
        page.keyboard().press("Enter");
        int some = page.locator("#facts > .fact").count();
        assertTrue(some > 0 && some < all, some + " of " + all);
        page.locator("#facts [data-all]").click();
        assertEquals(all, page.locator("#facts > .fact").count());
        assertQuiet();
    }

    @Test
    void tellsReportedFromAllegedAtSight() {
        go("/id/" + article);
        assertTrue(page.locator(".badge.alleged").count() > 0);
        assertTrue(page.locator(".badge.reported").count() > 0);
        Object[] lines = ((List<?>) page.evaluate("() => ['reported', 'alleged'].map((kind) => getComputedStyle("
                + "document.querySelector('.fact.' + kind)).borderLeftStyle)")).toArray();
        assertFalse(lines[0].equals(lines[1]), "colour alone does not tell them apart");
    }

    @Test
    void tellsClaimsFromWhatIsReportedAtSight() {
        go("/contested");
        assertEquals("double", page.evaluate("() => getComputedStyle(document.querySelector('.fact.claim')).borderLeftStyle"));
        go("/id/" + article);
        assertTrue(page.locator(".badge.claim").count() > 0);
        assertQuiet();
    }

    @Test
    void leadsFromATimelineToTheWordsOfTheEvent() {
        go("/timeline");
        page.locator(".fact", new Page.LocatorOptions().setHasText("accused")).locator("blockquote a").first().click();
        page.locator(".text .lit-trigger", new Page.LocatorOptions().setHasText("accused")).waitFor();
        assertTrue(page.url().contains("/id/" + article + "#fact-"), page.url());
        assertEquals(1, page.locator("#facts .fact.lit").count());
        assertQuiet();
    }

    @Test
    void lightsTheSentenceAndTheCharactersThatAnAddressNames() {
        int begin = TEXT.indexOf("Azerbaijan accused");
        go("/id/" + article + "#char=" + begin + "," + (begin + 10));
        assertTrue(page.locator(".sentence.picked").textContent().startsWith("Azerbaijan accused Armenia"));
        assertEquals("Azerbaijan", page.locator(".text .lit-trigger").textContent());
        assertQuiet();
    }

    @Test
    void showsAFactInItsArticleAndAMentionAsWhatTheGraphSaysOfIt() {
        String iri = URLEncoder.encode(Settings.BASE + article, StandardCharsets.UTF_8);
        go("/id?iri=" + iri + "%23fact-1");
        page.locator("#facts .fact.lit").waitFor();
        assertTrue(page.url().endsWith("/id/" + article + "#fact-1"), page.url());
        go("/id?iri=" + iri + "%23event-1");
        page.locator("main td a", new Page.LocatorOptions().setHasText("#char=")).first().click();
        page.locator(".text .sentence.picked").waitFor();
        assertQuiet();
    }

    @Test
    void putsWhatIsClickedIntoTheAddressSoThatItCanBeShared() {
        go("/id/" + article);
        page.locator(".sentence").first().focus();
        page.keyboard().press("Enter");
        page.locator(".sentence.picked").waitFor();
        assertTrue(page.url().contains("#char=0,"), page.url());
    }

    @Test
    void opensThePageOfSomebodyWithoutANameByItsAddress() {
        go("/actors?unnamed=yes");
        Locator unnamed = page.locator("main a[href^='/id?iri=']").first();
        String name = unnamed.textContent();
        go(unnamed.getAttribute("href"));
        assertEquals(name, page.locator("main h1").textContent());
        assertQuiet();
    }

    @Test
    void findsAnActorFromTheSearchField() {
        go("/");
        page.locator(".find input").fill("pashin*");
        page.keyboard().press("Enter");
        page.locator("main a", new Page.LocatorOptions().setHasText("Pashinyan")).first().click();
        page.locator("main h1", new Page.LocatorOptions().setHasText("Pashinyan")).waitFor();
        assertTrue(page.url().contains("/id/entity/"), page.url());
        page.goBack();
        page.locator("main h1", new Page.LocatorOptions().setHasText("Search")).waitFor();
        assertQuiet();
    }

    @Test
    void givesAViewsDataAndOpensItsQuestionInTheEditor() {
        go("/timeline?status=alleged&type=ACCUSE");
        page.locator(".downloads a", new Page.LocatorOptions().setHasText("SPARQL")).click();
        page.locator("main h1", new Page.LocatorOptions().setHasText("SPARQL")).waitFor();
        for (String ending : List.of(".csv", ".json", ".ttl", ".rq")) {
            String link = page.locator(".downloads a[href*='" + ending + "']").getAttribute("href");
            assertTrue(link.contains("status=alleged"), link);
            assertEquals(200, page.request().get(address(link)).status(), link);
        }
    }

    @Test
    void leadsFromAnEdgeToTheSentencesItWasReadFrom() {
        go("/network?unnamed=yes");
        page.locator("#network canvas").first().waitFor();
        Object[] middle = ((List<?>) page.evaluate("() => { const box = document.querySelector('#network').getBoundingClientRect();"
                + " const at = document.querySelector('#network')._cyreg.cy.edges('[label ^= \"accuse\"]')[0].renderedMidpoint();"
                + " return [box.left + at.x, box.top + at.y]; }")).toArray();
        page.mouse().click(((Number) middle[0]).doubleValue(), ((Number) middle[1]).doubleValue());
        page.locator(".beside .fact blockquote", new Page.LocatorOptions().setHasText("Azerbaijan accused Armenia")).waitFor();
        page.locator(".beside button", new Page.LocatorOptions().setHasText("Back")).click();
        page.locator(".beside li button", new Page.LocatorOptions().setHasText("accuse")).first().press("Enter");
        page.locator(".beside .fact blockquote a").first().click();
        page.locator("#facts .fact.lit").waitFor();
        assertQuiet();
    }

    @Test
    void leadsFromAPlaceOnTheMapToItsSentencesAtAnAddressThatCanBeShared() {
        go("/map");
        Locator marker = page.locator("#map path[role=button]").first();
        marker.press("Enter");
        page.locator(".beside .fact blockquote").first().waitFor();
        assertTrue(page.url().contains("place="), page.url());
        page.reload();
        page.locator(".beside .fact blockquote").first().waitFor();
        assertQuiet();
    }

    @Test
    void citesASentenceWithHowTheArticleHasIt() {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        go("/id/" + article);
        page.locator("#facts .fact.alleged .cite").first().click();
        String cited = (String) page.evaluate("() => navigator.clipboard.readText()");
        for (String part : List.of("“Azerbaijan accused Armenia", "Sample Wire", "2023-09-08", "(alleged by Azerbaijan)", "#fact-", address("/id/"))) {
            assertTrue(cited.contains(part), cited);
        }
        assertEquals("Copied", page.locator("#facts .fact.alleged .cite").first().textContent());
    }

    @Test
    void asksTheShippedQuestionsWithTheirValuesAndShowsWhatTheyFindHere() {
        go("/ask?name=dyad");
        page.locator("input[name=a]").fill("Azerbaijan");
        page.locator("input[name=b]").fill("Armenia");
        page.keyboard().press("Enter");
        page.locator(".yasr td a.iri").first().press("Enter"); // it is cut short, so that its middle may lie under the next column
        page.locator("main h1", new Page.LocatorOptions().setHasText("A report")).waitFor();
        assertQuiet();
    }

    @Test
    void takesAYearForNoMonth() {
        go("/timeline");
        assertTrue(page.locator("h2").allTextContents().contains("2021, month not given"), page.locator("main").textContent());
    }

    @Test
    void saysWhatCanBeDoneWhereThereIsNoAnswer() {
        page.route("**/question/page/timeline?*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.route("**/question/page/claims", Route::abort);
        go("/timeline?status=alleged");
        assertEquals("The server is busy", page.locator("main h1").textContent());
        page.unroute("**/question/page/timeline?*");
        page.locator("main button", new Page.LocatorOptions().setHasText("Try again")).click();
        page.locator(".fact.alleged").first().waitFor();
        go("/claims");
        assertEquals("The server does not answer", page.locator("main h1").textContent());
        assertEquals(404, page.navigate(address("/id/entity/Nobody")).status());
        page.locator("main h1", new Page.LocatorOptions().setHasText("Nothing is known by that name")).waitFor();
    }

    @Test
    void showsALongListAHundredAtATime() {
        go("/actors");
        assertEquals("100 of 250, then 200, focus on 100", page.evaluate("async () => {"
                + " const { paged } = await import('/page/lists.js');"
                + " const entry = (i) => Object.assign(document.createElement('button'), { textContent: i });"
                + " const [list, more] = paged(document.createElement('div'), [...Array(250).keys()], entry);"
                + " document.body.append(list, more);"
                + " const first = list.childElementCount; more.click();"
                + " return `${first} of 250, then ${list.childElementCount}, focus on ${document.activeElement.textContent}`; }"));
    }

    @Test
    void isUsedFromTheKeyboardAlone() {
        go("/timeline");
        page.keyboard().press("Tab");
        assertEquals("Skip to content", page.evaluate("() => document.activeElement.textContent"));
        page.keyboard().press("/");
        page.keyboard().type("ammunition");
        page.keyboard().press("Enter");
        page.locator("main h1", new Page.LocatorOptions().setHasText("Search: ammunition")).waitFor();
        assertEquals("H1", page.evaluate("() => document.activeElement.tagName"));
        page.locator("mark").first().waitFor();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertFalse(page.locator("header").isVisible(), "what is printed is the view alone");
    }

    @Test
    void showsSentencesAloneWhereTextsAreNotServed() {
        try (Server snippets = new Server(store.snippets(), ServerSettings.onPort(0, Settings.BASE))) {
            page.navigate("http://localhost:" + snippets.port() + "/id/" + article);
            page.locator(".text .sentence").first().waitFor();
            assertTrue(page.locator(".text").textContent().contains("The whole text is not served here"));
            page.locator("#facts .fact", new Page.LocatorOptions().setHasText("accused")).first().click();
            page.locator(".text .lit-trigger, .text .lit-cue").first().waitFor();
        }
    }
}
