package chancery.extract;

import chancery.annotate.Notes;
import chancery.resolve.Entities;
import java.util.List;

/** Finds who says what. */
final class AttributionFinder {
    List<Attribution> find(Notes notes, Entities entities) {
        return List.of();
    }
}
