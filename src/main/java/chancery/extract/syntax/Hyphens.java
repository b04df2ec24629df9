package chancery.extract.syntax;

import chancery.annotate.Dependency;
import chancery.annotate.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends the arcs about a hyphened measure before a noun, "in a months-long blockade": where the parser tears it apart at
 * the hyphen, the measure takes the noun's place in the clause.
 */
final class Hyphens {
    private static final Set<String> EXTENTS = Set.of("long", "old", "wide", "deep", "high", "strong");

    private final Sentence sentence;

    Hyphens(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The arcs with the noun in its place, the measure below its adjective. */
    List<Dependency> mended(List<Dependency> arcs) {
        List<Dependency> mended = arcs;
        for (int adjective = 2; adjective + 1 < sentence.size(); adjective++) {
            int noun = sentence.governor(adjective);
            if (EXTENTS.contains(sentence.token(adjective).word().toLowerCase(Locale.ROOT)) && noun > adjective && torn(adjective, noun)) {
                mended = around(mended, adjective - 2, adjective, noun);
            }
        }
        return mended;
    }

    /** Whether a unit stands before the hyphen that hangs on another word than the adjective and its noun. */
    private boolean torn(int adjective, int noun) {
        int unit = adjective - 2;
        boolean hyphen = sentence.token(adjective - 1).word().equals("-")
                && sentence.token(unit).span().end() == sentence.token(adjective - 1).span().start();
        int above = sentence.governor(unit);
        return hyphen && sentence.token(unit).isNoun() && above != adjective && above != noun && above >= 0
                && sentence.token(noun).isNoun();
    }

    private List<Dependency> around(List<Dependency> arcs, int unit, int adjective, int noun) {
        int verb = sentence.governor(unit);
        boolean below = sentence.governor(verb) == noun; // the verb hangs on the noun that belongs to it
        return arcs.stream().map(arc -> {
            if (arc.dependent() == unit) {
                return new Dependency(adjective, unit, "obl:npmod");
            }
            if (arc.dependent() == noun && arc.governor() == sentence.governor(noun)) {
                return new Dependency(verb, noun, relation(arcs, unit));
            }
            if (below && arc.dependent() == verb && arc.governor() == noun) {
                return new Dependency(sentence.governor(noun), verb, sentence.relation(noun));
            }
            return arc.governor() == unit ? new Dependency(noun, arc.dependent(), arc.relation()) : arc;
        }).toList();
    }

    /** How a token hangs in these arcs. */
    private String relation(List<Dependency> arcs, int token) {
        return arcs.stream().filter(arc -> arc.dependent() == token && arc.governor() == sentence.governor(token))
                .map(Dependency::relation).findFirst().orElse(sentence.relation(token));
    }
}
