package chancery.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import chancery.gazetteer.Kind;
import chancery.text.Span;
import org.junit.jupiter.api.Test;

class CoreferenceTest {
    @Test
    void joinsANameWithWhatOthersCallIt() {
        Reading reading = new Reading("Rain fell in Talvia, which Norwegians call Dalheim. Dalheim has two bridges.");
        assertEquals(reading.mention("Talvia").entity(), reading.mention("Dalheim", 1).entity());
    }

    @Test
    void joinsAPersonWithANickname() {
        Reading reading = new Reading("Ruben Arce, known as Tigre, fled to Peru. Tigre was seen in Lima.");
        assertEquals(reading.entity("Ruben Arce"), reading.entities.entity(reading.mention("Tigre", 1)));
    }

    @Test
    void joinsSpellingsOfOnePersonsName() {
        Reading reading = new Reading("Viktor Bamyakov went to Oslo. Viktor Bamyagov met the king there. "
                + "Bamyakow left on Friday.");
        reading.same("Viktor Bamyakov", "Viktor Bamyagov");
        reading.same("Viktor Bamyakov", "Bamyakow");
    }

    @Test
    void keepsHusbandAndWifeApart() {
        Reading reading = new Reading("Olga Petrenkova spoke. Later Ivan Petrenkov spoke too.");
        assertNotEquals(reading.entity("Olga Petrenkova"), reading.entity("Ivan Petrenkov"));
    }

    @Test
    void keepsBodiesOfOneNameAndTwoStatesApart() {
        Reading reading = new Reading("The Norwegian Ministry of Fisheries protested. "
                + "The Icelandic Ministry of Fisheries was silent. The Ministry of Fisheries has 40 ships.");
        assertNotEquals(reading.entity("Norwegian Ministry of Fisheries"), reading.entity("Icelandic Ministry of Fisheries"));
        reading.same("Icelandic Ministry of Fisheries", "Ministry of Fisheries");
        assertEquals("Norway", reading.owner("Norwegian Ministry of Fisheries").name());
    }

    @Test
    void looksThroughTheArticleBeforeAFamilyName() {
        Reading reading = new Reading("General Omar al-Dardari commands the brigade. Dardari was wounded.");
        reading.same("Omar al-Dardari", "Dardari");
    }

    @Test
    void leavesTheHolderOfAnothersOfficeApart() {
        Reading reading = new Reading("Ana Silva, the representative of Portugal, left the hall. "
                + "The Chilean representative stayed.");
        assertNotEquals(reading.entity("Ana Silva"), reading.entity("The Chilean representative"));
    }

    @Test
    void takesTwoArgumentsOfAVerbForTwo() {
        Reading reading = new Reading("Norway watched the road until it sealed it off.");
        assertNotEquals(reading.mention("it").entity(), reading.mention("it", 1).entity());
    }

    @Test
    void leavesAnObjectThatMayBeTheirsOrTheirPlanOpen() {
        Reading reading = new Reading("While Norway backed the proposal, residents refused it.");
        assertNotEquals(reading.entity("Norway"), reading.entity("it"));
    }

    @Test
    void takesARegionForTheRegionLastNamedRatherThanARoad() {
        Reading reading = new Reading("Snow closed the Brenner pass between Tyrol and Italy. The region has no other road.");
        assertNotEquals("Brenner pass", reading.entity("The region").name());
    }

    @Test
    void findsTheMentionsInASpanInTextOrder() {
        Reading reading = new Reading("Norway thanked Peru. Chile thanked Norway and its envoy. Peru was silent.");
        Span second = reading.notes.sentences().get(1).span();
        assertEquals(reading.entities.inSentence(1), reading.entities.within(second));
    }

    @Test
    void takesARoundNumberOfVictimsForPeople() {
        Reading reading = new Reading("Dozens were wounded in the blast. Thousands protested in Oslo.");
        assertEquals(Kind.GROUP, reading.entity("Dozens").kind());
        assertEquals("CVL", reading.entity("Thousands").sector().orElseThrow());
    }

    @Test
    void takesAPeoplesMemberForAPersonOfTheState() {
        Reading reading = new Reading("The UN said that 90,000 Kenyans had fled. Two Chileans and a Peruvian were killed.");
        assertEquals(Kind.GROUP, reading.entity("Kenyans").kind());
        assertEquals("Kenya", reading.owner("Kenyans").name());
        assertEquals(Kind.PERSON, reading.entity("Peruvian").kind());
    }

    @Test
    void givesTheCounterpartOfAPronounsBearerToItsOwnState() {
        Reading reading = new Reading("The prime minister of Norway, Kari Solberg, thanked her Chilean counterpart.");
        assertEquals("Chile", reading.owner("her Chilean counterpart").name());
    }

    @Test
    void leavesWhoeverIsQuotedOutOfTheQuotation() {
        Reading reading = new Reading("Marta Lindqvist said: “She left at dawn and nobody saw it.”");
        assertNotEquals(reading.entity("Marta Lindqvist"), reading.entity("She"));
    }

    @Test
    void takesNoLengthOfTimeForTheActOfAState() {
        Reading reading = new Reading("Norway waited for a signature. In the end it took a week.");
        assertNotEquals(reading.entity("Norway"), reading.entity("it"));
    }

    @Test
    void takesTheyWhoActForPeopleRatherThanThings() {
        Reading reading = new Reading("Banners were held by strikers as they blocked the gate.");
        reading.same("strikers", "they");
    }

    @Test
    void letsACapitalBeforeAHyphenStandForItsState() {
        Reading reading = new Reading("Under a Doha-brokered truce the guns fell silent.");
        assertEquals("Q846", reading.entity("Doha").key().orElseThrow());
    }

    @Test
    void joinsAFamilyNameWrittenWithItsAccentsAndWithout() {
        Reading reading = new Reading("Turkish President Recep Tayyip Erdogan spoke for an hour. Erdoğan told reporters that he was not convinced.");
        reading.same("Recep Tayyip Erdogan", "Erdoğan");
    }

    @Test
    void readsTheBlocAsTheUnionJustNamed() {
        Reading reading = new Reading("The European Union welcomed the accord. The bloc promised twenty million euros.");
        reading.same("European Union", "The bloc");
    }

    @Test
    void takesNoGroupForAStatesForces() {
        Reading reading = new Reading("Hamas said that four patients had died. The Israel Defense Forces said that they had looked for hostages. "
                + "The group denied that its men were there.");
        assertFalse(reading.entity("Israel Defense Forces").equals(reading.entity("The group")));
    }

    @Test
    void readsWhatIsDeniedAsNoPlace() {
        Reading reading = new Reading("Keita flew to Gao, where his troops clashed with rebels. The army denied it.");
        assertFalse(reading.entity("Gao").equals(reading.entity("it")));
    }
}
