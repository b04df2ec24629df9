package chancery.annotate;

import chancery.text.CodePoints;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Pairs quotation marks: double ones, straight, curly, angular or of two apostrophes, and single ones, curly or straight.
 *
 * <p>Only the outermost of nested quotations is kept. A mark that is still open at the end of its paragraph goes on in
 * the next one where that begins with an opening mark, as English typography has it. Otherwise it ends with its
 * paragraph where it opened that, and is a slip where it did not.
 */
final class QuotationFinder {
    /** Words that begin with an apostrophe of their own. */
    private static final Set<String> ELISIONS = Set.of("em", "til", "till", "tis", "twas", "cause", "n", "bout", "round");

    private final String text;
    private final CodePoints points;
    private final List<Sentence> sentences;
    private final List<Quotation> found = new ArrayList<>();

    QuotationFinder(String text, CodePoints points, List<Sentence> sentences) {
        this.text = text;
        this.points = points;
        this.sentences = sentences;
    }

    List<Quotation> find() {
        int start = 0;
        while (start < text.length()) {
            int end = paragraphEnd(start);
            scan(start, end);
            start = end + 1;
        }
        return found;
    }

    /** Before the blank line after a place, or before a line that opens a quotation of its own. */
    private int paragraphEnd(int start) {
        int end = text.indexOf('\n', start);
        while (end >= 0) {
            int next = skipBlanks(end);
            boolean blank = next < text.length() && text.charAt(next) == '\n';
            if (blank || next < text.length() && opens(next)) {
                return end;
            }
            end = text.indexOf('\n', end + 1);
        }
        return text.length();
    }

    private int skipBlanks(int newline) {
        int at = newline + 1;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r'
                || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at;
    }

    private void scan(int start, int end) {
        int at = start;
        while (at < end) {
            boolean single = text.charAt(at) == '‘' || text.charAt(at) == '\'' && !doubled(at);
            int close = !opens(at) ? -1 : single ? single(at, end) : matching(at, end);
            if (close >= 0) {
                add(at, close, false);
                at = close;
            } else if (opens(at) && !single && (startsLine(at) || goesOn(end, at)) && balanced(at, end)) {
                add(at, end, goesOn(end, at));
                at = end;
            } else {
                at += width(at);
            }
        }
    }

    /** Whether the paragraph after this end begins with a mark like the one at a place. */
    private boolean goesOn(int end, int at) {
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && opens(next) && (text.charAt(next) == text.charAt(at) || text.charAt(next) == '“');
    }

    /** One past the mark that closes the double one at a place; -1 where none in the paragraph does. */
    private int matching(int open, int end) {
        char opener = text.charAt(open);
        int nested = 0;
        for (int i = open + width(open); i < end; i += width(i)) {
            if (nestsAt(i, opener)) {
                nested++;
            } else if (closes(i, opener, nested)) {
                if (nested == 0) {
                    return i + width(i);
                }
                nested--;
            }
        }
        return -1;
    }

    /** Whether every mark that opens after this one is closed again. */
    private boolean balanced(int open, int end) {
        int nested = 0;
        for (int i = open + width(open); i < end; i += width(i)) {
            nested += nestsAt(i, text.charAt(open)) ? 1 : text.charAt(i) == '”' && nested > 0 ? -1 : 0;
        }
        return nested == 0;
    }

    private boolean nestsAt(int at, char opener) {
        char c = text.charAt(at);
        boolean opening = c == '“' && opener != '„' || c == '«' && opener == '«';
        boolean straight = c == '"' && opener == '"' && Character.isWhitespace(text.charAt(at - 1))
                && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return opening || straight;
    }

    private boolean closes(int at, char opener, int nested) {
        char c = text.charAt(at);
        return switch (opener) {
            case '“', '”' -> c == '”' || c == '"' && nested == 0;
            case '„' -> c == '”' || c == '“' || c == '"';
            case '«' -> c == '»';
            case '\'' -> doubled(at);
            default -> c == '"' || c == '”';
        };
    }

    /**
     * One past the mark that closes the single one at a place; -1 where none does. An apostrophe after a plural
     * ("the protesters' demands") is passed over where a mark after punctuation follows it.
     */
    private int single(int open, int end) {
        int possible = -1;
        for (int i = open + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c != '’' && c != '\'' || i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1))
                    || Character.isWhitespace(text.charAt(i - 1))) {
                if (opens(i)) {
                    break;
                }
                continue;
            }
            if (text.charAt(i - 1) != 's') {
                return i + 1;
            }
            possible = possible < 0 ? i + 1 : possible;
        }
        return possible;
    }

    private boolean opens(int at) {
        char c = text.charAt(at);
        if (c == '“' || c == '«' || c == '„') {
            return true;
        }
        int next = at + width(at);
        boolean inside = next < text.length() && !Character.isWhitespace(text.charAt(next));
        if (c == '”') {
            return startsLine(at) && inside && Character.isLetterOrDigit(text.charAt(next));
        }
        boolean wordStart = at == 0 || Character.isWhitespace(text.charAt(at - 1)) || "([—–-".indexOf(text.charAt(at - 1)) >= 0;
        if (c == '‘' || c == '\'' && !doubled(at)) {
            return wordStart && inside && Character.isLetter(text.charAt(next)) && !elision(next);
        }
        return (c == '"' || doubled(at)) && inside;
    }

    private boolean elision(int at) {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return ELISIONS.contains(text.substring(at, end));
    }

    /** A closing mark at the start of a line is a slip for an opening one. */
    private boolean startsLine(int at) {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\u00a0')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    /** Whether two apostrophes stand for one double mark, as wire copy has it. */
    private boolean doubled(int at) {
        return text.startsWith("''", at);
    }

    private int width(int at) {
        return doubled(at) ? 2 : 1;
    }

    private void add(int from, int to, boolean continued) {
        Span span = new Span(points.fromUtf16(from), points.fromUtf16(to));
        int first = sentenceAt(span.start());
        int last = first;
        while (last + 1 < sentences.size() && sentences.get(last + 1).span().start() < span.end()) {
            last++;
        }
        found.add(new Quotation(span, first, last, continued));
    }

    /** The first sentence that ends after an offset; the last sentence where none does. */
    private int sentenceAt(int offset) {
        int low = 0;
        int high = Math.max(0, sentences.size() - 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
