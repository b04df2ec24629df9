package chancery.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.annotate.Notes;
import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Resolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrewsTest {
    private static final Resolver RESOLVER = new Resolver(Catalogue.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Chinese vessels rammed the ferry. | Chinese vessels | China",
        "A storm hit the ferry. | A storm | nobody",
        "The Chinese economy shrank. | The Chinese economy | nobody",
        "Rebels left the town. | Rebels | Rebels"})
    void tellsWhoActsWithAThing(String text, String phrase, String expected) {
        Notes notes = TestNotes.of(text, "2023-09-08");
        Entities entities = RESOLVER.resolve(notes);
        Entity entity = entities.entity(entities.mentions().stream()
                .filter(mention -> notes.text(mention.span()).equals(phrase)).findFirst().orElseThrow());
        assertEquals(expected, Crews.of(notes, entities, entity).map(Entity::name).orElse("nobody"));
    }
}
