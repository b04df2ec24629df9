package chancery.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Somebody who looks at the page in a real browser: a new window for each test, one server and one browser for all. */
final class Visitor implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String HOSTILE = "<img src=x onerror=\"window.struck=1\"><script>window.struck=1</script>";
    /** Of the one article that is served. */
    static final String TEXT = "Armenian Prime Minister Nikol Pashinyan visited Tbilisi on September 5, 2023."
            + " Azerbaijan accused Armenia of sending ammunition to Karabakh.\n\n"
            + "Armenia denied the accusation. “We sent no ammunition,” the foreign ministry said.\n\n"
            + "Russia condemned Azerbaijan in 2021, and plans to send " + HOSTILE + " to Yerevan."
            + " Armenia and Azerbaijan signed an agreement in Brussels in May 2022.";

    /** A machine that is busy with other things draws a view in seconds; more means that it will not come. */
    private static final double PATIENCE_MILLISECONDS = 15_000;

    private Site site;
    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    /** What is visited, and with what. */
    private record Site(Store store, Server server, String article, Playwright playwright, Browser browser, String axe)
            implements CloseableResource {
        static Site open() {
            Article read = new Article("hostile", Optional.empty(), TEXT, Optional.of("A report " + HOSTILE),
                    List.of("A. Writer"), Optional.of("Sample Wire"), Optional.of(LocalDate.parse("2023-09-08")),
                    Optional.of("en"), Location.of("hostile"));
            ArticleGraph graph = new Pipeline(TestNotes.annotator(), Catalogue.shipped(), Settings.defaults()).run(read);
            Store store = Store.inMemory(Clock.systemUTC());
            store.replace(graph);
            store.replaceCatalogue(CatalogueGraph.of(Catalogue.shipped(), Settings.BASE));
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                            "--disable-background-networking", "--disable-component-update", "--disable-sync")));
            try {
                return new Site(store, new Server(store, ServerSettings.onPort(0, Settings.BASE)),
                        graph.iri().substring(Settings.BASE.length()), playwright, browser,
                        new String(Visitor.class.getResourceAsStream("/axe.min.js").readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new AssertionError("axe is among the tests' resources", e);
            }
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
            server.close();
            store.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        assumeTrue(Files.isExecutable(CHROMIUM), "Debian's package chromium is not installed");
        site = tests.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(Site.class, any -> Site.open(), Site.class);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        complaints.clear();
        context = site.browser.newContext();
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ((message.type().equals("error") || message.type().equals("warning")) && !isReportOfTheSanitizer(message)) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(address("")) && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
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

    @Override
    public void afterEach(ExtensionContext test) {
        context.close();
    }

    Store store() {
        return site.store;
    }

    /** The article's IRI, without the base. */
    String article() {
        return site.article;
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Locator find(String selector, String words) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(words));
    }

    String address(String path) {
        return "http://localhost:" + site.server.port() + path;
    }

    void go(String path) {
        page.navigate(address(path));
        page.locator("main h1").waitFor();
    }

    /** What axe finds in the light, and in the dark on a phone; the SPARQL editor's own making is left out. */
    void assertHindersNobody() {
        page.evaluate(site.axe);
        assertEquals("", hindrances("{}"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(360, 740);
        assertEquals("", hindrances("{ runOnly: ['color-contrast'] }"));
        assertEquals(Boolean.TRUE, page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"),
                "it fits a phone");
        assertEquals(Boolean.TRUE, page.evaluate(
                "() => getComputedStyle(document.body).backgroundColor !== 'rgb(251, 250, 247)'"));
    }

    private Object hindrances(String options) {
        return page.evaluate("async () => (await axe.run({ exclude: ['.yasgui'] }, " + options + ")).violations"
                + ".map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(' ')}`).join('\\n')");
    }

    /** The console said nothing, nothing was asked of others, and what the article would run did not. */
    void assertQuiet() {
        assertEquals(List.of(), complaints);
        assertEquals(Boolean.TRUE, page.evaluate("() => window.struck === undefined && !document.querySelector('img[src=x]')"));
    }
}
