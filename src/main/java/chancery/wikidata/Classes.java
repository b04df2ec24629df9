package chancery.wikidata;

import chancery.gazetteer.Kind;
import chancery.text.TableResource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the instances of a class are, by a table of classes and Wikidata's tree of subclasses. */
final class Classes {
    private final Map<String, Integer> ranks = new HashMap<>();
    private final List<Kind> kinds = new ArrayList<>();

    /**
     * @param roots    class → kind; of an item of several, the first root counts
     * @param subclass class → the classes right below it
     */
    Classes(Map<String, Kind> roots, Map<String, List<String>> subclass) {
        roots.forEach((root, kind) -> {
            int rank = kinds.size();
            kinds.add(kind);
            Deque<String> open = new ArrayDeque<>(List.of(root));
            while (!open.isEmpty()) {
                String next = open.remove();
                // The tree has circles, and is no tree: what an earlier root has stays with it.
                if (ranks.putIfAbsent(next, rank) == null) {
                    open.addAll(subclass.getOrDefault(next, List.of()));
                }
            }
        });
    }

    /** The classes that come with the program, in the order of their file. */
    static Map<String, Kind> shipped() {
        Map<String, Kind> roots = new LinkedHashMap<>();
        TableResource.rows(Classes.class, "classes.tsv", 4).forEach(row -> roots.put(row.get(0), Kind.valueOf(row.get(1))));
        return roots;
    }

    /** What an item of these classes is; empty where the table does not say. */
    Optional<Kind> kind(Set<String> classes) {
        return classes.stream().filter(ranks::containsKey).map(ranks::get).min(Integer::compare).map(kinds::get);
    }
}
