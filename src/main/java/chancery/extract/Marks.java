package chancery.extract;

import chancery.annotate.Sentence;

/** What a token does as a quotation mark or bracket. */
final class Marks {
    private Marks() { }

    static boolean opensQuote(Sentence sentence, int token) {
        return sentence.token(token).tag().equals("``");
    }

    static boolean closesQuote(Sentence sentence, int token) {
        return sentence.token(token).tag().equals("''");
    }

    static boolean opens(Sentence sentence, int token) {
        return opensQuote(sentence, token) || sentence.token(token).tag().equals("-LRB-");
    }

    static boolean closes(Sentence sentence, int token) {
        return closesQuote(sentence, token) || sentence.token(token).tag().equals("-RRB-");
    }

    /** Whether a quotation opens in the run and is still open at its end. */
    static boolean open(Sentence sentence, int from, int to) {
        boolean open = false;
        for (int i = from; i < to; i++) {
            open = opensQuote(sentence, i) || open && !closesQuote(sentence, i);
        }
        return open;
    }

    /** Whether a mark closes in the run that did not open there. */
    static boolean unopened(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (opensQuote(sentence, i)) {
                return false;
            }
            if (closesQuote(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    static boolean comma(Sentence sentence, int token) {
        return token >= 0 && token < sentence.size() && sentence.token(token).tag().equals(",");
    }
}
