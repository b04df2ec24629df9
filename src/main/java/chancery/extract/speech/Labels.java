package chancery.extract.speech;

import chancery.annotate.Name;
import chancery.annotate.Notes;
import chancery.annotate.Quotation;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.extract.syntax.Words;
import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Speech that only layout gives to its speaker: a name and a colon at the head of a line ({@code Minister: talks will
 * resume}; the turns of a transcript), or a quotation signed with a dash and a name ({@code "…" — A. Reader}).
 */
final class Labels {
    private static final int LONGEST = 7;
    private static final Set<String> SOURCES = Set.of("poll", "report", "study", "survey", "police", "official", "officials",
            "analysis", "sources", "source", "minister", "president", "spokesman", "spokeswoman", "experts", "expert", "ministry",
            "analyst", "analysts", "q", "a");

    private final Notes notes;
    private final Quotes quotes;

    Labels(Notes notes, Quotes quotes) {
        this.notes = notes;
        this.quotes = quotes;
    }

    List<Attribution> find() {
        List<Attribution> found = new ArrayList<>();
        for (Sentence sentence : notes.sentences()) {
            if (quotes.startsParagraph(sentence)) {
                turn(sentence).ifPresent(found::add);
            }
        }
        for (Quotation quotation : notes.quotations()) {
            signed(quotation).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Attribution> turn(Sentence sentence) {
        int start = Marks.opensQuote(sentence, 0) ? 1 : 0;
        int colon = start;
        while (colon < Math.min(sentence.size(), LONGEST) && !sentence.token(colon).word().equals(":")) {
            if (!sentence.token(colon).tag().matches("NN.*|DT|JJ|POS|CD|-LRB-|-RRB-|FW|HYPH|IN")) {
                return Optional.empty();
            }
            colon++;
        }
        if (colon >= Math.min(sentence.size() - 1, LONGEST) || colon == start || !names(sentence, start, colon)) {
            return Optional.empty();
        }
        List<Span> contents = new ArrayList<>();
        contents.add(new Range(colon + 1, sentence.size()).trimmed(sentence).span(sentence));
        for (int i = sentence.index() + 1; i < notes.sentences().size(); i++) {
            Sentence next = notes.sentences().get(i);
            if (quotes.startsParagraph(next)) {
                break;
            }
            contents.add(next.span());
        }
        return Optional.of(attribution(sentence, sentence.index(), new Range(start, colon), sentence.token(colon), quotes.joined(contents)));
    }

    private boolean names(Sentence sentence, int from, int to) {
        Token last = sentence.token(to - 1);
        boolean capitals = last.word().length() > 2 && last.word().equals(last.word().toUpperCase(java.util.Locale.ROOT))
                && last.tag().startsWith("NN");
        return capitals || SOURCES.contains(Words.lower(last)) && to - from < 3 || notes.names().stream().anyMatch(name ->
                name.sentence() == sentence.index() && name.from() >= from && name.to() >= to && name.from() < to
                        && name.type() != Name.Type.LOCATION);
    }

    private Optional<Attribution> signed(Quotation quotation) {
        Sentence sentence = notes.sentences().get(quotation.last());
        int at = 0;
        while (at < sentence.size() && sentence.token(at).span().start() < quotation.span().end()) {
            at++;
        }
        if (at >= sentence.size() && sentence.index() + 1 < notes.sentences().size()) {
            sentence = notes.sentences().get(sentence.index() + 1);
            at = 0;
        }
        if (at >= sentence.size() - 1 || !sentence.token(at).word().matches("[―—–-]|--")
                || notes.text(new Span(quotation.span().end(), sentence.token(at).span().start())).contains("\n")) {
            return Optional.empty();
        }
        int end = at + 1;
        while (end < sentence.size() && end - at <= LONGEST && sentence.token(end).tag().matches("NN.*|,|-LRB-|-RRB-|CD|DT|IN|JJ|HYPH|FW")) {
            end++;
        }
        boolean closes = end >= sentence.size() || sentence.token(end).word().equals(".")
                || notes.text(new Span(sentence.token(end - 1).span().end(), sentence.token(end).span().start())).contains("\n");
        if (!closes || !sentence.token(at + 1).isNoun()) {
            return Optional.empty();
        }
        return Optional.of(attribution(sentence, sentence.index(), new Range(at + 1, end).trimmed(sentence), sentence.token(at),
                quotes.joined(quotes.chain(quotation))));
    }

    private static Attribution attribution(Sentence sentence, int at, Range label, Token mark, List<Span> contents) {
        int head = label.to() - 1;
        for (int i = label.from(); i < label.to(); i++) {
            if (!label.contains(sentence.governor(i)) && sentence.token(i).isNoun()) {
                head = i;
            }
        }
        return new Attribution(at, OptionalInt.empty(), List.of(label.span(sentence)), List.of(head), at, List.of(mark.span()),
                contents, List.of(), Claim.Stance.ASSERTS, Event.Modality.OCCURRED, false, Optional.empty(), AttributionRule.LABEL.term(),
                AttributionRule.LABEL.confidence());
    }
}
