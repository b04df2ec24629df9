package chancery.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.text.InputException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold of every row that ships. */
class ShippedFilesTest {
    private static final Path FOLDER = Path.of("data/gazetteer");
    private static final Gazetteer CATALOGUE = Catalogue.shipped();

    @Test
    void everyItemHasAWikidataIdOrAKeyOfGeoNames() {
        assertEquals(List.of(), CATALOGUE.items().stream().map(Item::key)
                .filter(key -> !key.matches("Q[1-9][0-9]*|geonames:[0-9]+|geonames:[A-Z]{2}\\.[A-Za-z0-9]+")).toList());
    }

    @Test
    void everyCountryAndCapitalIsAnItem() {
        assertEquals(List.of(), CATALOGUE.items().stream()
                .flatMap(item -> Stream.concat(item.country().stream(), item.capitalOf().stream()))
                .filter(key -> CATALOGUE.item(key).isEmpty()).distinct().toList());
    }

    @Test
    void aCapitalLiesWithinFiftyKilometresOfItsCoordinates() throws IOException {
        List<String> far = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve("build/capitals.tsv"))) {
            for (Table.Row row : Table.read("capitals.tsv", reader, "key", "capital", "latitude", "longitude", "source").rows()) {
                Item.Point there = new Item.Point(row.number("latitude").orElseThrow(), row.number("longitude").orElseThrow());
                Item.Point ours = CATALOGUE.item(row.cell("key")).orElseThrow().point().orElseThrow();
                if (there.kilometres(ours) > 50) {
                    far.add(row.cell("capital") + ": " + Math.round(there.kilometres(ours)) + " km");
                }
            }
        }
        assertEquals(List.of(), far);
    }

    @Test
    void aCityWithAnItemLiesWithinFiftyKilometresOfWhereItsSourceHasIt() throws IOException {
        List<String> far = new ArrayList<>();
        int checked = 0;
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve("build/cities-with-items.tsv"))) {
            for (Table.Row row : Table.read("cities-with-items.tsv", reader, "country", "region", "city", "key", "aliases",
                    "latitude", "longitude", "source").rows()) {
                Item city = CATALOGUE.item(row.cell("key")).orElseThrow();
                if (row.optional("latitude").isPresent()) {
                    checked++;
                    Item.Point there = new Item.Point(row.number("latitude").orElseThrow(), row.number("longitude").orElseThrow());
                    if (there.kilometres(city.point().orElseThrow()) > 50) {
                        far.add(city.label());
                    }
                }
            }
        }
        assertEquals(List.of(), far);
        assertTrue(checked > 100, "" + checked);
    }

    @Test
    void aStateOfTheUnionIsNoCountyOfItsName() {
        assertEquals("Q1223", CATALOGUE.candidates("Washington").stream().map(Candidate::item)
                .filter(item -> item.kind() == Kind.REGION).findFirst().orElseThrow().key());
    }

    @Test
    void aNameOfTwoItemsOfAKindListsBoth() throws IOException {
        Map<String, List<String>> keys = new HashMap<>();
        for (String table : GazetteerFiles.ITEM_TABLES) {
            for (String line : Files.readAllLines(FOLDER.resolve(table)).stream().skip(1).toList()) {
                String[] cells = line.split("\t", -1);
                Stream.concat(Stream.of(cells[2]), Stream.of((cells[3] + "|" + cells[4]).split("\\|")))
                        .filter(name -> !name.isBlank()).distinct()
                        .forEach(name -> keys.computeIfAbsent(name, n -> new ArrayList<>()).add(cells[0]));
            }
        }
        assertTrue(keys.values().stream().anyMatch(items -> items.size() > 1), "no name is ambiguous: the test sees nothing");
        keys.forEach((name, items) -> assertTrue(
                CATALOGUE.candidates(name).stream().map(candidate -> candidate.item().key()).toList().containsAll(items),
                () -> name + " names " + items + ", but answers " + CATALOGUE.candidates(name)));
    }

    /** "Public code" tells nobody where an id was read. */
    @Test
    void everySourceHasAName() throws IOException {
        List<String> nameless = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tsv")).sorted().toList()) {
                Files.readAllLines(file).stream().filter(line -> line.matches(".*[;\t ]*public (code|table|map|list).*"))
                        .forEach(line -> nameless.add(file.getFileName() + ": " + line));
            }
        }
        assertEquals(List.of(), nameless);
    }

    /** A package that the build reads, of the version that it reads; or who publishes it, and where in it the row stands. */
    @Test
    void everySourceIsAPackageOfTheBuildOrSaysWhereItStands() throws IOException {
        Map<String, String> packages = new HashMap<>();
        new ObjectMapper().readTree(FOLDER.resolve("build/package.json").toFile()).path("dependencies").fields()
                .forEachRemaining(entry -> packages.put(entry.getKey().replaceFirst(".*/", ""), entry.getValue().asText()));
        List<String> unsound = new ArrayList<>();
        int sources = 0;
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tsv")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                if (!lines.get(0).endsWith("\tsource")) {
                    continue;
                }
                for (String line : lines.stream().skip(1).toList()) {
                    for (String source : line.substring(line.lastIndexOf('\t') + 1).split("; ?(item: )?")) {
                        sources++;
                        Matcher named = Pattern.compile("(?:[\\w .:]+ by )?([a-z][\\w.-]+)(?: ([\\d.]+))?(, .+)?").matcher(source);
                        boolean known = named.matches() && packages.containsKey(named.group(1))
                                && (named.group(2) == null || packages.get(named.group(1)).equals(named.group(2)));
                        if (!known && !source.matches("[^,]{4,}, .{2,}")) {
                            unsound.add(file.getFileName() + ": " + line);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), unsound);
        assertTrue(sources > 10_000, "" + sources);
    }

    @Test
    void whoHeadsAStateIsAPersonAndAStateTheGazetteerKnows() {
        List<Background> terms = CATALOGUE.background().stream().filter(known -> known.property().equals(Background.HEAD_OF_STATE)
                || known.property().equals(Background.HEAD_OF_GOVERNMENT)).toList();
        assertTrue(terms.size() > 200, () -> terms.size() + " terms of office");
        for (Background term : terms) {
            assertEquals(Kind.PERSON, CATALOGUE.item(term.value()).orElseThrow().kind(), term::toString);
            assertTrue(term.since().isPresent(), term::toString);
        }
    }

    /** Of the processor's time, so that a busy machine does not fail it. */
    @Test
    void isReadInUnderASecond() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Catalogue.shipped();
        assertTrue(threads.getCurrentThreadCpuTime() - start < 1_000_000_000L);
    }

    @Test
    void refusesARowOfTheWrongWidth() {
        InputException refused = assertThrows(InputException.class,
                () -> Table.read("cities.tsv", new StringReader("key\tlabel\nQ1\n"), "key", "label"));
        assertEquals("cities.tsv:2: 1 cells; expected 2, one for each of key label", refused.getMessage());
    }

    @Test
    void refusesAFileWithOtherColumns() {
        InputException refused = assertThrows(InputException.class,
                () -> Table.read("cities.tsv", new StringReader("id\tname\n"), "key", "label"));
        assertEquals("cities.tsv:1: header \"id\tname\"; expected the columns key label", refused.getMessage());
    }
}
