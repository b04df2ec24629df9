package chancery.reconcile;

import chancery.gazetteer.Background;
import java.util.Arrays;
import java.util.Optional;

/** What a table may be extended by: the gazetteer's statements, by their Wikidata properties. */
enum Property {
    COUNTRY(Background.COUNTRY, "country"),
    CAPITAL(Background.CAPITAL, "capital"),
    BORDERS(Background.BORDERS, "shares border with"),
    ISO_2(Background.ISO_2, "ISO 3166-1 alpha-2 code"),
    ISO_3(Background.ISO_3, "ISO 3166-1 alpha-3 code"),
    MEMBER_OF(Background.MEMBER_OF, "member of"),
    HEAD_OF_STATE(Background.HEAD_OF_STATE, "head of state"),
    HEAD_OF_GOVERNMENT(Background.HEAD_OF_GOVERNMENT, "head of government"),
    COORDINATES(Background.COORDINATES, "coordinate location"),
    POPULATION(Background.POPULATION, "population");

    private final String id;
    private final String label;

    Property(String id, String label) {
        this.id = id;
        this.label = label;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    static Optional<Property> of(String id) {
        return Arrays.stream(values()).filter(property -> property.id.equals(id)).findFirst();
    }
}
