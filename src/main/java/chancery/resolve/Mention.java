package chancery.resolve;

import chancery.text.Span;
import java.util.OptionalInt;

/**
 * A phrase that stands for an entity.
 *
 * @param id       position in {@link Entities#mentions()}
 * @param entity   position in {@link Entities#entities()}
 * @param sentence index of its sentence
 * @param from     first token
 * @param to       one past the last token
 * @param head     the token by which the parse knows it
 * @param span     where it stands in the article
 * @param literal  the place that the words name, where a place stands for its government ("Baku announced"): then
 *                 {@code entity} is the state
 */
public record Mention(int id, int entity, int sentence, int from, int to, int head, Span span, Form form,
                      OptionalInt literal) {
    public boolean metonymic() {
        return literal.isPresent();
    }
}
