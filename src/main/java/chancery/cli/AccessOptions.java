package chancery.cli;

import chancery.wikidata.AccessTerms;
import chancery.wikidata.BuildSettings;
import chancery.wikidata.LiveItems;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How Wikidata, or another Wikibase, is asked. */
final class AccessOptions {
    @Option(names = "--contact", paramLabel = "ADDRESS", description = "Your mail address or web page; it goes"
            + " with each request, as Wikimedia's rules for programs want.")
    private Optional<String> contact = Optional.empty();

    @Option(names = "--api", paramLabel = "URL", defaultValue = LiveItems.API,
            description = "The API of the Wikibase (default: ${DEFAULT-VALUE}).")
    private URI api;

    LiveItems items(BuildSettings settings, Console console) {
        String who = contact.orElseThrow(() -> new Misuse("--contact is missing: expected your mail address or web page"));
        try {
            return new LiveItems(address("--api", api), settings, AccessTerms.of(who), time -> pause(time, console),
                    Clock.systemUTC(), console::say);
        } catch (IllegalArgumentException e) {
            throw new Misuse(e.getMessage());
        }
    }

    static URI address(String option, URI given) {
        if (given.getHost() == null || !given.getScheme().matches("https?")) {
            throw new Misuse(option + " " + given + ": expected an address, as in " + LiveItems.API);
        }
        return given;
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
