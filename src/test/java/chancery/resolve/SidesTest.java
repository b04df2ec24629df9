package chancery.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.gazetteer.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The fullback won 12 caps for Portugal in rugby.|Portugal",
        "She made her football debut against Norway in June.|Norway",
        "He joined the Fiji rugby tour last year.|Fiji"})
    void takesASideForABodyOfItsOwn(String text, String side) {
        Reading reading = new Reading(text);
        assertEquals(Kind.ORGANIZATION, reading.entity(side).kind());
        assertEquals(Kind.STATE, reading.owner(side).kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The envoy spoke for Portugal at the talks.|Portugal",
        "The group backed a price cap on oil against Russia.|Russia",
        "Rebels called the football match in Norway a distraction.|Norway"})
    void leavesAStateThatDoesNotPlay(String text, String state) {
        assertEquals(Kind.STATE, new Reading(text).entity(state).kind());
    }

    @Test
    void readsNoGovernmentOutOfACapitalThatPlays() {
        Reading reading = new Reading("The football season opened on Sunday. Lima won the football championship. "
                + "Lima lost at football before.");
        assertEquals(Kind.CITY, reading.owner("Lima").kind());
        assertEquals(true, reading.mention("Lima").literal().isEmpty());
    }
}
