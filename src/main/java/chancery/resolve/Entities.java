package chancery.resolve;

import chancery.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The article's entities and their mentions, in text order (a containing mention before those inside it).
 *
 * <p>Every noun phrase that could act or be acted upon has a mention, so that a fact found in the parse finds its
 * actors; the graph keeps named entities and those that take part in a fact.
 */
public final class Entities {
    private final List<Entity> entities;
    private final List<Mention> mentions;
    private final List<List<Mention>> bySentence = new ArrayList<>();

    public Entities(List<Entity> entities, List<Mention> mentions) {
        this.entities = List.copyOf(entities);
        this.mentions = List.copyOf(mentions);
        for (Mention mention : mentions) {
            while (bySentence.size() <= mention.sentence()) {
                bySentence.add(new ArrayList<>());
            }
            bySentence.get(mention.sentence()).add(mention);
        }
    }

    public List<Entity> entities() {
        return entities;
    }

    public List<Mention> mentions() {
        return mentions;
    }

    public Entity entity(Mention mention) {
        return entities.get(mention.entity());
    }

    public Entity entity(int id) {
        return entities.get(id);
    }

    public List<Mention> inSentence(int sentence) {
        return sentence < bySentence.size() ? List.copyOf(bySentence.get(sentence)) : List.of();
    }

    /** The mentions of an entity, in text order. */
    public List<Mention> of(Entity entity) {
        return mentions.stream().filter(mention -> mention.entity() == entity.id()).toList();
    }

    /** The mention whose head is the token: the largest where several share it. */
    public Optional<Mention> headedBy(int sentence, int token) {
        return inSentence(sentence).stream().filter(mention -> mention.head() == token)
                .max((a, b) -> Integer.compare(a.span().length(), b.span().length()));
    }

    /** The smallest mention that covers the token. */
    public Optional<Mention> covering(int sentence, int token) {
        return inSentence(sentence).stream().filter(mention -> mention.from() <= token && token < mention.to())
                .min((a, b) -> Integer.compare(a.span().length(), b.span().length()));
    }

    /** The mentions that lie in a span. */
    public List<Mention> within(Span span) {
        return mentions.stream().filter(mention -> span.contains(mention.span())).toList();
    }
}
