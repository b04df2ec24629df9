package chancery.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.annotate.Notes;
import chancery.annotate.TestNotes;
import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.fact.Fact;
import chancery.fact.Facts;
import chancery.fact.Role;
import chancery.gazetteer.Catalogue;
import chancery.link.Link;
import chancery.link.Links;
import chancery.resolve.Entities;
import chancery.resolve.Resolver;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTiesTest {
    private static final Resolver RESOLVER = new Resolver(Catalogue.shipped());

    /** Ties between events by the words of their first triggers: "shelled part of offensive". */
    private static String ties(String text) {
        Notes notes = TestNotes.of(text, "2023-09-08");
        Entities entities = RESOLVER.resolve(notes);
        Links links = new Links(entities.entities().stream().map(entity -> Link.NONE).toList());
        Facts facts = new Extractor().extract(notes, entities, links);
        Map<Integer, String> words = new TreeMap<>();
        collect(notes, facts.facts(), words);
        List<String> found = facts.ties().stream().filter(tie -> words.containsKey(tie.from())).map(tie -> words.get(tie.from())
                + (tie.kind() == Facts.Tie.Kind.PART_OF_EVENT ? " part of " : " answers ") + words.get(tie.to())).sorted().toList();
        return found.isEmpty() ? "-" : String.join(", ", found);
    }

    private static void collect(Notes notes, List<Fact> facts, Map<Integer, String> words) {
        for (Fact fact : facts) {
            if (fact instanceof Event event) {
                words.put(event.id(), notes.text(event.evidence().get(0).spans().get(Role.TRIGGER).get(0)));
            } else if (fact instanceof Claim claim) {
                collect(notes, claim.reports(), words);
                claim.act().ifPresent(act -> collect(notes, List.of(act), words));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The army bombed a village during an offensive against the rebels. | bombed part of offensive",
        "Chad and Niger signed a treaty during a summit in Accra. | signed part of summit",
        "Chad bombed a port as part of an offensive against the rebels. | bombed part of offensive",
        "Kenya launched an offensive, during which soldiers shelled a port. | -",
    })
    void makesPartOfAnotherWhatItConsistsOf(String text, String expected) {
        assertEquals(expected, ties(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "The mayor resigned amid protests by the miners.",
        "A court in Accra jailed the banker during a visit by the king.",
        "The army shelled the port during an offensive by the rebels.",
        "Chad closed the border after rebels attacked a convoy.",
        "Chad released two spies in return for the withdrawal of the rebels.",
        "The army struck a camp after the rebels attacked a convoy.",
        "Chad would retaliate for any attack on its convoys.",
        "The general resigned over his arrest.",
    })
    void tiesNothingToWhatOnlyHappenedMeanwhileOrBefore(String text) {
        assertEquals("-", ties(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Chad expelled the envoy in response to an attack on its convoy. | expelled answers attack",
        "Chad expelled the Libyan envoy over the arrest of two pilots. | expelled answers arrest",
        "Villagers marched against the arrest of a priest. | marched answers arrest",
        "Chad retaliated for the arrest of two pilots by expelling the Libyan envoy. | 'expelling answers arrest, retaliated answers arrest'",
        "The army fired back after rebels attacked its base. | fired answers attacked",
        "Soldiers shot a boy, sparking riots in Lima. | riots answers shot",
        "The arrest of a priest sparked riots in Lima. | riots answers arrest",
        "Police arrested a priest, a move that drew condemnation from Norway. | drew answers arrested",
    })
    void takesForAnAnswerWhatTheWordsCallOne(String text, String expected) {
        assertEquals(expected, ties(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The army bombed a camp in Goma. The bombing sparked protests in Accra. | protests answers bombed",
        "Libya arrested two pilots. Chad expelled its envoy over the arrest. | -",
        "Libya arrested a pilot. Chad expelled its envoy over the arrest. | expelled answers arrested",
        "The army bombed a camp. The rebel bombing sparked protests in Accra. | -",
    })
    void followsANounThatTakesUpWhatWasTold(String text, String expected) {
        assertEquals(expected, ties(text));
    }
}
