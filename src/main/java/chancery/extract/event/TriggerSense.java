package chancery.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of the lexicon: a word in one meaning, what must stand about it, and where its actors are found.
 *
 * @param trigger    as written in the file, {@code crack down on/v}; with the type it names the rule
 * @param lemma      its first word
 * @param pos        {@code v}, {@code n} or {@code a}
 * @param rest       the words that follow the first, a few words later at most
 * @param conditions all must hold
 * @param type       CURIE of the event type
 * @param sources    where the source is, best first
 * @param recipients where the recipient is, best first
 * @param example    a sentence with its {source} and [recipient] marked
 */
record TriggerSense(String trigger, String lemma, char pos, List<String> rest, List<Condition> conditions, String type,
                    Optional<String> mode, List<String> contexts, List<String> sources, List<String> recipients,
                    String example) {
    /**
     * A slot of the trigger that must be filled.
     *
     * @param slot  {@code obj}, {@code subj}, {@code comp}, {@code comp-aux} or a preposition
     * @param words head lemmas, one of which must fill it; empty where anything may
     * @param holds false where the slot must not be so filled
     */
    record Condition(String slot, Set<String> words, boolean holds) {
        Condition {
            words = Set.copyOf(words);
        }
    }

    TriggerSense {
        rest = List.copyOf(rest);
        conditions = List.copyOf(conditions);
        contexts = List.copyOf(contexts);
        sources = List.copyOf(sources);
        recipients = List.copyOf(recipients);
    }

    /** How much must be there for it to hold: of two senses that do, the more demanding is meant. */
    int weight() {
        int weight = 4 * rest.size();
        for (Condition condition : conditions) {
            weight += condition.words().isEmpty() ? 1 : condition.holds() ? 3 : 1;
        }
        return weight;
    }

    /** Names the rule that reads it: {@code event:ACCUSE/file lawsuit}. */
    String rule() {
        return "event:" + type.substring(type.indexOf(':') + 1) + "/" + trigger.substring(0, trigger.lastIndexOf('/'));
    }
}
