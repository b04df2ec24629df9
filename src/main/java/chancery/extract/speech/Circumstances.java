package chancery.extract.speech;

import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;

/** Finds the clause of a cue past words that tell when, where or to whom it was said. */
final class Circumstances {
    private static final int LONGEST_ASIDE = 14;

    private final Sentence sentence;

    Circumstances(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The conjunction after a phrase that tells when or where or to whom: "wrote in a letter [that] …"; -1 for none. */
    int conjunctionAfter(int preposition) {
        for (int i = preposition + 1; i < Math.min(sentence.size() - 2, preposition + 9); i++) {
            if (Words.lower(sentence.token(i)).equals("that")) {
                return sentence.token(i + 1).isVerb() ? -1 : i;
            }
            if (!sentence.token(i).tag().matches("NN.*|DT|JJ.*|PRP.*|POS|CD|IN|HYPH|RB") || Words.subordinates(sentence.token(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** The conjunction after an aside between commas: "warned, as it had before, [that] …"; -1 for none. */
    int conjunctionAfterAside(int comma) {
        boolean opens = Marks.comma(sentence, comma);
        for (int i = comma + 2; opens && i + 2 < Math.min(sentence.size(), comma + LONGEST_ASIDE); i++) {
            if (Marks.comma(sentence, i) && Words.lower(sentence.token(i + 1)).equals("that")) {
                return sentence.token(i + 2).isVerb() ? -1 : i + 1;
            }
        }
        return -1;
    }

    /** Where the clause starts after words that tell when or where: "said after the vote [he would resign]"; -1 for none. */
    int clauseAfter(int from) {
        boolean circumstance = from < sentence.size() && (sentence.token(from).tag().matches("IN|RB") || Words.isTime(sentence.token(from)));
        for (int i = from; circumstance && i + 1 < sentence.size() && i < from + 10; i++) {
            String word = Words.lower(sentence.token(i));
            if (i > from && word.matches("he|she|they|it|we|i|there|that") && !sentence.token(i).tag().equals("DT")) {
                return Words.finite(sentence, i + 1, Math.min(sentence.size(), word.equals("that") ? sentence.size() : i + 4)) ? i : -1;
            }
            if (sentence.token(i).isPunctuation() || sentence.token(i).isVerb() || i > from && Words.subordinates(sentence.token(i))) {
                return -1;
            }
        }
        return -1;
    }
}
