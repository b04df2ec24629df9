package chancery.fact;

import java.util.List;
import java.util.Optional;

/**
 * How two entities stand to each other.
 *
 * @param subject entity id
 * @param object  entity id
 * @param title   of an office: "Prime Minister"
 */
public record Relation(int id, int subject, Predicate predicate, int object, Modality modality, Optional<String> title,
                       Optional<When> when, double confidence, List<Evidence> evidence) implements Fact {
    /** Relations of the {@code ch:} vocabulary. */
    public enum Predicate {
        OFFICIAL_OF("officialOf"), ACCREDITED_TO("accreditedTo"), AFFILIATED_WITH("affiliatedWith"),
        MEMBER_OF("memberOf"), LEADS("leads"), GUARANTOR_OF("guarantorOf"), ALLIED_WITH("alliedWith"),
        PART_OF("partOf"), LOCATED_IN("locatedIn"), HEADQUARTERED_IN("headquarteredIn"), CAPITAL_OF("capitalOf"),
        CONNECTS("connects"), CONTROLS("controls"), CLAIMS_TERRITORY("claimsTerritory"), INHABITED_BY("inhabitedBy"),
        FUNDED_BY("fundedBy"), PARTICIPATED_IN("participatedIn");

        private final String term;

        Predicate(String term) {
            this.term = term;
        }

        /** The local name of the property in the {@code ch:} vocabulary. */
        public String term() {
            return term;
        }
    }

    /** Whether it holds now, held once, will hold or does not hold. */
    public enum Modality {
        CURRENT("Current"), FORMER("Former"), PROSPECTIVE("Prospective"), NEGATED("Negated");

        private final String term;

        Modality(String term) {
            this.term = term;
        }

        public String term() {
            return term;
        }
    }

    public Relation {
        evidence = List.copyOf(evidence);
    }
}
