package chancery.extract.event;

import chancery.extract.syntax.Clauses;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the tokens that stand in the slots of a trigger, by the names that the lexicon gives them. */
final class Slots {
    static final List<String> PLACE_PREPOSITIONS = List.of("in", "at", "near", "on", "along", "inside", "across", "over",
            "around", "outside", "throughout", "through", "into", "within");

    private final Clauses clauses;
    private final ActorFinder actors;
    private final TriggerLexicon lexicon;

    Slots(Clauses clauses, ActorFinder actors, TriggerLexicon lexicon) {
        this.clauses = clauses;
        this.actors = actors;
        this.lexicon = lexicon;
    }

    /** The tokens that stand in a slot; what is not a matter of the trigger's own phrase ({@code comp.obj}, {@code mutual}) is not here. */
    List<Integer> tokens(String slot, int trigger, char pos) {
        switch (slot) {
            case "subj":
                return pos == 'v' ? clauses.agents(trigger) : bearers(trigger);
            case "obj":
                return pos == 'v' ? clauses.patients(trigger) : List.of();
            case "iobj":
                return clauses.indirectObjects(trigger);
            case "poss":
                return owners(trigger);
            case "comp":
                int complement = complement(trigger);
                return complement < 0 ? List.of() : List.of(complement);
            case "comp.subj":
                return complementSubjects(trigger);
            case "comp.agent":
                int clause = complement(trigger);
                return clause < 0 ? List.of() : clauses.agents(clause);
            case "mod":
                return clauses.children(trigger, "amod", "compound");
            case "comp.obj":
            case "own.obj":
            case "mutual":
            case "none":
                return List.of();
            case "place":
                return places(trigger, pos);
            default:
                return prepositional(slot, trigger, pos);
        }
    }

    /** The clause that completes a word or its object; -1 for none. */
    int complement(int trigger) {
        int own = clauses.complement(trigger);
        if (own < 0 && clauses.token(trigger).isVerb()) {
            for (int object : clauses.patients(trigger)) {
                own = clauses.complement(object);
                if (own >= 0 && object > trigger) {
                    return own;
                }
            }
        }
        return own;
    }

    private List<Integer> complementSubjects(int trigger) {
        int complement = complement(trigger);
        return complement < 0 ? List.of() : clauses.subjects(complement, 0);
    }

    /** Who owns or bears a noun: "Baku's", "Russian", "NATO". */
    private List<Integer> owners(int noun) {
        List<Integer> found = new ArrayList<>(clauses.children(noun, "nmod:poss"));
        if (found.isEmpty() && noun > 1 && apostrophe(noun - 1) && actors.at(noun - 2, true).isPresent()) {
            found.add(noun - 2);
        }
        if (found.isEmpty()) {
            for (int child : clauses.children(noun, "amod", "compound")) {
                if (clauses.hyphenated(child)) {
                    if (!lexicon.isA(clauses.lemma(child), "mediating")) {
                        found.add(child - 2); // "a Saudi-led strike"
                    }
                } else if (Character.isUpperCase(clauses.token(child).word().charAt(0)) || clauses.token(child).isNoun()) {
                    found.add(child);
                }
            }
        }
        if (found.isEmpty()) {
            found.addAll(possessor(noun));
        }
        return clauses.expand(found);
    }

    /** "The guards’ treatment": a mark that ends a plural, which the tagger took for the end of a quotation. */
    private boolean apostrophe(int mark) {
        return clauses.token(mark).word().matches("['’]") && clauses.token(mark - 1).tag().equals("NNS")
                && clauses.token(mark - 1).span().end() == clauses.token(mark).span().start();
    }

    /** The word before a possessive mark that stands before a noun, where the parser lost it. */
    private List<Integer> possessor(int noun) {
        for (int at = noun - 1; at > 0 && at > noun - 4; at--) {
            if (clauses.token(at).tag().equals("POS")) {
                return List.of(at - 1);
            }
            if (!clauses.token(at).tag().matches("JJ.*|NN|CD|VBN|RB")) {
                break;
            }
        }
        return List.of();
    }

    /** Who does what a noun or adjective tells of, where a verb carries it: "launched an attack", "is ready". */
    private List<Integer> bearers(int trigger) {
        List<Integer> own = clauses.children(trigger, "nsubj");
        if (!own.isEmpty()) {
            return clauses.expand(own);
        }
        int verb = support(trigger);
        if (verb < 0) {
            return clauses.token(trigger).isNoun() ? List.of() : clauses.subjects(trigger, 0);
        }
        return clauses.agents(verb);
    }

