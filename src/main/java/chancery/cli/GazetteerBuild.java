package chancery.cli;

import chancery.gazetteer.Manifest;
import chancery.wikidata.DumpBuild;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery gazetteer build}. */
@Command(name = "build", mixinStandardHelpOptions = true, description = "Reads a dump of Wikidata into an index, or the"
        + " items that ready queries find at an endpoint. A build that was stopped goes on where it was; the index in use stays"
        + " until the new one is whole.",
        footer = {"", "Examples:", "  chancery gazetteer build --endpoint https://query.wikidata.org/sparql --query heads"
                + " --contact ana@example.org -o heads",
                "  chancery gazetteer build --dump latest-all.json.gz -o my-gazetteer"})
final class GazetteerBuild implements Callable<Integer> {
    private final Console console;

    @Option(names = "--dump", paramLabel = "FILE", description = "Wikidata's JSON dump: .json, .json.gz or .json.bz2.")
    private Optional<Path> dump = Optional.empty();

    @Option(names = "--endpoint", paramLabel = "URL", description = "A SPARQL endpoint that has Wikidata's statements.")
    private Optional<URI> endpoint = Optional.empty();

    @Option(names = "--query", paramLabel = "NAME", split = ",", description = "What to ask the endpoint: heads (of states and"
            + " governments, now and before), heads-of-state and heads-of-government (now), ministers (now), foreign-ministers,"
            + " ambassadors, chiefs-of-staff, states, alliances, alliance-members, alliance-leaders, cities, wars (with --all).")
    private List<String> queries = List.of();

    @Mixin
    private AccessOptions access = new AccessOptions();

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", required = true, description = "The folder of the gazetteer.")
    private Path folder;

    @Mixin
    private ItemOptions items = new ItemOptions();

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1",
            description = "How many threads read items (default: ${DEFAULT-VALUE}).")
    private int threads;

    private final long began = System.nanoTime();

    GazetteerBuild(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Misuse.atLeast(1, "--threads", threads);
        if (dump.isPresent() == endpoint.isPresent() || endpoint.isPresent() == queries.isEmpty()) {
            throw new Misuse("expected either --dump FILE, or --endpoint URL and --query NAME");
        }
        Manifest built = endpoint.isPresent() ? ask(AccessOptions.address("--endpoint", endpoint.get()))
                : new DumpBuild(dump.get(), items.settings(), threads, console::say, this::show).run(folder);
        console.say(String.format(Locale.ROOT, "%,d items with %,d names from %s of %s; %,d lines passed over; in %s",
                built.items(), built.names(), built.source(), built.date(), built.refused(), folder));
        return built.refused() == 0 ? Chancery.DONE : Chancery.REFUSED;
    }

    private Manifest ask(URI address) {
        try {
            return access.items(items.settings(), console).build(folder, address, queries);
        } catch (IllegalArgumentException e) {
            throw new Misuse("--query: " + e.getMessage());
        }
    }

    private void show(DumpBuild.Progress progress) {
        double seconds = Math.max(1e-3, (System.nanoTime() - began) / 1e9);
        double share = progress.size() == 0 ? 0 : (double) progress.bytes() / progress.size();
        console.progress(String.format(Locale.ROOT, "%s: %.1f %% of %,d MB, %,d lines (%,.0f a second), %,d items, %s left",
                progress.reading(), 100 * share, progress.size() >> 20, progress.lines(), progress.lines() / seconds,
                progress.items(), share > 0 ? left(seconds * (1 - share) / share) : "unknown time"));
    }

    private static String left(double seconds) {
        return seconds < 90 ? Math.round(seconds) + " s" : seconds < 5_400 ? Math.round(seconds / 60) + " min"
                : Math.round(seconds / 3_600) + " h";
    }
}
