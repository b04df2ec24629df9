package chancery.resolve;

import chancery.gazetteer.Candidate;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.gazetteer.NameType;
import chancery.text.TableResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names whose kind is common knowledge though the gazetteer has no item for them: peoples without a state of their name
 * ({@code peoples.tsv}) and bodies that recognizers take for something else ({@code bodies.tsv}), beside this class.
 */
final class CommonNames {
    private static final String KEY = "name:";

    private final Map<String, List<Candidate>> byName = new HashMap<>();
    private final Map<String, String> sectors = new HashMap<>();

    CommonNames() {
        for (List<String> row : TableResource.rows(CommonNames.class, "peoples.tsv", 3)) {
            Item people = item(row.get(2), Kind.GROUP);
            byName.put(row.get(1), List.of(new Candidate(people, row.get(1), NameType.DEMONYM)));
            byName.put(row.get(2), List.of(new Candidate(people, row.get(2), NameType.DEMONYM)));
            byName.put(row.get(0), List.of(new Candidate(people, row.get(0), NameType.ADJECTIVE)));
        }
        for (List<String> row : TableResource.rows(CommonNames.class, "bodies.tsv", 4)) {
            Item body = item(row.get(0), Kind.valueOf(row.get(1)));
            byName.put(row.get(0), List.of(new Candidate(body, row.get(0), NameType.LABEL)));
            for (String alias : row.get(3).isEmpty() ? new String[0] : row.get(3).split("\\|")) {
                byName.put(alias, List.of(new Candidate(body, alias, NameType.ALIAS)));
            }
            if (!row.get(2).equals("-")) {
                sectors.put(body.key(), row.get(2));
            }
        }
    }

    private static Item item(String name, Kind kind) {
        return new Item(KEY + name, kind, name, Optional.empty(), List.of(), Optional.empty(), 0);
    }

    List<Candidate> candidates(String name) {
        return byName.getOrDefault(name, List.of());
    }

    Optional<String> sector(Item item) {
        return Optional.ofNullable(sectors.get(item.key()));
    }

    /** Whether an item is one of these, and so none of the gazetteer's. */
    static boolean is(Item item) {
        return item.key().startsWith(KEY);
    }
}
