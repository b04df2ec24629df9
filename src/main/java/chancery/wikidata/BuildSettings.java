package chancery.wikidata;

import chancery.gazetteer.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of Wikidata is wanted.
 *
 * @param classes   class → what its instances are; its order decides where an item is of several
 * @param all       keep items of no such class, too, as things
 * @param languages of the names, by their Wikidata codes; labels come in the first that an item has
 */
public record BuildSettings(Map<String, Kind> classes, boolean all, List<String> languages) {
    public BuildSettings {
        classes.keySet().forEach(BuildSettings::checked);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("no language; expected at least one, such as en");
        }
        classes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        languages = List.copyOf(languages);
    }

    /** The classes that come with the program, in English. */
    public static BuildSettings defaults() {
        return new BuildSettings(Classes.shipped(), false, List.of("en"));
    }

    private static void checked(String id) {
        if (!id.matches("Q[1-9][0-9]*")) {
            throw new IllegalArgumentException("class \"" + id + "\"; expected a Wikidata item such as Q515");
        }
    }

    /** The same in a line, for the index to remember. */
    String line() {
        return "classes=" + classes + " all=" + all + " languages=" + languages;
    }
}
