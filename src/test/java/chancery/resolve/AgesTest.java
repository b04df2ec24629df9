package chancery.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AgesTest {
    @Test
    void namesNoStateOfTodayByAnAdjectiveInAnOldTale() {
        Reading reading = new Reading("In 1711 the war went on. A Spanish column left the fort in 1712. Its guns were lost in 1713.");
        assertEquals(Form.NOMINAL, reading.mention("Spanish").form());
    }

    @Test
    void namesTheStateWhereTheYearsAreOfToday() {
        Reading reading = new Reading("In 1711 the fort was built. A Spanish column left it in 2012. It closed in 2013.");
        assertEquals(Form.NAMED, reading.mention("Spanish").form());
    }

    @Test
    void readsNoGovernmentOutOfACityOfAnotherAge() {
        Reading reading = new Reading("The legions marched north. Silver drew Rome's attention to the hills.");
        assertEquals(true, reading.mention("Rome").literal().isEmpty());
    }
}
