package chancery.link;

import chancery.gazetteer.Candidate;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What else the article names for sure: the states and places that a doubtful name is likelier to lie among. */
final class Surroundings {
    /** Kilometres within which two places are of one part of the world. */
    private static final double NEAR = 1500;

    private final Catalogue catalogue;
    private final List<Sure> sure = new ArrayList<>();

    /** An item that is meant beyond doubt, and the entity that names it. */
    private record Sure(int entity, Item item) { }

    Surroundings(Catalogue catalogue, Entities entities) {
        this.catalogue = catalogue;
        for (Entity entity : entities.entities()) {
            if (entity.proper()) {
                only(entity).ifPresent(item -> sure.add(new Sure(entity.id(), item)));
            }
        }
    }

    /** The one item that an entity's names can mean. */
    private Optional<Item> only(Entity entity) {
        Item found = null;
        for (String name : entity.names()) {
            for (Candidate candidate : catalogue.candidates(name)) {
                if (found != null && !found.key().equals(candidate.item().key())) {
                    return Optional.empty();
                }
                found = candidate.item();
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether the country of an item, or something in it, is named beyond doubt by another entity. */
    boolean nameCountry(Item item, int entity) {
        return sure.stream().anyMatch(other -> other.entity() != entity && placed(other.item())
                && country(other.item()).equals(country(item)));
    }

    /** Whether the rest of the article gives reason to think of an item, or none is needed: it is at home everywhere. */
    boolean vouchFor(Item item, int entity) {
        return !placed(item) || nameCountry(item, entity);
    }

    /**
     * How well an item fits what the rest of the article is about, 0 to 1; a half where the article tells nothing.
     *
     * @param entity the entity whose own names do not count
     */
    double fit(Item item, int entity) {
        if (!placed(item)) {
            return 1; // at home everywhere
        }
        int others = 0;
        double close = 0;
        boolean country = false;
        for (Sure other : sure) {
            if (other.entity() == entity || other.item().kind() == Kind.PERSON || !placed(other.item())) {
                continue;
            }
            others++;
            if (country(item).equals(country(other.item()))) {
                country = true;
                close++;
            } else if (near(item, other.item())) {
                close += 0.8;
            }
        }
        if (others == 0) {
            return 0.5;
        }
        return Math.max(country ? 0.6 : 0, 0.2 + 0.8 * close / others);
    }

    private static boolean placed(Item item) {
        return item.kind() != Kind.ALLIANCE && item.kind() != Kind.INTERNATIONAL_ORGANIZATION;
    }

    private static String country(Item item) {
        return item.country().orElse(item.key());
    }

    private boolean near(Item a, Item b) {
        Optional<Item.Point> here = point(a);
        Optional<Item.Point> there = point(b);
        return here.isPresent() && there.isPresent() && here.get().kilometres(there.get()) < NEAR;
    }

    /** Where an item is: a state, at its capital; a body, at its country's. */
    private Optional<Item.Point> point(Item item) {
        if (item.point().isPresent()) {
            return item.point();
        }
        return catalogue.capital(country(item)).flatMap(Item::point);
    }
}
