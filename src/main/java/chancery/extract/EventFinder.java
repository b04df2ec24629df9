package chancery.extract;

import chancery.annotate.Notes;
import chancery.resolve.Entities;
import java.util.List;

/** Finds who does what to whom. */
final class EventFinder {
    List<EventReading> find(Notes notes, Entities entities) {
        return List.of();
    }
}
