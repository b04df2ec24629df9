package chancery.link;

import chancery.gazetteer.Item;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an entity was tied to.
 *
 * @param item       the item chosen; empty where none is sure enough
 * @param score      of the chosen item, 0 to 1; 0 where there is none
 * @param candidates all items considered, best first
 */
public record Link(Optional<Item> item, double score, List<Scored> candidates) {
    /** An item considered, with its score from 0 to 1. */
    public record Scored(Item item, double score) { }

    /** Nothing known, nothing considered. */
    public static final Link NONE = new Link(Optional.empty(), 0, List.of());

    public Link {
        candidates = List.copyOf(candidates);
    }

    /**
     * The link where some items are out of the question. No other takes the place of the one chosen: who rules an item out
     * has not said what is meant instead.
     *
     * @param keys of the items ruled out
     */
    public Link without(Set<String> keys) {
        Optional<Item> left = item.filter(chosen -> !keys.contains(chosen.key()));
        return new Link(left, left.isPresent() ? score : 0,
                candidates.stream().filter(one -> !keys.contains(one.item().key())).toList());
    }
}
