package chancery.reconcile;

import chancery.gazetteer.Background;
import chancery.gazetteer.Gazetteer;
import chancery.gazetteer.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The gazetteer's statements by item and property; those that hold still. */
final class Statements {
    private final Gazetteer gazetteer;
    private final Map<String, Map<String, List<String>>> values = new HashMap<>();

    Statements(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (Background known : gazetteer.background()) {
            if (known.current()) {
                values.computeIfAbsent(known.key(), key -> new HashMap<>())
                        .computeIfAbsent(known.property(), property -> new ArrayList<>()).add(known.value());
            }
        }
    }

    List<String> of(Item item, String property) {
        return List.copyOf(values.getOrDefault(item.key(), Map.of()).getOrDefault(property, List.of()));
    }

    /** Whether a value that a table gives is one that the gazetteer knows: an id, an item's name, or the literal. */
    boolean has(Item item, String property, String value) {
        return of(item, property).stream().anyMatch(known -> known.equalsIgnoreCase(value)
                || gazetteer.candidates(value).stream().anyMatch(candidate -> candidate.item().key().equals(known)));
    }
}
