package chancery.annotate;

import java.util.Locale;
import java.util.Set;

/** Whether a date without its year, or a weekday, lies behind or ahead of the day of publication. */
enum Outlook {
    /** The clause is of what has been: the last such day. */
    PAST,
    /** The sentence speaks of plans, but the date may belong to either: the nearest such day. */
    EITHER,
    /** The clause is of what will be: the next such day. */
    FUTURE;

    private static final Set<String> WILL = Set.of("will", "'ll", "’ll", "shall", "wo", "would", "may", "might", "could",
            "can", "should", "must");
    private static final Set<String> PLANS = Set.of("plan", "schedule", "announce", "expect", "due", "intend",
            "upcoming", "set", "slate", "prepare", "deadline", "invite", "propose", "postpone", "will", "would",
            "agree", "ahead", "forthcoming", "expire");

    /** By the verb over the token, else by words of planning anywhere in the sentence. */
    static Outlook of(Sentence sentence, int token) {
        if (appointed(sentence, token)) {
            return FUTURE;
        }
        for (int at = token; at >= 0; at = sentence.governor(at)) {
            if (sentence.token(at).isVerb()) {
                Outlook verb = ofVerb(sentence, at);
                if (verb == FUTURE || verb == PAST && sentence.governor(token) == at) {
                    return verb;
                }
                break;
            }
        }
        for (Token word : sentence.tokens()) {
            if (PLANS.contains(word.lemma().toLowerCase(Locale.ROOT))) {
                return EITHER;
            }
        }
        return PAST;
    }

    /** "Called a meeting for Friday": the day that something is set for, not one whose event is spoken of ("for Friday's raid"). */
    private static boolean appointed(Sentence sentence, int token) {
        boolean set = token > 0 && sentence.token(token - 1).word().equals("for") && sentence.relation(token).matches("obl|nmod");
        return set && (token + 1 == sentence.size() || !sentence.token(token + 1).tag().equals("POS"));
    }

    private static Outlook ofVerb(Sentence sentence, int verb) {
        boolean perfect = false;
        boolean will = false;
        for (int aux : sentence.children(verb, "aux", "aux:pass", "cop")) {
            String word = sentence.token(aux).word().toLowerCase(Locale.ROOT);
            will |= WILL.contains(word);
            perfect |= word.equals("have") || word.equals("has") || word.equals("had");
        }
        if (will && !perfect || toCome(sentence, verb)) {
            return FUTURE;
        }
        boolean past = sentence.token(verb).tag().matches("VB[DN]");
        // what was announced or agreed may lie ahead, and so may what somebody is to do
        return past && !PLANS.contains(sentence.token(verb).lemma()) ? PAST : EITHER;
    }

    /** "Is to host". */
    private static boolean toCome(Sentence sentence, int verb) {
        int above = sentence.governor(verb);
        return sentence.token(verb).tag().equals("VB") && sentence.relation(verb).equals("xcomp") && above >= 0
                && sentence.token(above).lemma().equals("be") && sentence.token(above).tag().matches("VB[PZ]");
    }
}
