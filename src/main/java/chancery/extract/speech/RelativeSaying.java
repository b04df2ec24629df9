package chancery.extract.speech;

import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A verb of saying put into a relative clause, whose subject is what the relative pronoun stands for: {@code a test
 * [which] the agency said [failed]}; without a pronoun, from its noun on: {@code [losses] the bank said [were small]}.
 */
final class RelativeSaying {
    private final Sentence sentence;

    RelativeSaying(Sentence sentence) {
        this.sentence = sentence;
    }

    Optional<Complement> read(int verb, List<Cue> cues) {
        return cues.stream().filter(cue -> cue.has("clause")).findFirst().flatMap(cue -> read(verb, cue));
    }

    private Optional<Complement> read(int verb, Cue cue) {
        List<Integer> subjects = sentence.children(verb, "nsubj");
        int last = Math.max(verb, CueLexicon.last(sentence, verb, cue));
        int said = last + 1;
        while (said < sentence.size() && sentence.token(said).tag().equals("RB")) {
            said++;
        }
        boolean finite = said + 1 < sentence.size() && Words.isFinite(sentence.token(said));
        if (!finite || subjects.size() != 1 || subjects.get(0) > verb || !sentence.token(verb).tag().matches("VB[DPZ]")) {
            return Optional.empty();
        }
        int before = new NounPhrases(sentence).largest(subjects.get(0)).from() - 1;
        boolean antecedent = before >= 0 && (sentence.token(before).tag().matches("WDT|WP")
                || sentence.token(before).isNoun() && !Words.isTime(sentence.token(before)));
        return !antecedent ? Optional.empty() : Optional.of(new Complement(AttributionRule.CLAUSE, cue,
                Range.trimmed(sentence, List.of(new Range(before, before + 1), new Range(last + 1, end(said)))),
                new Range(verb, last + 1), OptionalInt.empty()));
    }

    private int end(int said) {
        int end = said + 1;
        while (end < sentence.size() && !Marks.comma(sentence, end) && !Marks.dash(sentence, end)
                && !sentence.token(end).word().matches("[;:.—–―]|--")) {
            end++;
        }
        return end;
    }
}
