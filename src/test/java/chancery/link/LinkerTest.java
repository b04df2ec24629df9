package chancery.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.annotate.Notes;
import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.Item;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import chancery.resolve.Resolver;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkerTest {
    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final Resolver RESOLVER = new Resolver(CATALOGUE);
    private static final Linker LINKER = new Linker(CATALOGUE);


    /** The label of the item that a name in a text is linked to; empty where it is linked to none. */
    private Optional<String> link(String text, String name) {
        Notes notes = TestNotes.of(text);
        Entities entities = RESOLVER.resolve(notes);
        Links links = LINKER.link(notes, entities);
        Optional<String> found = Optional.empty();
        for (Mention mention : entities.mentions()) {
            if (mention.form() == Form.NAMED && notes.text(mention.span()).equals(name)) {
                Entity entity = entities.entity(mention);
                found = links.of(entity).item().filter(item -> item.qid().isPresent()).map(Item::label);
            }
        }
        return found;
    }

    @Test
    void linksStatesBodiesAndCities() {
        String text = "Armenia complained to the UN Security Council on Tuesday. Talks will be held in Tbilisi.";
        assertEquals(Optional.of("Armenia"), link(text, "Armenia"));
        assertEquals(Optional.of("United Nations Security Council"), link(text, "UN Security Council"));
        assertEquals(Optional.of("Tbilisi"), link(text, "Tbilisi"));
    }

    @Test
    void tellsTheStateFromTheCountryOfGeorgia() {
        assertEquals(Optional.of("Q1428"), key("The governor spoke in Savannah, Georgia, before he flew to Alabama.", "Georgia"));
        assertEquals(Optional.of("Q230"), key("Georgia and Armenia opened a border post. Tbilisi praised the step.", "Georgia"));
    }

    private Optional<String> key(String text, String name) {
        Notes notes = TestNotes.of(text);
        Entities entities = RESOLVER.resolve(notes);
        Links links = LINKER.link(notes, entities);
        return entities.mentions().stream().filter(mention -> notes.text(mention.span()).equals(name))
                .map(entities::entity).map(links::of).flatMap(link -> link.item().stream()).map(Item::key).findFirst();
    }

    @Test
    void doesNotLinkALongerNameByItsPart() {
        for (String text : new String[] {"She studied at the University of Georgia for years.",
            "The envoys signed the Treaty of Paris at noon.", "He wrote about the Cuban Missile Crisis last year."}) {
            for (String part : new String[] {"Georgia", "Paris", "Cuban"}) {
                assertEquals(Optional.empty(), link(text, part), text);
            }
        }
    }

    @Test
    void linksNoSideThatPlaysToItsState() {
        assertEquals(Optional.empty(), link("The fullback won 28 caps for Ireland in rugby.", "Ireland"));
        assertEquals(Optional.empty(), link("He made his rugby debut against Scotland in May.", "Scotland"));
        assertEquals(Optional.of("Scotland"), link("The minister spoke for Scotland at the talks.", "Scotland"));
    }

    @Test
    void wantsTheCountryOfALittleTownNamed() {
        assertEquals(Optional.empty(), link("She studied at Georgetown for two years.", "Georgetown"));
        assertEquals(Optional.of("Georgetown"), link("Guyana hosted the talks. The envoys met in Georgetown.", "Georgetown"));
    }

    @Test
    void leavesACityOfAnotherAgeUnlinked() {
        assertEquals(Optional.empty(), link("The legions of Rome crossed the river, and Roman rule began.", "Rome"));
    }

    @Test
    void linksWhoHeadsAState() {
        assertEquals(Optional.of("Ilham Aliyev"), link("Ilham Aliyev met reporters in Azerbaijan.", "Ilham Aliyev"));
    }

    @Test
    void linksNobodyToThePersonOfAnotherState() {
        assertEquals(Optional.empty(), link("Peru's defense minister Edi Rama spoke first.", "Edi Rama"));
        assertEquals(Optional.of("Edi Rama"), link("Albania's prime minister Edi Rama spoke first.", "Edi Rama"));
    }

    @Test
    void wantsALittleTownsNameToStandForItself() {
        assertEquals(Optional.empty(), link("The United States bought three Rogers engines.", "Rogers"));
    }

    @Test
    void leavesANameThatASignMakesAnothers() {
        assertEquals(Optional.empty(), link("The Google+ policy was dropped.", "Google"));
    }

    @Test
    void linksANameInAnotherTranscriptionWhereItsCountryIsNamed() {
        assertEquals(Optional.of("Ilham Aliyev"), link("Ilkham Aliev met reporters in Azerbaijan.", "Ilkham Aliev"));
        assertEquals(Optional.empty(), link("Ilkham Aliev met reporters in Peru.", "Ilkham Aliev"));
    }

    @Test
    void linksANameWithASlipWhereItsCountryIsNamed() {
        assertEquals(Optional.of("Azerbaijan"), link("Officials in Azerbajan were late. The ministry in Baku waited.", "Azerbajan"));
        assertEquals(Optional.empty(), link("Officials in Azerbajan were late. The ministry in Lima waited.", "Azerbajan"));
        assertEquals(Optional.of("Robert Fico"), link("Robert Ficco met reporters in Slovakia.", "Robert Ficco"));
        assertEquals(Optional.empty(), link("Robert Ficco met reporters in Peru.", "Robert Ficco"));
    }

    /** A body at home everywhere needs no country beside it. */
    @Test
    void linksAWorldBodyWithASlip() {
        String name = "Collective Securty Treaty Organization";
        assertEquals(Optional.of("Collective Security Treaty Organization"), link("The " + name + " held exercises in May.", name));
    }

    /** Kharkov may be Kharkiv, as Lewistown is not Lewiston: a person is asked. */
    @Test
    void keepsACityWithASlipForAPersonToDecide() {
        Notes notes = TestNotes.of("Ukraine said that shells fell on Kharkov. Kyiv asked for aid.");
        Entities entities = RESOLVER.resolve(notes);
        Link link = entities.entities().stream().filter(entity -> entity.name().equals("Kharkov")).findFirst()
                .map(LINKER.link(notes, entities)::of).orElseThrow();
        assertEquals(Optional.empty(), link.item());
        assertEquals(List.of("Kharkiv"), link.candidates().stream().map(one -> one.item().label()).distinct().toList());
    }

    @Test
    void takesNoPersonForAPlace() {
        assertEquals(Optional.empty(), link("Paris Hilton arrived late. Hilton declined to comment.", "Paris Hilton"));
    }

    @Test
    void keepsTheCandidatesOfWhatItDoesNotLink() {
        Notes notes = TestNotes.of("The Ministry of Justice rejected the request.");
        Entities entities = RESOLVER.resolve(notes);
        Links links = LINKER.link(notes, entities);
        Entity ministry = entities.entities().stream().filter(entity -> entity.name().contains("Ministry of Justice"))
                .findFirst().orElseThrow(() -> new AssertionError(entities.entities().toString()));
        assertTrue(links.of(ministry).item().isEmpty());
        assertFalse(links.of(ministry).candidates().isEmpty());
    }

    @Test
    void givesTheSameLinksEachTime() {
        Notes notes = TestNotes.of("Moscow told Washington that Kyiv had agreed. Congo and Korea were not discussed.");
        Entities entities = RESOLVER.resolve(notes);
        Links first = LINKER.link(notes, entities);
        Links second = new Linker(Catalogue.shipped()).link(notes, entities);
        for (Entity entity : entities.entities()) {
            assertEquals(first.of(entity), second.of(entity));
        }
    }
}
