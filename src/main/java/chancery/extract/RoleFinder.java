package chancery.extract;

import chancery.extract.ActorFinder.Filler;
import chancery.resolve.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the slots of a trigger: what stands in them, and which actors that names. */
final class RoleFinder {
    static final List<String> PLACE_PREPOSITIONS = List.of("in", "at", "near", "on", "along", "inside", "across", "over",
            "around", "outside", "throughout", "into", "within");

    private final Clauses clauses;
    private final ActorFinder actors;
    private final TriggerLexicon lexicon;
    private final Map<Integer, Optional<TriggerSense>> senses = new HashMap<>();

    RoleFinder(Clauses clauses, ActorFinder actors, TriggerLexicon lexicon) {
        this.clauses = clauses;
        this.actors = actors;
        this.lexicon = lexicon;
    }

    /** The actors of the first alternative that names any; a phrase that holds no actor counts last. */
    List<Filler> fill(List<String> alternatives, int trigger, char pos, boolean acting) {
        List<Filler> near = fill(alternatives, trigger, pos, acting, false);
        List<String> far = acting ? alternatives.stream().filter(slot -> slot.equals("by") || slot.equals("from") || slot.equals("between")).toList() : alternatives;
        if (!far.isEmpty() && strongest(near).map(Filler::strength).orElse(0) == 0) {
            List<Filler> found = fill(far, trigger, pos, acting, true);
            return found.isEmpty() ? near : found;
        }
        return near;
    }

    /** @param deep whether a preposition is also looked for inside the phrases beside the trigger */
    private List<Filler> fill(List<String> alternatives, int trigger, char pos, boolean acting, boolean deep) {
        List<Filler> best = List.of();
        for (String slot : alternatives) {
            List<Filler> found = new ArrayList<>();
            List<Integer> tokens = tokens(slot, trigger, pos);
            for (int token : tokens.isEmpty() && deep ? deeper(slot, trigger, 0) : tokens) {
                actors.at(token, acting).filter(filler -> filler.mention().head() != trigger).ifPresent(found::add);
            }
            if (acting && found.stream().allMatch(filler -> filler.strength() == 0)) {
                found.addAll(makers(slot, trigger, pos));
            }
            int strength = found.stream().mapToInt(Filler::strength).max().orElse(-1);
            found.removeIf(filler -> filler.strength() < strength);
            if (strength > 0) {
                return distinct(found);
            }
            best = best.isEmpty() ? distinct(found) : best;
        }
        return best;
    }

