package chancery.resolve;

import chancery.gazetteer.Candidate;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.gazetteer.NameType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Peoples that have no state of their name and so no place in the gazetteer; from {@code peoples.tsv} beside this class. */
final class Peoples {
    private static final String KEY = "people:";

    private final Map<String, List<Candidate>> byName = new HashMap<>();

    Peoples() {
        for (String[] row : Tsv.rows("peoples.tsv", 3)) {
            Item people = new Item(KEY + row[2], Kind.GROUP, row[2], Optional.empty(), List.of(), Optional.empty(), 0);
            byName.put(row[1], List.of(new Candidate(people, row[1], NameType.DEMONYM)));
            byName.put(row[2], List.of(new Candidate(people, row[2], NameType.DEMONYM)));
            byName.put(row[0], List.of(new Candidate(people, row[0], NameType.ADJECTIVE)));
        }
    }

    List<Candidate> candidates(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Whether an item is one of these, and so none of the gazetteer's. */
    static boolean is(Item item) {
        return item.key().startsWith(KEY);
    }
}
