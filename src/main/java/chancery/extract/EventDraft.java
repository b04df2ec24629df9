package chancery.extract;

import chancery.annotate.TimeExpression.TimeSource;
import chancery.extract.event.EventReading;
import chancery.extract.speech.Voices;
import chancery.fact.Confidence;
import chancery.fact.Event;
import chancery.fact.Evidence;
import chancery.fact.Quantity;
import chancery.fact.Role;
import chancery.fact.When;
import chancery.resolve.Mention;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One event in one voice, as long as it is open which readings tell of it. */
final class EventDraft {
    /** What two do in these, each does with the other. */
    private static final Set<String> MUTUAL = Set.of("plover:CONSULT", "plover:COOPERATE", "ch:Treaty");

    private final int voice;
    private final List<EventReading> readings = new ArrayList<>();
    private int id = -1;

    EventDraft(int voice, EventReading reading) {
        this.voice = voice;
        readings.add(reading);
    }

    /** The attribution in whose words the event is told, or {@link Voices#REPORTER}. */
    int voice() {
        return voice;
    }

    /** The number of the event that was made of it; -1 before. */
    int id() {
        return id;
    }

    /** In text order. */
    List<EventReading> readings() {
        return readings;
    }

    EventReading first() {
        return readings.get(0);
    }

    int start() {
        return first().triggerSpan().start();
    }

    void take(EventDraft other) {
        readings.addAll(other.readings);
        readings.sort(java.util.Comparator.comparing(EventReading::triggerSpan));
    }

    /** The actors in a role, of the first reading that has any. */
    List<Mention> mentions(Function<EventReading, List<Mention>> role) {
        return readings.stream().map(role).filter(list -> !list.isEmpty()).findFirst().orElse(List.of());
    }

    /** The time that the words give, else one that was inferred, else none. */
    Optional<When> when() {
        Optional<When> told = readings.stream().flatMap(reading -> reading.when().stream())
                .filter(when -> when.source() != TimeSource.FROM_PUBLICATION).findFirst();
        return told.isPresent() ? told : readings.stream().flatMap(reading -> reading.when().stream()).findFirst();
    }

    /**
     * @param speakers who tells of it, as entity ids, by which the first person is understood
     * @param modality what the voice makes of it
     */
    Event event(int number, Event.Modality modality, Speakers resolver, List<Integer> speakers) {
        id = number;
        EventReading first = first();
        Set<String> contexts = new LinkedHashSet<>();
        Map<Quantity.Of, Quantity> quantities = new LinkedHashMap<>();
        for (EventReading reading : readings) {
            contexts.addAll(reading.contexts());
            reading.quantities().forEach(quantity -> quantities.putIfAbsent(quantity.of(), quantity));
        }
        List<Integer> sources = resolver.parties(mentions(EventReading::sources), speakers, first.type(), true);
        List<Integer> recipients = new ArrayList<>(resolver.parties(mentions(EventReading::touched), speakers,
                first.type(), false));
        recipients.removeAll(sources);
        if (recipients.isEmpty() && sources.size() == 2 && MUTUAL.contains(first.type()) && resolver.pair(mentions(EventReading::sources))) {
            recipients.add(sources.get(1));
            sources = sources.subList(0, 1);
        }
        return new Event(number, first.type(), readings.stream().flatMap(reading -> reading.mode().stream()).findFirst(),
                List.copyOf(contexts), modality, sources, recipients,
                resolver.resolve(mentions(EventReading::mediators), speakers),
                resolver.resolve(mentions(EventReading::places), speakers), when(), List.copyOf(quantities.values()),
                Confidence.of(readings.stream().map(EventReading::confidence).toList()),
                readings.stream().map(EventDraft::evidence).toList());
    }

    static Evidence evidence(EventReading reading) {
        Map<Role, List<Span>> spans = new EnumMap<>(Role.class);
        spans.put(Role.TRIGGER, List.of(reading.triggerSpan()));
        spans.put(Role.SOURCE, spans(reading.sources()));
        spans.put(Role.RECIPIENT, spans(reading.recipients()));
        spans.put(Role.MEDIATOR, spans(reading.mediators()));
        spans.put(Role.PLACE, spans(reading.places()));
        spans.put(Role.TIME, reading.timeSpan().stream().toList());
        return new Evidence(reading.sentence(), reading.rule(), spans);
    }

    private static List<Span> spans(List<Mention> mentions) {
        return mentions.stream().map(Mention::span).toList();
    }
}
