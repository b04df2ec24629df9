package chancery.extract.speech;

import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import java.util.List;

/**
 * A verb of saying with its speaker beside it, as one run of words: {@code Mr Olsen, the party's leader, said}. Told
 * from the words where quotation marks or commas set it off, since parses of long quotations fail.
 *
 * @param chunk    from the first word of the speaker or the verb to past the last of them
 * @param speakers the speakers in the chunk; empty where there is none
 */
record Saying(Range chunk, List<Speaker> speakers) {
    private static final String NOMINAL = "NN.*|PRP.?|DT|JJ.*|CD|POS|IN|-LRB-|-RRB-|CC|HYPH|VBG|VBN|PDT|RB|TO|\\$|FW|NML";
    private static final String STARTS = "NN.*|PRP.?|DT|JJ.*|CD|PDT";

    Saying {
        speakers = List.copyOf(speakers);
    }

    static Saying of(Sentence sentence, boolean[] quoted, int verb, int last, List<Speaker> subjects) {
        return new Reader(sentence, quoted, verb, last, subjects).read();
    }

    private static final class Reader {
        private final Sentence sentence;
        private final boolean[] quoted;
        private final int verb;
        private final int last;
        private final List<Speaker> subjects;

        Reader(Sentence sentence, boolean[] quoted, int verb, int last, List<Speaker> subjects) {
            this.sentence = sentence;
            this.quoted = quoted;
            this.verb = verb;
            this.last = last;
            this.subjects = subjects;
        }

        Saying read() {
            int from = verb;
            while (from > 0 && sentence.token(from - 1).tag().matches("RB|MD|VB[DPZ]?") && !quoted[from - 1]) {
                from--;
            }
            Range chunk = afterQuotation(from);
            if (chunk.isEmpty()) {
                chunk = inverted(from);
            }
            if (chunk.isEmpty()) {
                chunk = adjacent(from);
            }
            if (chunk.isEmpty()) {
                chunk = byParse(from);
            }
            return new Saying(chunk, speakers(chunk));
        }

        /** Everything between a closing mark and the verb, if it is a noun phrase with asides. */
        private Range afterQuotation(int from) {
            int quote = from - 1;
            while (quote >= 0 && !quoted[quote]) {
                quote--;
            }
            int start = quote >= 0 && quote + 1 < from && comma(quote + 1) ? quote + 2 : quote + 1;
            if (quote < 0 || quoted[verb] || start >= from || !nominalWithAsides(start, from)) {
                return new Range(0, 0);
            }
            return new Range(start, last + 1);
        }

        private boolean nominalWithAsides(int from, int to) {
            boolean relative = false;
            for (int i = from; i < to; i++) {
                boolean w = Words.isRelative(sentence.token(i));
                relative |= w;
                if (Words.isFinite(sentence.token(i)) && !relative || sentence.token(i).word().equals(":")
                        || Words.subordinates(sentence.token(i)) && !w) {
                    return false;
                }
            }
            return starts(from) && (!relative || comma(to - 1));
        }

        /** The verb before its speaker: "…," said the minister. */
        private Range inverted(int from) {
            boolean torn = from == 0 && Words.isFinite(sentence.token(verb))
                    && sentence.token(last + 1 < sentence.size() ? last + 1 : last).isNoun();
            boolean setOff = torn || from > 0 && (Marks.closesQuote(sentence, from - 1)
                    || comma(from - 1) && (from > 1 && quoted[from - 2] || subjectAfter() || closing(last + 1)));
            if (!setOff || !starts(last + 1)) {
                return new Range(0, 0);
            }
            int end = last + 1;
            while (end < sentence.size() && nominal(end) && !Words.isTime(sentence.token(end))) {
                end++;
            }
            return new Range(from, end);
        }

        /** Whether nothing but a noun phrase stands up to the end: "hostages freed, says [army chief]". */
        private boolean closing(int from) {
            int end = from;
            while (end < sentence.size() && nominal(end)) {
                end++;
            }
            return Words.isFinite(sentence.token(verb)) && end > from && sentence.token(end - 1).isNoun()
                    && end >= sentence.size() - 1;
        }

        private boolean subjectAfter() {
            return !subjects.isEmpty() && subjects.get(0).sentence() == sentence.index() && subjects.get(0).head() > last;
        }

        /** A bare noun phrase between a comma or mark and the verb. */
        private Range adjacent(int from) {
            int start = from;
            while (start > 0 && nominal(start - 1)) {
                start--;
            }
            boolean setOff = start > 0 && (comma(start - 1) || Marks.closesQuote(sentence, start - 1)
                    || sentence.token(start - 1).word().matches("[?!—–―]|--"));
            return start < from && setOff && starts(start) ? new Range(start, last + 1) : new Range(0, 0);
        }

        private Range byParse(int from) {
            int start = from;
            int end = last;
            for (Speaker speaker : subjects) {
                for (int i = 0; i < sentence.size(); i++) {
                    if (speaker.span().contains(sentence.token(i).span())) {
                        start = Math.min(start, i);
                        end = Math.max(end, i);
                    }
                }
            }
            return new Range(start, end + 1);
        }

        private List<Speaker> speakers(Range chunk) {
            List<Speaker> inside = subjects.stream()
                    .filter(s -> s.sentence() == sentence.index() && chunk.contains(s.head())).toList();
            int from = chunk.from() < verb ? chunk.from() : last + 1;
            int to = chunk.from() < verb ? verb : chunk.to();
            int head = firstHead(from, to);
            if (head < 0 || !inside.isEmpty() && inside.get(0).head() <= head) {
                return inside;
            }
            int end = to;
            while (end > head + 1 && sentence.token(end - 1).tag().matches("RB|MD|VB[DPZ]?|,|IN")) {
                end--;
            }
            Range phrase = new Range(from, end).trimmed(sentence);
            return phrase.isEmpty() ? List.of() : List.of(new Speaker(sentence.index(), head, phrase.span(sentence)));
        }

        /** The last noun or pronoun before the first preposition, comma or relative clause; -1 where there is none. */
        private int firstHead(int from, int to) {
            int head = -1;
            for (int i = from; i < to; i++) {
                String tag = sentence.token(i).tag();
                if (head >= 0 && tag.matches("IN|,|W.*|-LRB-|VB.*|RB|CC")) {
                    break;
                }
                if (tag.startsWith("NN") || tag.equals("PRP") || tag.equals("CD") || tag.equals("DT") && head < 0) {
                    head = i;
                }
            }
            return head;
        }

        private boolean nominal(int token) {
            boolean abbreviated = token + 1 < sentence.size() && sentence.token(token).word().equals(".")
                    && sentence.token(token + 1).tag().equals("-RRB-"); // "(R-Ga.)"
            return !quoted[token] && (abbreviated || sentence.token(token).tag().matches(NOMINAL))
                    && !Words.subordinates(sentence.token(token));
        }

        private boolean starts(int token) {
            return token < sentence.size() && !quoted[token] && sentence.token(token).tag().matches(STARTS)
                    && !Words.isTime(sentence.token(token)) && !Words.lower(sentence.token(token)).equals("that");
        }

        private boolean comma(int token) {
            return Marks.comma(sentence, token);
        }
    }
}
