package chancery.extract;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.annotate.TimeExpression;
import chancery.extract.event.EventReading;
import chancery.extract.speech.Attribution;
import chancery.extract.speech.Utterance;
import chancery.extract.speech.Voices;
import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.fact.When;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a voice makes of an event: what it demands or announces has not happened, however its verb is read. */
final class Mood {
    private static final Set<Claim.Stance> AHEAD =
            EnumSet.of(Claim.Stance.DEMANDS, Claim.Stance.WANTS, Claim.Stance.OFFERS, Claim.Stance.PREDICTS);
    /** Relations by which a verb hands its own modality down. */
    private static final Set<String> CARRIED = Set.of("conj", "ccomp", "xcomp", "parataxis");

    private final Notes notes;
    private final List<Attribution> attributions;
    private final Utterance utterance;

    Mood(Notes notes, List<Attribution> attributions, Utterance utterance) {
        this.notes = notes;
        this.attributions = attributions;
        this.utterance = utterance;
    }

    /** What is demanded, wished, offered or foretold has not happened because somebody says so. */
    Event.Modality of(EventDraft draft) {
        EventReading reading = draft.first();
        boolean told = reading.modality() == Event.Modality.OCCURRED || reading.modality() == Event.Modality.ONGOING;
        if (told && draft.voice() != Voices.REPORTER && announced(draft)) {
            return Event.Modality.PLANNED;
        }
        if (draft.voice() == Voices.REPORTER || !told || !AHEAD.contains(attributions.get(draft.voice()).stance())
                || !heads(attributions.get(draft.voice()), reading)) {
            return reading.modality();
        }
        return Event.Modality.HYPOTHETICAL;
    }

    /** Whether what a claim tells of lies after the day on which it was uttered. */
    private boolean announced(EventDraft draft) {
        Optional<LocalDate> said = utterance.time(attributions.get(draft.voice())).flatMap(TimeExpression::latest);
        Optional<LocalDate> happens = draft.when().flatMap(When::earliestBegin);
        return said.isPresent() && happens.isPresent() && happens.get().isAfter(said.get());
    }

    /** Whether a trigger is what is demanded itself, not something that the demand takes for granted. */
    private boolean heads(Attribution attribution, EventReading reading) {
        Sentence sentence = notes.sentences().get(reading.sentence());
        int at = reading.trigger();
        while (true) {
            int governor = sentence.governor(at);
            if (governor < 0 || !Voices.holds(attribution.contents(), sentence.token(governor).span())) {
                return !sentence.token(at).tag().equals("VBD");
            }
            if (!CARRIED.contains(sentence.relation(at))) {
                return false;
            }
            at = governor;
        }
    }
}
