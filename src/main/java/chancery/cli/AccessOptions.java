package chancery.cli;

import chancery.wikidata.AccessTerms;
import chancery.wikidata.BuildSettings;
import chancery.wikidata.LiveItems;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How Wikidata, or another Wikibase, is asked. */
final class AccessOptions {
    @Option(names = "--contact", paramLabel = "ADDRESS", required = true, description = "Your mail address or web page; it goes"
            + " with each request, as Wikimedia's rules for programs want.")
    private String contact;

    @Option(names = "--api", paramLabel = "URL", defaultValue = LiveItems.API,
            description = "The API of the Wikibase (default: ${DEFAULT-VALUE}).")
    private URI api;

    LiveItems items(BuildSettings settings, Console console) {
        if (api.getHost() == null || !api.getScheme().matches("https?")) {
            throw new Misuse("--api " + api + ": expected an address, as in " + LiveItems.API);
        }
        try {
            return new LiveItems(api, settings, AccessTerms.of(contact), time -> pause(time, console), Clock.systemUTC(),
                    console::say);
        } catch (IllegalArgumentException e) {
            throw new Misuse(e.getMessage());
        }
    }

    private static void pause(Duration time, Console console) {
        console.progress("waiting " + time.toSeconds() + " s, as the server asks");
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
    }
}
