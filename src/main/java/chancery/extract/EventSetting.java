package chancery.extract;

import chancery.annotate.Notes;
import chancery.annotate.TimeExpression;
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

/** Finds where and when a trigger's event was, and who brought it about between others. */
final class EventSetting {
    /** The words that give a time, and how it is understood. */
    record When(Optional<Span> span, Optional<chancery.extract.When> time) { }

    private static final Set<Kind> PLACES = EnumSet.of(Kind.CITY, Kind.REGION, Kind.PLACE, Kind.STATE, Kind.DE_FACTO_STATE);

    private final Notes notes;
    private final Clauses clauses;
    private final Entities entities;

    EventSetting(Notes notes, Clauses clauses, Entities entities) {
        this.notes = notes;
        this.clauses = clauses;
        this.entities = entities;
    }

    /** The time that stands nearest to the trigger in the parse, among those of its own clause and of the clauses above it. */
    When when(int trigger) {
        TimeExpression best = null;
        int least = Integer.MAX_VALUE;
        for (TimeExpression time : notes.times()) {
            if (time.sentence() == clauses.sentence().index()) {
                int distance = distance(trigger, time);
                if (distance < least) {
                    best = time;
                    least = distance;
                }
            }
        }
        return best == null ? new When(Optional.empty(), Optional.empty())
                : new When(Optional.of(best.span()), Optional.of(chancery.extract.When.of(best)));
    }

    /** Steps up from the trigger to what governs the time, each step out of its clause counting more. */
    private int distance(int trigger, TimeExpression time) {
        int at = trigger;
        for (int steps = 0; at >= 0 && steps < 12; steps++) {
            for (int token = time.from(); token < time.to(); token++) {
                int governor = clauses.governor(token);
                if (governor >= 0 && (governor < time.from() || governor >= time.to())) {
                    if (governor == at) {
                        return steps;
                    }
                    if (!clauses.token(governor).isVerb() && clauses.governor(governor) == at) {
                        return steps + 1;
                    }
                }
            }
            at = clauses.governor(at);
        }
        return Integer.MAX_VALUE;
    }

    /** Where it was: what a preposition of place governs in the trigger's clause. */
    List<Mention> places(int trigger) {
        List<Mention> found = new ArrayList<>();
        int at = trigger;
        for (int steps = 0; at >= 0 && steps < 3 && found.isEmpty(); steps++) {
            collect(at, found, 2);
            if (clauses.token(at).isVerb() && !clauses.is(at, "xcomp")) {
                break;
            }
            at = clauses.governor(at);
        }
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

    /** Who stands before "-brokered" and the like: "a Moscow-brokered truce". */
    List<Mention> mediators(int trigger) {
        List<Mention> found = new ArrayList<>();
        for (int child : clauses.children(trigger, "amod", "acl")) {
            if (List.of("broker", "mediate", "sponsor", "arrange", "facilitate", "host").contains(clauses.lemma(child))) {
                for (int name : clauses.children(child, "obl", "compound", "dep", "amod", "nsubj")) {
                    entities.headedBy(clauses.sentence().index(), name).filter(mention -> !isTime(name)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private boolean isTime(int token) {
        return notes.times().stream().anyMatch(time -> time.sentence() == clauses.sentence().index()
                && time.from() <= token && token < time.to());
    }
}
