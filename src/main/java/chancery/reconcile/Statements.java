package chancery.reconcile;

import chancery.gazetteer.Background;
import chancery.gazetteer.Item;
import chancery.gazetteer.Register;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the register says of items, by property; of what it says, what holds still. */
final class Statements {
    /** Items looked at that one cell of a row fits. */
    private static final int MOST = 100;

    private final Register register;

    Statements(Register register) {
        this.register = register;
    }

    List<String> of(String key, String property) {
        return of(key, property, false);
    }

    /** @param former whether what held once counts, too */
    List<String> of(String key, String property, boolean former) {
        return register.background(key).stream().filter(known -> (former || known.current()) && known.property().equals(property))
                .map(Background::value).distinct().toList();
    }

    /** Whether a value that a table gives is one that the register knows: an id, an item's name, or the literal. */
    boolean has(Item item, String property, String value) {
        List<String> known = property.equals(Background.COUNTRY)
                ? Stream.concat(item.country().stream(), of(item.key(), property).stream()).toList() : of(item.key(), property);
        return !known.isEmpty() && meanings(value).anyMatch(meant -> known.stream().anyMatch(meant::equalsIgnoreCase));
    }

    /** The items that a value holds of, as {@link #has} has it. */
    List<Item> having(String property, String value) {
        Map<String, Item> found = new LinkedHashMap<>();
        meanings(value).flatMap(meant -> register.holding(property, meant, MOST).stream())
                .forEach(item -> found.putIfAbsent(item.key(), item));
        return List.copyOf(found.values());
    }

    private Stream<String> meanings(String value) {
        return Stream.concat(Stream.of(value),
                register.candidates(value).stream().map(candidate -> candidate.item().key())).distinct();
    }
}
