package chancery.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.annotate.Notes;
import chancery.annotate.TestNotes;
import chancery.gazetteer.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolverTest {
    @Test
    void joinsFullAndShortNamesOfAPerson() {
        Reading reading = new Reading("Chancellor Marta Lindqvist flew to Vienna. Lindqvist’s plane was late.");
        reading.same("Marta Lindqvist", "Lindqvist");
        assertEquals("Marta Lindqvist", reading.entity("Lindqvist").name());
        assertEquals(Kind.PERSON, reading.entity("Lindqvist").kind());
    }

    @Test
    void joinsNamesWithAndWithoutAMiddleInitialOrAParticle() {
        Reading reading = new Reading("Carla D. Mendez met Jan de Vries. Carla Mendez said De Vries was late.");
        reading.same("Carla D. Mendez", "Carla Mendez");
        reading.same("Jan de Vries", "De Vries");
    }

    @Test
    void keepsTwoPersonsOfOneFamilyApart() {
        Reading reading = new Reading("Ivan Petrov met Boris Petrov in the hall.");
        assertNotEquals(reading.entity("Ivan Petrov"), reading.entity("Boris Petrov"));
    }

    @Test
    void joinsLettersInBracketsWithTheNameBeforeThem() {
        Reading reading = new Reading("The Baltic Fisheries Council (BFC) met on Monday. The BFC adopted new quotas.");
        reading.same("Baltic Fisheries Council", "BFC");
        assertEquals(reading.entities.entity(reading.mention("BFC", 1)), reading.entity("Baltic Fisheries Council"));
    }

    @Test
    void joinsAPhraseWithTheNameThatItIsSetBesideWithoutAComma() {
        Reading reading = new Reading("The rebel group M41 fired on the barracks. The private security firm Veldt guarded the mine.");
        assertEquals(Kind.ARMED_GROUP, reading.entity("M41").kind());
        reading.same("The private security firm", "Veldt");
        assertEquals(Kind.ORGANIZATION, reading.entity("Veldt").kind());
    }

    @Test
    void joinsThePlaceWithThePhraseThatSaysWhatSortOfPlaceItIs() {
        Reading reading = new Reading("Troops left the port city of Odesa on Friday, and the Sahel state of Niger sent an envoy.");
        reading.same("the port city of Odesa", "Odesa");
        reading.same("the Sahel state of Niger", "Niger");
        assertNotEquals(new Reading("The capital of Niger fell.").entity("The capital of Niger").key(), reading.entity("Niger").key());
    }

    @Test
    void keepsTheEnvoysOfTwoStatesApart() {
        Reading reading = new Reading("Norway recalled its ambassador on Friday. Chile summoned the Peruvian ambassador.");
        assertNotEquals(reading.entity("its ambassador"), reading.entity("the Peruvian ambassador"));
        assertEquals("Norway", reading.owner("its ambassador").name());
    }

    @Test
    void leavesTheDayOutOfThePhraseBeforeIt() {
        Reading reading = new Reading("Rebels shelled the barracks of the army on Sunday.");
        assertEquals(Kind.ARMED_GROUP, reading.owner("the barracks of the army").kind());
    }

    @Test
    void takesADemonymForItsState() {
        Reading reading = new Reading("Russian peacekeepers left the town.");
        assertEquals("Q159", reading.entity("Russian").key().orElseThrow());
        assertEquals(Kind.GROUP, reading.entity("Russian peacekeepers").kind());
        assertEquals("MIL", reading.entity("Russian peacekeepers").sector().orElseThrow());
        assertEquals("Q159", reading.owner("Russian peacekeepers").key().orElseThrow());
    }

    @Test
    void takesAPeopleForAGroupOfTheState() {
        Reading reading = new Reading("Many Armenians fled when the shelling began.");
        Entity people = reading.entities.entities().stream().filter(entity -> entity.name().contains("Armenians"))
                .findFirst().orElseThrow();
        assertEquals(Kind.GROUP, people.kind());
    }

    @Test
    void letsACapitalThatActsStandForItsState() {
        Reading reading = new Reading("Warsaw accused Minsk of sending migrants over the border.");
        assertEquals("Q36", reading.entity("Warsaw").key().orElseThrow());
        assertTrue(reading.mention("Warsaw").metonymic());
        assertEquals(Kind.CITY, reading.entities.entity(reading.mention("Warsaw").literal().orElseThrow()).kind());
        assertTrue(reading.mention("Minsk").metonymic());
    }

    @Test
    void leavesACapitalThatThingsHappenInACity() {
        Reading reading = new Reading("The envoy arrived in Warsaw. Residents of Warsaw cheered.");
        assertEquals(Kind.CITY, reading.entity("Warsaw").kind());
        assertTrue(!reading.mention("Warsaw").metonymic() && !reading.mention("Warsaw", 1).metonymic());
    }

    @Test
    void leavesTheCityOfADatelineACity() {
        Reading reading = new Reading("KABUL (AP) -- The ministry closed two schools.");
        assertEquals(Kind.CITY, reading.entity("KABUL").kind());
    }

    @Test
    void beginsNoPhraseInADateline() {
        assertEquals(Kind.GOVERNMENT, new Reading("LIMA, March 3 (AP) - Kenya's government expelled two envoys on Monday.")
                .entity("Kenya's government").kind());
    }

    @Test
    void letsASeatStandForItsState() {
        Reading reading = new Reading("The Kremlin rejected the offer.");
        assertEquals("Q159", reading.entity("Kremlin").key().orElseThrow());
        assertTrue(reading.mention("Kremlin").metonymic());
    }

    @Test
    void findsTheBearerOfATitle() {
        Reading reading = new Reading("Norwegian Prime Minister Kari Solberg spoke on Monday. The prime minister praised the treaty.");
        reading.same("Kari Solberg", "The prime minister");
        assertEquals("Norway", reading.owner("Kari Solberg").name());
        assertEquals("GOV", reading.entity("Kari Solberg").sector().orElseThrow());
    }

    @Test
    void givesNoTitleToAnotherStatesBearer() {
        Reading reading = new Reading("Norwegian Prime Minister Kari Solberg spoke on Monday. The Danish prime minister stayed at home.");
        assertNotEquals(reading.entity("Kari Solberg"), reading.entity("The Danish prime minister"));
    }

    @Test
    void joinsANameWithTheOfficeSetBesideIt() {
        Reading reading = new Reading("Estonia recalled Mart Tamm, its ambassador to Chile, in May. He had served for two years.");
        reading.same("Mart Tamm", "its ambassador to Chile");
        reading.same("Mart Tamm", "He");
        reading.same("Estonia", "its");
        assertEquals("Estonia", reading.owner("Mart Tamm").name());
    }

    @Test
    void givesACounterpartToItsOwnState() {
        Reading reading = new Reading("Rui Costa phoned the ministry. Costa's Chilean counterpart, Jorge Lima, agreed.");
        assertEquals("Chile", reading.owner("Jorge Lima").name());
    }

    @Test
    void abstainsWhereTwoPersonsAreAsLikely() {
        Reading reading = new Reading("Anders Holm and Peter Dahl left the talks. His car broke down.");
        assertNotEquals(reading.entity("Anders Holm"), reading.entity("His"));
        assertNotEquals(reading.entity("Peter Dahl"), reading.entity("His"));
    }

    @Test
    void heedsGender() {
        Reading reading = new Reading("Spokeswoman Ana Costa met Foreign Minister Jorge Lima. She refused to comment.");
        reading.same("Ana Costa", "She");
    }

    @Test
    void knowsTheGenderOfGivenNames() {
        Reading reading = new Reading("Elizabeth Harlow wrote to Thomas Webb. He did not answer, and she wrote again.");
        reading.same("Thomas Webb", "He");
        reading.same("Elizabeth Harlow", "she");
    }

    @Test
    void takesTheCountryForTheStateLastSpokenOf() {
        Reading reading = new Reading("Prices rose in Chile last year. Exporters say the country needs reforms.");
        reading.same("Chile", "the country");
    }

    @Test
    void takesASideForItsState() {
        Reading reading = new Reading("Talks resumed on Friday. The Georgian side demanded guarantees.");
        assertEquals("Q230", reading.entity("The Georgian side").key().orElseThrow());
    }

    @Test
    void tellsTheTownFromTheRoadOfItsName() {
        Reading reading = new Reading("Trucks left Vardenis on Monday. Snow closed the Vardenis road near Vardenis.");
        assertEquals(Kind.PLACE, reading.entity("Vardenis road").kind());
        assertNotEquals(reading.entity("Vardenis"), reading.entity("Vardenis road"));
    }

    @Test
    void takesPlaceNamesByTheirHeads() {
        Reading reading = new Reading("Fighting spread to Zaruma province, said the Ministry of Water.");
        assertEquals(Kind.REGION, reading.entity("Zaruma province").kind());
        assertEquals(Kind.GOVERNMENT, reading.entity("Ministry of Water").kind());
    }

    @Test
    void countsPeopleByWhatIsGathered() {
        Reading reading = new Reading("Dozens of students blocked the bridge.");
        assertEquals(Kind.GROUP, reading.entity("Dozens of students").kind());
        assertEquals("EDU", reading.entity("Dozens of students").sector().orElseThrow());
    }

    @Test
    void takesWhatNeitherActsNorIsAPlaceForAThing() {
        assertEquals(Kind.THING, new Reading("The court upheld the decision.").entity("the decision").kind());
    }

    @Test
    void leavesRelativeClausesOutOfAPhrase() {
        Reading reading = new Reading("The union praised the workers who had stopped the trains.");
        assertEquals(reading.entity("the workers"), reading.entity("who"));
    }

    @Test
    void readsAnEmptyText() {
        assertEquals(List.of(), new Reading("").entities.mentions());
        assertEquals(List.of(), new Reading(" \n\n ").entities.mentions());
    }

    @Test
    void countsCodePoints() {
        Reading reading = new Reading("😀😀 Lindqvist said nothing about Poland 🎉 today.");
        assertEquals("Q36", reading.entity("Poland").key().orElseThrow());
    }

    @Test
    void readsATextInCapitals() {
        Reading reading = new Reading("POLAND RECALLS ENVOY FROM RUSSIA.");
        assertEquals("Q36", reading.entity("POLAND").key().orElseThrow());
    }

    @Test
    void readsALongSentenceInPieces() {
        Reading reading = new Reading("Poland " + "and Poland ".repeat(250) + "agreed.");
        assertEquals(1, reading.entities.entities().stream().filter(entity -> entity.key().isPresent()).count());
        assertEquals(1, reading.notes.notices().size());
    }

    @Test
    void givesTheSameAnswerTwice() {
        Notes notes = TestNotes.of("Warsaw accused Minsk of lying. It denied the claim, its minister said.");
        assertEquals(Reading.RESOLVER.resolve(notes).mentions(), Reading.RESOLVER.resolve(notes).mentions());
        assertEquals(Reading.RESOLVER.resolve(notes).entities(), Reading.RESOLVER.resolve(notes).entities());
    }
}
