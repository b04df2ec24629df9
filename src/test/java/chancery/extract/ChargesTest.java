package chancery.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.annotate.Notes;
import chancery.annotate.TestNotes;
import chancery.extract.event.EventFinder;
import chancery.gazetteer.Catalogue;
import chancery.resolve.Resolver;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargesTest {
    private static final Resolver RESOLVER = new Resolver(Catalogue.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Chad, accused by Sudan of attacking the convoy, closed the road. | attacking",
        "The general, charged with killing two farmers, fled. | killing",
        "The general was accused of treason after rebels attacked the convoy. | -",
        "Rebels who were accused of theft attacked the convoy. | -"})
    void holdWhatSomebodyIsOnlyAccusedOf(String text, String charged) {
        Notes notes = TestNotes.of(text, "2023-09-08");
        List<String> held = new EventFinder().find(notes, RESOLVER.resolve(notes)).stream()
                .filter(reading -> Charges.hold(notes.sentences().get(reading.sentence()), reading))
                .map(reading -> notes.text(reading.triggerSpan())).toList();
        assertEquals(charged.equals("-") ? List.of() : List.of(charged), held);
    }
}
