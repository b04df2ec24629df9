package chancery.gazetteer;

/** What sort of thing an entity is; each names a class of the ontology. */
public enum Kind {
    STATE("State", true),
    DE_FACTO_STATE("DeFactoState", true),
    ALLIANCE("Alliance", true),
    INTERNATIONAL_ORGANIZATION("InternationalOrganization", true),
    GOVERNMENT("Government", true),
    ORGANIZATION("Organization", true),
    ARMED_GROUP("ArmedGroup", true),
    MEDIA("Media", true),
    GROUP("Group", true),
    PERSON("Person", true),
    CITY("City", false),
    REGION("Region", false),
    PLACE("Place", false),
    /** What neither acts nor is a place: a decision, a convoy, a treaty. Never the kind of a gazetteer item. */
    THING("Thing", false);

    private final String term;
    private final boolean actor;

    Kind(String term, boolean actor) {
        this.term = term;
        this.actor = actor;
    }

    /** The local name of the class in the {@code ch:} vocabulary. */
    public String term() {
        return term;
    }

    /** Whether things of this kind can act: speak, sign, attack. */
    public boolean actor() {
        return actor;
    }

    /** A body of people with a name of its own: neither a person nor a place. */
    public boolean organized() {
        return actor && this != PERSON && this != GROUP;
    }
}
