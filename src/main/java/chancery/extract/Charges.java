package chancery.extract;

import chancery.annotate.Sentence;
import chancery.extract.event.EventReading;
import java.util.Locale;
import java.util.Set;

/** Tells what is only charged where no claim was read: "Chad, accused by Sudan of siding with the rebels, left". */
final class Charges {
    private static final Set<String> CHARGING = Set.of("accuse", "suspect", "charge", "indict");
    private static final Set<String> WITH = Set.of("of", "with", "for");
    private static final Set<String> CIRCUMSTANCE = Set.of("after", "before", "when", "while", "as", "since", "until", "because");

    private Charges() { }

    /** Whether a reading stands in what somebody is accused of. */
    static boolean hold(Sentence sentence, EventReading reading) {
        for (int at = reading.trigger(); sentence.governor(at) >= 0; at = sentence.governor(at)) {
            int above = sentence.governor(at);
            int agent = sentence.governor(above); // "accused by Sudan of siding": the parser hangs the charge on who makes it
            above = !sentence.token(above).isVerb() && agent >= 0 && sentence.children(above, "case").stream()
                    .anyMatch(word -> sentence.token(word).word().equals("by")) ? agent : above;
            boolean charged = sentence.token(above).isVerb() && CHARGING.contains(sentence.token(above).lemma());
            if (charged && sentence.children(at, "mark", "case").stream()
                    .anyMatch(word -> WITH.contains(sentence.token(word).word().toLowerCase(Locale.ROOT)))) {
                return true;
            }
            boolean circumstance = sentence.children(at, "mark").stream()
                    .anyMatch(word -> CIRCUMSTANCE.contains(sentence.token(word).word().toLowerCase(Locale.ROOT)));
            if (circumstance || sentence.relation(at).equals("acl:relcl")) {
                return false;
            }
        }
        return false;
    }
}
