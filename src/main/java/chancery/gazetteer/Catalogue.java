package chancery.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gazetteer in memory: name → candidate items, key → item. Immutable and safe to share between threads. */
public final class Catalogue {
    private final Map<String, Item> items;
    private final Map<String, List<Candidate>> names;

    Catalogue(Collection<Candidate> candidates) {
        items = new LinkedHashMap<>();
        names = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            items.putIfAbsent(candidate.item().key(), candidate.item());
            names.computeIfAbsent(candidate.name(), name -> new ArrayList<>()).add(candidate);
        }
    }

    /** A catalogue that knows nothing. */
    public static Catalogue empty() {
        return new Catalogue(List.of());
    }

    /** What a name, exactly as written, may mean; empty where the gazetteer does not know it. */
    public List<Candidate> candidates(String name) {
        return List.copyOf(names.getOrDefault(name, List.of()));
    }

    public Optional<Item> item(String key) {
        return Optional.ofNullable(items.get(key));
    }

    /** All items, in the order of the files. */
    public Collection<Item> items() {
        return java.util.Collections.unmodifiableCollection(items.values());
    }
}
