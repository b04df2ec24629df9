package chancery.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCatalogueTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void build() {
        try (IndexBuilder builder = IndexBuilder.open(folder, "test")) {
            builder.add(state());
            builder.add(entry("Q990000910", Kind.CITY, "Veldora", 40_000, List.of(new LocalName("de", "Feldora")),
                    new Background("Q990000910", Background.COUNTRY, "Q990000900", Optional.empty(), Optional.empty())));
            builder.add(entry("Q990000911", Kind.CITY, "Veldora Bay", 90_000, List.of()));
            builder.add(entry("Q990000912", Kind.PERSON, "Mara Tessel", 10, List.of()));
            builder.finish("test", "2024-01-01", 0, Map.of());
        }
    }

    private static Entry state() {
        return entry("Q990000900", Kind.STATE, "Ostrania", 500_000, List.of(),
                new Background("Q990000900", Background.HEAD_OF_STATE, "Q990000912", Optional.of("2011"), Optional.of("2019")),
                new Background("Q990000900", Background.HEAD_OF_STATE, "Q990000913", Optional.of("2019"), Optional.empty()),
                new Background("Q990000900", Background.ISO_2, "OX", Optional.empty(), Optional.empty()));
    }

    private static Entry entry(String key, Kind kind, String label, double weight, List<LocalName> local, Background... known) {
        Item item = new Item(key, kind, label, Optional.empty(), List.of(), Optional.empty(), weight);
        return new Entry(item, List.of(new Candidate(item, label, NameType.LABEL)), local, List.of(known));
    }

    private static List<String> keys(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.item().key()).toList();
    }

    private Manifest add(Entry... entries) {
        List<String> keys = Stream.of(entries).map(entry -> entry.item().key()).toList();
        try (IndexBuilder builder = IndexBuilder.adding(folder, keys, "test")) {
            Stream.of(entries).forEach(builder::add);
            return builder.finish("test", "2024-01-02", 0, Map.of());
        }
    }

    @Test
    void findsNamesByTheirBeginningTheWeightiestFirst() {
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            assertEquals(List.of("Q990000911", "Q990000910"), keys(index.startingWith("veld", 10)));
            assertEquals(List.of("Q990000911"), keys(index.startingWith("Véld", 1)));
            assertEquals(List.of("Q990000910"), keys(index.startingWith("feld", 10)), "a name in another language");
            assertEquals(List.of(), index.startingWith("veldt", 10));
        }
    }

    @Test
    void findsANameInAnotherTranscription() {
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            assertEquals(List.of("Q990000912"), keys(index.transcribed("Marra Tesel")));
            assertEquals(List.of(), index.transcribed("Mira Tassol Ven"));
        }
    }

    @Test
    void findsNamesWithSlipsTheClosestFirst() {
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            assertEquals(List.of("Q990000910"), keys(index.near("Veldura", 2).stream().map(Register.Near::candidate).toList()));
            assertEquals(0, index.near("feldora", 2).get(0).edits());
            assertEquals(2, index.near("Mara Tasel", 2).get(0).edits());
            assertEquals(List.of(), index.near("Nowhere at all", 2));
            assertEquals(List.of(), index.near("Veldura", 0));
            assertEquals(1, index.near("VELDORA", 0).size());
        }
    }

    @Test
    void findsPersonsByTheirLastNames() {
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            assertEquals("Mara Tessel", index.surnamed("TESSEL", 5).get(0).label());
            assertEquals(List.of(), index.surnamed("Bay", 5), "no person");
            assertEquals(List.of("Q990000912"), keys(index.startingWith("tess", 5)));
            Register both = new LayeredCatalogue(Catalogue.shipped(), index);
            assertEquals("Mara Tessel", both.surnamed("tessel", 5).get(0).label());
            assertEquals("Vladimir Putin", both.surnamed("Putin", 5).get(0).label());
        }
    }

    @Test
    void findsItemsByWhatHoldsOfThemNow() {
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            assertEquals("Q990000900", index.holding(Background.ISO_2, "ox", 10).get(0).key());
            assertEquals("Q990000910", index.holding(Background.COUNTRY, "Q990000900", 10).get(0).key());
            assertEquals(List.of(), index.holding(Background.HEAD_OF_STATE, "Q990000912", 10), "not any more");
            assertEquals(3, index.background("Q990000900").size());
            assertEquals(List.of("Veldora"), index.names("Q990000910"));
        }
    }

    @Test
    void tellsWhenSomebodyHeadedAState() {
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            assertEquals(List.of(new Background("Q990000900", Background.HEAD_OF_STATE, "Q990000912", Optional.of("2011"), Optional.of("2019"))),
                    index.terms("Q990000912"));
            assertEquals(List.of(), index.terms("Q990000900"));
        }
    }

    @Test
    void addsAnItemWithoutWritingTheOthersAnew() throws IOException {
        List<Path> before = files();
        List<Object> written = new ArrayList<>();
        for (Path file : before) {
            written.add(Files.readAttributes(file, "unix:ino").get("ino"));
        }
        Manifest manifest = add(entry("Q990000920", Kind.CITY, "Veldora Heights", 60_000, List.of()));
        assertEquals(5, manifest.items());
        List<Object> now = new ArrayList<>();
        for (Path file : files()) {
            now.add(Files.readAttributes(file, "unix:ino").get("ino"));
        }
        written.retainAll(now);
        // All but the list of the index's parts, of which there are more now.
        assertEquals(before.size() - 1, written.size());
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            assertEquals(List.of("Q990000911", "Q990000920", "Q990000910"), keys(index.startingWith("veldora", 10)));
            assertEquals(5, index.items());
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(Manifest.read(folder).generation()))) {
            return files.filter(file -> !file.getFileName().toString().equals("write.lock")).sorted().toList();
        }
    }

    @Test
    void ordersNamesakesByWeightWhereverTheyLie() {
        add(entry("Q990000921", Kind.CITY, "Veldora", 300_000, List.of()));
        add(entry("Q990000922", Kind.CITY, "Veldora", 1_000, List.of()));
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            assertEquals(List.of("Q990000921", "Q990000910", "Q990000922"), keys(index.candidates("Veldora")));
            assertEquals(List.of("Q990000900", "Q990000921", "Q990000911", "Q990000910", "Q990000922", "Q990000912"),
                    index.entries().stream().map(entry -> entry.item().key()).toList());
        }
    }

    @Test
    void putsAnItemInPlaceOfWhatItWasBefore() {
        Manifest manifest = add(entry("Q990000910", Kind.CITY, "New Veldora", 41_000, List.of()));
        assertEquals(List.of(4L, 4L), List.of(manifest.items(), manifest.names()));
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            assertEquals(List.of(), index.candidates("Veldora"));
            assertEquals("New Veldora", index.item("Q990000910").orElseThrow().label());
            assertEquals(List.of(), index.near("feldora", 2));
            assertEquals(List.of(), index.holding(Background.COUNTRY, "Q990000900", 10));
            assertEquals(4, index.entries().size());
        }
    }

    @Test
    void answersFromTheIndexThatWasOpenedThoughAnotherIsSwappedIn() {
        try (IndexCatalogue old = IndexCatalogue.open(folder)) {
            add(entry("Q990000910", Kind.CITY, "New Veldora", 41_000, List.of()));
            assertEquals("Veldora", old.item("Q990000910").orElseThrow().label());
            assertEquals(List.of("Q990000910"), keys(old.candidates("Veldora")));
        }
    }

    @Test
    void beginsAnAdditionAgainThatWasStopped() {
        try (IndexBuilder stopped = IndexBuilder.adding(folder, List.of("Q990000910"), "test")) {
            stopped.add(entry("Q990000930", Kind.CITY, "Half Done", 1, List.of()));
            stopped.commit(Map.of());
        }
        Manifest manifest = add(entry("Q990000931", Kind.CITY, "Whole", 1, List.of()));
        assertEquals(5, manifest.items());
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            assertEquals(List.of(), index.candidates("Half Done"));
            assertEquals(1, index.candidates("Veldora").size());
        }
    }

    @Test
    void letsOneAtATimeAdd() {
        try (IndexBuilder first = IndexBuilder.adding(folder, List.of(), "test")) {
            assertThrows(InputException.class, () -> IndexBuilder.adding(folder, List.of(), "test"));
            first.add(entry("Q990000932", Kind.CITY, "First", 1, List.of()));
            assertEquals(5, first.finish("test", "2024-01-02", 0, Map.of()).items());
        }
    }

    @Test
    void answersForBothWhereOneLiesOverTheOther() {
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            Register both = new LayeredCatalogue(Catalogue.shipped(), index);
            assertEquals(List.of("Q990000911", "Q990000910"), keys(both.startingWith("veldora", 10)));
            assertTrue(keys(both.startingWith("arm", 10)).contains("Q399"));
            assertEquals("Q990000910", both.near("Veldura", 2).get(0).candidate().item().key());
            assertEquals("Q399", both.near("Armeni", 2).get(0).candidate().item().key());
            assertEquals("Q990000900", both.holding(Background.ISO_2, "OX", 10).get(0).key());
            assertEquals("Q399", both.holding(Background.ISO_2, "am", 10).get(0).key());
            assertEquals(1, both.terms("Q990000912").size());
            assertEquals(List.of("Ostrania"), both.names("Q990000900"));
        }
    }

    @Test
    void knowsAnItemThatShipsByTheNamesThatTheIndexHasOfIt() {
        add(entry("Q399", Kind.STATE, "Haykistan", 1, List.of(new LocalName("hy", "Հայք")),
                new Background("Q399", Background.CAPITAL, "Q990000910", Optional.empty(), Optional.empty())));
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            Register both = new LayeredCatalogue(Catalogue.shipped(), index);
            assertEquals("Armenia", both.candidates("Haykistan").get(0).item().label());
            assertEquals("Armenia", both.near("Հայք", 2).get(0).candidate().item().label());
            assertTrue(both.names("Q399").containsAll(List.of("Armenia", "Haykistan")));
            assertEquals(List.of("Q1953"), both.background("Q399").stream()
                    .filter(known -> known.property().equals(Background.CAPITAL)).map(Background::value).toList());
        }
    }
}
