package chancery.serve;

import chancery.graph.Settings;
import chancery.store.Store;
import chancery.store.TestStore;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How long the first view takes in a browser that has never seen the page, from a server that has answered before: until
 * something is painted, until the page is there to be used, and until its lists have come. Run by name, with
 * {@code -Dstore=DIR} on another store than two small articles.
 */
class FirstViewBenchmark {
    private static final int TIMES = 5;

    @Test
    void measure() {
        String directory = System.getProperty("store");
        try (Store store = directory == null ? TestStore.strait() : Store.openExisting(Path.of(directory), Clock.systemUTC());
                Server server = new Server(store, ServerSettings.onPort(0, Settings.BASE));
                Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(List.of("--no-sandbox", "--disable-gpu",
                                "--disable-background-networking", "--disable-component-update", "--disable-sync")))) {
            List<List<Double>> all = new ArrayList<>();
            for (int i = -2; i < TIMES; i++) {
                List<Double> times = visit(browser, "http://localhost:" + server.port() + "/");
                if (i >= 0) {
                    all.add(times);
                }
            }
            System.out.printf(Locale.ROOT, "first view, median of %d: painted after %.0f ms, usable after %.0f ms, lists after"
                    + " %.0f ms%n", TIMES, median(all, 0), median(all, 1), median(all, 2));
        }
    }

    /** Milliseconds from the navigation's start: first contentful paint, heading there and page not busy, lists not busy. */
    private static List<Double> visit(Browser browser, String address) {
        // The wait below is a script of Playwright's own, which the page's policy would not let run.
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true));
                Page page = context.newPage()) {
            page.addInitScript("""
                    const seen = window.seen = {};
                    const look = () => {
                      const main = document.getElementById("view");
                      if (main?.querySelector("h1") && !main.hasAttribute("aria-busy")) {
                        seen.usable ??= performance.now();
                        if (!main.querySelector("[aria-busy]")) seen.lists ??= performance.now();
                      }
                    };
                    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
                    """);
            page.navigate(address);
            page.waitForFunction("window.seen.lists !== undefined");
            double paint = ((Number) page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1"))
                    .doubleValue();
            return List.of(paint, ((Number) page.evaluate("window.seen.usable")).doubleValue(),
                    ((Number) page.evaluate("window.seen.lists")).doubleValue());
        }
    }

    private static double median(List<List<Double>> all, int which) {
        return all.stream().map(times -> times.get(which)).sorted().toList().get(all.size() / 2);
    }
}
