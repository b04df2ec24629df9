package chancery.extract.speech;

import chancery.annotate.Sentence;
import chancery.annotate.Token;
import java.util.Set;

/** What a token does as a quotation mark or bracket; told by the space around it, since taggers confuse the straight ones. */
final class Marks {
    private static final Set<String> STRAIGHT = Set.of("\"", "''", "``", "'");

    private Marks() { }

    static boolean opensQuote(Sentence sentence, int token) {
        String word = sentence.token(token).word();
        return switch (word) {
            case "“", "«", "„", "‘" -> true;
            default -> isStraight(sentence.token(token)) && touchesNext(sentence, token) && !touchesLast(sentence, token);
        };
    }

    static boolean closesQuote(Sentence sentence, int token) {
        String word = sentence.token(token).word();
        return switch (word) {
            case "”", "»" -> true;
            case "’" -> isMark(sentence.token(token));
            default -> isStraight(sentence.token(token)) && (!touchesNext(sentence, token) || touchesLast(sentence, token));
        };
    }

    private static boolean isStraight(Token token) {
        return STRAIGHT.contains(token.word()) && isMark(token);
    }

    private static boolean isMark(Token token) {
        return token.tag().equals("``") || token.tag().equals("''");
    }

    private static boolean touchesNext(Sentence sentence, int token) {
        return token + 1 < sentence.size() && sentence.token(token + 1).span().start() == sentence.token(token).span().end();
    }

    private static boolean touchesLast(Sentence sentence, int token) {
        return token > 0 && sentence.token(token - 1).span().end() == sentence.token(token).span().start()
                && !sentence.token(token - 1).tag().matches("-LRB-|:|HYPH|SYM");
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

    static boolean commaIn(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (comma(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a hyphen stands for a dash: with space on either side. */
    static boolean dash(Sentence sentence, int token) {
        return sentence.token(token).word().equals("-") && token > 0 && !touchesNext(sentence, token)
                && sentence.token(token - 1).span().end() < sentence.token(token).span().start();
    }

    static boolean comma(Sentence sentence, int token) {
        return token >= 0 && token < sentence.size() && sentence.token(token).tag().equals(",");
    }
}
