package chancery.extract;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.extract.event.EventReading;
import chancery.fact.Facts.Tie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Finds which events are part of another or answer it, where one sentence says so in one voice.
 *
 * <ol>
 * <li>Part of another is what is done "as part of" it; and what is done "during" it, where that is of a kind that it
 *     consists of: a blow of an offensive, a signature at a summit. That something happens meanwhile makes it no part.
 * <li>An answer is what is done "in response to" another, "in retaliation for" it, "in protest at" it; a protest or a
 *     sanction "over" it; what strikes "back"; and what another "sparked" or "drew". That it comes after makes it no answer.
 * </ol>
 */
final class EventTies {
    private final Notes notes;
    private final ToIntFunction<EventDraft> id;

    EventTies(Notes notes, ToIntFunction<EventDraft> id) {
        this.notes = notes;
        this.id = id;
    }

    List<Tie> ties(List<EventDraft> drafts) {
        Map<Integer, Set<EventDraft>> bySentence = new LinkedHashMap<>();
        for (EventDraft draft : drafts) {
            draft.readings().forEach(reading ->
                    bySentence.computeIfAbsent(reading.sentence(), key -> new LinkedHashSet<>()).add(draft));
        }
        List<Tie> ties = new ArrayList<>();
        for (EventDraft one : drafts) {
            Set<EventDraft> near = new LinkedHashSet<>();
            one.readings().forEach(reading -> near.addAll(bySentence.get(reading.sentence())));
            for (EventDraft other : near) {
                if (one != other && one.voice() == other.voice()) {
                    tie(one, other, ties);
                }
            }
        }
        return ties;
    }

    private void tie(EventDraft one, EventDraft other, List<Tie> ties) {
        for (EventReading a : one.readings()) {
            for (EventReading b : other.readings()) {
                if (a.sentence() != b.sentence() || a.trigger() == b.trigger()) {
                    continue;
                }
                Sentence sentence = notes.sentences().get(a.sentence());
                if (Answers.hold(sentence, a, b)) {
                    ties.add(new Tie(Tie.Kind.IN_RESPONSE_TO, id.applyAsInt(one), id.applyAsInt(other)));
                    return;
                }
                if (Parts.hold(sentence, a, b)) {
                    ties.add(new Tie(Tie.Kind.PART_OF_EVENT, id.applyAsInt(one), id.applyAsInt(other)));
                    return;
                }
            }
        }
    }
}
