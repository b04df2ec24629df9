package chancery.extract.speech;

import chancery.annotate.Constituent;
import chancery.annotate.Sentence;
import chancery.text.Span;
import java.util.List;

/** A run of tokens in one sentence, {@code from} to before {@code to}. */
record Range(int from, int to) {
    static Range of(Constituent phrase) {
        return new Range(phrase.from(), phrase.to());
    }

    boolean isEmpty() {
        return to <= from;
    }

    boolean contains(int token) {
        return from <= token && token < to;
    }

    /**
     * Without commas, stops, dashes and colons at either end; quotation marks and brackets stay, with the stop inside
     * them.
     */
    Range trimmed(Sentence sentence) {
        int a = from;
        int b = to;
        while (a < b && (sentence.token(a).isPunctuation() && !Marks.opens(sentence, a))) {
            a++;
        }
        while (b > a && sentence.token(b - 1).isPunctuation() && !Marks.closes(sentence, b - 1)) {
            b--;
        }
        if (b < sentence.size() && b > a && Marks.open(sentence, a, b)) {
            int end = b;
            while (end < sentence.size() && sentence.token(end).isPunctuation() && !Marks.closesQuote(sentence, end)) {
                end++;
            }
            if (end < sentence.size() && Marks.closesQuote(sentence, end)) {
                b = end + 1;
            }
        }
        if (a > 0 && Marks.opensQuote(sentence, a - 1) && Marks.unopened(sentence, a, b)) {
            a--;
        }
        return new Range(a, b);
    }

    /** Each run trimmed, those left empty dropped. */
    static List<Range> trimmed(Sentence sentence, List<Range> ranges) {
        return ranges.stream().map(range -> range.trimmed(sentence)).filter(range -> !range.isEmpty()).toList();
    }

    Span span(Sentence sentence) {
        return sentence.span(from, to);
    }
}
