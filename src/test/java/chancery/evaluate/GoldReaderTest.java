package chancery.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.fact.Relation;
import chancery.gazetteer.Kind;
import chancery.text.InputException;
import chancery.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldReaderTest {
    @TempDir
    private Path folder;

    @Test
    void findsWordsWhereTheyStandByThemselves() throws IOException {
        GoldArticle article = read("Mali left. Malian troops of the Bank of Mali left Mali.",
                "entity\tMali\tState\t-\tMali", "entity\tbank\tOrganization\t-\tBank of Mali");
        assertEquals(List.of(new Span(0, 4), new Span(50, 54)), article.entities().get("Mali").mentions());
    }

    @Test
    void countsCodePoints() throws IOException {
        assertEquals(List.of(new Span(2, 6)),
                read("😀 Mali.", "entity\tMali\tState\t-\tMali").entities().get("Mali").mentions());
    }

    @Test
    void spansFromTheFirstWordsToTheLast() throws IOException {
        GoldArticle article = read("Mali said it would not, under any flag, go. It would not go.",
                "entity\tMali\tState\t-\tMali", "claim\tno\tMali\tDenies\tit would … go",
                "event\tgo@2\tRETREAT\tNegated\tMali\t-\t-\tno");
        assertEquals(new Span(10, 42), article.claims().get(0).content());
        assertEquals(List.of(new Span(57, 59)), article.events().get(0).triggers());
        assertEquals(Optional.of("no"), article.events().get(0).claim());
        assertEquals(Optional.of(Set.of()), article.events().get(0).recipients());
    }

    @Test
    void saysWhereARowIsWrong() throws IOException {
        refuses("2: \"Togo\" does not stand in the text", "# comment", "entity\tTogo\tState\t-\tTogo");
        refuses("1: \"place\" begins no row", "place\tTogo");
        refuses("2: \"Togo\" is no entity or actor of a row above", "entity\tMali\tState\t-\tMali",
                "relation\tMali\talliedWith\tTogo\tCurrent");
        refuses("column 5 of a row of entity is empty", "entity\tMali\tState\t-");
        refuses("no claim is called \"x\"", "entity\tMali\tState\t-\tMali", "event\tleft\tRETREAT\tOccurred\tMali\t-\t-\tx");
        refuses("\"tomorrow\" is no day", "article\tdate\ttomorrow");
    }

    @Test
    void saysWhichWordsAColumnMayHave() throws IOException {
        String mali = "entity\tMali\tState\t-\tMali";
        refuses("1: \"Land\" is no kind; expected one of State, ", "entity\tMali\tLand\t-\tMali");
        refuses("\"912\" is no Wikidata item", "entity\tMali\tState\t912\tMali");
        refuses("2: \"rules\" is no predicate", mali, "relation\tMali\trules\tMali\tCurrent");
        refuses("\"Past\" is no modality of a relation", mali, "relation\tMali\tleads\tMali\tPast");
        refuses("\"LEAVE\" is no type of event", mali, "event\tleft\tLEAVE\tOccurred\tMali\t-");
        refuses("\"Done\" is no modality of an event", mali, "event\tleft\tRETREAT\tDone\tMali\t-");
        refuses("\"Says\" is no stance", mali, "claim\tleaving\tMali\tSays\tMali left");
    }

    @Test
    void asksForTheAnnotationOfATextThatHasNone() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "Togo left.");
        InputException refusal = assertThrows(InputException.class, () -> read("Mali left."));
        assertTrue(refusal.getMessage().contains("b.txt"), refusal::getMessage);
        assertTrue(refusal.getMessage().contains("stands alone; expected its annotation in"), refusal::getMessage);
    }

    @Test
    void readsEveryShippedAnnotation() {
        List<GoldArticle> all = GoldReader.read(Path.of("data", "gold"));
        assertFalse(all.isEmpty());
        Set<String> kinds = terms(Arrays.stream(Kind.values()).map(Kind::term));
        Set<String> predicates = terms(Arrays.stream(Relation.Predicate.values()).map(Relation.Predicate::term));
        Set<String> holding = terms(Arrays.stream(Relation.Modality.values()).map(Relation.Modality::term));
        Set<String> happening = terms(Arrays.stream(Event.Modality.values()).map(Event.Modality::term));
        Set<String> stances = terms(Arrays.stream(Claim.Stance.values()).map(Claim.Stance::term));
        for (GoldArticle gold : all) {
            String name = gold.article().identifier();
            gold.entities().values().forEach(entity -> {
                assertTrue(kinds.contains(entity.kind()), () -> name + ": " + entity);
                assertFalse(entity.mentions().isEmpty(), () -> name + ": " + entity);
                assertTrue(entity.item().stream().allMatch(item -> item.matches("Q[1-9][0-9]*")), () -> name + ": " + entity);
            });
            gold.relations().forEach(relation -> assertTrue(predicates.contains(relation.predicate())
                    && holding.contains(relation.modality()), () -> name + ": " + relation));
            gold.events().forEach(event -> assertTrue(happening.contains(event.modality())
                    && event.type().matches("[A-Z]+|Appointment|Dismissal|Election|Treaty|Death|Disaster"),
                    () -> name + ": " + event));
            gold.claims().forEach(claim -> assertTrue(stances.contains(claim.stance()), () -> name + ": " + claim));
        }
    }

    private static Set<String> terms(java.util.stream.Stream<String> terms) {
        return terms.collect(Collectors.toSet());
    }

    private GoldArticle read(String text, String... rows) throws IOException {
        Files.writeString(folder.resolve("a.txt"), text);
        Files.write(folder.resolve("a.tsv"), List.of(rows));
        return GoldReader.read(folder).get(0);
    }

    private void refuses(String problem, String... rows) {
        InputException refusal = assertThrows(InputException.class, () -> read("Mali left.", rows));
        assertTrue(refusal.getMessage().contains(problem), refusal::getMessage);
        assertTrue(refusal.getMessage().contains("a.tsv"), refusal::getMessage);
    }
}
