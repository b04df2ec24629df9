package chancery.extract.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.annotate.Notes;
import chancery.annotate.TestNotes;
import chancery.extract.Cast;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.link.Link;
import chancery.link.Links;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HomeStatesTest {
    private static final Cast CAST = new Cast();

    @Test
    void knowsFromTheCatalogueWhosePrimeMinisterSheIs() {
        assertEquals(List.of("Kaja Lind of Georgia by office-known"), offices(
                "Latvia and Georgia closed the crossing. Latvia said no more. Prime Minister Kaja Lind signed the order.",
                "Georgia"));
    }

    @Test
    void saysNothingWhereTheArticleDoesNotNameTheStateThatTheCatalogueKnows() {
        assertEquals(List.of(), offices("Latvia closed the crossing. Prime Minister Kaja Lind signed the order.", "Peru"));
    }

    @Test
    void takesAnOfficeOfStateToBeOfTheStateThatTheArticleIsAbout() {
        assertEquals(List.of("Kaja Lind of Latvia by office-about"), offices(
                "Latvia closed the crossing. The army of Latvia moved in. Prime Minister Kaja Lind signed the order.", ""));
    }

    @Test
    void doesNotChooseBetweenTwoStatesOfWhichBothWereSpokenOf() {
        assertEquals(List.of(), offices(
                "Latvia and Georgia closed the crossing. Latvia sent guards. Prime Minister Kaja Lind signed the order.", ""));
    }

    @Test
    void takesAnOfficeOfStateToBeOfTheOneGovernmentThatTheArticleHasToldOf() {
        assertEquals(List.of("Marek Novak of Latvia by office-title", "Kaja Lind of Latvia by office-governed"), offices(
                "Latvian President Marek Novak flew to Georgia. Former prime minister Kaja Lind stayed at home.", ""));
    }

    @Test
    void takesASpokeswomanOfAForeignMinistryToBeOfTheStateThatSpokeBeforeHer() {
        assertEquals(List.of("Kaja Lind of Latvia by office-announcing"), offices(
                "Georgia and Peru sent guards. Latvia says that the crossing is closed. "
                        + "A foreign ministry spokeswoman, Kaja Lind, gave no date.", ""));
    }

    private static List<String> offices(String text, String country) {
        Notes notes = TestNotes.of(text, "2024-05-20");
        Entities entities = CAST.of(notes);
        Links none = Cast.links(entities);
        List<Link> links = new ArrayList<>();
        for (Entity entity : entities.entities()) {
            links.add(entity.name().equals("Kaja Lind") && !country.isEmpty() ? Cast.link(new Item("test:Kaja", Kind.PERSON,
                    "Kaja Lind", Optional.of("test:" + country), List.of(), Optional.empty(), 1)) : none.of(entity));
        }
        return new RelationFinder().find(notes, entities, new Links(links)).stream()
                .map(reading -> entities.entity(reading.subject()).name() + " of "
                        + entities.entity(reading.object()).name() + " by " + reading.rule()).toList();
    }
}
