package chancery.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.annotate.Notes;
import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsOfNamesTest {
    private static final Resolver RESOLVER = new Resolver(Catalogue.shipped());

    private static boolean named(String text, String name) {
        Notes notes = TestNotes.of(text);
        return RESOLVER.resolve(notes).mentions().stream()
                .filter(mention -> mention.form() == Form.NAMED).map(mention -> notes.text(mention.span())).toList()
                .containsAll(List.of(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "He taught at the University of Georgia until May.|Georgia",
        "The envoys signed the Treaty of Paris at noon.|Paris",
        "Ships turned back during the Cuban Missile Crisis of that year.|Cuban",
        "She told reporters in French that the talks had failed.|French",
        "The envoy speaks Russian well.|Russian",
        "Trains on the Odense-Gorbyville line were late.|Odense",
        "Fans of the England national football team cheered.|England"})
    void leavesOutAPlaceThatIsAPartOfALongerName(String text, String place) {
        assertEquals(false, named(text, place), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The Government of Georgia resigned on Monday.|Georgia",
        "The president of France met reporters.|France",
        "He blamed the Norwegian side.|Norwegian",
        "On 3 March Danish and Norwegian jets took off.|Danish",
        "Troops crossed the Armenian-Turkish border.|Armenian",
        "Talks between Armenia and Turkey resumed in Paris.|Paris"})
    void keepsAPlaceThatStandsForItself(String text, String place) {
        assertEquals(true, named(text, place), text);
    }
}
