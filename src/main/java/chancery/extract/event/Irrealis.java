package chancery.extract.event;

import chancery.annotate.Constituent;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.extract.syntax.Words;
import java.util.List;
import java.util.Set;

/**
 * Whether a sentence by its form alone does not tell something as fact: it asks ({@code did Chad open its border?}),
 * commands ({@code arrest the commanders}), supposes ({@code had the army attacked, …}; {@code imagine that …}), leaves
 * open ({@code whether Cairo bombed the town is unclear}) or guesses ({@code perhaps they fled}).
 */
final class Irrealis {
    private static final Set<String> GUESSES = Set.of("perhaps", "maybe", "possibly", "presumably", "probably", "conceivably");
    private static final Set<String> SUPPOSING = Set.of("imagine", "suppose", "assume", "pretend", "picture", "say");
    private static final Set<String> SAME_CLAUSE = Set.of("xcomp", "conj", "ccomp");
    private static final int HIGHEST = 5;

    private final Sentence sentence;

    Irrealis(Sentence sentence) {
        this.sentence = sentence;
    }

    boolean holds(int trigger) {
        if (leftOpen(trigger)) {
            return true;
        }
        int at = sentence.token(trigger).isNoun() && sentence.relation(trigger).equals("obj")
                && sentence.children(trigger, "det", "nmod:poss").stream().noneMatch(child -> !word(child).matches("an?|any"))
                ? sentence.governor(trigger) : trigger;
        for (int step = 0; step < HIGHEST && at >= 0 && sentence.token(at).isVerb(); step++) {
            if (asked(at) || commanded(at) || supposed(at) || guessed(at)) {
                return true;
            }
            int above = sentence.governor(at);
            if (sentence.relation(at).equals("ccomp") && above >= 0) {
                return SUPPOSING.contains(sentence.token(above).lemma()) && commanded(above);
            }
            at = SAME_CLAUSE.contains(sentence.relation(at)) && sentence.children(at, "nsubj").isEmpty() ? above : -1;
        }
        return false;
    }

    /** Inside a clause that "whether" begins, whatever the parse makes of its verb. */
    private boolean leftOpen(int trigger) {
        List<Constituent> path = sentence.tree().path(trigger);
        for (int up = path.size() - 1; up >= 0; up--) {
            Constituent phrase = path.get(up);
            if (phrase.label().equals("SBAR") && phrase.from() < trigger) {
                return word(phrase.from()).equals("whether");
            }
        }
        return false;
    }

    /** "Did Chad open …?": not "why did it open …?", which takes for granted that it did. */
    private boolean asked(int verb) {
        int first = inverted(verb);
        return first >= 0 && word(sentence.size() - 1).equals("?") && (first == 0
                || !sentence.token(first - 1).tag().startsWith("W"));
    }

    /** A verb without subject or tense at the head of its sentence, or after "please". */
    private boolean commanded(int verb) {
        Token token = sentence.token(verb);
        int before = verb - 1;
        while (before >= 0 && (sentence.token(before).isPunctuation()
                || word(before).matches("please|now|so|then|and|but|do|n't|not"))) {
            before--;
        }
        return before < 0 && token.tag().matches("VBP?") && sentence.children(verb, "nsubj", "mark").isEmpty()
                && sentence.size() > verb + 1;
    }

    /** "Had the army attacked, …", "were it to attack, …", "should it not attack, said …" */
    private boolean supposed(int verb) {
        int first = inverted(verb);
        return first >= 0 && word(first).matches("had|were|should") && !word(sentence.size() - 1).equals("?")
                && sentence.relation(verb).matches("advcl.*|root|dep")
                && (first == 0 || sentence.token(first - 1).isPunctuation() || sentence.token(first - 1).tag().equals("CC"));
    }

    private boolean guessed(int verb) {
        return sentence.children(verb, "advmod").stream().anyMatch(child -> GUESSES.contains(word(child)));
    }

    /** The auxiliary that stands before the subject of its verb; -1 for none. */
    private int inverted(int verb) {
        List<Integer> subjects = sentence.children(verb, "nsubj");
        return sentence.children(verb, "aux").stream().filter(aux -> !subjects.isEmpty() && aux < subjects.get(0))
                .findFirst().orElse(-1);
    }

    private String word(int token) {
        return Words.lower(sentence.token(token));
    }
}
