package chancery.graph;

import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.fact.Fact;
import chancery.fact.Facts;
import chancery.fact.Relation;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Which of an article's entities are in its graph: those that are named, and those that take part in a fact. */
final class Cast {
    private final Entities entities;
    private final BitSet kept = new BitSet();
    private final Deque<Integer> fresh = new ArrayDeque<>();

    Cast(Entities entities, Facts facts) {
        this.entities = entities;
        entities.entities().stream().filter(Entity::proper).forEach(entity -> keep(entity.id()));
        entities.mentions().stream().filter(mention -> mention.form() == Form.NAMED)
                .forEach(mention -> keep(mention.entity()));
        facts.facts().forEach(this::keep);
        BitSet[] literals = literals();
        while (!fresh.isEmpty()) {
            int id = fresh.pop();
            entities.entity(id).owner().ifPresent(this::keep);
            if (literals[id] != null) {
                literals[id].stream().forEach(this::keep);
            }
        }
    }

    boolean has(int entity) {
        return kept.get(entity);
    }

    private BitSet[] literals() {
        BitSet[] literals = new BitSet[entities.entities().size()];
        for (Mention mention : entities.mentions()) {
            if (mention.literal().isPresent()) {
                BitSet places = literals[mention.entity()] == null ? new BitSet() : literals[mention.entity()];
                places.set(mention.literal().getAsInt());
                literals[mention.entity()] = places;
            }
        }
        return literals;
    }

    private void keep(int entity) {
        if (!kept.get(entity)) {
            kept.set(entity);
            fresh.push(entity);
        }
    }

    private void keep(List<Integer> ids) {
        ids.forEach(this::keep);
    }

    private void keep(Fact fact) {
        if (fact instanceof Relation relation) {
            keep(relation.subject());
            keep(relation.object());
        } else if (fact instanceof Event event) {
            keep(event.sources());
            keep(event.recipients());
            keep(event.mediators());
            keep(event.places());
        } else if (fact instanceof Claim claim) {
            keep(claim.speakers());
            keep(claim.addressees());
            keep(claim.about());
            claim.reports().forEach(this::keep);
            claim.act().ifPresent(this::keep);
        }
    }
}
