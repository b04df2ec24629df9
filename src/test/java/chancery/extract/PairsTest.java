package chancery.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.annotate.Notes;
import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import chancery.resolve.Entities;
import chancery.resolve.Mention;
import chancery.resolve.Resolver;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsTest {
    private static final Resolver RESOLVER = new Resolver(Catalogue.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Kenya and Uganda signed a treaty. The two countries share a border. | The two countries | Kenya, Uganda",
        "Kenya signed a treaty with Uganda. Both states share a border. | Both states | Kenya, Uganda",
        "Talks between the rebels and the army failed. Neither side gave way. | Neither side | the rebels, the army",
        "Dialogue between Kenya and Uganda has ended. The sides blame each other. | The sides | Kenya, Uganda",
        "Kenya, Uganda and Chad signed a treaty. The two countries share a border. | The two countries | nobody",
        "Kenya accused Uganda of spying. The sides are far apart. | The sides | nobody",
        "Kenya signed a pact with Qatar. Talks hosted by Qatar's envoy Ali Hamad failed, but the two sides will meet. | the two sides | nobody",
        "Kenya signed a pact with Uganda. Ali Hamad said the two sides would meet. | the two sides | Kenya, Uganda",
        "Kenya and Uganda signed a treaty. Two other countries stayed away. | Two other countries | nobody",
        "Kenya and Uganda signed a treaty. Two Baltic countries stayed away. | Two Baltic countries | nobody",
    })
    void tellsWhoTheTwoAreWhereThatIsClear(String text, String phrase, String expected) {
        Notes notes = TestNotes.of(text, "2023-09-08");
        Entities entities = RESOLVER.resolve(notes);
        Mention mention = entities.mentions().stream().filter(one -> notes.text(one.span()).equals(phrase)).findFirst().orElseThrow();
        List<Integer> members = new Pairs(notes, entities).of(mention);
        assertEquals(expected, members.isEmpty() ? "nobody"
                : members.stream().map(id -> entities.entity(id).name()).collect(Collectors.joining(", ")));
    }
}
