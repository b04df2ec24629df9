package chancery.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlugTest {
    @Test
    void isTheNameItselfWhereLettersAndSpacesAreAllThereIs() {
        assertEquals("ann-abel", Slug.unique("Ann  Abel"));
        assertEquals("josé-pérez", Slug.unique("José Pérez"));
        assertEquals("владимир-2", Slug.unique("Владимир 2"));
    }

    @Test
    void isTheSameHoweverAnAccentIsEncoded() {
        assertEquals(Slug.unique("Jos\u00e9"), Slug.unique("Jose\u0301"));
    }

    @Test
    void neverJoinsTwoNames() {
        List<String> names = List.of("Al Shabaab", "Al-Shabaab", "Al--Shabaab", "J D Vance", "J. D. Vance", "J.D. Vance",
                "José Pérez", "Jose Perez", "O'Brien", "O’Brien", "!", "?", "a-1", "a 1",
                "An organization with a very long name indeed that goes on and on and on, first",
                "An organization with a very long name indeed that goes on and on and on, second");
        assertEquals(names.size(), names.stream().map(Slug::unique).distinct().count());
    }

    @Test
    void isNeverEmptyAndAlwaysFitForAnIri() {
        for (String name : List.of("", "💣", "<>\"{}|\\^`%/?#", "\u0301x", "नमस्ते", "العربية")) {
            assertTrue(Slug.unique(name).matches("[\\p{L}\\p{M}\\p{N}-]+"), name);
            assertNotEquals('-', Slug.unique(name).charAt(0));
        }
    }
}
