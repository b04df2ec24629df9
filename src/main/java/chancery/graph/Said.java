package chancery.graph;

import chancery.fact.Claim;
import chancery.fact.Evidence;
import chancery.fact.Fact;
import chancery.fact.Facts;
import chancery.fact.Role;
import chancery.text.Span;
import chancery.text.SpanIndex;
import java.util.ArrayList;
import java.util.List;

/** Which words of an article are somebody's, not the reporter's: the contents of its claims, without those who speak. */
final class Said {
    private final List<Evidence> claims = new ArrayList<>();
    private final SpanIndex contents = new SpanIndex();

    Said(Facts facts) {
        for (Fact fact : facts.facts()) {
            if (fact instanceof Claim) {
                for (Evidence place : fact.evidence()) {
                    place.spans(Role.CONTENT).forEach(content -> contents.add(content, claims.size()));
                    claims.add(place);
                }
            }
        }
    }

    boolean holds(Span words) {
        for (int at : contents.near(words)) {
            Evidence claim = claims.get(at);
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
