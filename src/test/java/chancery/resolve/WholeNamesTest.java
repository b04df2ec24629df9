package chancery.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.gazetteer.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "He played two years in the Norwegian Second Division.|Norwegian Second Division|Norwegian",
        "Lawmakers of the Chilean Chamber of Deputies met at noon.|Chilean Chamber of Deputies|Chilean",
        "The Danish Maritime Authority closed the sound.|Danish Maritime Authority|Danish"})
    void namesABodyWithItsStateAsOne(String text, String whole, String state) {
        Reading reading = new Reading(text);
        assertEquals(Form.NAMED, reading.mention(whole).form());
        assertEquals(Form.NOMINAL, reading.mention(state).form());
        assertEquals(Kind.STATE, reading.owner(whole).kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The Peruvian government imposed a curfew.|The Peruvian government|Peruvian",
        "Soldiers of the Kenyan army left the camp.|the Kenyan army|Kenyan"})
    void namesWhatAStateHasOneOfByItsWordsTogether(String text, String whole, String state) {
        Reading reading = new Reading(text);
        assertEquals(Form.NAMED, reading.mention(whole).form());
        assertEquals(Form.NOMINAL, reading.mention(state).form());
        assertEquals(Kind.STATE, reading.owner(whole).kind());
    }

    @Test
    void leavesAStateThatOwnsByItself() {
        Reading reading = new Reading("Norway's Coast Guard stopped the ship.");
        assertEquals(Form.NAMED, reading.mention("Norway").form());
        assertEquals(Form.NAMED, reading.mention("Coast Guard").form());
    }

    @Test
    void leavesPartsOfTheWorldApartFromTheWhole() {
        Reading reading = new Reading("The bird winters in Northern Asia and in Eastern Peru.");
        assertEquals(Form.NAMED, reading.mention("Northern Asia").form());
        assertEquals(Kind.REGION, reading.entity("Eastern Peru").kind());
    }
}
