package chancery.extract;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.annotate.TimeExpression;
import chancery.extract.event.EventReading;
import chancery.extract.speech.Attribution;
import chancery.extract.speech.ClauseTime;
import chancery.extract.speech.Voices;
import chancery.fact.Event;
import chancery.fact.When;
import chancery.text.Span;
import java.util.List;
import java.util.Optional;

/** Corrects the time of a reading by whose words it stands in, and bounds it where no words give it. */
final class Dating {
    private final Notes notes;
    private final List<Attribution> attributions;
    private final Voices voices;

    Dating(Notes notes, List<Attribution> attributions, Voices voices) {
        this.notes = notes;
        this.attributions = attributions;
        this.voices = voices;
    }

    EventReading of(EventReading reading) {
        return dated(retimed(reading));
    }

    private Span trigger(EventReading reading) {
        return notes.sentences().get(reading.sentence()).token(reading.trigger()).span();
    }

    /**
     * What the reporter tells of as over was over when the article came out, also where no words say when: the day of
     * publication bounds it. What is claimed, goes on, is planned or did not happen has no such bound.
     */
    private EventReading dated(EventReading reading) {
        boolean over = reading.modality() == Event.Modality.OCCURRED
                && voices.of(trigger(reading)) == Voices.REPORTER
                && past(notes.sentences().get(reading.sentence()), reading.trigger());
        return reading.when().isPresent() || !over ? reading : reading.at(Optional.empty(),
                notes.article().published().map(When::until));
    }

    /** "Fled", "has fled", "was seized"; not "flees", and not "is besieged", which may go on. */
    private static boolean past(Sentence sentence, int verb) {
        boolean lasting = sentence.children(verb, "aux:pass", "aux").stream()
                .anyMatch(aux -> sentence.token(aux).lemma().equals("be") && sentence.token(aux).tag().matches("VB[ZPG]"));
        return sentence.token(verb).tag().equals("VBD") || sentence.token(verb).tag().equals("VBN") && !lasting
                && !sentence.relation(verb).equals("amod") && !sentence.relation(verb).equals("acl");
    }

    /** What a content tells of did not happen when it was told: "announced on Monday a drill from Friday". */
    private EventReading retimed(EventReading reading) {
        Span trigger = trigger(reading);
        int voice = voices.of(trigger);
        if (voice == Voices.REPORTER || reading.timeSpan().isEmpty()
                || Voices.holds(attributions.get(voice).contents(), reading.timeSpan().get())) {
            return reading;
        }
        List<TimeExpression> told = notes.times().stream().filter(time -> time.sentence() == reading.sentence()
                && Voices.holds(attributions.get(voice).contents(), time.span())).toList();
        Optional<TimeExpression> inside = ClauseTime.governed(notes, notes.sentences().get(reading.sentence()),
                reading.trigger()).filter(told::contains).or(() -> told.size() == 1 ? Optional.of(told.get(0))
                : Optional.empty());
        if (inside.isPresent()) {
            return reading.at(inside.map(TimeExpression::span), inside.map(When::of));
        }
        boolean past = reading.modality() == Event.Modality.OCCURRED;
        return reading.at(reading.timeSpan(), past ? reading.when().flatMap(When::noLaterThan) : Optional.empty());
    }
}
