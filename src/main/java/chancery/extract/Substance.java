package chancery.extract;

import chancery.annotate.Notes;
import chancery.annotate.TimeExpression.TimeSource;
import chancery.extract.event.EventReading;
import chancery.resolve.Entities;
import java.util.stream.Stream;

/** Whether a reading tells enough to be an event: somebody takes part, or the words say where, when or how many. */
final class Substance {
    private Substance() { }

    static boolean has(EventReading reading, Notes notes, Entities entities) {
        boolean somebody = Stream.of(reading.sources(), reading.recipients(), reading.mediators(), reading.places())
                .flatMap(java.util.List::stream).anyMatch(mention -> Crews.of(notes, entities, entities.entity(mention)).isPresent());
        boolean dated = reading.when().filter(when -> when.source() != TimeSource.FROM_PUBLICATION).isPresent();
        return somebody || dated || !reading.quantities().isEmpty() || !reading.type().startsWith("plover:");
    }
}
