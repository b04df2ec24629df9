package chancery.extract.speech;

import chancery.annotate.Constituent;
import chancery.annotate.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Words by which the reporter leaves a clause or a phrase to unnamed others: {@code allegedly}, {@code reportedly},
 * {@code the alleged attack}.
 */
final class Hedges {
    private final Sentence sentence;

    Hedges(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The clause of an adverb, without it; the phrase, where the adverb stands inside a noun phrase. */
    Optional<Complement> adverb(int at, List<Cue> cues) {
        Constituent found = sentence.tree();
        for (Constituent each : sentence.tree().path(at)) {
            boolean phrase = each.label().equals("ADJP") || each.label().equals("NP") && each.to() > at + 1;
            if ((each.label().matches("S|SINV|SBAR|FRAG") || phrase) && each.to() - each.from() > 1) {
                found = each;
            }
        }
        List<Range> contents = new ArrayList<>();
        contents.add(new Range(found.from(), at));
        contents.add(new Range(at + 1, found.to()));
        return complement(AttributionRule.ADVERB, cues.get(0), contents, at);
    }

    /** The rest of the noun phrase after an adjective, up to its head. */
    Optional<Complement> attributive(int at, List<Cue> cues) {
        int head = sentence.governor(at);
        if (!sentence.relation(at).equals("amod") || head <= at || !sentence.token(head).isNoun()) {
            return Optional.empty();
        }
        int end = head + 1;
        for (Constituent each : sentence.tree().path(head)) {
            if (each.label().equals("NP") && !Range.of(each).contains(sentence.governor(head)) && each.from() <= at) {
                end = each.to();
                break;
            }
        }
        return complement(AttributionRule.ADJECTIVE, cues.get(0), List.of(new Range(at + 1, end)), at);
    }

    private Optional<Complement> complement(AttributionRule rule, Cue cue, List<Range> contents, int at) {
        List<Range> trimmed = Range.trimmed(sentence, contents);
        return trimmed.isEmpty() ? Optional.empty()
                : Optional.of(new Complement(rule, cue, trimmed, new Range(at, at + 1), OptionalInt.empty()));
    }
}
