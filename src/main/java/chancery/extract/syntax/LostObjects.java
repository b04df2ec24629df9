package chancery.extract.syntax;

import java.util.List;
import java.util.Set;

/** Finds the objects that the parser took for something else. */
final class LostObjects {
    private static final Set<String> GIVING = Set.of("give", "offer", "award", "grant", "send", "pay", "deny", "refuse", "hand",
            "promise", "allow", "lend");

    private final Arcs arcs;

    LostObjects(Arcs arcs) {
        this.arcs = arcs;
    }

    /** "Was granted asylum": a passive whose subject is whom something is given to. */
    boolean takes(int verb, boolean passive) {
        return GIVING.contains(arcs.lemma(verb)) && passive && !arcs.children(verb, "obj").isEmpty()
                && arcs.children(verb, "obj").get(0) > verb;
    }

    /** "Granted the crews access": what is given, where the parser took it for what somebody becomes; -1 for none. */
    int given(int verb) {
        for (int noun : GIVING.contains(arcs.lemma(verb)) ? arcs.children(verb, "xcomp", "ccomp") : List.<Integer>of()) {
            if (arcs.token(noun).isNoun() && arcs.children(noun, "cop").isEmpty() && !arcs.children(noun, "nsubj").isEmpty()) {
                return noun;
            }
        }
        return -1;
    }

    /**
     * "Detained two men and hurt a third", where the parser gave the first verb both objects and joined the second to the
     * first of them: what the first verb's own object is; -1 where nothing is torn.
     */
    int torn(int verb) {
        for (int first : arcs.children(verb, "iobj")) {
            for (int next : arcs.children(first, "conj")) {
                boolean between = arcs.token(next).isVerb() && arcs.children(verb, "obj").stream().anyMatch(object -> object > next);
                if (between && next > first) {
                    return first;
                }
            }
        }
        return -1;
    }

    /** "Claimed lives and displaced hundreds": the noun after a verb that the parser joined to the noun before it. */
    List<Integer> displaced(int verb) {
        int above = arcs.governor(arcs.governor(verb));
        if (above >= 0 && torn(above) == arcs.governor(verb)) {
            return arcs.children(above, "obj");
        }
        for (int next : arcs.children(arcs.governor(verb), "nmod")) {
            if (next > verb && arcs.children(next, "case").isEmpty()) {
                return List.of(next);
            }
        }
        return List.of();
    }

    /** "Arrested two men suspected of": an object that the parser took for the subject of a clause. */
    List<Integer> mistaken(int verb) {
        for (int clause : arcs.children(verb, "ccomp", "xcomp")) {
            List<Integer> subjects = arcs.children(clause, "nsubj");
            if (arcs.children(clause, "mark").isEmpty() && arcs.children(clause, "aux").isEmpty() && !subjects.isEmpty()
                    && subjects.get(0) > verb && !Clauses.SAYING.contains(arcs.lemma(verb))) {
                return subjects;
            }
        }
        return List.of();
    }
}
