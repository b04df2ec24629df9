package chancery.cli;

import chancery.gazetteer.Kind;
import chancery.wikidata.BuildSettings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which of Wikidata's items are wanted, and which of their names. */
final class ItemOptions {
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

    BuildSettings settings() {
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
}
