package chancery.extract.event;

import chancery.fact.Event;
import chancery.fact.Quantity;
import chancery.fact.When;
import chancery.resolve.Mention;
import chancery.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * One trigger read as an event, before it is known who says so.
 *
 * @param trigger token index of the trigger's head, by which it is decided in whose words it stands
 * @param triggerSpan the trigger's words
 * @param recipients  to whom it may have been done: evidence that {@link #touched()} weighs
 * @param resuming    whether it names nobody, and is nothing where it does not take up an event told of before
 * @param guessed     whether the recipients only stand near the trigger
 */
public record EventReading(int sentence, int trigger, Span triggerSpan, String type, Optional<String> mode,
                    List<String> contexts, Event.Modality modality, List<Mention> sources, List<Mention> recipients, boolean guessed, boolean resuming,
                    List<Mention> mediators, List<Mention> places, Optional<Span> timeSpan, Optional<When> when,
                    List<Quantity> quantities, String rule, double confidence) {
    public EventReading {
        contexts = List.copyOf(contexts);
        sources = List.copyOf(sources);
        recipients = List.copyOf(recipients);
        mediators = List.copyOf(mediators);
        places = List.copyOf(places);
        quantities = List.copyOf(quantities);
    }

    /** Those to whom it was done: recipients that are not only where it was, and that do not only stand near. */
    public List<Mention> touched() {
        return guessed ? List.of() : recipients.stream().filter(mention -> !places.contains(mention)).toList();
    }

    /** The same reading at another time, or at none. */
    public EventReading at(Optional<Span> otherSpan, Optional<When> other) {
        return new EventReading(sentence, trigger, triggerSpan, type, mode, contexts, modality, sources, recipients, guessed, resuming,
                mediators, places, otherSpan, other, quantities, rule, confidence);
    }
}
