package chancery.query;

import java.util.Locale;
import java.util.Optional;

/**
 * A variable of a question that the asker gives a value.
 *
 * @param optional whether it may be left out; it is unbound then
 * @param value stands where none is given; without one, it must be given
 * @param help  what the value is, for people
 */
public record Parameter(String name, Type type, boolean optional, Optional<String> value, String help) {
    /** How a value is read. */
    public enum Type {
        /** An IRI, a Wikidata id, or a name: of one entity alone, or of one alone that has a Wikidata item. */
        ENTITY,
        /** An absolute IRI. */
        IRI,
        /** A day, {@code 2023-09-05}. */
        DATE,
        INTEGER,
        /** Words, taken as they are. */
        TEXT;

        static final String NAMES = "entity|iri|date|integer|text";

        static Type of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
