package chancery.extract.speech;

import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import java.util.List;
import java.util.Set;

/** Tells the "it" that only announces a clause from one that stands for somebody. */
final class Expletives {
    private static final Set<String> JUDGING = Set.of("hard", "difficult", "easy", "tough", "impossible", "possible", "important",
            "necessary", "good", "wrong", "right", "fair", "premature", "early", "late", "safe", "dangerous", "tempting", "useful",
            "helpful", "essential", "crucial", "vital", "interesting", "reasonable", "unfair", "unreasonable", "better", "best",
            "harder", "easier", "naive", "foolish", "simplistic", "absurd", "irresponsible", "sad", "painful");

    private Expletives() { }

    /** "It is hard to see …": nobody sees it. */
    static boolean speaks(Sentence sentence, int verb, List<Speaker> found) {
        if (found.size() != 1 || found.get(0).sentence() != sentence.index() || !sentence.token(verb).tag().equals("VB")) {
            return false;
        }
        int subject = found.get(0).head();
        int above = sentence.governor(subject);
        return Words.lower(sentence.token(subject)).equals("it") && above >= 0 && (judges(sentence, above)
                || sentence.children(above, "xcomp").stream().anyMatch(judged -> judges(sentence, judged)));
    }

    private static boolean judges(Sentence sentence, int adjective) {
        return JUDGING.contains(Words.lower(sentence.token(adjective)));
    }
}
