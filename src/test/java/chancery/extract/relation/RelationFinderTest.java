package chancery.extract.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.annotate.Notes;
import chancery.annotate.TestNotes;
import chancery.extract.Cases;
import chancery.extract.Cast;
import chancery.fact.Relation;
import chancery.gazetteer.Catalogue;
import chancery.link.Linker;
import chancery.resolve.Entities;
import chancery.resolve.Resolver;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RelationFinderTest {
    private static final Cast CAST = new Cast();

    static Stream<Cases.Case> cases() {
        return Cases.read("relations.cases");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheRelationsOfASentence(Cases.Case one) {
        Notes notes = TestNotes.of(one.text(), "2024-05-20");
        Entities entities = CAST.of(notes);
        TreeSet<String> found = new TreeSet<>();
        for (RelationReading reading : new RelationFinder().find(notes, entities, Cast.links(entities))) {
            found.add(entities.entity(reading.subject()).name() + " " + reading.predicate().term() + " "
                    + entities.entity(reading.object()).name()
                    + reading.title().map(title -> " [" + title + "]").orElse("")
                    + (reading.modality() == Relation.Modality.CURRENT ? "" : " " + reading.modality().term()));
        }
        List<String> expected = one.lines();
        assertEquals(String.join("\n", new TreeSet<>(expected)), String.join("\n", found), one.text());
    }

    @Test
    void putsNoTownInACountryThatTheCatalogueDoesNotHaveItIn() {
        assertEquals(List.of(), shipped("Russia sells arms. Mandalay, the country's second city, is quiet."));
        assertEquals(List.of("Mandalay locatedIn Myanmar"), shipped("Myanmar is poor. Mandalay, the country's second city, is quiet."));
    }

    private static List<String> shipped(String text) {
        Catalogue catalogue = Catalogue.shipped();
        Notes notes = TestNotes.of(text, "2024-05-20");
        Entities entities = new Resolver(catalogue).resolve(notes);
        return new RelationFinder().find(notes, entities, new Linker(catalogue).link(notes, entities)).stream()
                .map(reading -> entities.entity(reading.subject()).name() + " " + reading.predicate().term() + " "
                        + entities.entity(reading.object()).name()).toList();
    }
}
