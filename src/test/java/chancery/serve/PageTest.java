package chancery.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chancery.Pipeline;
import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import chancery.graph.ArticleGraph;
import chancery.graph.Settings;
import chancery.read.Article;
import chancery.store.Store;
import chancery.text.Location;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Every view in a real browser: it draws, it can be used from the keyboard, and its console stays empty. */
class PageTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String HOSTILE = "<img src=x onerror=\"window.struck=1\"><script>window.struck=1</script>";
    private static final String TEXT = "Armenian Prime Minister Nikol Pashinyan visited Tbilisi on September 5, 2023."
            + " Azerbaijan accused Armenia of sending ammunition to Karabakh.\n\n"
            + "Armenia denied the accusation. “We sent no ammunition,” the foreign ministry said.\n\n"
            + "Russia condemned Azerbaijan, and plans to send " + HOSTILE + " to Yerevan.";

    /** A machine that is busy with other things draws a view in seconds; more means that it will not come. */
    private static final double PATIENCE_MILLISECONDS = 15_000;

    private static Store store;
    private static Server server;
    private static Playwright playwright;
    private static Browser browser;
    private static String article;

    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void serveOneArticle() {
        assumeTrue(Files.isExecutable(CHROMIUM), "Debian's package chromium is not installed");
        Article read = new Article("hostile", Optional.empty(), TEXT, Optional.of("A report " + HOSTILE), List.of("A. Writer"),
                Optional.of("Sample Wire"), Optional.of(LocalDate.parse("2023-09-08")), Optional.of("en"), Location.of("hostile"));
        ArticleGraph graph = new Pipeline(TestNotes.annotator(), Catalogue.shipped(), Settings.defaults()).run(read);
        article = graph.iri().substring(Settings.BASE.length());
        store = Store.inMemory(Clock.systemUTC());
        store.replace(graph);
        server = new Server(store, ServerSettings.onPort(0, Settings.BASE));
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
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(address("")) && !request.url().startsWith("data:") && !request.url().startsWith("blob:")) {
                complaints.add("asks elsewhere: " + request.url());
            }
        });
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

    private void assertQuiet() {
        assertEquals(List.of(), complaints);
        assertEquals(Boolean.TRUE, page.evaluate("() => window.struck === undefined"));
    }

    @ParameterizedTest
    @CsvSource({"/, Who did what", "/articles, Articles", "/actors, Actors", "/timeline, Timeline", "/network, Network", "/claims, Claims",
            "/map, Map", "/contested, Contested", "/ask?name=timeline, SPARQL", "/search?q=ammunition, Search",
            "/timeline?status=alleged&from=2023-01-01, Timeline", "/id/entity/Q399, Armenia"})
    void drawsEachViewWithoutAComplaint(String path, String heading) {
        go(path);
        assertTrue(page.locator("main h1").textContent().startsWith(heading), page.locator("main").textContent());
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertQuiet();
    }

    @Test
    void showsAHostileTitleAndTextAsText() {
        go("/id/" + article);
        assertTrue(page.locator("main h1").textContent().contains("<script>"));
        assertTrue(page.locator(".text").textContent().contains("onerror"));
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
    void offersEachViewsDataAndItsQuestion() {
        for (String path : List.of("/", "/articles", "/actors", "/timeline", "/network", "/map", "/contested", "/ask?name=timeline",
                "/claims", "/search?q=ammunition", "/id/entity/Q399", "/id/" + article)) {
            go(path);
            assertEquals(4, page.locator(".downloads").first().locator("a").count(), path);
        }
        go("/timeline?status=alleged&type=ACCUSE");
        page.locator(".downloads a", new Page.LocatorOptions().setHasText("SPARQL")).click();
        page.locator("main h1", new Page.LocatorOptions().setHasText("SPARQL")).waitFor();
        for (String ending : List.of(".csv", ".json", ".ttl", ".rq")) {
            String link = page.locator(".downloads a[href*='" + ending + "']").getAttribute("href");
            assertTrue(link.contains("status=alleged"), link);
            assertEquals(200, page.request().get(address(link)).status(), link);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/timeline", "/network", "/map"})
    void fitsAPhoneInTheDark(String path) {
        context.close();
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740).setColorScheme(ColorScheme.DARK));
        page = context.newPage();
        go(path);
        assertEquals(Boolean.TRUE, page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"));
        assertEquals(Boolean.TRUE, page.evaluate("() => getComputedStyle(document.body).backgroundColor !== 'rgb(251, 250, 247)'"));
    }
}
