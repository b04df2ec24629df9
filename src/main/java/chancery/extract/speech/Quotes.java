package chancery.extract.speech;

import chancery.annotate.Notes;
import chancery.annotate.Quotation;
import chancery.annotate.Sentence;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An article's quotations, found by place, and how they hang together over sentences and paragraphs. */
final class Quotes {
    private final Notes notes;
    private final List<Quotation> quotations;

    Quotes(Notes notes) {
        this.notes = notes;
        quotations = notes.quotations();
    }

    /** The quotation that a span touches: the first where it touches several. */
    Optional<Quotation> at(Span span) {
        int low = firstEndingAfter(span.start());
        return low < quotations.size() && quotations.get(low).span().overlaps(span)
                ? Optional.of(quotations.get(low)) : Optional.empty();
    }

    /** The last quotation that ends at or before a place in the text. */
    Optional<Quotation> before(int place) {
        int after = firstEndingAfter(place);
        return after == 0 ? Optional.empty() : Optional.of(quotations.get(after - 1));
    }

    private int firstEndingAfter(int place) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).span().end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean quoted(Sentence sentence, int token) {
        return at(sentence.token(token).span()).isPresent();
    }

    /** Whether every word of a sentence stands in quotation marks. */
    boolean whole(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (!sentence.token(i).isPunctuation() && !quoted(sentence, i)) {
                return false;
            }
        }
        return true;
    }

    /** A quotation with those before it that go on in it, and those after it in which it goes on; marks included. */
    List<Span> chain(Quotation quotation) {
        int at = firstEndingAfter(quotation.span().start());
        int first = at;
        while (first > 0 && quotations.get(first - 1).continued()) {
            first--;
        }
        int last = at;
        while (quotations.get(last).continued() && last + 1 < quotations.size()) {
            last++;
        }
        List<Span> spans = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            spans.add(quotations.get(i).span());
        }
        return spans;
    }

    /** What a wholly quoted sentence adds to a quotation before it, with all that goes on from it. */
    List<Span> from(Sentence sentence) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Optional<Quotation> quotation = at(sentence.token(i).span());
            if (quotation.isPresent() && (spans.isEmpty() || !spans.get(spans.size() - 1).contains(sentence.token(i).span()))) {
                spans.addAll(chain(quotation.get()));
            }
        }
        return spans;
    }

    /** Whether a line break stands between a sentence and the one before it. */
    boolean startsParagraph(Sentence sentence) {
        if (sentence.index() == 0) {
            return true;
        }
        Sentence before = notes.sentences().get(sentence.index() - 1);
        return before.paragraph() != sentence.paragraph() || before.span().end() <= sentence.span().start()
                && notes.text(new Span(before.span().end(), sentence.span().start())).contains("\n");
    }

    /** Spans in order, those that overlap or have nothing but space between them made one. */
    List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && (span.start() <= last.end()
                    || notes.text(new Span(last.end(), span.start())).isBlank())) {
                joined.set(joined.size() - 1, last.union(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
