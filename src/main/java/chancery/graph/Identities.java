package chancery.graph;

import chancery.decide.Rulings;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.link.Links;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What an article's entities are called. Three identities reach beyond the article: an item of the gazetteer, the full
 * name of a person, the proper name of an organization; and what people decide to have one. Everything else is the article's own, since "experts" here and
 * "experts" there are not the same people.
 */
final class Identities {
    private final Node[] nodes;

    Identities(Entities entities, Links links, Cast cast, Rulings rulings, Minter minter, String article) {
        nodes = new Node[entities.entities().size()];
        Map<String, Integer> sameSlug = new HashMap<>();
        for (Entity entity : entities.entities()) {
            if (!cast.has(entity.id())) {
                continue;
            }
            Optional<Item> item = links.of(entity).item();
            String iri = item.map(minter::entity).or(() -> named(entity, entities, links, rulings, minter)).orElseGet(() -> {
                String slug = Slug.readable(entity.name());
                String stem = article + "#entity-" + (slug.isEmpty() ? "" : slug + "-");
                return stem + sameSlug.merge(stem, 1, Integer::sum);
            });
            nodes[entity.id()] = NodeFactory.createURI(iri);
        }
    }

    /** @throws IllegalArgumentException if the entity is not in the graph */
    Node of(int entity) {
        if (entity >= nodes.length || nodes[entity] == null) {
            throw new IllegalArgumentException("entity " + entity + " is not in the graph");
        }
        return nodes[entity];
    }

    private static Optional<String> named(Entity entity, Entities entities, Links links, Rulings rulings, Minter minter) {
        if (rulings.own(entity.id())) {
            return Optional.empty();
        }
        return rulings.shared(entity.id()) ? Optional.of(decided(entity, minter)) : shared(entity, entities, links, minter);
    }

    /** A person said that the name is good for all articles. */
    private static String decided(Entity entity, Minter minter) {
        String kind = entity.kind() == Kind.PERSON ? "person" : entity.kind().organized() ? "organization"
                : entity.kind().term().toLowerCase(Locale.ROOT);
        return minter.entity(kind, Slug.spaced(entity.name()));
    }

    private static Optional<String> shared(Entity entity, Entities entities, Links links, Minter minter) {
        if (!entity.proper()) {
            return Optional.empty();
        }
        String name = Slug.spaced(entity.name());
        if (entity.kind() == Kind.PERSON) {
            return name.indexOf(' ') > 0 ? Optional.of(minter.entity("person", name)) : Optional.empty();
        }
        if (!entity.kind().organized()) {
            return Optional.empty();
        }
        if (!CommonBodies.names(name)) {
            return Optional.of(minter.entity("organization", name));
        }
        if (entity.owner().isEmpty() || !entities.entity(entity.owner().getAsInt()).proper()) {
            return Optional.empty();
        }
        Entity owner = entities.entity(entity.owner().getAsInt());
        String whose = links.of(owner).item().map(Item::label).orElse(owner.name());
        return Optional.of(minter.entity("organization", whose + " " + name));
    }
}
