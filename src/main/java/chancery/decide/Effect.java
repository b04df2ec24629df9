package chancery.decide;

import java.util.List;

/**
 * A decision that took effect in an article.
 *
 * @param entities ids of those that it concerns; empty where it concerns a fact
 */
public record Effect(Decision decision, List<Integer> entities) {
    public Effect {
        entities = entities.stream().distinct().sorted().toList();
    }
}
