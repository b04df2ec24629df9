package chancery.extract.event;

import chancery.extract.syntax.Clauses;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds in which sense of the lexicon a word stands. */
final class SenseFinder {
    private static final int REACH = 6;

    private final Clauses clauses;
    private final Slots slots;
    private final ActorFinder actors;
    private final TriggerLexicon lexicon;
    private final Map<Integer, Optional<TriggerSense>> senses = new HashMap<>();

    SenseFinder(Clauses clauses, Slots slots, ActorFinder actors, TriggerLexicon lexicon) {
        this.clauses = clauses;
        this.slots = slots;
        this.actors = actors;
        this.lexicon = lexicon;
    }

    /** The most demanding sense of a word that holds where it stands. */
    Optional<TriggerSense> sense(int token) {
        return senses.computeIfAbsent(token, this::find);
    }

    private Optional<TriggerSense> find(int token) {
        String tag = clauses.token(token).tag();
        boolean between = tag.equals("VBG") && clauses.governed(token, "between").size() > 1;
        boolean gerund = tag.equals("VBG") && clauses.children(token, "obj").isEmpty()
                && (between || !clauses.governed(token, "of").isEmpty());
        char pos = gerund ? 'n' : tag.startsWith("VB") ? 'v' : tag.startsWith("NN") ? 'n' : tag.startsWith("JJ") ? 'a' : '-';
        Optional<TriggerSense> hyphenated = clauses.compound(token).equals(clauses.lemma(token)) ? Optional.empty()
                : sense(token, clauses.compound(token), pos);
        // The parser takes "fighting between them" for a verb; as a noun it is an entry of its own.
        Optional<TriggerSense> noun = between && gerund ? sense(token, clauses.token(token).word().toLowerCase(Locale.ROOT), pos)
                : hyphenated;
        Optional<TriggerSense> plain = noun.isPresent() ? noun : sense(token, clauses.lemma(token), pos);
        // The lemmatizer makes "combate" of "combated".
        return plain.isEmpty() && clauses.lemma(token).endsWith("e") && pos == 'v'
                ? sense(token, clauses.lemma(token).substring(0, clauses.lemma(token).length() - 1), pos) : plain;
    }

    private Optional<TriggerSense> sense(int token, String lemma, char pos) {
        return lexicon.senses(lemma, pos).stream().filter(sense -> holds(sense, token))
                .max(Comparator.comparingInt(TriggerSense::weight));
    }

    /** Whether the words about a trigger are those that a sense asks for. */
    private boolean holds(TriggerSense sense, int trigger) {
        return restFollows(sense, trigger) && sense.conditions().stream().allMatch(condition -> holds(condition, sense, trigger));
    }

    private boolean holds(TriggerSense.Condition condition, TriggerSense sense, int trigger) {
        boolean filled = false;
        if (condition.slot().equals("comp-aux")) {
            int complement = slots.complement(trigger);
            filled = complement >= 0 && clauses.children(complement, "aux").stream()
                    .anyMatch(aux -> condition.words().contains(clauses.lemma(aux)));
        } else {
            for (int token : slots.tokens(condition.slot(), trigger, sense.pos())) {
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
            for (int next = at + 1; next < clauses.sentence().size() && next <= at + REACH && found < 0; next++) {
                int noun = clauses.governor(next);
                boolean loose = next > at + 1 && clauses.token(next).tag().equals("IN") && noun >= 0
                        && noun != trigger && clauses.governor(noun) != trigger;
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
}
