package chancery.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chancery.gazetteer.Kind;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void readsANicknameAsPartOfAName() {
        Reading reading = new Reading("Reporters met Maj. Gen. Walter “Buck” Hanley at the base. Hanley praised the pilots.");
        assertEquals(Kind.PERSON, reading.entity("Walter “Buck” Hanley").kind());
        reading.same("Walter “Buck” Hanley", "Hanley");
    }

    @Test
    void readsLettersOnBothSidesOfAHyphenAsOneName() {
        Reading reading = new Reading("Officers from JTFX-NEA denied the report.");
        assertEquals(Kind.ORGANIZATION, reading.entity("JTFX-NEA").kind());
    }

    @Test
    void takesExercisesAndShipsForThings() {
        Reading reading = new Reading("Norway joined Exercise Bold Heron off the coast. The frigate HMS Lapwing led the way. "
                + "Sailors aboard Lapwing cheered.");
        assertEquals(Kind.THING, reading.entity("Exercise Bold Heron").kind());
        assertEquals(Kind.THING, reading.entity("HMS Lapwing").kind());
        assertEquals(Kind.THING, reading.entity("Lapwing").kind());
    }

    @Test
    void takesAShipForAThingWhateverPlaceItIsNamedAfter() {
        Reading reading = new Reading("China sent the carrier Shandong through the strait.");
        assertEquals(Kind.THING, reading.entity("Shandong").kind());
    }

    @Test
    void tellsAPlaceByTheVerbThatLeadsThere() {
        Reading reading = new Reading("Troops withdrew from Dorvela and Kasteri. Rebels advanced on Mirzut.");
        assertEquals(Kind.PLACE, reading.entity("Dorvela").kind());
        assertEquals(Kind.PLACE, reading.entity("Kasteri").kind());
        assertEquals(Kind.PLACE, reading.entity("Mirzut").kind());
    }

    @Test
    void tellsABodyByWhatTheAsideCallsIt() {
        Reading reading = new Reading("The men belong to Slobodna Zora, a group that the state has banned.");
        assertEquals(Kind.ORGANIZATION, reading.entity("Slobodna Zora").kind());
    }

    /** The recognizer takes the name for a person's here. */
    @Test
    void readsTheNameOfAnArmedGroupThatTheGazetteerKnows() {
        Reading reading = new Reading("It is another sign of the cowardice of Daesh, the ambassador said.");
        assertEquals(Kind.ARMED_GROUP, reading.entity("Daesh").kind());
    }

    @Test
    void takesALanguageForNoPlace() {
        Reading reading = new Reading("A broadcast in Lingala and Swahili urged people to stay at home.");
        assertFalse(reading.entities.mentions().stream().anyMatch(mention -> mention.form() == Form.NAMED &&
                reading.notes.text(mention.span()).matches("Lingala|Swahili")));
    }

    @Test
    void takesArmsAndProgrammesForThingsBeforeTheWordForTheirSort() {
        Reading reading = new Reading("The ministry bought five Bayraktar drones. The Horizon Europe programme pays for exchanges.");
        assertEquals(Kind.THING, reading.entity("Bayraktar").kind());
        assertEquals(Kind.THING, reading.entity("Horizon Europe").kind());
    }

    @Test
    void readsABodyByWhatCommonNounsSayOfIt() {
        Reading reading = new Reading("The U.N. refugee agency said thousands had crossed the border.");
        assertEquals("Q132551", reading.entity("U.N. refugee agency").key().orElseThrow());
    }

    @Test
    void takesWhatAMinisterIsThereForForNoBody() {
        Reading reading = new Reading("Secretary of State Laura Benton met the Secretary of Defense.");
        assertFalse(reading.entities.mentions().stream().anyMatch(mention -> mention.form() == Form.NAMED &&
                reading.notes.text(mention.span()).matches("State|Defense")));
    }

    @Test
    void keepsTheEmbassiesOfTwoStatesApart() {
        Reading reading = new Reading("The Embassy of Japan in Kyiv closed. Staff of the U.S. Embassy in Kabul left.");
        assertFalse(reading.entity("Embassy").equals(reading.entity("U.S. Embassy")));
    }

    @Test
    void joinsABodysLastWordWithItsName() {
        Reading reading = new Reading("The Meridian Relief Agency closed its office. Officials said the Agency would return.");
        reading.same("Meridian Relief Agency", "Agency");
    }

    @Test
    void takesNoSingleWordAfterTheArticleForAPerson() {
        Reading reading = new Reading("Drought struck the Sahel again. Ministers of the Quint met.");
        assertFalse(reading.entity("Sahel").kind() == Kind.PERSON);
        assertFalse(reading.entity("Quint").kind() == Kind.PERSON);
    }

    @Test
    void readsTheCapitalAsThatOfTheStateLastSpokenOf() {
        Reading reading = new Reading("Envoys met in Nairobi and Lima. Peru sent a minister, who returned to the capital.");
        reading.same("the capital", "Lima");
    }

    @Test
    void readsAnAdjectiveOfTwoStatesByTheOneThatTheArticleNames() {
        Reading reading = new Reading("The Congolese army left the town. Talks were held in Kinshasa.");
        assertEquals("Democratic Republic of the Congo", reading.owner("The Congolese army").name());
    }

    @Test
    void takesTheFirstOfSeveralAdjectivesForNoPerson() {
        Reading reading = new Reading("The Danish, Norwegian and Royal Navy ships met at sea.");
        assertEquals(Kind.STATE, reading.entity("Norwegian").kind());
    }

    @Test
    void leavesHalfOfAnOfficeOutOfANamesBounds() {
        Reading reading = new Reading("Libyan Interior Minister Karim Zaltani blamed the militia.");
        assertEquals(Kind.STATE, reading.entity("Libyan").kind());
    }

    @Test
    void keepsAnArmyApartFromTheWorldBodyNextToIt() {
        Reading reading = new Reading("Chad brokered a truce between the Kenyan army and the rebels, the African Union announced.");
        assertFalse(reading.entity("the Kenyan army").equals(reading.entity("African Union")));
    }

    @Test
    void takesNothingWithoutACapitalForAName() {
        Reading reading = new Reading("The interior ministry denied it. Officers of the coast guard left.");
        assertEquals(Form.NOMINAL, reading.mention("The interior ministry").form());
    }

    @Test
    void takesAnAgreementForAThing() {
        Reading reading = new Reading("The parties violated the Cessation of Attacks Agreement on Friday.");
        assertEquals(Kind.THING, reading.entity("Cessation of Attacks Agreement").kind());
    }

    @Test
    void leavesAnIndefiniteTitleWithoutAName() {
        Reading reading = new Reading("The envoy spoke as a long-time Ally of Norway.");
        assertEquals(Form.NOMINAL, reading.mention("a long-time Ally of Norway").form());
    }

    @Test
    void tellsARegionFromTheStateOfItsNameMentionByMention() {
        Reading reading = new Reading("The plant in Atlanta, Georgia, closed. In Tbilisi, Georgia's parliament passed the bill.");
        assertEquals(Kind.REGION, reading.entities.entity(reading.mention("Georgia", 0)).kind());
        assertEquals(Kind.STATE, reading.entities.entity(reading.mention("Georgia", 1)).kind());
        assertEquals(Kind.STATE, new Reading("The Sahel state of Niger closed its border.").entity("Niger").kind());
    }
}
