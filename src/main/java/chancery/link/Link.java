package chancery.link;

import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
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
     * The link where some items are out of the question. Of those left the best is chosen, where it was sure enough beside
     * them; never a government's body, which takes more to be sure of than its score.
     *
     * @param keys of the items ruled out
     */
    public Link without(Set<String> keys) {
        List<Scored> left = candidates.stream().filter(one -> !keys.contains(one.item().key())).toList();
        if (left.size() == candidates.size() || item.isPresent() && !keys.contains(item.get().key())) {
            return new Link(item.filter(chosen -> !keys.contains(chosen.key())), score, left);
        }
        boolean clear = !left.isEmpty() && left.get(0).score() >= Linker.SURE && left.get(0).item().kind() != Kind.GOVERNMENT
                && (left.size() == 1 || left.get(0).score() - left.get(1).score() >= Linker.CLEAR);
        return clear ? new Link(Optional.of(left.get(0).item()), left.get(0).score(), left) : new Link(Optional.empty(), 0, left);
    }
}
