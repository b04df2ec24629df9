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
    private static final double UNLABELLED = .5;
    private static final Set<String> SOURCES = Set.of("poll", "report", "study", "survey", "police", "official", "officials",
            "analysis", "sources", "source", "minister", "president", "spokesman", "spokeswoman", "experts", "expert", "ministry",
            "analyst", "analysts", "q", "a");

    /** What a line is, not who says it. */
    private static final Set<String> GENRES = Set.of("breaking", "update", "correction", "clarification", "exclusive", "watch",
            "live", "opinion",
            "note", "photo", "photos", "video", "factbox", "explainer", "timeline", "summary", "read", "more", "background",
            "urgent", "alert");

    private final Notes notes;
    private final Quotes quotes;

    Labels(Notes notes, Quotes quotes) {
        this.notes = notes;
        this.quotes = quotes;
    }

    List<Attribution> find() {
        List<Attribution> found = new ArrayList<>();
        boolean transcript = notes.sentences().stream().filter(quotes::startsParagraph).filter(Labels::asksOrAnswers).count() > 1;
        boolean asked = false;
        for (Sentence sentence : notes.sentences()) {
            if (!quotes.startsParagraph(sentence)) {
                continue;
            }
            Optional<Attribution> turn = turn(sentence, transcript);
            if (turn.isPresent()) {
                found.add(turn.get());
                asked = false;
            } else if (transcript && !found.isEmpty()) {
                List<Span> words = paragraph(sentence, sentence.span());
                asked |= notes.text(words.get(words.size() - 1)).endsWith("?");
                Attribution last = found.get(found.size() - 1);
                List<Span> both = new ArrayList<>(last.contents());
                both.addAll(words);
                if (asked) {
                    found.add(unlabelled(sentence, words));
                } else {
                    found.set(found.size() - 1, last.withContents(quotes.joined(both), last.quoted()));
                }
            }
        }
        for (Quotation quotation : notes.quotations()) {
            signed(quotation).ifPresent(found::add);
        }
        return found;
    }

    private static boolean asksOrAnswers(Sentence sentence) {
        return sentence.size() > 2 && sentence.token(1).word().equals(":")
                && Words.lower(sentence.token(0)).matches("q|a|question|answer");
    }

    /** What somebody in a transcript says whose turn has no label: it may be who asks or who answers. */
    private static Attribution unlabelled(Sentence sentence, List<Span> words) {
        return new Attribution(sentence.index(), OptionalInt.empty(), List.of(), List.of(), sentence.index(), List.of(), words,
                List.of(),
                Claim.Stance.ASSERTS, Event.Modality.OCCURRED, false, Optional.empty(), AttributionRule.LABEL.term(), UNLABELLED);
    }

    /** A span and the sentences after it up to the end of its paragraph. */
    private List<Span> paragraph(Sentence sentence, Span first) {
        List<Span> spans = new ArrayList<>(List.of(first));
        for (int i = sentence.index() + 1; i < notes.sentences().size()
                && !quotes.startsParagraph(notes.sentences().get(i)); i++) {
            spans.add(notes.sentences().get(i).span());
        }
        return quotes.joined(spans);
    }

    private Optional<Attribution> turn(Sentence sentence, boolean transcript) {
        int start = Marks.opensQuote(sentence, 0) ? 1 : 0;
        int colon = start;
        while (colon < Math.min(sentence.size(), LONGEST) && !sentence.token(colon).word().equals(":")) {
            if (!sentence.token(colon).tag().matches("NN.*|DT|JJ|POS|CD|-LRB-|-RRB-|FW|HYPH|IN")) {
                return Optional.empty();
            }
            colon++;
        }
        boolean label = colon < Math.min(sentence.size() - 1, LONGEST) && colon > start
                && (names(sentence, start, colon) || transcript && colon == start + 1);
        if (!label) {
            return Optional.empty();
        }
        List<Span> contents = paragraph(sentence, new Range(colon + 1, sentence.size()).trimmed(sentence).span(sentence));
        return Optional.of(attribution(sentence, sentence.index(), new Range(start, colon), sentence.token(colon), contents));
    }

    private boolean names(Sentence sentence, int from, int to) {
        Token last = sentence.token(to - 1);
        if (GENRES.contains(Words.lower(last))) {
            return false;
        }
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
        while (end < sentence.size() && end - at <= LONGEST
                && sentence.token(end).tag().matches("NN.*|,|-LRB-|-RRB-|CD|DT|IN|JJ|HYPH|FW")) {
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
                contents, List.of(), Claim.Stance.ASSERTS, Event.Modality.OCCURRED, false, Optional.empty(),
                        AttributionRule.LABEL.term(),
                AttributionRule.LABEL.confidence());
    }
}
