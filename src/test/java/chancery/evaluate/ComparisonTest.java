package chancery.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.evaluate.Report.Sort;
import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.fact.Fact;
import chancery.fact.Relation;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.graph.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private static final String TEXT = "Ann Abel leads Zenda. She said that Ruritania had shelled Strelsau.";
    private static final String CONTENT = "Ruritania had shelled Strelsau";
    private static final List<String> ROWS = List.of(
            "entity\tAnn\tPerson\t-\tAnn Abel", "entity\tZenda\tState\tQ1\tZenda",
            "entity\tRuritania\tState\tQ2\tRuritania", "entity\tStrelsau\tCity\t-\tStrelsau",
            "relation\tAnn\tleads\tZenda\tCurrent", "claim\tshelling\tAnn\tAsserts\t" + CONTENT,
            "event\tshelled\tASSAULT\tOccurred\tRuritania\tStrelsau\t-\tshelling");

    @TempDir
    private Path folder;
    private Scene scene;
    private int ann;
    private int zenda;
    private int ruritania;
    private int strelsau;

    @BeforeEach
    void introduceEverybody() {
        scene = new Scene(TEXT);
        ann = scene.named(Kind.PERSON, "Ann Abel");
        zenda = scene.named(Kind.STATE, "Zenda");
        ruritania = scene.named(Kind.STATE, "Ruritania");
        strelsau = scene.named(Kind.CITY, "Strelsau");
    }

    @Test
    void findsNothingToBlameWhereAllIsAsAnnotated() throws IOException {
        scene.linked(zenda, item("Q1"));
        scene.linked(ruritania, item("Q2"));
        Report report = compare(leads(), said(ann, shelling(ruritania)));
        for (Sort sort : Sort.values()) {
            assertEquals(0, report.tallies().get(sort).wrong() + report.tallies().get(sort).missed(), sort::toString);
        }
        assertEquals(new Tally(4, 0, 0), report.tallies().get(Sort.ENTITIES));
        assertEquals(new Tally(1, 0, 0), report.tallies().get(Sort.EVENTS));
        assertEquals(0, report.asserted());
        assertEquals(List.of(), report.errors());
        assertEquals(1, report.calibration(0, 1.01).precision());
    }

    @Test
    void countsAnAllegationThatIsAsserted() throws IOException {
        Report report = compare(leads(), said(ann), shelling(ruritania));
        assertEquals(1, report.asserted());
        assertEquals(new Tally(0, 1, 1), report.tallies().get(Sort.EVENTS));
    }

    @Test
    void blamesTheWrongActorAndTheWrongSpeaker() throws IOException {
        Report report = compare(leads(), said(zenda, shelling(zenda)));
        assertEquals(new Tally(0, 1, 1), report.tallies().get(Sort.EVENTS));
        assertEquals(new Tally(1, 0, 0), report.tallies().get(Sort.CLAIMS));
        assertEquals(new Tally(0, 1, 1), report.tallies().get(Sort.SPEAKERS));
    }

    @Test
    void blamesALinkOfAnEntityThatHasNone() throws IOException {
        scene.linked(zenda, item("Q3"));
        scene.linked(ruritania, item("Q2"));
        scene.linked(strelsau, item("Q4"));
        assertEquals(new Tally(1, 2, 1), compare(leads()).tallies().get(Sort.LINKS));
    }

    @Test
    void takesAnEntityForWhatItsNameSaysAndNotForWhatAPhraseHoldsBesides() throws IOException {
        scene = new Scene(TEXT);
        ann = scene.named(Kind.PERSON, "Ann Abel", "leads Zenda", "leads Zenda");
        zenda = scene.named(Kind.STATE, "Zenda");
        assertEquals(new Tally(1, 0, 0), compare(leads()).tallies().get(Sort.RELATIONS));
    }

    @Test
    void tellsWhatHoldsFromWhatHeld() throws IOException {
        Report report = compare(scene.relation(ann, Relation.Predicate.LEADS, zenda, Relation.Modality.FORMER, null));
        assertEquals(new Tally(0, 1, 1), report.tallies().get(Sort.RELATIONS));
    }

    @Test
    void leavesOutWhatAnAnnotationDoesNotCover() throws IOException {
        Files.writeString(folder.resolve("scene.txt"), TEXT);
        Files.write(folder.resolve("scene.tsv"), ROWS.subList(0, 4));
        Report report = new Comparison(GoldReader.read(folder).get(0), scene.with(leads(), shelling(ruritania)).graph())
                .report();
        assertEquals(Tally.NONE, report.tallies().get(Sort.EVENTS));
        assertEquals(Tally.NONE, report.tallies().get(Sort.RELATIONS));
    }

    @Test
    void writesATableOfWhatItMeasured() throws IOException {
        String table = compare(leads(), said(ann, shelling(ruritania))).toString();
        assertTrue(table.contains("speakers   P 1.000  R 1.000  F1 1.000  (1 right, 0 wrong, 0 missed)"), table);
        assertTrue(table.contains("asserted though only claimed: 0"), table);
        assertTrue(table.contains("scene                    1.000"), table);
    }

    private Report compare(Fact... facts) throws IOException {
        Files.writeString(folder.resolve("scene.txt"), TEXT);
        Files.write(folder.resolve("scene.tsv"), ROWS);
        return new Comparison(GoldReader.read(folder).get(0), scene.with(facts).graph()).report();
    }

    private Relation leads() {
        return scene.relation(ann, Relation.Predicate.LEADS, zenda, Relation.Modality.CURRENT, null);
    }

    private Event shelling(int source) {
        return scene.event("plover:ASSAULT", Event.Modality.OCCURRED, source, strelsau, "shelled", null);
    }

    private Claim said(int speaker, Fact... reports) {
        return scene.claim(speaker, Claim.Stance.ASSERTS, CONTENT, null, reports);
    }

    private static Item item(String key) {
        return new Item(key, Kind.STATE, key, Optional.empty(), List.of(), Optional.empty(), 1);
    }
}
