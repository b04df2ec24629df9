package chancery.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.gazetteer.Background;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.Item;
import chancery.text.InputException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationTest {
    private static final Reconciliation SERVICE = new Reconciliation(Catalogue.shipped());

    private static JsonNode best(String query) {
        return SERVICE.reconcile("{\"q0\": " + query + "}").path("q0").path("result").path(0);
    }

    @Test
    void tellsWhatItIsAsTheInterfaceRequires() {
        JsonNode manifest = SERVICE.manifest("http://localhost:3030/reconcile", "https://w3id.org/chancery/id/entity/");
        assertEquals("0.2", manifest.path("versions").path(0).asText());
        for (String required : List.of("name", "identifierSpace", "schemaSpace")) {
            assertTrue(manifest.path(required).isTextual(), required);
        }
        assertTrue(manifest.path("view").path("url").asText().contains("{{id}}"));
        assertTrue(manifest.path("preview").path("url").asText().contains("{{id}}"));
        for (String what : List.of("entity", "property", "type")) {
            assertEquals("/suggest/" + what, manifest.path("suggest").path(what).path("service_path").asText());
        }
        assertTrue(manifest.path("extend").path("propose_properties").has("service_path"));
    }

    @Test
    void answersEachQueryOfABatchUnderItsName() {
        JsonNode answers = SERVICE.reconcile("{\"a\": {\"query\": \"Armenia\"}, \"b\": {\"query\": \"no such thing anywhere\"}}");
        assertEquals("Q399", answers.path("a").path("result").path(0).path("id").asText());
        assertEquals(0, answers.path("b").path("result").size());
        for (JsonNode result : answers.path("a").path("result")) {
            assertTrue(result.path("name").isTextual() && result.path("score").isNumber() && result.path("match").isBoolean());
            assertTrue(result.path("type").path(0).path("id").isTextual());
        }
    }

    @Test
    void matchesANameWithASlipButAsksForAnEye() {
        JsonNode found = best("{\"query\": \"Azerbajan\"}");
        assertEquals("Q227", found.path("id").asText());
        assertFalse(found.path("match").asBoolean());
        assertTrue(best("{\"query\": \"Azerbaijan\"}").path("match").asBoolean());
    }

    @Test
    void narrowsByType() {
        assertEquals("Region", best("{\"query\": \"Georgia\", \"type\": \"Region\"}").path("type").path(0).path("id").asText());
        assertEquals("Q230", best("{\"query\": \"Georgia\", \"type\": [\"State\"]}").path("id").asText());
    }

    @Test
    void takesSeveralTypesAsStrictlyAsItIsTold() {
        String query = "{\"query\": \"Armenia\", \"type\": [\"City\", \"Region\"], \"type_strict\": \"%s\"}";
        assertEquals("Q399", best("{\"query\": \"Armenia\", \"type\": [\"Media\"], \"type_strict\": \"should\"}").path("id").asText());
        assertFalse(best("{\"query\": \"Armenia\", \"type\": [\"Media\"], \"type_strict\": \"should\"}").path("match").asBoolean());
        assertEquals("City", best(query.formatted("any")).path("type").path(0).path("id").asText());
        assertTrue(best(query.formatted("all")).isMissingNode());
    }

    @Test
    void findsAnItemByOtherCellsAlone() {
        assertEquals("Q399", best("{\"properties\": [{\"pid\": \"P297\", \"v\": \"AM\"}]}").path("id").asText());
        assertTrue(best("{\"properties\": [{\"pid\": \"P297\", \"v\": \"??\"}]}").isMissingNode());
    }

    @Test
    void weighsTheOtherCellsOfTheRow() {
        String query = "{\"query\": \"London\", \"properties\": [{\"pid\": \"P17\", \"v\": \"%s\"}]}";
        assertEquals("Q84", best(query.formatted("United Kingdom")).path("id").asText());
        JsonNode canadian = best(query.formatted("Canada"));
        assertTrue(canadian.path("description").asText().endsWith("Canada"), canadian.toString());
    }

    @Test
    void keepsToTheLimit() {
        assertEquals(1, SERVICE.reconcile("{\"q\": {\"query\": \"Georgia\", \"limit\": 1}}").path("q").path("result").size());
    }

    @Test
    void extendsByItemsAndByLiterals() {
        JsonNode answer = SERVICE.extend("{\"ids\": [\"Q399\", \"Q1953\", \"Q0\"], \"properties\": [{\"id\": \"P36\"}, {\"id\": \"P297\"}, {\"id\": \"P1082\"}]}");
        assertEquals("capital", answer.path("meta").path(0).path("name").asText());
        assertEquals("Q1953", answer.path("rows").path("Q399").path("P36").path(0).path("id").asText());
        assertEquals("AM", answer.path("rows").path("Q399").path("P297").path(0).path("str").asText());
        assertTrue(answer.path("rows").path("Q1953").path("P1082").path(0).path("int").isNumber());
        assertEquals(0, answer.path("rows").path("Q0").path("P36").size());
    }

    @Test
    void suggestsWhatBeginsWithThePrefixTheLargestFirst() {
        assertEquals("Moscow", SERVICE.suggestEntities("mosc", 0).path("result").path(0).path("name").asText());
        assertEquals("member of", SERVICE.suggestProperties("member").path("result").path(0).path("name").asText());
        assertEquals("Alliance", SERVICE.suggestTypes("all").path("result").path(0).path("id").asText());
        assertEquals(0, SERVICE.suggestEntities("", 0).path("result").size());
    }

    @Test
    void suggestsAPersonByTheLastName() {
        assertEquals("Vladimir Putin", SERVICE.suggestEntities("putin", 0).path("result").path(0).path("name").asText());
    }

    @Test
    void suggestsAnItemByItsId() {
        assertEquals("Armenia", SERVICE.suggestEntities("Q399", 0).path("result").path(0).path("name").asText());
    }

    @Test
    void suggestsFirstWhatIsShownToBeginSo() {
        JsonNode found = SERVICE.suggestEntities("os", 0).path("result");
        assertTrue(found.path(0).path("name").asText().startsWith("Os"), found.toString());
        List<String> names = new ArrayList<>();
        found.forEach(result -> names.add(result.path("name").asText()));
        assertTrue(names.contains("Austria"), "Österreich: " + names);
    }

    @Test
    void pagesThroughSuggestions() {
        List<String> first = ids(SERVICE.suggestEntities("san", 0));
        List<String> second = ids(SERVICE.suggestEntities("san", first.size()));
        assertFalse(second.isEmpty());
        assertTrue(first.stream().noneMatch(second::contains));
    }

    private static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.path("result").forEach(result -> ids.add(result.path("id").asText()));
        return ids;
    }

    @Test
    void proposesThePropertiesThatATypeHas() {
        List<String> ids = new ArrayList<>();
        SERVICE.properties("State", OptionalInt.empty()).path("properties").forEach(property -> ids.add(property.path("id").asText()));
        assertTrue(ids.contains("P36") && ids.contains("P463"));
        assertFalse(ids.contains("P17"), "a state lies in no country");
    }

    /** What the tables tell of items of a kind is proposed for the kind. */
    @Test
    void proposesWhatTheTablesTell() {
        Set<String> missing = new TreeSet<>();
        for (Background known : Catalogue.shipped().background()) {
            Item item = Catalogue.shipped().item(known.key()).orElseThrow();
            if (Property.of(known.property()).filter(property -> property.suits(item.kind())).isEmpty()) {
                missing.add(known.property() + " of " + item.kind());
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void previewsAnItemInHtml() {
        String page = SERVICE.preview("Q1008").orElseThrow();
        assertTrue(page.startsWith("<!DOCTYPE html>") && page.contains("Ivory Coast"));
        assertTrue(page.contains("capital: Yamoussoukro"), page);
        assertTrue(SERVICE.preview("Q7747").orElseThrow().contains("head of state: Russia (2012–)"), SERVICE.preview("Q7747").orElseThrow());
        assertTrue(SERVICE.preview("Q0").isEmpty());
    }

    @Test
    void showsBesideASuggestionWhatItIs() {
        String armenia = SERVICE.flyout("entity", "Q399").orElseThrow().path("html").asText();
        assertTrue(armenia.startsWith("<h1>Armenia</h1>") && armenia.contains("capital: Yerevan") && !armenia.contains("<style"), armenia);
        assertTrue(SERVICE.flyout("property", "P36").orElseThrow().path("html").asText().contains("capital"));
        assertTrue(SERVICE.flyout("type", "DeFactoState").orElseThrow().path("html").asText().contains("De facto state"));
        for (String what : List.of("entity", "property", "type")) {
            assertTrue(SERVICE.flyout(what, "<b>").isEmpty());
        }
    }

    @Test
    void tellsWhatAScoreIsMadeOf() {
        JsonNode plain = best("{\"query\": \"Armenia\"}").path("features");
        assertEquals(List.of("name", "share"), ids(plain, "id"));
        assertEquals(100, plain.path(0).path("value").asDouble());
        JsonNode celled = best("{\"query\": \"London\", \"properties\": [{\"pid\": \"P17\", \"v\": \"United Kingdom\"}]}").path("features");
        assertEquals(List.of("name", "share", "cells"), ids(celled, "id"));
        assertEquals(1, celled.path(2).path("value").asDouble());
    }

    private static List<String> ids(JsonNode array, String field) {
        List<String> ids = new ArrayList<>();
        array.forEach(one -> ids.add(one.path(field).asText()));
        return ids;
    }

    @Test
    void extendsAsTheSettingsHaveIt() {
        String asked = "{\"ids\": [\"Q43\", \"Q0\"], \"properties\": [{\"id\": \"P47\", \"settings\": %s}]}";
        JsonNode all = SERVICE.extend(asked.formatted("{}")).path("rows").path("Q43").path("P47");
        assertTrue(all.size() > 2, all.toString());
        assertEquals(2, SERVICE.extend(asked.formatted("{\"limit\": \"2\"}")).path("rows").path("Q43").path("P47").size());
        assertEquals(all.size(), SERVICE.extend(asked.formatted("{\"limit\": 0}")).path("rows").path("Q43").path("P47").size());
        JsonNode counted = SERVICE.extend(asked.formatted("{\"count\": true}")).path("rows");
        assertEquals(all.size(), counted.path("Q43").path("P47").path(0).path("int").asInt());
        assertEquals(0, counted.path("Q0").path("P47").size());
        assertThrows(InputException.class, () -> SERVICE.extend(asked.formatted("{\"limit\": -1}")));
        assertThrows(InputException.class, () -> SERVICE.extend(asked.formatted("{\"limit\": \"few\"}")));
    }

    @Test
    void extendsByWhatHeldOnceWhereThatIsAskedFor() {
        Background left = Catalogue.shipped().background().stream().filter(known -> known.property().equals(Background.MEMBER_OF)
                && !known.current()).findFirst().orElseThrow();
        String asked = "{\"ids\": [\"" + left.key() + "\"], \"properties\": [{\"id\": \"P463\", \"settings\": {\"former\": %s}}]}";
        assertFalse(ids(SERVICE.extend(asked.formatted("false")).path("rows").path(left.key()).path("P463"), "id").contains(left.value()));
        assertTrue(ids(SERVICE.extend(asked.formatted("true")).path("rows").path(left.key()).path("P463"), "id").contains(left.value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"q\": 1}", "{\"q\": {}}", "{\"q\": {\"properties\": []}}",
        "{\"q\": {\"query\": \"x\", \"type_strict\": \"perhaps\"}}", "{\"q\": {\"query\": 1}}", "{\"q\": {\"query\": \"x\", \"limit\": 0}}",
        "{\"q\": {\"query\": \"x\", \"properties\": [{\"v\": 1}]}}", "{\"q\": {\"query\": \"x\""})
    void refusesWhatIsNoBatch(String batch) {
        assertThrows(InputException.class, () -> SERVICE.reconcile(batch));
    }

    @Test
    void givesCellsOfTheFormsThatTheInterfaceKnows() {
        JsonNode answer = SERVICE.extend("{\"ids\": [\"Q399\", \"Q1953\"], \"properties\": [{\"id\": \"P17\"}, {\"id\": \"P36\"},"
                + " {\"id\": \"P47\"}, {\"id\": \"P297\"}, {\"id\": \"P298\"}, {\"id\": \"P463\"}, {\"id\": \"P625\"}, {\"id\": \"P1082\"}]}");
        List<List<String>> forms = List.of(List.of("id", "name"), List.of("str"), List.of("int"));
        int cells = 0;
        for (JsonNode row : answer.path("rows")) {
            assertEquals(answer.path("meta").size(), row.size());
            for (JsonNode column : row) {
                for (JsonNode cell : column) {
                    List<String> fields = new ArrayList<>();
                    cell.fieldNames().forEachRemaining(fields::add);
                    assertTrue(forms.contains(fields), cell.toString());
                    cells++;
                }
            }
        }
        assertTrue(cells > 8, "" + cells);
        answer.path("meta").forEach(column -> assertTrue(column.path("id").isTextual() && column.path("name").isTextual()));
    }

    @Test
    void refusesAPropertyItDoesNotHave() {
        InputException refused = assertThrows(InputException.class,
                () -> SERVICE.extend("{\"ids\": [], \"properties\": [{\"id\": \"P999\"}]}"));
        assertTrue(refused.getMessage().contains("P36"), refused.getMessage());
    }
}
