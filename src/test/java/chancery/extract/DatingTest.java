package chancery.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.annotate.Notes;
import chancery.annotate.TestNotes;
import chancery.extract.event.EventFinder;
import chancery.extract.speech.Voices;
import chancery.gazetteer.Catalogue;
import chancery.resolve.Resolver;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatingTest {
    private static final Resolver RESOLVER = new Resolver(Catalogue.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The rebels attacked the convoy. | ../2023-09-08 FROM_PUBLICATION",
        "The rebels have attacked the convoy. | ../2023-09-08 FROM_PUBLICATION",
        "The rebels attacked the convoy on September 5. | 2023-09-05 INFERRED",
        "The rebels are attacking the convoy. | none",
        "The rebels will attack the convoy. | none",
        "The rebels did not attack the convoy. | none",
    })
    void boundsByTheDayOfPublicationOnlyWhatIsTold(String text, String expected) {
        Notes notes = TestNotes.of(text, "2023-09-08");
        Dating dating = new Dating(notes, List.of(), new Voices(List.of()));
        assertEquals(expected, new EventFinder().find(notes, RESOLVER.resolve(notes)).stream().map(dating::of)
                .map(reading -> reading.when().map(when -> when.edtf() + " " + when.source()).orElse("none"))
                .collect(Collectors.joining("; ")));
    }
}
