package chancery.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.gazetteer.Background;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FitTest {
    private static double term(int year) {
        Background term = new Background("Q1", Background.HEAD_OF_STATE, "Q2", Optional.of("2007"), Optional.of("2022-03-19"));
        return Fit.term(List.of(term), Optional.of(LocalDate.of(year, 6, 1)));
    }

    @Test
    void whoIsInOfficeIsLikelierThanWhoWasOrWillBe() {
        assertEquals(1, term(2015));
        assertEquals(1, term(2022));
        assertEquals(0.9, term(2023));
        assertEquals(0.9, term(2006));
    }

    private static double prior(Kind kind, double weight) {
        return Fit.prior(new Item("Q1", kind, "A name", Optional.empty(), List.of(), Optional.empty(), weight));
    }

    @Test
    void whoIsBetterKnownIsLikelierMeant() {
        for (Kind kind : List.of(Kind.PERSON, Kind.ORGANIZATION, Kind.MEDIA, Kind.ARMED_GROUP, Kind.GOVERNMENT)) {
            assertTrue(prior(kind, 250_000) > 3 * prior(kind, 2_500), kind.term());
            assertTrue(prior(kind, 0) > prior(kind, 2_500), "of the tables, which have who is in the news");
        }
        assertTrue(prior(Kind.STATE, 0) > prior(Kind.PERSON, 1_000_000));
    }

    @Test
    void withoutADateOrAnOfficeAllAreAsLikely() {
        assertEquals(1, Fit.term(List.of(), Optional.of(LocalDate.of(2020, 1, 1))));
        assertEquals(1, Fit.term(List.of(), Optional.empty()));
    }
}
