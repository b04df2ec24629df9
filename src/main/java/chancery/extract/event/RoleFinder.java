package chancery.extract.event;

import chancery.extract.event.ActorFinder.Filler;
import chancery.extract.syntax.Clauses;
import chancery.resolve.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fills the slots of a trigger: what stands in them, and which actors that names. */
final class RoleFinder {
    private static final Set<String> EXAMPLES = Set.of("notably", "especially", "particularly", "namely", "specifically");

    private final Clauses clauses;
    private final ActorFinder actors;
    private final TriggerLexicon lexicon;
    private final Slots slots;
    private final SenseFinder senses;

    RoleFinder(Clauses clauses, ActorFinder actors, Slots slots, SenseFinder senses, TriggerLexicon lexicon) {
        this.clauses = clauses;
        this.actors = actors;
        this.slots = slots;
        this.senses = senses;
        this.lexicon = lexicon;
    }

    /** The actors of the first alternative that names any; a phrase that holds no actor counts last. */
    List<Filler> fill(List<String> alternatives, int trigger, char pos, boolean acting) {
        List<Filler> near = fill(alternatives, trigger, pos, acting, false);
        if (acting && pos == 'n' && near.isEmpty()) {
            near = example(trigger);
        }
        List<String> far = acting ? alternatives.stream().filter(Set.of("by", "from", "between")::contains).toList() : alternatives;
        if (!far.isEmpty() && strongest(near).map(Filler::strength).orElse(0) == 0) {
            List<Filler> found = fill(far, trigger, pos, acting, true);
            return found.isEmpty() ? near : found;
        }
        return near;
    }

    /** "The guards' treatment of citizens, most notably the arrest of a priest": whose doing it is an example of. */
    private List<Filler> example(int noun) {
        boolean named = clauses.is(noun, "appos") && clauses.children(noun, "advmod").stream()
                .anyMatch(word -> EXAMPLES.contains(clauses.lemma(word)));
        int at = named || (clauses.caseWord(noun, "including") || clauses.caseWord(noun, "include")) ? clauses.governor(noun) : -1;
        for (int steps = 0; at >= 0 && clauses.token(at).isNoun() && steps < 3; steps++) {
            List<Filler> owners = fill(List.of("poss", "by"), at, 'n', true, false);
            if (strongest(owners).map(Filler::strength).orElse(0) > 0) {
                return owners;
            }
            at = clauses.is(at, "nmod") ? clauses.governor(at) : -1;
        }
        return List.of();
    }

    /** @param deep whether a preposition is also looked for inside the phrases beside the trigger */
    private List<Filler> fill(List<String> alternatives, int trigger, char pos, boolean acting, boolean deep) {
        List<Filler> best = List.of();
        for (String slot : ordered(alternatives, trigger, pos)) {
            List<Filler> found = new ArrayList<>();
            List<Integer> tokens = tokens(slot, trigger, pos);
            for (int token : tokens.isEmpty() && deep ? slots.deeper(slot, trigger, 0) : tokens) {
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

    /** "Granted the crews access to the ports": whom something is given to comes first. */
    private List<String> ordered(List<String> alternatives, int trigger, char pos) {
        if (!alternatives.contains("iobj") || slots.tokens("iobj", trigger, pos).isEmpty()) {
            return alternatives;
        }
        List<String> ordered = new ArrayList<>(alternatives);
        ordered.remove("iobj");
        ordered.add(0, "iobj");
        return ordered;
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

    private List<Integer> tokens(String slot, int trigger, char pos) {
        boolean touching = slot.equals("comp.obj") || slot.equals("own.obj") && ownDeed(trigger);
        return touching ? complementObjects(trigger) : slots.tokens(slot, trigger, pos);
    }

    /** "Warned that it would bomb the port": what is told of is a deed of who tells of it. */
    private boolean ownDeed(int trigger) {
        int complement = slots.complement(trigger);
        return complement >= 0 && clauses.children(complement, "nsubj").stream().allMatch(word -> clauses.token(word).isPronoun());
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

    /** Whom the complement's own event would touch: by its own sense, where it is a trigger too. */
    private List<Integer> complementObjects(int trigger) {
        int complement = slots.complement(trigger);
        if (complement < 0) {
            return List.of();
        }
        Optional<TriggerSense> sense = senses.sense(complement);
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

    /** Who is touched where the frame names nobody: whom the phrases below the trigger name, places first. */
    List<Filler> nearest(int trigger, char pos) {
        List<Integer> found = new ArrayList<>(slots.places(trigger, pos));
        int complement = slots.complement(trigger);
        if (found.isEmpty() && complement >= 0) {
            found.addAll(slots.places(complement, clauses.token(complement).isVerb() ? 'v' : 'n'));
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
            if (child < token || clauses.frame(child) || saying(child)) {
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

    /** "resigned, saying that Oman had lied": what somebody says meanwhile names none of those that the act touches. */
    private boolean saying(int verb) {
        return clauses.token(verb).tag().equals("VBG") && !clauses.children(verb, "ccomp").isEmpty();
    }

    /** Whether a noun has an owner and no word of whom it befalls: "his arrest". */
    boolean possessed(int noun) {
        return !clauses.children(noun, "nmod:poss").isEmpty() && clauses.governed(noun, "of").isEmpty();
    }

    /** The mentions of fillers. */
    static List<Mention> mentions(List<Filler> fillers) {
        return fillers.stream().map(Filler::mention).toList();
    }

    static Optional<Filler> strongest(List<Filler> fillers) {
        return fillers.stream().max(Comparator.comparingInt(Filler::strength));
    }
}
