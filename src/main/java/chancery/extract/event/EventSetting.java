package chancery.extract.event;

import chancery.annotate.Notes;
import chancery.extract.event.ActorFinder.Filler;
import chancery.extract.syntax.Clauses;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds where and when a trigger's event was, and who brought it about between others. */
final class EventSetting {
    /** The words that give a time, and how it is understood. */
    record When(Optional<Span> span, Optional<chancery.fact.When> time) { }

    static final When UNTOLD = new When(Optional.empty(), Optional.empty());
    private static final Set<Kind> PLACES = EnumSet.of(Kind.CITY, Kind.REGION, Kind.PLACE, Kind.STATE, Kind.DE_FACTO_STATE);

    private final Clauses clauses;
    private final Entities entities;
    private final EventClock clock;

    EventSetting(Notes notes, Clauses clauses, Entities entities) {
        clock = new EventClock(notes, clauses);
        this.clauses = clauses;
        this.entities = entities;
    }

    /** Whether an entity is a place, or a state, which is one too. */
    static boolean ground(Entity entity) {
        return PLACES.contains(entity.kind());
    }

    /** Whether it is a place and nothing more. */
    static boolean site(Entity entity) {
        return ground(entity) && !entity.kind().actor();
    }

    /** The time that is the event's own, or that of a clause it shares. */
    When when(int trigger) {
        return clock.of(trigger).map(time -> new When(Optional.of(time.span()), Optional.of(chancery.fact.When.of(time))))
                .orElse(UNTOLD);
    }

    /** Where it was: what a preposition of place governs in the trigger's clause, unless that takes part. */
    List<Mention> places(Draft draft) {
        List<Mention> found = new ArrayList<>();
        int at = draft.trigger();
        for (int steps = 0; at >= 0 && steps < 3 && found.isEmpty(); steps++) {
            collect(at, found, 2);
            if (clauses.token(at).isVerb() && !clauses.is(at, "xcomp")) {
                break;
            }
            at = clauses.governor(at);
        }
        Stream<Filler> touched = draft.guessed() ? Stream.of() : draft.recipients().stream();
        List<Filler> parties = Stream.concat(draft.sources().stream(), touched).toList();
        found.removeIf(place -> parties.stream()
                .anyMatch(filler -> filler.mention().head() == place.head() || filler.mention().entity() == place.entity()));
        return found;
    }

    private void collect(int token, List<Mention> found, int depth) {
        for (int child : clauses.children(token, "obl", "nmod", "obj")) {
            boolean placed = clauses.children(child, "case").stream()
                    .anyMatch(word -> Slots.PLACE_PREPOSITIONS.contains(clauses.lemma(word)));
            if (placed) {
                for (int noun : clauses.expand(List.of(child))) {
                    entities.headedBy(clauses.sentence().index(), noun).filter(this::isPlace).ifPresent(found::add);
                }
            }
            if (depth > 0) {
                collect(child, found, depth - 1);
            }
        }
    }

    private boolean isPlace(Mention mention) {
        Entity entity = mention.literal().isPresent() ? entities.entity(mention.literal().getAsInt()) : entities.entity(mention);
        return PLACES.contains(entity.kind()) && mention.form() != Form.PRONOMINAL;
    }

    /** Who stands before "-brokered" and the like, or after "brokered by": "a Moscow-brokered truce". */
    List<Mention> mediators(int trigger) {
        List<Mention> found = new ArrayList<>();
        for (int child : clauses.children(trigger, "amod", "acl")) {
            if (List.of("broker", "mediate", "sponsor", "arrange", "facilitate", "host").contains(clauses.lemma(child))) {
                for (int name : clauses.expand(clauses.children(child, "obl", "compound", "dep", "amod", "nsubj"))) {
                    entities.headedBy(clauses.sentence().index(), name).filter(mention -> !clock.within(name)).ifPresent(found::add);
                }
            }
        }
        return found;
    }
}
