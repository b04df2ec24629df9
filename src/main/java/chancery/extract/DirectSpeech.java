package chancery.extract;

import chancery.annotate.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Speech set off by commas or quotation marks from a verb with its speaker: {@code "…," he said}; {@code …, said the
 * minister, …}; {@code he said: "…"}. Read from the words on either side, since parses of long quotations fail.
 */
final class DirectSpeech {
    private static final Set<String> SUBORDINATOR = Set.of("while", "although", "though", "because", "if", "that", "when",
            "than", "since", "until", "before", "after", "unless", "what", "which", "who", "whom", "where", "how");

    private DirectSpeech() { }

    static Optional<Complement> read(Sentence sentence, int verb, List<Cue> cues, List<Speaker> speakers) {
        for (Cue cue : cues) {
            if (cue.has("quote") || cue.has("np-quote")) {
                Optional<Complement> found = read(sentence, verb, cue, speakers);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Complement> read(Sentence sentence, int verb, Cue cue, List<Speaker> speakers) {
        int last = CueLexicon.last(sentence, verb, cue);
        Range chunk = chunk(sentence, verb, last, speakers);
        List<Range> contents = new ArrayList<>();
        int left = chunk.from() - 1;
        boolean before = left > 0 && setOff(sentence, left) && hasVerb(sentence, 0, left);
        int mark = nextQuote(sentence, chunk.to());
        boolean quoteAfter = mark >= 0 && introduces(sentence, chunk.to(), mark);
        boolean quoteBefore = before && Marks.closesQuote(sentence, left);
        if (before && (quoteBefore || atEnd(sentence, chunk.to()) || quoteAfter)) {
            contents.add(new Range(0, chunk.from()).trimmed(sentence));
        }
        if (quoteAfter && (contents.isEmpty() || quoteBefore)) {
            contents.add(new Range(mark, sentence.size()).trimmed(sentence));
        }
        contents.removeIf(Range::isEmpty);
        if (contents.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Complement(quoteAfter || quoteBefore ? AttributionRule.DIRECT : AttributionRule.FRONTED, cue,
                contents, new Range(verb, last + 1), OptionalInt.empty()));
    }

    /** The verb with the speaker beside it. */
    private static Range chunk(Sentence sentence, int verb, int last, List<Speaker> speakers) {
        int from = verb;
        int to = last + 1;
        for (int i = 0; i < sentence.size(); i++) {
            for (Speaker speaker : speakers) {
                if (speaker.span().contains(sentence.token(i).span())) {
                    from = Math.min(from, i);
                    to = Math.max(to, i + 1);
                }
            }
        }
        return new Range(from, to);
    }

    private static boolean setOff(Sentence sentence, int token) {
        return Marks.comma(sentence, token) || Marks.closesQuote(sentence, token) || sentence.token(token).word().matches("[?!—–]|--");
    }

    private static boolean hasVerb(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.token(i).tag().matches("VB[DPZ]?|MD")) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but adverbials follows up to the end of the sentence. */
    private static boolean atEnd(Sentence sentence, int from) {
        for (int i = from; i < sentence.size(); i++) {
            String tag = sentence.token(i).tag();
            if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")) {
                return sentence.token(from).tag().equals("IN") && !sentence.token(from).word().equalsIgnoreCase("that")
                        || sentence.token(from).tag().startsWith("W");
            }
        }
        return true;
    }

    private static int nextQuote(Sentence sentence, int from) {
        for (int i = from; i < sentence.size(); i++) {
            if (Marks.opensQuote(sentence, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a mark opens direct speech: it follows a comma or colon, with no other verb between. */
    private static boolean introduces(Sentence sentence, int from, int mark) {
        if (mark > from) {
            String word = sentence.token(mark - 1).word();
            if (!word.equals(",") && !word.equals(":")) {
                return false;
            }
        }
        for (int i = from; i < mark; i++) {
            String tag = sentence.token(i).tag();
            if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")
                    || SUBORDINATOR.contains(sentence.token(i).word().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }
}
