package chancery.extract;

import chancery.annotate.Notes;
import chancery.resolve.Entities;
import java.util.List;

/** Finds how entities stand to each other: offices, affiliations, memberships, places in places. */
final class RelationFinder {
    List<RelationReading> find(Notes notes, Entities entities) {
        return List.of();
    }
}
