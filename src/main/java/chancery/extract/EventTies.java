package chancery.extract;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.extract.event.EventReading;
import chancery.fact.Facts.Tie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Finds which events are part of another or answer it, where one sentence says so in one voice. */
final class EventTies {
    private static final Set<String> DURING = Set.of("during", "amid", "amidst", "throughout", "within");
    private static final Set<String> OVER = Set.of("over", "after", "following");
    private static final Set<String> ANSWERS = Set.of("response", "retaliation", "reprisal", "reply", "answer", "reaction",
            "revenge", "protest", "return");
    private static final Set<String> RETALIATE = Set.of("retaliate", "respond", "reciprocate", "counter", "counterattack",
            "avenge", "react", "reply", "answer", "hit", "strike", "retort");
    private static final Set<String> HOSTILE = Set.of("plover:PROTEST", "plover:SANCTION", "plover:ACCUSE",
            "plover:THREATEN", "plover:REJECT");

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
                if (answers(sentence, a, b)) {
                    ties.add(new Tie(Tie.Kind.IN_RESPONSE_TO, id.applyAsInt(one), id.applyAsInt(other)));
                    return;
                }
                if (partOf(sentence, a.trigger(), b.trigger())) {
                    ties.add(new Tie(Tie.Kind.PART_OF_EVENT, id.applyAsInt(one), id.applyAsInt(other)));
                    return;
                }
            }
        }
    }

    /** "shelled the port during the offensive", "as part of the offensive". */
    private static boolean partOf(Sentence sentence, int part, int whole) {
        int at = sentence.governor(whole);
        boolean asPart = at >= 0 && word(sentence, at).equals("part") && sentence.governor(at) == part
                && marked(sentence, at, Set.of("as"));
        return asPart || at == part && marked(sentence, whole, DURING);
    }

    private static boolean answers(Sentence sentence, EventReading answer, EventReading cause) {
        int at = sentence.governor(cause.trigger());
        if (at < 0) {
            return false;
        }
        boolean noun = ANSWERS.contains(word(sentence, at)) && marked(sentence, at, Set.of("in", "as"))
                && sentence.governor(at) == answer.trigger();
        boolean grievance = at == answer.trigger() && HOSTILE.contains(answer.type())
                && marked(sentence, cause.trigger(), Set.of("over"));
        boolean retaliation = at == answer.trigger() && RETALIATE.contains(sentence.token(at).lemma())
                && (marked(sentence, cause.trigger(), OVER) || marked(sentence, cause.trigger(), Set.of("to", "when")));
        boolean above = RETALIATE.contains(sentence.token(at).lemma()) && sentence.children(at, "advcl", "obl")
                .contains(answer.trigger()) && marked(sentence, answer.trigger(), Set.of("by", "with"))
                && (marked(sentence, cause.trigger(), OVER) || marked(sentence, cause.trigger(), Set.of("to")));
        return noun || grievance || retaliation || above;
    }

    private static boolean marked(Sentence sentence, int token, Set<String> words) {
        return sentence.children(token, "case", "mark", "advmod").stream()
                .anyMatch(child -> words.contains(word(sentence, child)));
    }

    private static String word(Sentence sentence, int token) {
        return sentence.token(token).word().toLowerCase(Locale.ROOT);
    }
}
