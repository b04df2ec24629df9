package chancery.gazetteer;

import java.util.Optional;

/**
 * What is known of an item beyond its names, as a Wikidata statement.
 *
 * @param key      the item it is said of
 * @param property the Wikidata property ({@code P36}, capital)
 * @param value    the key of an item, or a literal: an ISO code, a number, for {@code P625} WKT ({@code POINT(lon lat)})
 * @param since    from when it holds, ISO 8601 ({@code 2004-03-29} or {@code 2004}), where a source gives it
 * @param until    until when it held; empty where it still does
 */
public record Background(String key, String property, String value, Optional<String> since, Optional<String> until) {
    /** The properties in use; each is Wikidata's. */
    public static final String COUNTRY = "P17";
    public static final String CAPITAL = "P36";
    public static final String BORDERS = "P47";
    public static final String ISO_2 = "P297";
    public static final String ISO_3 = "P298";
    public static final String MEMBER_OF = "P463";
    public static final String HEAD_OF_STATE = "P35";
    public static final String HEAD_OF_GOVERNMENT = "P6";
    public static final String COORDINATES = "P625";
    public static final String POPULATION = "P1082";
    public static final String POSITION_HELD = "P39";

    public Background {
        if (!property.matches("P[1-9][0-9]*")) {
            throw new IllegalArgumentException("property \"" + property + "\"; expected a Wikidata property such as P36");
        }
    }

    /** Whether it holds still. */
    public boolean current() {
        return until.isEmpty();
    }

    /** What statements of one property and value have in common, case apart. */
    String term() {
        return term(property, value);
    }

    static String term(String property, String value) {
        return property + "=" + Spelling.lower(value);
    }

    static Background of(String key, String property, String value) {
        return new Background(key, property, value, Optional.empty(), Optional.empty());
    }
}
