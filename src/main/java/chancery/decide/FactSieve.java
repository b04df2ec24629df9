package chancery.decide;

import chancery.annotate.Notes;
import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.fact.Evidence;
import chancery.fact.Fact;
import chancery.fact.Facts;
import chancery.fact.Relation;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes out of an article's facts those that were decided to be wrong, with all that they report. */
final class FactSieve {
    private final Notes notes;
    private final Map<FactKey, Decision> wrong = new LinkedHashMap<>();
    private final Set<Decision> used = new LinkedHashSet<>();
    private final Set<FactKey> gone = new LinkedHashSet<>();

    FactSieve(Notes notes, List<Decision> decisions) {
        this.notes = notes;
        for (Decision decision : decisions) {
            List<FactKey> places = FactKey.all(decision.subject());
            if (decision.object().isEmpty() || decision.object().equals(words(places.get(0)))) {
                places.forEach(place -> wrong.put(place, decision));
            }
        }
    }

    private String words(FactKey place) {
        int length = notes.article().text().codePointCount(0, notes.article().text().length());
        return place.words().stream().filter(span -> span.end() <= length).map(this::text)
                .collect(Collectors.joining(FactKey.BETWEEN_WORDS));
    }

    private String text(Span span) {
        return Designation.spaced(notes.text(span));
    }

    Facts sift(Facts found) {
        if (wrong.isEmpty()) {
            return found;
        }
        List<FactKey> read = new ArrayList<>();
        found.facts().forEach(fact -> collect(fact, read));
        wrong.keySet().forEach(key -> mark(key, read));
        return new Facts(sift(found.facts()), found.ties());
    }

    private static void collect(Fact fact, List<FactKey> read) {
        fact.evidence().forEach(place -> read.add(FactKey.of(fact, place)));
        if (fact instanceof Claim claim) {
            claim.act().ifPresent(act -> collect(act, read));
            claim.reports().forEach(inner -> collect(inner, read));
        }
    }

    /** Of several facts of the same words the one is meant whose parts are the same; all, where none is so any more. */
    private void mark(FactKey key, List<FactKey> read) {
        List<FactKey> met = read.contains(key) ? List.of(key) : read.stream().filter(key::meets).toList();
        if (!met.isEmpty()) {
            gone.addAll(met);
            used.add(wrong.get(key));
        }
    }

    private List<Fact> sift(List<Fact> facts) {
        return facts.stream().map(this::sift).flatMap(Optional::stream).toList();
    }

    /** A fact is gone where no place is left at which it was read. */
    private Optional<Fact> sift(Fact fact) {
        List<Evidence> left = fact.evidence().stream().filter(place -> !gone.contains(FactKey.of(fact, place))).toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        if (fact instanceof Event event) {
            return Optional.of(sift(event, left));
        }
        if (fact instanceof Relation relation) {
            return Optional.of(new Relation(relation.id(), relation.subject(), relation.predicate(), relation.object(),
                    relation.modality(), relation.title(), relation.when(), relation.confidence(), left));
        }
        Claim claim = (Claim) fact;
        Optional<Event> act = claim.act().flatMap(this::sift).map(Event.class::cast);
        return Optional.of(new Claim(claim.id(), claim.speakers(), claim.addressees(), claim.stance(), claim.modality(),
                claim.quoted(), claim.text(), claim.about(), sift(claim.reports()), act, claim.when(), claim.confidence(), left));
    }

    private static Event sift(Event event, List<Evidence> left) {
        return new Event(event.id(), event.type(), event.mode(), event.contexts(), event.modality(), event.sources(),
                event.recipients(), event.mediators(), event.places(), event.when(), event.quantities(),
                event.confidence(), left);
    }

    /** The decisions that took something out. */
    Set<Decision> used() {
        return used;
    }
}
