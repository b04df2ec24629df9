package chancery.extract;

import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;

/** How sure an office is, by where its title stands and how its body is named. */
final class OfficeConfidence {
    private static final double UNNAMED_BODY = .12;
    private static final double PRONOUN = .08;

    private OfficeConfidence() { }

    static double of(Description.Place place, Entity body, Mention bodyMention, Mention holder) {
        double sure = switch (place) {
            case BEFORE_NAME -> .95;
            case AFTER_NAME -> .93;
            case BEFORE_COMMA -> .88;
            case PREDICATE -> .9;
            case OFFICE_VERB -> .85;
            case ITSELF -> .85;
        };
        sure -= body.proper() ? 0 : UNNAMED_BODY;
        sure -= bodyMention.form() == Form.PRONOMINAL ? PRONOUN : 0;
        sure -= holder.form() == Form.PRONOMINAL ? PRONOUN : 0;
        return Confidence.round(sure);
    }
}
