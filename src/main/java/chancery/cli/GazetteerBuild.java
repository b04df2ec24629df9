package chancery.cli;

import chancery.gazetteer.Kind;
import chancery.gazetteer.Manifest;
import chancery.wikidata.BuildSettings;
import chancery.wikidata.DumpBuild;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chancery gazetteer build}. */
@Command(name = "build", mixinStandardHelpOptions = true, description = "Reads a dump of Wikidata into an index. A build"
        + " that was stopped goes on where it was; the index in use stays until the new one is whole.",
        footer = {"", "Example:", "  chancery gazetteer build --dump latest-all.json.gz -o my-gazetteer"})
final class GazetteerBuild implements Callable<Integer> {
    private final Console console;

    @Option(names = "--dump", paramLabel = "FILE", required = true,
            description = "Wikidata's JSON dump: .json, .json.gz or .json.bz2.")
    private Path dump;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", required = true, description = "The folder of the gazetteer.")
    private Path folder;

    @Option(names = "--classes", paramLabel = "Q…", split = ",",
            description = "Only items of these classes, of those that come with the program.")
    private List<String> classes = List.of();

    @Option(names = "--class", paramLabel = "Q…=Kind",
            description = "A class that the program does not know, and what its items are: City, Person, ArmedGroup …")
    private Map<String, String> added = Map.of();

    @Option(names = "--all", description = "Keep items of no known class, too.")
    private boolean all;

    @Option(names = "--langs", paramLabel = "LANG", split = ",", defaultValue = "en",
            description = "The languages of the names (default: ${DEFAULT-VALUE}).")
    private List<String> languages;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1",
            description = "How many threads read items (default: ${DEFAULT-VALUE}).")
    private int threads;

    private final long began = System.nanoTime();

    GazetteerBuild(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new Misuse("--threads " + threads + ": expected at least 1");
        }
        Manifest built = new DumpBuild(dump, settings(), threads, console::say, this::show).run(folder);
        console.say(String.format(Locale.ROOT, "%,d items with %,d names from %s of %s; %,d lines passed over; in %s",
                built.items(), built.names(), built.source(), built.date(), built.refused(), folder));
        return built.refused() == 0 ? Chancery.DONE : Chancery.REFUSED;
    }

    private BuildSettings settings() {
        Map<String, Kind> shipped = BuildSettings.defaults().classes();
        Map<String, Kind> wanted = new LinkedHashMap<>();
        added.forEach((id, kind) -> wanted.put(id, kind(kind)));
        for (String id : classes) {
            if (!shipped.containsKey(id)) {
                throw new Misuse("--classes " + id + ": what its items are is not known; say it, as in --class " + id + "=City");
            }
        }
        shipped.forEach((id, kind) -> {
            if (classes.isEmpty() || classes.contains(id)) {
                wanted.putIfAbsent(id, kind);
            }
        });
        try {
            return new BuildSettings(wanted, all, languages);
        } catch (IllegalArgumentException e) {
            throw new Misuse(e.getMessage());
        }
    }

    private static Kind kind(String term) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.term().equals(term)).findFirst().orElseThrow(() ->
                new Misuse("kind \"" + term + "\"; expected one of " + Arrays.stream(Kind.values()).map(Kind::term).toList()));
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
