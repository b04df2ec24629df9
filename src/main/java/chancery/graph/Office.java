package chancery.graph;

import chancery.fact.Relation;

/** Which relations are posts that somebody holds or held. */
final class Office {
    private Office() { }

    /**
     * A post in a body, as {@code org:Membership} has it. An envoy is accredited to a body but is no member of it; a post
     * that is still to come, or is denied, nobody holds.
     */
    static boolean isHeld(Relation relation) {
        boolean held = relation.modality() == Relation.Modality.CURRENT
                || relation.modality() == Relation.Modality.FORMER;
        return held && switch (relation.predicate()) {
            case OFFICIAL_OF -> true;
            case LEADS, AFFILIATED_WITH, MEMBER_OF -> relation.title().isPresent();
            default -> false;
        };
    }
}
