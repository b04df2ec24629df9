package chancery.wikidata;

import static chancery.wikidata.Dump.claim;
import static chancery.wikidata.Dump.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.gazetteer.Background;
import chancery.gazetteer.Candidate;
import chancery.gazetteer.Entry;
import chancery.gazetteer.IndexCatalogue;
import chancery.gazetteer.Kind;
import chancery.gazetteer.Manifest;
import chancery.gazetteer.NameType;
import chancery.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpBuildTest {
    @TempDir
    private Path folder;
    private final List<String> notices = new ArrayList<>();

    private Manifest build(Path dump, Path target) {
        return build(dump, target, BuildSettings.defaults(), progress -> { });
    }

    private Manifest build(Path dump, Path target, BuildSettings settings, Consumer<DumpBuild.Progress> progress) {
        return new DumpBuild(dump, settings, 2, 500, notices::add, progress).run(target);
    }

    private static List<Entry> all(Path index, List<String> keys) {
        try (IndexCatalogue catalogue = IndexCatalogue.open(index)) {
            return keys.stream().map(catalogue::entry).flatMap(Optional::stream).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wikidata-20240101-all.json", "wikidata-20240101-all.json.gz", "wikidata-20240101-all.json.bz2"})
    void readsADumpHoweverItIsPacked(String name) throws IOException {
        Manifest built = build(Dump.small().write(folder.resolve(name)), folder.resolve("index"));
        assertEquals(List.of(3L, 0L, "2024-01-01"), List.of(built.items(), built.refused(), built.date()));
        assertEquals(List.of(), notices);
        assertEquals(built, Manifest.read(folder.resolve("index")));
    }

    @Test
    void keepsWhatTheGazetteerWantsOfAnItem() throws IOException {
        build(Dump.small().write(folder.resolve("d.json")), folder.resolve("index"));
        try (IndexCatalogue catalogue = IndexCatalogue.open(folder.resolve("index"))) {
            Entry person = catalogue.entry("Q900004").orElseThrow();
            assertEquals(Kind.PERSON, person.item().kind());
            assertEquals(Optional.empty(), person.item().country(), "a deprecated citizenship");
            assertEquals(List.of(
                    new Background("Q900004", "P39", "Q900006", Optional.of("2021-03-04"), Optional.empty()),
                    new Background("Q900004", "P463", "Q900007", Optional.of("2010"), Optional.of("2015-06"))),
                    person.background());
            assertEquals(List.of(new Candidate(person.item(), "Etta Vossberg", NameType.ALIAS)),
                    catalogue.candidates("Etta Vossberg"));
            assertEquals(Kind.CITY, catalogue.item("Q900002").orElseThrow().kind(), "by its class's class");
            assertEquals(Optional.of("Q900002"), catalogue.capital("Q900003").map(item -> item.key()));
            assertEquals(NameType.ACRONYM, catalogue.candidates("OR").get(0).type());
            assertEquals(List.of(), catalogue.candidates("A song"));
        }
    }

    @Test
    void keepsOnlyTheClassesThatAreWantedOrAllItems() throws IOException {
        Path dump = Dump.small().write(folder.resolve("d.json"));
        Map<String, Kind> songs = Map.of("Q900009", Kind.MEDIA);
        assertEquals(1, build(dump, folder.resolve("a"), new BuildSettings(songs, false, List.of("en")), p -> { }).items());
        assertEquals(5, build(dump, folder.resolve("b"), new BuildSettings(songs, true, List.of("en")), p -> { }).items());
    }

    /** The numbers are those of the shipped table; the order of its rows decides where a class lies below two of them. */
    @Test
    void tellsMediaForcesAndWatersByTheClassesThatShip() throws IOException {
        Dump dump = Dump.small()
                .line(item("Q900020", "navy", List.of(), claim("P279", "Q772547", "normal", "")))
                .line(item("Q900021", "some force", List.of(), claim("P279", "Q17149090", "normal", "")))
                .line(item("Q772547", "armed forces", List.of(), claim("P279", "Q17149090", "normal", "")))
                .line(item("Q900022", "daily paper", List.of(), claim("P279", "Q11032", "normal", "")));
        Map<String, Kind> expected = Map.of("Q900022", Kind.MEDIA, "Q192283", Kind.MEDIA, "Q900020", Kind.GOVERNMENT,
                "Q900021", Kind.ARMED_GROUP, "Q4022", Kind.PLACE, "Q165", Kind.PLACE, "Q46831", Kind.PLACE,
                "Q10864048", Kind.REGION, "Q2659904", Kind.GOVERNMENT);
        int number = 900_100;
        Map<String, Kind> made = new LinkedHashMap<>();
        for (Map.Entry<String, Kind> one : expected.entrySet()) {
            String id = "Q" + number++;
            dump.line(item(id, "Thing " + id, List.of(), claim("P31", one.getKey(), "normal", "")));
            made.put(id, one.getValue());
        }
        build(dump.write(folder.resolve("d.json")), folder.resolve("index"));
        try (IndexCatalogue catalogue = IndexCatalogue.open(folder.resolve("index"))) {
            made.forEach((id, kind) -> assertEquals(kind, catalogue.item(id).orElseThrow().kind(), id));
        }
    }

    @Test
    void namesALineThatIsNoItemAndPassesOverIt() throws IOException {
        Path dump = Dump.small().line("{\"type\":\"item\",\"id\":\"Q9").line(Dump.item("Q900010", "Late Harbour", List.of(),
                Dump.claim("P31", "Q515", "normal", ""))).write(folder.resolve("d.json.gz"));
        Manifest built = build(dump, folder.resolve("index"));
        assertEquals(List.of(4L, 1L), List.of(built.items(), built.refused()));
        assertEquals(1, notices.size());
        assertTrue(notices.get(0).startsWith(dump + ":7: is no item ("), notices.get(0));
    }

    @Test
    void takesAnItemThatIsVeryLong() throws IOException {
        List<String> aliases = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            aliases.add("Name number " + i);
        }
        Path dump = new Dump().line(Dump.item("Q900011", "Many Names", aliases, Dump.claim("P31", "Q515", "normal", "")))
                .write(folder.resolve("d.json.gz"));
        build(dump, folder.resolve("index"));
        try (IndexCatalogue catalogue = IndexCatalogue.open(folder.resolve("index"))) {
            assertEquals("Q900011", catalogue.candidates("Name number 19999").get(0).item().key());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"d.json", "d.json.gz", "d.json.bz2"})
    void refusesADumpThatIsCutShortAndLeavesTheIndexInUse(String name) throws IOException {
        Path index = folder.resolve("index");
        Manifest before = build(Dump.small().write(folder.resolve("whole.json")), index);
        byte[] bytes = Files.readAllBytes(Dump.small().write(folder.resolve(name)));
        Files.write(folder.resolve(name), java.util.Arrays.copyOf(bytes, bytes.length - 30));
        InputException refusal = assertThrows(InputException.class, () -> build(folder.resolve(name), index));
        assertTrue(refusal.getMessage().contains("cut short"), refusal.getMessage());
        assertEquals(before, Manifest.read(index));
        assertEquals(1, all(index, List.of("Q900004")).size());
    }

    @Test
    void goesOnAfterAKillAndGivesTheSame() throws IOException {
        Dump dump = new Dump();
        List<String> keys = new ArrayList<>();
        for (int i = 1; i <= 2_600; i++) {
            if (i % 13 == 0) {
                keys.add("Q" + (910_000 + i));
            }
            dump.line(i == 1_700 ? "no JSON" : Dump.item("Q" + (910_000 + i), "Town " + i, List.of("Burg " + i % 50),
                    Dump.claim("P31", "Q515", "normal", "")));
        }
        Path file = dump.write(folder.resolve("d.json.gz"));
        Manifest whole = build(file, folder.resolve("whole"));
        for (int kill : new int[] {600, 1_600, 2_100}) {
            assertThrows(IllegalStateException.class, () -> build(file, folder.resolve("killed"), BuildSettings.defaults(),
                    at -> {
                        if (at.reading().equals("items") && at.lines() >= kill) {
                            throw new IllegalStateException("killed");
                        }
                    }));
            assertFalse(Files.exists(folder.resolve("killed").resolve("manifest.json")));
        }
        List<Long> first = new ArrayList<>();
        assertEquals(whole, build(file, folder.resolve("killed"), BuildSettings.defaults(), at -> {
            if (at.reading().equals("items")) {
                first.add(at.lines());
            }
        }));
        assertTrue(first.get(0) > 2_000, "begins at the checkpoint, not anew: " + first);
        assertEquals(all(folder.resolve("whole"), keys), all(folder.resolve("killed"), keys));
        try (IndexCatalogue a = IndexCatalogue.open(folder.resolve("whole"));
                IndexCatalogue b = IndexCatalogue.open(folder.resolve("killed"))) {
            assertEquals(a.items(), b.items());
            assertEquals(a.candidates("Burg 7"), b.candidates("Burg 7"));
            assertEquals(52, a.candidates("Burg 7").size());
        }
    }

    @Test
    void swapsANewIndexInWholeAndRemovesTheOld() throws IOException {
        Path index = folder.resolve("index");
        build(Dump.small().write(folder.resolve("d.json")), index);
        build(Dump.small().line(Dump.item("Q900010", "Late Harbour", List.of(), Dump.claim("P31", "Q515", "normal", "")))
                .write(folder.resolve("e.json")), index);
        try (var files = Files.list(index)) {
            assertEquals(List.of("generation-2", "manifest.json"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertEquals(1, all(index, List.of("Q900010")).size());
    }

    @Test
    void saysWhatIsWrongWithAFolderThatHasNoIndex() throws IOException {
        refuses("is no gazetteer");
        Files.writeString(folder.resolve("manifest.json"), "{\"format\":99}");
        refuses("format 99; expected 2");
        Files.writeString(folder.resolve("manifest.json"), "<html>");
        refuses("is no manifest");
    }

    private void refuses(String reason) {
        String message = assertThrows(InputException.class, () -> IndexCatalogue.open(folder)).getMessage();
        assertTrue(message.contains(reason), message);
    }
}
