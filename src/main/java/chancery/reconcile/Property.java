package chancery.reconcile;

import chancery.gazetteer.Background;
import chancery.gazetteer.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a table may be extended by: the gazetteer's statements, by their Wikidata properties. */
enum Property {
    COUNTRY(Background.COUNTRY, "country", Subject.BODY, Subject.PLACE),
    CAPITAL(Background.CAPITAL, "capital", Subject.STATE, Subject.PLACE),
    BORDERS(Background.BORDERS, "shares border with", Subject.STATE, Subject.PLACE),
    ISO_2(Background.ISO_2, "ISO 3166-1 alpha-2 code", Subject.STATE, Subject.PLACE),
    ISO_3(Background.ISO_3, "ISO 3166-1 alpha-3 code", Subject.STATE, Subject.PLACE),
    MEMBER_OF(Background.MEMBER_OF, "member of", Subject.STATE, Subject.BODY, Subject.PERSON),
    HEAD_OF_STATE(Background.HEAD_OF_STATE, "head of state", Subject.STATE),
    HEAD_OF_GOVERNMENT(Background.HEAD_OF_GOVERNMENT, "head of government", Subject.STATE),
    POSITION_HELD(Background.POSITION_HELD, "position held", Subject.PERSON),
    COORDINATES(Background.COORDINATES, "coordinate location", Subject.PLACE, Subject.STATE),
    POPULATION(Background.POPULATION, "population", Subject.PLACE);

    private final String id;
    private final String label;
    private final List<Subject> subjects;

    /** What sort of item a property is said of. */
    private enum Subject { STATE, BODY, PERSON, PLACE }

    Property(String id, String label, Subject... subjects) {
        this.id = id;
        this.label = label;
        this.subjects = List.of(subjects);
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    /** Whether it is worth asking of items of a kind. */
    boolean suits(Kind kind) {
        List<Subject> its = switch (kind) {
            case STATE -> List.of(Subject.STATE);
            // It lies in the state that does not recognize it.
            case DE_FACTO_STATE -> List.of(Subject.STATE, Subject.PLACE);
            case PERSON -> List.of(Subject.PERSON);
            case CITY, REGION, PLACE, THING -> List.of(Subject.PLACE);
            case ALLIANCE, INTERNATIONAL_ORGANIZATION, GOVERNMENT, ORGANIZATION, ARMED_GROUP, MEDIA, GROUP -> List.of(Subject.BODY);
        };
        return subjects.stream().anyMatch(its::contains);
    }

    static Optional<Property> of(String id) {
        return Arrays.stream(values()).filter(property -> property.id.equals(id)).findFirst();
    }
}
