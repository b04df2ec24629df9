package chancery.extract.speech;

import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Speech that a colon announces after words that stand for it: {@code asked herself this: …}; {@code repeated his old
 * message: …}; {@code the finding: …}. Verbs that have their content right before the colon are left to {@link Frames}.
 */
final class Colons {
    /** How many tokens before the colon the word of saying may stand. */
    private static final int REACH = 8;
    private static final int SHORTEST = 3;
    private static final Set<String> POINTERS = Set.of("this", "these", "following", "follows", "thus", "words", "terms");

    private final Sentence sentence;

    Colons(Sentence sentence) {
        this.sentence = sentence;
    }

    /** @param read what else was read in the sentence; what it holds after a colon is left to it */
    List<Complement> find(List<Complement> read) {
        List<Complement> found = new ArrayList<>();
        for (int colon = 2; colon + SHORTEST < sentence.size(); colon++) {
            int at = colon;
            boolean announces = sentence.token(colon).word().equals(":") && tells(colon + 1)
                    && read.stream().noneMatch(each -> each.contents().stream().anyMatch(range -> range.contains(at + 2)));
            if (announces) {
                announced(colon).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whether a clause or a quotation follows, not a list of names or times. */
    private boolean tells(int from) {
        return Marks.opensQuote(sentence, from) || Words.finite(sentence, from, sentence.size());
    }

    /** Whether what stands before the colon only points on to what follows it: "asked herself [this]". */
    private boolean pointsOn(int verb, int colon) {
        boolean addressed = verb + 1 < colon;
        for (int i = verb + 1; i < colon; i++) {
            addressed &= sentence.token(i).tag().matches("NN.*|DT|JJ|PRP.?|TO|POS") || Words.isTime(sentence.token(i));
        }
        if (addressed) {
            return true;
        }
        for (int i = verb + 1; i < colon; i++) {
            if (POINTERS.contains(Words.lower(sentence.token(i)))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Complement> announced(int colon) {
        for (int i = colon - 1; i >= Math.max(0, colon - REACH); i--) {
            int at = i;
            boolean noun = sentence.token(i).isNoun();
            Optional<Cue> cue = CueLexicon.shipped().at(sentence, i, noun ? "noun" : "verb").stream()
                    .filter(each -> noun ? each.has("clause") && Words.finite(sentence, 0, colon)
                            : sentence.token(at).isVerb() && (each.has("quote") || each.has("np-quote")) && pointsOn(at, colon))
                    .findFirst();
            List<Speaker> speakers = cue.isEmpty() ? List.of()
                    : noun ? new NounCues(sentence).speakers(i, AttributionRule.CLAUSE) : new SpeakerFinder(sentence).subject(i);
            if (!speakers.isEmpty() && speakers.stream().allMatch(speaker -> speaker.head() < colon)) {
                return Optional.of(new Complement(AttributionRule.COLON, cue.get(),
                        List.of(new Range(colon + 1, sentence.size()).trimmed(sentence)), new Range(i, i + 1),
                        OptionalInt.empty(), speakers));
            }
            if (Words.isFinite(sentence.token(i)) && cue.isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
