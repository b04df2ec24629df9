package chancery.extract.relation;

import chancery.fact.Relation;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Mention;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which kinds of things each relation can hold between. What has no name may be of any kind but a person. */
public final class Kinds {
    private static final Set<Kind> PEOPLE = EnumSet.of(Kind.PERSON, Kind.GROUP);
    private static final Set<Kind> STATES = EnumSet.of(Kind.STATE, Kind.DE_FACTO_STATE);
    private static final Set<Kind> BODIES = EnumSet.of(Kind.ALLIANCE, Kind.INTERNATIONAL_ORGANIZATION, Kind.GOVERNMENT,
            Kind.ORGANIZATION, Kind.ARMED_GROUP, Kind.MEDIA);
    private static final Set<Kind> SITES = EnumSet.of(Kind.CITY, Kind.REGION, Kind.PLACE);
    private static final Set<Kind> GROUNDS = union(SITES, STATES);
    private static final Set<Kind> ACTORS = union(union(PEOPLE, STATES), BODIES);

    private record Ends(Set<Kind> subject, Set<Kind> object) { }

    private static final Map<Relation.Predicate, Ends> ENDS = new EnumMap<>(Relation.Predicate.class);

    static {
        Set<Kind> held = union(BODIES, GROUNDS);
        Set<Kind> leagues = union(BODIES, EnumSet.of(Kind.GROUP));
        put(Relation.Predicate.OFFICIAL_OF, PEOPLE, held);
        put(Relation.Predicate.ACCREDITED_TO, PEOPLE, held);
        put(Relation.Predicate.AFFILIATED_WITH, ACTORS, union(union(BODIES, STATES), Set.of(Kind.PLACE)));
        put(Relation.Predicate.MEMBER_OF, ACTORS, leagues);
        put(Relation.Predicate.LEADS, ACTORS, leagues);
        put(Relation.Predicate.GUARANTOR_OF, union(STATES, BODIES), union(held, EnumSet.of(Kind.GROUP, Kind.THING)));
        put(Relation.Predicate.ALLIED_WITH, union(SITES, ACTORS), ACTORS);
        put(Relation.Predicate.PART_OF, union(BODIES, GROUNDS), held);
        put(Relation.Predicate.LOCATED_IN, union(held, Set.of(Kind.GROUP)), GROUNDS);
        put(Relation.Predicate.HEADQUARTERED_IN, leagues, GROUNDS);
        put(Relation.Predicate.CAPITAL_OF, SITES, GROUNDS);
        put(Relation.Predicate.CONNECTS, SITES, GROUNDS);
        put(Relation.Predicate.CONTROLS, union(STATES, EnumSet.of(Kind.ARMED_GROUP, Kind.GOVERNMENT, Kind.ALLIANCE,
                Kind.INTERNATIONAL_ORGANIZATION, Kind.GROUP, Kind.PERSON)), GROUNDS);
        put(Relation.Predicate.CLAIMS_TERRITORY, STATES, GROUNDS);
        put(Relation.Predicate.INHABITED_BY, union(GROUNDS, Set.of(Kind.GROUP)), union(PEOPLE, STATES));
        put(Relation.Predicate.FUNDED_BY, leagues, ACTORS);
        put(Relation.Predicate.PARTICIPATED_IN, ACTORS, union(leagues, Set.of(Kind.THING)));
    }

    private Kinds() { }

    private static Set<Kind> union(Set<Kind> one, Set<Kind> other) {
        Set<Kind> both = EnumSet.copyOf(one);
        both.addAll(other);
        return both;
    }

    private static void put(Relation.Predicate predicate, Set<Kind> subject, Set<Kind> object) {
        ENDS.put(predicate, new Ends(subject, object));
    }

    public static boolean fit(Entities entities, Relation.Predicate predicate, Mention subject, Mention object) {
        return subject.entity() != object.entity() && fit(entities, predicate, subject.entity(), object.entity());
    }

    public static boolean fit(Entities entities, Relation.Predicate predicate, int subject, int object) {
        Ends ends = ENDS.get(predicate);
        Entity body = entities.entity(object);
        if (predicate == Relation.Predicate.LOCATED_IN && body.kind() == Kind.CITY
                && entities.entity(subject).kind() == Kind.CITY
                || predicate == Relation.Predicate.AFFILIATED_WITH && body.kind() == Kind.GROUP) {
            return false;
        }
        return fits(entities.entity(subject), ends.subject()) && fits(entities.entity(object), ends.object());
    }

    private static boolean fits(Entity entity, Set<Kind> allowed) {
        return allowed.contains(entity.kind()) || !entity.proper() && entity.kind() == Kind.GROUP;
    }

    /** Whether one can hold an office of it. */
    static boolean hasOffices(Entity entity) {
        return fits(entity, ENDS.get(Relation.Predicate.OFFICIAL_OF).object());
    }

    public static boolean state(Entity entity) {
        return STATES.contains(entity.kind());
    }

    public static boolean ground(Entity entity) {
        return GROUNDS.contains(entity.kind());
    }

    public static boolean site(Entity entity) {
        return SITES.contains(entity.kind());
    }
}
