package chancery.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.gazetteer.Catalogue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as tables have them. */
class MessyNamesTest {
    private static final Reconciliation SERVICE = new Reconciliation(Catalogue.shipped());

    private static JsonNode results(String name) {
        ObjectNode batch = new ObjectMapper().createObjectNode();
        batch.putObject("q").put("query", name);
        return SERVICE.reconcile(batch.toString()).path("q").path("result");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "Deutschland|Q183", "Allemagne|Q183", "Франция|Q142", "Estados Unidos|Q30", "中国|Q148", "U.S.A.|Q30", "Holland|Q55",
        "Rep. of Korea|Q884", "Korea, South|Q884", "DPRK|Q423", "S. Africa|Q258", "Sth Sudan|Q958", "Georgia (country)|Q230",
        "  Armenia |Q399", "ARMENIA|Q399", "armenia|Q399", "Q399|Q399", "Kyiv, Ukraine|Q1899",
        "London (United Kingdom)|Q84", "Afganistan|Q889", "NATO|Q7184", "IAEA|Q41984", "Hizbullah|Q41053",
        "World Health Organisation|Q7817", "Russian Ministry of Defence|Q1146492", "Ministry of Defense (Russia)|Q1146492",
        "President Vladimir Putin|Q7747", "Putin, Vladimir|Q7747", "PM Nikol Pashinyan|Q7035479", "Recep Tayyip Erdogan|Q39259"})
    void matchesWhatATableMeans(String name, String id) {
        JsonNode first = results(name).path(0);
        assertEquals(id, first.path("id").asText(), () -> name + ": " + results(name));
        assertTrue(first.path("match").asBoolean(), () -> name + ": " + results(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Azerbajian|Q227", "Ukarine|Q212", "Phillipines|Q928", "London|Q84", "Santiago|Q2887",
        "Congo|Q974", "Russian|Q159", "UN OCHA|Q1065854",
        "Mr Putin|Q7747", "Putin|Q7747", "ERDOGAN|Q39259"})
    void offersWhatATableMayMeanWithoutDecidingIt(String name, String id) {
        JsonNode first = results(name).path(0);
        assertEquals(id, first.path("id").asText(), () -> name + ": " + results(name));
        assertFalse(first.path("match").asBoolean(), () -> name + ": " + results(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Georgia", "Georgia (state)", "Putin", "Mr Putin", "Tripoli", "San José", "Punjab", "Hyderabad",
        "Springfield", "Nigera", "ICRC", "Ministry of Foreign Affairs", "Ministry of Silly Walks", "Ministry of Defence (Atlantis)", "John Smith", "Paris, Texas",
        "Male", "Kremlin", "The Pentagon building site", "President", "n/a", "-", "()", ", ", "Q0"})
    void decidesNothingWhereATableMayMeanSeveralThingsOrNoneThatIsKnown(String name) {
        for (JsonNode result : results(name)) {
            assertFalse(result.path("match").asBoolean(), () -> name + ": " + result);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSTI", "NETO", "OTAM"})
    void takesNoLettersForOthers(String name) {
        assertEquals(0, results(name).size(), () -> name + ": " + results(name));
    }
}
