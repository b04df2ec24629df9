package chancery.extract.speech;

import chancery.annotate.Notes;
import chancery.annotate.Quotation;
import chancery.annotate.Sentence;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Carries quotations beyond the sentence of their cue: back to where the quotation opens, on to where it closes, and
 * over the quoted sentences that follow without a cue of their own.
 */
final class Continuations {
    private final Notes notes;
    private final Quotes quotes;

    Continuations(Notes notes, Quotes quotes) {
        this.notes = notes;
        this.quotes = quotes;
    }

    List<Attribution> extend(List<Attribution> found) {
        List<Attribution> extended = new ArrayList<>(found);
        for (int i = 0; i < found.size(); i++) {
            Attribution each = found.get(i).contents().isEmpty() ? fromBefore(found.get(i)) : found.get(i);
            if (!inQuotation(each)) {
                extended.set(i, whole(each));
            }
        }
        Map<Integer, List<Integer>> bySentence = new TreeMap<>();
        for (int i = 0; i < extended.size(); i++) {
            bySentence.computeIfAbsent(extended.get(i).sentence(), sentence -> new ArrayList<>()).add(i);
        }
        for (List<Integer> together : bySentence.values()) {
            int last = lastOf(extended, together);
            if (last >= 0) {
                extended.set(last, continued(extended.get(last)));
            }
        }
        extended.removeIf(each -> each.contents().isEmpty());
        return extended;
    }

    /** The quotation that ends right before the cue's sentence, for a cue whose sentence holds no content. */
    private Attribution fromBefore(Attribution attribution) {
        int start = notes.sentences().get(attribution.sentence()).span().start();
        return quotes.before(start).filter(quotation -> {
            String between = notes.text(new Span(quotation.span().end(), start));
            return between.isBlank() && !between.contains("\n");
        }).map(quotation -> attribution.withContents(quotes.joined(quotes.chain(quotation)), true)).orElse(attribution);
    }

    private boolean inQuotation(Attribution attribution) {
        return attribution.cues().stream().anyMatch(cue -> quotes.at(cue).isPresent());
    }

    /** With the whole of the quotations whose end or beginning stands in the content. */
    private Attribution whole(Attribution attribution) {
        List<Span> spans = new ArrayList<>();
        for (Span content : attribution.contents()) {
            Span span = content;
            Optional<Quotation> first = quotes.at(new Span(content.start(), content.start() + 1));
            if (first.isPresent()) {
                spans.addAll(before(first.get(), content));
            }
            Optional<Quotation> last = quotes.at(new Span(content.end() - 1, content.end()));
            if (last.isPresent()) {
                spans.addAll(after(last.get(), content));
            }
            spans.add(span);
        }
        return attribution.withContents(quotes.joined(spans),
                spans.stream().anyMatch(span -> quotes.at(span).isPresent()));
    }

    private List<Span> before(Quotation quotation, Span content) {
        return quotes.chain(quotation).stream().filter(span -> span.start() < content.start())
                .map(span -> new Span(span.start(), Math.min(span.end(), content.end()))).toList();
    }

    private List<Span> after(Quotation quotation, Span content) {
        return quotes.chain(quotation).stream().filter(span -> span.end() > content.end())
                .map(span -> new Span(Math.max(span.start(), content.start()), span.end())).toList();
    }

    /**
     * The attribution that a quotation after the sentence goes on with: the last direct one, else the last of those
     * whose cue stands outside quotation marks and outside the others' contents; -1 where there is none.
     */
    private int lastOf(List<Attribution> all, List<Integer> together) {
        int last = -1;
        for (int i : together) {
            Attribution each = all.get(i);
            if (inQuotation(each) || each.cueToken().isEmpty()) {
                continue;
            }
            boolean direct = each.rule().equals(AttributionRule.DIRECT.term());
            boolean lastDirect = last >= 0 && all.get(last).rule().equals(AttributionRule.DIRECT.term());
            if (last < 0 || (direct || !lastDirect) && !covers(all.get(last), each)) {
                last = i;
            }
        }
        return last;
    }

    private static boolean covers(Attribution outer, Attribution inner) {
        return inner.cues().stream().allMatch(cue -> outer.contents().stream().anyMatch(content -> content.contains(cue)));
    }

    /** With the quoted sentences that follow in the paragraph, where what stands before them is quoted too. */
    private Attribution continued(Attribution attribution) {
        List<Span> spans = new ArrayList<>(attribution.contents());
        boolean direct = attribution.quoted();
        for (int i = attribution.sentence() + 1; i < notes.sentences().size(); i++) {
            Sentence next = notes.sentences().get(i);
            boolean quoted = quotes.whole(next) || direct && runsOn(next);
            boolean first = i == attribution.sentence() + 1 && spans.isEmpty();
            boolean apart = first || quotes.startsParagraph(next) && !(direct && wholeParagraph(i));
            if (!quoted || apart && !announced(attribution, i)) {
                break;
            }
            spans.addAll(quotes.whole(next) ? quotes.from(next) : List.of(next.span()));
            direct = true;
        }
        return spans.isEmpty() && announced(attribution, attribution.sentence() + 1) && attribution.speakers().size() == 1
                ? attribution.withContents(paragraph(attribution.sentence() + 1), false)
                : attribution.withContents(quotes.joined(spans), direct);
    }

    /** The paragraph that a colon at the end of the one before it announces, set off without quotation marks. */
    private List<Span> paragraph(int first) {
        List<Span> spans = new ArrayList<>();
        for (int i = first; i < notes.sentences().size() && (i == first || !quotes.startsParagraph(notes.sentences().get(i))); i++) {
            spans.add(notes.sentences().get(i).span());
        }
        return quotes.joined(spans);
    }

    /** Whether a sentence opens in quotation marks and ends in a word or two of the reporter's, without a verb of their own. */
    private boolean runsOn(Sentence sentence) {
        int quoted = 0;
        for (int i = 0; i < sentence.size(); i++) {
            boolean inside = quotes.quoted(sentence, i);
            quoted += inside ? 1 : 0;
            if (!inside && sentence.token(i).isVerb()) {
                return false;
            }
        }
        return Marks.opensQuote(sentence, 0) && 2 * quoted > sentence.size();
    }

    /** Whether the paragraph that starts with a sentence is quoted from end to end. */
    private boolean wholeParagraph(int first) {
        for (int i = first; i < notes.sentences().size() && (i == first || !quotes.startsParagraph(notes.sentences().get(i))); i++) {
            if (!quotes.whole(notes.sentences().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the cue's sentence ends with a colon and the quotation follows at once. */
    private boolean announced(Attribution attribution, int at) {
        Sentence sentence = notes.sentences().get(attribution.sentence());
        return at == attribution.sentence() + 1 && sentence.token(sentence.size() - 1).word().equals(":");
    }
}
