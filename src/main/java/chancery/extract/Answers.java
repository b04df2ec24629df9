package chancery.extract;

import chancery.annotate.Sentence;
import chancery.extract.event.EventReading;
import chancery.extract.syntax.Words;
import chancery.fact.Event;
import java.util.List;
import java.util.Set;

/** Tells whether a sentence makes one event an answer to another. */
final class Answers {
    /** Nouns of an answer, after "in" or "as"; who gives something "in return for" another thing trades. */
    private static final Set<String> NOUNS = Set.of("response", "retaliation", "reprisal", "reply", "answer", "reaction",
            "revenge", "protest", "retribution", "vengeance");
    private static final Set<String> LEADING = Set.of("to", "for", "at", "against", "over");
    private static final Set<String> VERBS = Set.of("retaliate", "respond", "reciprocate", "react", "reply", "retort");
    /** These answer where somebody does so "back". */
    private static final Set<String> BLOWS = Set.of("hit", "strike", "fire", "shoot", "fight", "lash");
    private static final Set<String> CAUSES = Set.of("to", "for", "after", "over", "following", "when");
    private static final Set<String> SPARKING = Set.of("spark", "trigger", "prompt", "provoke", "draw", "ignite", "unleash",
            "elicit");
    private static final Set<String> STEPS = Set.of("move", "step", "decision", "action", "measure");
    private static final Set<String> GRIEVED = Set.of("plover:PROTEST", "plover:SANCTION", "plover:ACCUSE",
            "plover:THREATEN", "plover:REJECT", "plover:COERCE");

    private Answers() { }

    static boolean hold(Sentence sentence, EventReading answer, EventReading cause) {
        boolean happened = cause.modality() == Event.Modality.OCCURRED || cause.modality() == Event.Modality.ONGOING;
        return happened && answer.modality() != Event.Modality.NEGATED
                && (named(sentence, answer.trigger(), cause.trigger())
                || grievance(sentence, answer, cause.trigger())
                || answering(sentence, answer.trigger(), cause.trigger())
                || sparked(sentence, answer.trigger(), cause.trigger()));
    }

    /** "Expelled the envoy in response to the raid". */
    private static boolean named(Sentence sentence, int answer, int cause) {
        int noun = sentence.governor(cause);
        return noun >= 0 && NOUNS.contains(word(sentence, noun)) && marked(sentence, noun, Set.of("in", "as"))
                && marked(sentence, cause, LEADING) && carries(sentence, sentence.governor(noun), answer);
    }

    /** "Expelled the envoy over the raid", "marched against the arrest". */
    private static boolean grievance(Sentence sentence, EventReading answer, int cause) {
        boolean protest = answer.type().equals("plover:PROTEST") && marked(sentence, cause, Set.of("against", "at"));
        return GRIEVED.contains(answer.type()) && (protest || marked(sentence, cause, Set.of("over")))
                && carries(sentence, sentence.governor(cause), answer.trigger());
    }

    /** "Retaliated for the raid", "responded to the raid by shelling the port". */
    private static boolean answering(Sentence sentence, int answer, int cause) {
        int verb = sentence.governor(cause);
        if (verb < 0 || !answers(sentence, verb) || !marked(sentence, cause, CAUSES)) {
            return false;
        }
        return verb == answer || sentence.children(verb, "advcl", "obl").contains(answer)
                && marked(sentence, answer, Set.of("by", "with"));
    }

    private static boolean answers(Sentence sentence, int verb) {
        String lemma = sentence.token(verb).lemma();
        return VERBS.contains(lemma) || BLOWS.contains(lemma) && sentence.children(verb, "advmod", "compound").stream()
                .anyMatch(word -> word(sentence, word).equals("back"));
    }

    /** "The arrest sparked protests"; "shot a boy, sparking protests"; "charged two, a move that drew condemnation". */
    private static boolean sparked(Sentence sentence, int answer, int cause) {
        int verb = sparking(sentence, answer) ? answer : sentence.governor(answer);
        boolean stirred = verb == answer || sentence.relation(answer).equals("obj");
        if (verb < 0 || verb == cause || !sparking(sentence, verb) || !stirred) {
            return false;
        }
        List<Integer> subjects = sentence.children(verb, "nsubj");
        int above = sentence.governor(verb);
        boolean follows = sentence.relation(verb).equals("advcl") && above == cause && subjects.isEmpty()
                && sentence.token(verb).tag().equals("VBG") && sentence.children(verb, "mark").isEmpty();
        boolean step = sentence.relation(verb).equals("acl:relcl") && STEPS.contains(word(sentence, above))
                && sentence.governor(above) == cause && sentence.children(above, "case").isEmpty()
                && subjects.stream().allMatch(word -> sentence.token(word).tag().startsWith("W"));
        return subjects.contains(cause) || follows || step;
    }

    private static boolean sparking(Sentence sentence, int verb) {
        return SPARKING.contains(sentence.token(verb).lemma());
    }

    /** Whether what hangs on a word belongs to a trigger: the word is the trigger, or a noun beside it. */
    static boolean carries(Sentence sentence, int word, int trigger) {
        boolean beside = word >= 0 && sentence.governor(word) == trigger && sentence.token(word).isNoun()
                && (sentence.relation(word).equals("obj") || sentence.relation(word).startsWith("obl"));
        return word == trigger || beside;
    }

    static boolean marked(Sentence sentence, int token, Set<String> words) {
        return sentence.children(token, "case", "mark", "advmod").stream()
                .anyMatch(child -> words.contains(word(sentence, child)));
    }

    static String word(Sentence sentence, int token) {
        return Words.lower(sentence.token(token));
    }
}
