package chancery.extract.speech;

import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import chancery.fact.Claim;

/** Tells a speaker's next verb of saying from a verb in what was said before it. */
final class FurtherSaying {
    private FurtherSaying() { }

    /**
     * Whether a verb of saying after a conjunction goes on with an earlier one of its tense, whatever the parse makes of
     * it: "[said] the raid had failed and [added] that nobody was hurt".
     */
    static boolean saysMore(Sentence sentence, int verb, int first) {
        int before = sentence.token(verb - 1).tag().equals("RB") ? verb - 2 : verb - 1;
        boolean joined = before > 0 && verb - first > 2 && sentence.token(before).tag().equals("CC")
                && sameTense(sentence, first, verb);
        if (!joined || !says(sentence, first) || verb + 1 >= sentence.size() || !says(sentence, verb)) {
            return joined && says(sentence, first) && verb + 1 < sentence.size() && urges(sentence, verb)
                    && outOfStep(sentence, verb, first);
        }
        return Words.lower(sentence.token(verb + 1)).matches("that|[\"“]|it|he|she|they|there")
                || outOfStep(sentence, verb, first);
    }

    /** Whether a verb of saying with its clause goes on with a verb that lends its subject: "voiced hope … and [added that]". */
    static boolean addsThat(Sentence sentence, int verb, int first) {
        return NounCues.lends(sentence, first) && verb > first + 2 && sentence.token(verb - 1).tag().equals("CC")
                && sameTense(sentence, first, verb) && says(sentence, verb) && verb + 1 < sentence.size()
                && Words.lower(sentence.token(verb + 1)).equals("that");
    }

    private static boolean sameTense(Sentence sentence, int first, int verb) {
        String one = sentence.token(first).tag();
        String other = sentence.token(verb).tag();
        boolean looking = one.matches("VB[PZ]") && other.equals("VBD") && outOfStep(sentence, verb, first)
                && verb + 1 < sentence.size() && Words.lower(sentence.token(verb + 1)).equals("that");
        boolean progressive = one.equals("VBG") && other.matches("VB[ZP]") && !sentence.children(first, "aux").isEmpty();
        return Words.isFinite(sentence.token(first)) && (one.equals(other) || one.equals("VBD") && other.equals("VBN"))
                || progressive || looking;
    }

    /**
     * Whether the last verb before a conjunction is of another tense than the verb after it, so that the two are no pair:
     * "said he [would] resign and [warned] against chaos".
     */
    private static boolean outOfStep(Sentence sentence, int verb, int first) {
        for (int i = verb - 1; i > first; i--) {
            if (Words.isFinite(sentence.token(i))) {
                return !sentence.token(i).tag().equals(sentence.token(verb).tag()) || sentence.relation(i).startsWith("aux");
            }
        }
        return false;
    }

    /** Whether a verb is one by which somebody says, urges or accuses. */
    static boolean tells(Sentence sentence, int verb) {
        return says(sentence, verb) || urges(sentence, verb);
    }

    /** Whether a verb is one by which somebody is urged or accused. */
    private static boolean urges(Sentence sentence, int verb) {
        return Words.isFinite(sentence.token(verb)) && CueLexicon.shipped().at(sentence, verb, "verb").stream().anyMatch(cue ->
                cue.stance() == Claim.Stance.DEMANDS && cue.has("np-to") || cue.stance() == Claim.Stance.ACCUSES);
    }

    /** Whether a speaker's pronoun and a verb of saying of the same tense go on with the sentence: "…, and [he] accused". */
    static boolean saysAgain(Sentence sentence, int verb, int first) {
        return verb > 2 && sentence.token(verb - 1).tag().equals("PRP") && sentence.token(verb - 2).tag().equals("CC")
                && Words.lower(sentence.token(verb - 1)).matches("he|she|they|it") && sameTense(sentence, first, verb)
                && says(sentence, first) && (says(sentence, verb) || urges(sentence, verb));
    }

    /** Whether a verb is one of saying, with a clause or a quotation for its content. */
    static boolean says(Sentence sentence, int verb) {
        return CueLexicon.shipped().at(sentence, verb, "verb").stream().anyMatch(cue ->
                (cue.has("clause") || cue.has("np-clause")) && (cue.has("quote") || cue.has("np-quote")));
    }
}
