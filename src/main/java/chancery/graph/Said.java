package chancery.graph;

import chancery.extract.Claim;
import chancery.extract.Evidence;
import chancery.extract.Fact;
import chancery.extract.Facts;
import chancery.extract.Role;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Which words of an article are somebody's, not the reporter's: the contents of its claims, without those who speak. */
final class Said {
    private final List<Evidence> claims = new ArrayList<>();

    Said(Facts facts) {
        for (Fact fact : facts.facts()) {
            if (fact instanceof Claim) {
                claims.addAll(fact.evidence());
            }
        }
    }

    boolean holds(Span words) {
        for (Evidence claim : claims) {
            if (holds(claim, Role.CONTENT, words) && !holds(claim, Role.SPEAKER, words)
                    && !holds(claim, Role.CUE, words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Evidence claim, Role role, Span words) {
        for (Span span : claim.spans(role)) {
            if (span.contains(words)) {
                return true;
            }
        }
        return false;
    }
}
