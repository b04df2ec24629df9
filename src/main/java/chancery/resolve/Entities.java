package chancery.resolve;

import chancery.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The article's entities and their mentions, in text order (a containing mention before those inside it).
 *
 * <p>Every noun phrase that could act or be acted upon has a mention, so that a fact found in the parse finds its
 * actors; the graph keeps named entities and those that take part in a fact.
 */
public final class Entities {
    private final List<Entity> entities;
    private final List<Mention> mentions;
    private final List<List<Mention>> bySentence;
    private final List<List<Mention>> byEntity;
    /** By where they begin, for those that look for what a span holds. */
    private final List<Mention> byStart;

    public Entities(List<Entity> entities, List<Mention> mentions) {
        this.entities = List.copyOf(entities);
        this.mentions = List.copyOf(mentions);
        bySentence = grouped(this.mentions, Mention::sentence);
        byEntity = grouped(this.mentions, Mention::entity);
        byStart = this.mentions.stream().sorted(Comparator.comparingInt(mention -> mention.span().start())).toList();
    }

    private static List<List<Mention>> grouped(List<Mention> mentions, ToIntFunction<Mention> by) {
        List<List<Mention>> groups = new ArrayList<>();
        for (Mention mention : mentions) {
            while (groups.size() <= by.applyAsInt(mention)) {
                groups.add(new ArrayList<>());
            }
            groups.get(by.applyAsInt(mention)).add(mention);
        }
        return groups.stream().map(List::copyOf).toList();
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
        return sentence < bySentence.size() ? bySentence.get(sentence) : List.of();
    }

    /** The mentions of an entity, in text order. */
    public List<Mention> of(Entity entity) {
        return entity.id() < byEntity.size() ? byEntity.get(entity.id()) : List.of();
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

    /** The mentions that lie in a span, in text order. */
    public List<Mention> within(Span span) {
        List<Mention> within = new ArrayList<>();
        for (int i = firstFrom(span.start()); i < byStart.size() && byStart.get(i).span().start() <= span.end(); i++) {
            if (span.contains(byStart.get(i).span())) {
                within.add(byStart.get(i));
            }
        }
        return List.copyOf(within);
    }

    /** Place in {@link #byStart} of the first that begins at a code point or after it. */
    private int firstFrom(int start) {
        int low = 0;
        int high = byStart.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byStart.get(middle).span().start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
