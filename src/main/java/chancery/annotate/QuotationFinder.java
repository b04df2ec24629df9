package chancery.annotate;

import chancery.text.CodePoints;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs quotation marks: double ones, straight, curly or of two apostrophes, and the single curly pair.
 *
 * <p>A straight double mark opens where none is open, and closes where one is. A mark that is still open at the end of
 * its paragraph is taken to go on in the next paragraph where that begins with an opening mark, as English typography
 * has it, and to end with its paragraph otherwise.
 */
final class QuotationFinder {
    List<Quotation> find(String text, CodePoints points, List<Sentence> sentences) {
        List<Quotation> found = new ArrayList<>();
        int paragraphStart = 0;
        while (paragraphStart < text.length()) {
            int paragraphEnd = text.indexOf("\n\n", paragraphStart);
            if (paragraphEnd < 0) {
                paragraphEnd = text.length();
            }
            scan(text, paragraphStart, paragraphEnd, points, sentences, found);
            paragraphStart = paragraphEnd + 2;
        }
        return found;
    }

    private static void scan(String text, int start, int end, CodePoints points, List<Sentence> sentences,
                             List<Quotation> found) {
        int open = -1;
        char opener = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (open < 0 && opens(text, i, start)) {
                open = i;
                opener = c;
                i += width(text, i) - 1;
            } else if (open >= 0 && closes(text, i, end, opener)) {
                i += width(text, i) - 1;
                found.add(quotation(points, open, i + 1, sentences, false));
                open = -1;
            } else if (open >= 0 && opener == '“' && c == '“') {
                open = i;
            }
        }
        if (open >= 0 && opener != '‘') {
            int next = end;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            boolean continued = next < text.length() && (text.charAt(next) == opener || text.charAt(next) == '“');
            if (continued) {
                found.add(quotation(points, open, end, sentences, true));
            }
        }
    }

    private static boolean opens(String text, int at, int start) {
        char c = text.charAt(at);
        if (c == '“' || c == '«' || c == '„') {
            return true;
        }
        if (c == '”') {
            return startsLine(text, at) && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        }
        boolean atWordStart = (at == start || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        if (c == '‘') {
            return atWordStart;
        }
        int next = at + width(text, at);
        return (c == '"' || doubled(text, at)) && next < text.length() && !Character.isWhitespace(text.charAt(next));
    }

    /** A closing mark at the start of a line is a slip for an opening one. */
    private static boolean startsLine(String text, int at) {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\u00a0')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    /** Whether two apostrophes stand for one double mark, as wire copy has it. */
    private static boolean doubled(String text, int at) {
        return text.startsWith("''", at);
    }

    private static int width(String text, int at) {
        return doubled(text, at) ? 2 : 1;
    }

    private static boolean closes(String text, int at, int end, char opener) {
        char c = text.charAt(at);
        return switch (opener) {
            case '“', '”', '„' -> c == '”' || c == '"' || (c == '“' && opener == '„');
            case '«' -> c == '»';
            case '‘' -> c == '’' && (at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1)));
            case '\'' -> doubled(text, at);
            default -> c == '"' || c == '”';
        };
    }

    private static Quotation quotation(CodePoints points, int from, int to, List<Sentence> sentences,
                                       boolean continued) {
        Span span = new Span(points.fromUtf16(from), points.fromUtf16(to));
        int first = -1;
        int last = -1;
        for (Sentence sentence : sentences) {
            if (sentence.span().overlaps(span)) {
                first = first < 0 ? sentence.index() : first;
                last = sentence.index();
            }
        }
        return new Quotation(span, Math.max(first, 0), Math.max(last, 0), continued);
    }
}
