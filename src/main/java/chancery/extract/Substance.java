package chancery.extract;

import chancery.annotate.TimeExpression.TimeSource;
import chancery.extract.event.EventReading;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Mention;
import java.util.stream.Stream;

/** Whether a reading tells enough to be an event: somebody takes part, or the words say where, when or how many. */
final class Substance {
    private Substance() { }

    static boolean has(EventReading reading, Entities entities) {
        boolean somebody = Stream.of(reading.sources(), reading.recipients(), reading.mediators(), reading.places())
                .flatMap(java.util.List::stream).anyMatch(mention -> kind(entities, mention) != Kind.THING);
        boolean dated = reading.when().filter(when -> when.source() != TimeSource.FROM_PUBLICATION).isPresent();
        return somebody || dated || !reading.quantities().isEmpty() || !reading.type().startsWith("plover:");
    }

    private static Kind kind(Entities entities, Mention mention) {
        return entities.entity(mention).kind();
    }
}
