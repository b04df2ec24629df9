package chancery.extract.relation;

import chancery.annotate.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks through words that say how much of a thing is meant: "most of the province". */
final class Amounts {
    private static final Set<String> WORDS = Set.of("all", "most", "much", "half", "majority", "bulk", "rest", "whole",
            "remainder", "stretch", "swathe", "swath");

    private static final Set<String> WHOLE = Set.of("all", "whole");

    private Amounts() { }

    /** Whether a token tells of a part only: who holds much of a state's land does not hold the state. */
    static boolean part(Sentence sentence, int token) {
        return of(sentence, token) != token && !WHOLE.contains(sentence.token(token).lemma().toLowerCase(Locale.ROOT));
    }

    /** The noun whose amount a token tells; the token itself where it tells none. */
    static int of(Sentence sentence, int token) {
        if (!WORDS.contains(sentence.token(token).lemma().toLowerCase(Locale.ROOT))
                && !sentence.token(token).word().equalsIgnoreCase("most")) {
            return token;
        }
        List<Integer> of = sentence.children(token, "nmod").stream().filter(child -> sentence.children(child, "case")
                .stream().anyMatch(mark -> sentence.token(mark).word().equalsIgnoreCase("of"))).toList();
        return of.isEmpty() ? token : of.get(0);
    }
}
