package chancery.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chancery.gazetteer.Catalogue;
import chancery.text.InputException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether what goes out is as the schemas have it, and whether the schemas tell right from wrong. */
class InterfaceTest {
    private static final Reconciliation SERVICE = new Reconciliation(Catalogue.shipped());

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void sendsWhatTheInterfaceHas() {
        Interface.check("manifest", SERVICE.manifest("http://localhost:3030/reconcile", "https://w3id.org/chancery/id/entity/"));
        Interface.check("entities", SERVICE.suggestEntities("san", 0));
        Interface.check("entities", SERVICE.suggestEntities("", 0));
        Interface.check("typesFound", SERVICE.suggestTypes(""));
        Interface.check("properties", SERVICE.suggestProperties(""));
        Interface.check("proposal", SERVICE.properties("Person", OptionalInt.of(1)));
        Interface.check("proposal", SERVICE.properties("no such type", OptionalInt.empty()));
        for (String shown : List.of("entity Q399", "property P36", "type City")) {
            Interface.check("flyout", SERVICE.flyout(shown.split(" ")[0], shown.split(" ")[1]).orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"q\": {\"query\": \"Armenia\"}}", "{\"q\": {\"query\": \"\", \"limit\": 3}}",
        "{\"q\": {\"query\": \"Geneva\", \"type\": \"City\", \"limit\": 2.0}, \"\": {\"query\": \"no such thing anywhere\"}}",
        "{\"q\": {\"query\": \"Georgia\", \"type\": [\"State\", \"Region\"], \"type_strict\": \"should\"}}",
        "{\"q\": {\"properties\": [{\"pid\": \"P17\", \"v\": {\"id\": \"Q399\", \"name\": \"Armenia\"}}]}}",
        "{\"q\": {\"query\": \"Lima\", \"properties\": [{\"pid\": \"P17\", \"v\": [\"Peru\", {\"id\": \"Q419\"}, true, 7]}]}}",
        "{\"q\": {\"query\": \"x\", \"properties\": []}}"})
    void takesTheQueriesThatTheInterfaceHas(String batch) throws JsonProcessingException {
        Interface.check("queries", json(batch));
        Interface.check("results", SERVICE.reconcile(batch));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"q\": 1}", "{\"q\": {}}", "{\"q\": {\"properties\": []}}", "{\"q\": {\"query\": 1}}",
        "{\"q\": {\"query\": \"x\", \"limit\": 0}}", "{\"q\": {\"query\": \"x\", \"limit\": \"many\"}}",
        "{\"q\": {\"query\": \"x\", \"type\": 1}}", "{\"q\": {\"query\": \"x\", \"type_strict\": \"perhaps\"}}",
        "{\"q\": {\"query\": \"x\", \"properties\": {\"pid\": \"P17\"}}}",
        "{\"q\": {\"query\": \"x\", \"properties\": [{\"v\": 1}]}}", "{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"P17\"}]}}",
        "{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"P17\", \"v\": [[1]]}]}}",
        "{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"P17\", \"v\": {\"name\": \"Peru\"}}]}}"})
    void refusesTheQueriesThatTheInterfaceHasNot(String batch) throws JsonProcessingException {
        assertFalse(Interface.problems("queries", json(batch)).isEmpty());
        assertThrows(InputException.class, () -> SERVICE.reconcile(batch));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ids\": [], \"properties\": []}", "{\"ids\": [\"Q399\", \"Q0\"], \"properties\": [{\"id\": \"P36\"}]}",
        "{\"ids\": [\"Q1953\"], \"properties\": [{\"id\": \"P1082\", \"settings\": {\"limit\": 1}}, {\"id\": \"P625\"}]}",
        "{\"ids\": [\"Q399\"], \"properties\": [{\"id\": \"P463\", \"settings\": {\"limit\": \"2\", \"former\": true, \"count\": false}}]}"})
    void takesTheRequestsForColumnsThatTheInterfaceHas(String request) throws JsonProcessingException {
        Interface.check("extend", json(request));
        Interface.check("extension", SERVICE.extend(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"ids\": []}", "{\"properties\": []}", "{\"ids\": \"Q1\", \"properties\": []}",
        "{\"ids\": [1], \"properties\": []}", "{\"ids\": [], \"properties\": [\"P36\"]}", "{\"ids\": [], \"properties\": [{\"id\": 36}]}",
        "{\"ids\": [], \"properties\": [{\"id\": \"P36\", \"settings\": 1}]}"})
    void refusesTheRequestsForColumnsThatTheInterfaceHasNot(String request) throws JsonProcessingException {
        assertFalse(Interface.problems("extend", json(request)).isEmpty());
        assertThrows(InputException.class, () -> SERVICE.extend(request));
    }

    @Test
    void sendsCellsOfEveryPropertyForEveryKindOfItem() {
        List<String> ids = new ArrayList<>();
        SERVICE.properties("", OptionalInt.empty()).path("properties").forEach(one -> ids.add("{\"id\": \"" + one.path("id").asText() + "\"}"));
        JsonNode answer = Interface.check("extension", SERVICE.extend("{\"ids\": [\"Q399\", \"Q1953\", \"Q7747\", \"Q7184\", \"Q99\"],"
                + " \"properties\": " + ids + "}"));
        assertEquals(5, answer.path("rows").size());
        answer.path("rows").forEach(row -> assertEquals(ids.size(), row.size()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "manifest   | {\"versions\": [\"0.1\"], \"name\": \"x\", \"identifierSpace\": \"http://x/\", \"schemaSpace\": \"http://x/\", \"defaultTypes\": []}",
        "manifest   | {\"versions\": [\"0.2\"], \"name\": \"x\", \"identifierSpace\": \"x\", \"schemaSpace\": \"http://x/\", \"defaultTypes\": []}",
        "manifest   | {\"versions\": [\"0.2\"], \"name\": \"x\", \"schemaSpace\": \"http://x/\", \"defaultTypes\": []}",
        "suggest    | {\"service_url\": \"http://x\"}",
        "suggest    | {\"service_url\": \"http://x\", \"service_path\": \"/y\", \"flyout_service_path\": \"/z\"}",
        "template   | \"http://x/{id}\"",
        "setting    | {\"name\": \"a\", \"label\": \"A\", \"type\": \"select\"}",
        "setting    | {\"name\": \"a\", \"label\": \"A\", \"type\": \"number\", \"default\": \"1\"}",
        "setting    | {\"name\": \"a\", \"label\": \"A\", \"type\": \"checkbox\", \"default\": \"true\"}",
        "setting    | {\"name\": \"a\", \"label\": \"A\", \"type\": \"text\", \"default\": false}",
        "manifest   | {\"versions\": [\"0.2\"], \"name\": \"x\", \"identifierSpace\": \"http://x/\", \"schemaSpace\": \"http://x/\", \"defaultTypes\": [], \"kind\": 1}",
        "queries    | {\"q\": {\"query\": \"x\", \"lang\": \"en\"}}",
        "flyout     | {\"id\": \"Q1\"}",
        "results    | {\"q\": []}",
        "results    | {\"q\": {\"result\": [{\"id\": \"Q1\", \"name\": \"x\", \"type\": [], \"score\": \"1\", \"match\": true}]}}",
        "results    | {\"q\": {\"result\": [{\"id\": \"Q1\", \"name\": \"x\", \"type\": [], \"score\": 1, \"match\": true, \"rank\": 1}]}}",
        "entities   | {\"result\": [{\"id\": \"Q1\"}]}",
        "entities   | {\"result\": [{\"id\": \"\", \"name\": \"x\"}]}",
        "typesFound | {\"result\": [{\"id\": \"City\", \"name\": \"City\", \"broader\": \"Place\"}]}",
        "properties | {\"results\": []}",
        "proposal   | {\"properties\": [{\"id\": \"P36\"}], \"type\": \"State\"}",
        "proposal   | {\"properties\": []}",
        "cell       | {\"str\": 1}",
        "cell       | {\"int\": 1.5}",
        "cell       | {\"str\": \"x\", \"int\": 1}",
        "cell       | {\"id\": \"Q1\"}",
        "cell       | {\"date\": \"2024\"}",
        "cell       | {\"date\": \"2024-13-01T00:00:00Z\"}",
        "cell       | {\"date\": \"2024-12-01T00:00:00 and more\"}",
        "cell       | {\"bool\": true}",
        "extension  | {\"meta\": [{\"id\": \"P36\"}], \"rows\": {}}",
        "extension  | {\"meta\": [], \"rows\": {\"Q1\": {\"P36\": {\"str\": \"x\"}}}}",
        "extension  | {\"rows\": {}}"})
    void knowsWhatIsWrong(String definition, String message) throws JsonProcessingException {
        assertFalse(Interface.problems(definition, json(message)).isEmpty(), message);
    }
}
