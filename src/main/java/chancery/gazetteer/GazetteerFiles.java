package chancery.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the tables that ship in {@code data/gazetteer}; the program finds them on its class path. */
final class GazetteerFiles {
    /** The tables of items, likeliest kinds first: of two items with one name, that order is the last tie-break. */
    static final List<String> ITEM_TABLES =
            List.of("states.tsv", "organizations.tsv", "places.tsv", "people.tsv", "bodies.tsv", "cities.tsv", "regions.tsv");
    private static final String[] ITEM_COLUMNS = {"key", "kind", "label", "aliases", "acronyms", "country", "capital_of",
        "latitude", "longitude", "weight", "source"};

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();

    Gazetteer read() {
        for (String table : ITEM_TABLES) {
            for (Table.Row row : table(table, ITEM_COLUMNS).rows()) {
                item(row);
            }
        }
        for (Table.Row row : table("state-names.tsv",
                "key", "label", "aliases", "acronyms", "adjectives", "demonyms").rows()) {
            names(row, known(row, "key"), "adjectives", NameType.ADJECTIVE);
            names(row, known(row, "key"), "demonyms", NameType.DEMONYM);
        }
        for (Table.Row row : table("seats.tsv", "name", "key", "label", "note").rows()) {
            candidates.add(new Candidate(known(row, "key"), row.cell("name"), NameType.SEAT));
        }
        return new Gazetteer(items.values(), candidates, background(), localNames());
    }

    /** Places' own columns, then the tables of statements. */
    private List<Background> background() {
        List<Background> known = new ArrayList<>();
        for (Item item : items.values()) {
            // A person has no country in Wikidata's sense, and whose citizen one is who heads a state no table tells.
            item.country().filter(country -> item.kind() != Kind.PERSON)
                    .ifPresent(country -> known.add(Background.of(item.key(), Background.COUNTRY, country)));
            item.capitalOf().forEach(state -> known.add(Background.of(state, Background.CAPITAL, item.key())));
            item.point().ifPresent(point -> known.add(Background.of(item.key(), Background.COORDINATES,
                    "POINT(" + point.longitude() + " " + point.latitude() + ")")));
            if (item.kind() == Kind.CITY && item.weight() > 0) {
                known.add(Background.of(item.key(), Background.POPULATION, Long.toString((long) item.weight())));
            }
        }
        for (Table.Row row : table("facts.tsv", "key", "property", "value", "since", "until", "source").rows()) {
            known.add(new Background(known(row, "key").key(), row.cell("property"), row.cell("value"),
                    row.optional("since"), row.optional("until")));
        }
        for (Table.Row row : table("alliances.tsv",
                "organization", "label", "member", "name", "since", "until", "source").rows()) {
            known.add(new Background(known(row, "member").key(), Background.MEMBER_OF, known(row, "organization").key(),
                    row.optional("since"), row.optional("until")));
        }
        for (Table.Row row : table("offices.tsv",
                "state", "property", "person", "name", "since", "until", "source").rows()) {
            known.add(new Background(known(row, "state").key(), row.cell("property"), known(row, "person").key(),
                    row.optional("since"), row.optional("until")));
        }
        return known;
    }

    private Map<String, List<LocalName>> localNames() {
        Map<String, List<LocalName>> names = new HashMap<>();
        for (Table.Row row : table("names.tsv", "key", "language", "name", "source").rows()) {
            names.computeIfAbsent(known(row, "key").key(), key -> new ArrayList<>())
                    .add(new LocalName(row.cell("language"), row.cell("name")));
        }
        return names;
    }

    private void item(Table.Row row) {
        Optional<Item.Point> point = row.number("latitude").flatMap(latitude ->
                row.number("longitude").map(longitude -> new Item.Point(latitude, longitude)));
        Item item = new Item(row.cell("key"), kind(row), row.cell("label"), row.optional("country"),
                row.values("capital_of"), point, row.number("weight").orElse(0.0));
        if (item.key().isEmpty() || item.label().isEmpty() || row.cell("source").isEmpty()) {
            throw row.wrong("no key, no label or no source; expected all three");
        }
        if (items.putIfAbsent(item.key(), item) != null) {
            throw row.wrong("key " + item.key() + " stands in an earlier row too; expected one row for each item");
        }
        candidates.add(new Candidate(item, item.label(), NameType.LABEL));
        names(row, item, "aliases", NameType.ALIAS);
        names(row, item, "acronyms", NameType.ACRONYM);
    }

    private static Kind kind(Table.Row row) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(row.cell("kind"))).findFirst()
                .orElseThrow(() -> row.wrong("kind \"" + row.cell("kind") + "\"; expected one of "
                        + Arrays.toString(Kind.values())));
    }

    private void names(Table.Row row, Item item, String column, NameType type) {
        for (String name : row.values(column)) {
            candidates.add(new Candidate(item, name, type));
        }
    }

    private Item known(Table.Row row, String column) {
        return Optional.ofNullable(items.get(row.cell(column)))
                .orElseThrow(() -> row.wrong("no item has the key \"" + row.cell(column) + "\""));
    }

    private static Table table(String file, String... columns) {
        String path = "/chancery/gazetteer/" + file;
        InputStream stream = GazetteerFiles.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException(path + " is not on the class path; the program was packed without its gazetteer");
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return Table.read("data/gazetteer/" + file, reader, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
