package chancery.extract.relation;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.fact.Relation;
import chancery.link.Links;
import chancery.resolve.Entities;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds how entities stand to each other: offices, affiliations, memberships, places in places. */
public final class RelationFinder {
    /** In text order. */
    public List<RelationReading> find(Notes notes, Entities entities, Links links) {
        HomeStates homes = new HomeStates(entities, links);
        OfficeFinder offices = new OfficeFinder(notes, entities, homes);
        NounRelationFinder nouns = new NounRelationFinder(notes, entities, homes);
        VerbRelationFinder verbs = new VerbRelationFinder(notes, entities);
        PlaceRelationFinder places = new PlaceRelationFinder(entities);
        List<RelationReading> found = new ArrayList<>();
        for (Sentence sentence : notes.sentences()) {
            Phrases phrases = new Phrases(notes, entities, sentence);
            offices.read(phrases);
            nouns.read(phrases, found);
            verbs.read(sentence, found);
            places.read(phrases, found);
        }
        found.removeIf(reading -> reading.rule().equals(PlaceRelationFinder.PERSON_OF)
                && offices.found().stream().anyMatch(office -> same(office, reading)));
        found.addAll(offices.found());
        notes.article().published().ifPresent(day -> found.replaceAll(reading -> over(reading, day)));
        found.sort(Comparator.comparingInt(RelationReading::sentence).thenComparing(reading -> reading.cue()));
        return found;
    }

    /** "Ambassador to Kenya from 2010 to 2014": what the text says was over by the day of publication holds no longer. */
    private static RelationReading over(RelationReading reading, LocalDate day) {
        boolean past = reading.modality() == Relation.Modality.CURRENT && reading.title().isPresent()
                && reading.when().filter(when -> when.edtf().contains("/") && when.overBefore(day)).isPresent();
        return past ? reading.as(Relation.Modality.FORMER) : reading;
    }

    private static boolean same(RelationReading one, RelationReading other) {
        return one.subject().entity() == other.subject().entity() && one.object().entity() == other.object().entity();
    }
}