    /** The verb that carries a noun: "launched a series of attacks"; -1 where none does. */
    private int support(int noun) {
        int at = noun;
        for (int steps = 0; steps < 4; steps++) {
            int above = clauses.governor(at);
            if (above < 0) {
                return -1;
            }
            if (clauses.token(above).isVerb()) {
                int object = at;
                if (clauses.children(above, "xcomp").stream()
                        .anyMatch(word -> word > object && clauses.token(word).tag().startsWith("JJ"))) {
                    return -1; // "called the attack barbaric"
                }
                boolean carried = clauses.is(at, "obj") || clauses.relation(at).equals("nsubj:pass") || clauses.is(at, "obl")
                        || clauses.is(at, "xcomp");
                boolean within = clauses.is(at, "obl") && clauses.caseWord(at, "in");
                return carried && (within || lexicon.isA(clauses.lemma(above), "light")) ? above : -1;
            }
            boolean part = clauses.is(at, "conj") || clauses.is(at, "nmod") && lexicon.isA(clauses.lemma(above), "part");
            if (!part) {
                return -1;
            }
            at = above;
        }
        return -1;
    }

    /** What a preposition of place governs. */
    List<Integer> places(int trigger, char pos) {
        for (String preposition : PLACE_PREPOSITIONS) {
            List<Integer> found = new ArrayList<>(prepositional(preposition, trigger, pos));
            found.addAll(found.isEmpty() ? deeper(preposition, trigger, 0) : List.of());
            found.removeIf(token -> actors.at(token, false).filter(filler -> filler.strength() > 0).isEmpty());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** What a preposition governs: beside the trigger, beside its object, or beside the verb that carries it. */
    private List<Integer> prepositional(String preposition, int trigger, char pos) {
        List<Integer> found = governed(trigger, preposition);
        if (!found.isEmpty()) {
            List<Integer> after = found.stream().filter(noun -> noun > trigger).toList();
            return pos == 'v' && !after.isEmpty() ? after : found; // "On the border, guards fired on the crowd"
        }
        List<Integer> called = pos == 'v' && !preposition.equals("to") ? introduced(trigger, preposition::equals) : List.of();
        if (!called.isEmpty()) {
            return called;
        }
        List<Integer> around = new ArrayList<>(clauses.children(trigger, "advmod", "compound:prt"));
        if (pos == 'v') {
            around.addAll(clauses.patients(trigger));
        } else {
            int verb = support(trigger);
            int above = clauses.governor(trigger);
            if (above >= 0 && clauses.lemma(above).equals("be")) {
                around.add(above); // "there were deaths among"
            }
            for (int at = clauses.governor(trigger); verb >= 0 && at >= 0; at = clauses.governor(at)) {
                around.add(at);
                if (at == verb) {
                    break;
                }
            }
        }
        for (int token : around) {
            found = governed(token, preposition);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** "Called on the king to yield": whom a preposition governs, where the parser took both for the opening of a clause. */
    private List<Integer> introduced(int verb, Predicate<String> preposition) {
        List<Integer> found = new ArrayList<>();
        for (int clause : clauses.children(verb, "advcl", "xcomp", "ccomp")) {
            boolean infinitive = clauses.mark(clause, "to") && clauses.children(clause, "mark", "case").stream()
                    .map(clauses::lemma).anyMatch(preposition);
            found.addAll(infinitive ? clauses.children(clause, "nsubj") : List.of());
        }
        return clauses.expand(found);
    }

    /** Without times, and without the noun of what is one preposition more: "in the wake of". */
    private List<Integer> governed(int token, String preposition) {
        return clauses.governed(token, preposition).stream()
                .filter(noun -> !actors.isTime(noun) && !lexicon.isA(clauses.lemma(noun), "frame")).toList();
    }

    /** The parser hangs a second prepositional phrase on the first; what it governs still belongs to the trigger. */
    List<Integer> deeper(String preposition, int token, int depth) {
        List<Integer> below = new ArrayList<>(clauses.children(token, "obl", "nmod", "obj", "acl"));
        below.addAll(depth == 0 ? introduced(token, word -> !word.equals("to")) : List.of());
        for (int child : below) {
            List<Integer> found = governed(child, preposition).stream().filter(noun -> !clauses.token(noun).tag().startsWith("W")).toList();
            if (found.isEmpty() && depth < 2) {
                found = deeper(preposition, child, depth + 1);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