    /** Who made what acts: "issued a statement condemning". */
    private List<Filler> makers(String slot, int trigger, char pos) {
        List<Filler> found = new ArrayList<>();
        for (int token : tokens(slot, trigger, pos)) {
            int above = clauses.governor(token);
            if (above >= 0 && clauses.token(above).isVerb() && (clauses.is(token, "obj") || clauses.relation(token).equals("nsubj:pass"))) {
                for (int maker : clauses.agents(above)) {
                    actors.at(maker, true).filter(filler -> filler.strength() > 0).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static List<Filler> distinct(List<Filler> fillers) {
        List<Filler> kept = new ArrayList<>();
        for (Filler filler : fillers) {
            if (kept.stream().noneMatch(other -> other.mention().id() == filler.mention().id())) {
                kept.add(filler);
            }
        }
        return kept;
    }

    /** The tokens that stand in a slot. */
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
            case "comp.obj":
                return complementObjects(trigger);
            case "mod":
                return clauses.children(trigger, "amod", "compound");
            case "mutual":
            case "none":
                return List.of();
            case "place":
                return places(trigger, pos);
            default:
                return prepositional(slot, trigger, pos);
        }
    }

    private int complement(int trigger) {
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

    /** Whom the complement's own event would touch: by its own sense, where it is a trigger too. */
    private List<Integer> complementObjects(int trigger) {
        int complement = complement(trigger);
        if (complement < 0) {
            return List.of();
        }
        Optional<TriggerSense> sense = sense(complement);
        List<Integer> found = new ArrayList<>();
        if (sense.isPresent()) {
            for (String slot : sense.get().recipients()) {
                found.addAll(found.isEmpty() && !slot.equals("comp.subj") ? actors(tokens(slot, complement, sense.get().pos())) : List.of());
            }
        }
        if (found.isEmpty() && clauses.token(complement).isVerb() && !clauses.passive(complement)
                && !lexicon.isA(clauses.lemma(complement), "creating")) {
            found.addAll(actors(clauses.patients(complement)));
        }
        return found;
    }

    /** Those of the tokens that name an actor, or stand above one. */
    private List<Integer> actors(List<Integer> tokens) {
        return tokens.stream().filter(token -> actors.at(token, false).filter(filler -> filler.strength() > 0).isPresent()).toList();
    }

    /** The most demanding sense of a word that holds where it stands. */
    Optional<TriggerSense> sense(int token) {
        Optional<TriggerSense> known = senses.get(token);
        if (known == null) {
            senses.put(token, Optional.empty()); // a word that its own complement would ask about again has none there
            known = find(token);
            senses.put(token, known);
        }
        return known;
    }

    private Optional<TriggerSense> find(int token) {
        String tag = clauses.token(token).tag();
        boolean gerund = tag.equals("VBG") && !clauses.governed(token, "of").isEmpty() && clauses.children(token, "obj").isEmpty();
        char pos = gerund ? 'n' : tag.startsWith("VB") ? 'v' : tag.startsWith("NN") ? 'n' : tag.startsWith("JJ") ? 'a' : '-';
        Optional<TriggerSense> hyphenated = clauses.compound(token).equals(clauses.lemma(token)) ? Optional.empty()
                : sense(token, clauses.compound(token), pos);
        Optional<TriggerSense> plain = hyphenated.isPresent() ? hyphenated : sense(token, clauses.lemma(token), pos);
        // The lemmatizer makes "combate" of "combated".
        return plain.isEmpty() && clauses.lemma(token).endsWith("e") && pos == 'v'
                ? sense(token, clauses.lemma(token).substring(0, clauses.lemma(token).length() - 1), pos) : plain;
    }

    private Optional<TriggerSense> sense(int token, String lemma, char pos) {
        return lexicon.senses(lemma, pos).stream().filter(sense -> holds(sense, token))
                .max(Comparator.comparingInt(TriggerSense::weight));
    }

    /** Who is touched where the frame names nobody: whom the phrases below the trigger name, places first. */
    List<Filler> nearest(int trigger, char pos) {
        List<Integer> found = new ArrayList<>(places(trigger, pos));
        int complement = complement(trigger);
        if (found.isEmpty() && complement >= 0) {
            found.addAll(places(complement, clauses.token(complement).isVerb() ? 'v' : 'n'));
        }
        if (found.isEmpty()) {
            found.addAll(nominals(trigger, pos == 'v' ? 3 : 1));
        }
        List<Filler> fillers = new ArrayList<>();
        found.forEach(token -> actors.at(token, false).ifPresent(filler -> fillers.add(new Filler(filler.mention(), 1))));
        return distinct(fillers);
    }

    /** The nouns below a token that stand nearest to it, in text order. */
    private List<Integer> nominals(int token, int depth) {
        List<Integer> found = new ArrayList<>();
        for (int child : clauses.children(token, "obl", "obj", "nmod", "xcomp", "ccomp", "amod", "advcl", "acl")) {
            if (child < token) {
                continue;
            }
            if (clauses.token(child).isNoun() && actors.at(child, false).filter(filler -> filler.strength() > 0).isPresent()) {
                return List.of(child);
            }
            if (found.isEmpty() && depth > 0) {
                found.addAll(nominals(child, depth - 1));
            }
        }
        return found;
    }

    /** Who owns or bears a noun: "Baku's", "Russian", "NATO". */
    private List<Integer> owners(int noun) {
        List<Integer> found = new ArrayList<>(clauses.children(noun, "nmod:poss"));
        if (found.isEmpty()) {
            for (int child : clauses.children(noun, "amod", "compound")) {
                if (Character.isUpperCase(clauses.token(child).word().charAt(0)) || clauses.token(child).isNoun()) {
                    found.add(child);
                }
            }
        }
        if (found.isEmpty()) {
            found.addAll(possessor(noun));
        }
        return clauses.expand(found);
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
    int support(int noun) {
        int at = noun;
        for (int steps = 0; steps < 4; steps++) {
            int above = clauses.governor(at);
            if (above < 0) {
                return -1;
            }
            if (clauses.token(above).isVerb()) {
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

    private List<Integer> places(int trigger, char pos) {
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
            return found;
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

    /** Without times, and without the noun of what is one preposition more: "in the wake of". */
    private List<Integer> governed(int token, String preposition) {
        return clauses.governed(token, preposition).stream()
                .filter(noun -> !actors.isTime(noun) && !lexicon.isA(clauses.lemma(noun), "frame")).toList();
    }

    /** The parser hangs a second prepositional phrase on the first; what it governs still belongs to the trigger. */
    private List<Integer> deeper(String preposition, int token, int depth) {
        for (int child : clauses.children(token, "obl", "nmod", "obj", "acl")) {
            List<Integer> found = governed(child, preposition);
            if (found.isEmpty() && depth < 2) {
                found = deeper(preposition, child, depth + 1);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Whether the words about a trigger are those that a sense asks for. */
    boolean holds(TriggerSense sense, int trigger) {
        return restFollows(sense, trigger) && sense.conditions().stream().allMatch(condition -> holds(condition, sense, trigger));
    }

    private boolean holds(TriggerSense.Condition condition, TriggerSense sense, int trigger) {
        boolean filled = false;
        if (condition.slot().equals("comp-aux")) {
            int complement = complement(trigger);
            filled = complement >= 0 && clauses.children(complement, "aux").stream()
                    .anyMatch(aux -> condition.words().contains(clauses.lemma(aux)));
        } else {
            for (int token : tokens(condition.slot(), trigger, sense.pos())) {
                filled |= condition.words().isEmpty() || fits(token, condition);
            }
        }
        return filled == condition.holds();
    }

    private boolean fits(int token, TriggerSense.Condition condition) {
        if (condition.words().contains(clauses.lemma(token)) || condition.words().contains(clauses.compound(token))) {
            return true;
        }
        if (condition.words().contains("ACTOR")) {
            return actors.at(token, false).filter(filler -> filler.strength() == 2).isPresent();
        }
        if (lexicon.isA(clauses.lemma(token), "part")) {
            for (int child : clauses.children(token, "nmod")) {
                if (condition.words().contains(clauses.lemma(child))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean restFollows(TriggerSense sense, int trigger) {
        int at = trigger;
        for (String word : sense.rest()) {
            int found = -1;
            for (int next = at + 1; next < clauses.sentence().size() && next <= at + 6 && found < 0; next++) {
                boolean loose = next > at + 1 && clauses.token(next).tag().equals("IN");
                if (!loose && clauses.lemma(next).equals(word) && clauses.dominates(trigger, next)) {
                    found = next;
                }
            }
            if (found < 0) {
                return false;
            }
            at = found;
        }
        return true;
    }

    /** The mentions of fillers. */
    static List<Mention> mentions(List<Filler> fillers) {
        return fillers.stream().map(Filler::mention).toList();
    }

    static Optional<Filler> strongest(List<Filler> fillers) {
        return fillers.stream().max(java.util.Comparator.comparingInt(Filler::strength));
    }
}
