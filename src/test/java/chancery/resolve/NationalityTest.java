package chancery.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.annotate.Notes;
import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalityTest {
    private static final Resolver RESOLVER = new Resolver(Catalogue.shipped());

    private static Form form(String text, String adjective) {
        Notes notes = TestNotes.of(text);
        return RESOLVER.resolve(notes).mentions().stream()
                .filter(mention -> notes.text(mention.span()).equals(adjective)).map(Mention::form)
                .findFirst().orElseThrow(() -> new AssertionError(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "She is a Norwegian chess player.|Norwegian",
        "The Hungarian composer Gabor Varga left early.|Hungarian",
        "Two Turkish students were held at the airport.|Turkish",
        "She is a Luxembourg sports shooter.|Luxembourg",
        "The Kenyan-Norwegian singer left early.|Kenyan",
        "The main Croat party walked out.|Croat",
        "They studied rocks of the Iranian plateau and the Indian subcontinent.|Indian",
        "A troop of Portuguese foragers crossed the ford.|Portuguese"})
    void anAdjectiveOfPeopleAtLargeDoesNotNameTheState(String text, String adjective) {
        assertEquals(Form.NOMINAL, form(text, adjective), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Norwegian soldiers held the bridge.|Norwegian",
        "The Hungarian foreign minister left early.|Hungarian",
        "Estonian President Mart Kask signed the law.|Estonian",
        "The Turkish people will decide.|Turkish",
        "Two Portuguese tankers were stopped.|Portuguese",
        "Brazilian gas is cheap.|Brazilian"})
    void anAdjectiveOfTheStatesOwnNamesIt(String text, String adjective) {
        assertEquals(Form.NAMED, form(text, adjective), text);
    }
}
