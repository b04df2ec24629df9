package chancery.link;

import chancery.annotate.Notes;
import chancery.gazetteer.Catalogue;
import chancery.resolve.Entities;

/** Chooses among the gazetteer's candidates for each entity, or abstains. */
public final class Linker {
    private final Catalogue catalogue;

    public Linker(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Links link(Notes notes, Entities entities) {
        return new Links(entities.entities().stream().map(entity -> entity.key().flatMap(catalogue::item)
                .map(item -> new Link(java.util.Optional.of(item), 1, java.util.List.of(new Link.Scored(item, 1))))
                .orElse(Link.NONE)).toList());
    }
}
