package chancery.extract.relation;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.fact.Relation;
import chancery.gazetteer.Item;
import chancery.link.Links;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds how entities stand to each other: offices, affiliations, memberships, places in places. */
public final class RelationFinder {
    private static final Set<Relation.Predicate> WHERE = EnumSet.of(Relation.Predicate.LOCATED_IN, Relation.Predicate.PART_OF,
            Relation.Predicate.CAPITAL_OF);

    /** In text order. */
    public List<RelationReading> find(Notes notes, Entities entities, Links links) {
        HomeStates homes = new HomeStates(notes, entities, links);
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
        found.removeIf(reading -> misplaced(reading, entities, links));
        notes.article().published().ifPresent(day -> found.replaceAll(reading -> over(reading, day)));
        found.sort(Comparator.comparingInt(RelationReading::sentence).thenComparing(reading -> reading.cue()));
        return found;
    }

    /** "Mandalay, the country's second city", where "the country" was taken for one in which the catalogue has no Mandalay. */
    private static boolean misplaced(RelationReading reading, Entities entities, Links links) {
        Optional<String> country = links.of(entities.entity(reading.subject())).item().flatMap(Item::country);
        Entity object = entities.entity(reading.object());
        return WHERE.contains(reading.predicate()) && reading.object().form() != Form.NAMED && Kinds.state(object)
                && country.isPresent() && links.of(object).item().filter(item -> !item.key().equals(country.get())).isPresent();
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
