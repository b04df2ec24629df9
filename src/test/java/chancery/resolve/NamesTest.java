package chancery.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    void takesAnAgreementForAThing() {
        Reading reading = new Reading("The parties violated the Cessation of Attacks Agreement on Friday.");
        assertEquals(Kind.THING, reading.entity("Cessation of Attacks Agreement").kind());
    }

    @Test
    void leavesAnIndefiniteTitleWithoutAName() {
        Reading reading = new Reading("The envoy spoke as a long-time Ally of Norway.");
        assertEquals(Form.NOMINAL, reading.mention("a long-time Ally of Norway").form());
    }
}
