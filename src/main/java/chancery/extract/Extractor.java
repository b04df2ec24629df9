package chancery.extract;

import chancery.annotate.Notes;
import chancery.extract.event.EventFinder;
import chancery.extract.relation.RelationFinder;
import chancery.extract.speech.AttributionFinder;
import chancery.fact.Facts;
import chancery.link.Links;
import chancery.resolve.Entities;

/** Reads an article's facts, and decides in whose words each stands. Safe to share between threads. */
public final class Extractor {
    private final AttributionFinder attributions = new AttributionFinder();
    private final EventFinder events = new EventFinder();
    private final RelationFinder relations = new RelationFinder();

    public Facts extract(Notes notes, Entities entities, Links links) {
        return new Assembly(notes, entities, links, attributions.find(notes, entities), events.find(notes, entities),
                relations.find(notes, entities, links)).facts();
    }
}
