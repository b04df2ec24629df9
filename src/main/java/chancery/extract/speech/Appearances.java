package chancery.extract.speech;

import chancery.annotate.Constituent;
import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import chancery.fact.Claim;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Clauses that the reporter does not vouch for but infers: {@code the rebels seem to have left}; {@code it appears that …};
 * {@code it is evident that …}. Nobody is named who thinks so.
 */
final class Appearances {
    private static final Set<String> VERBS = Set.of("seem", "appear");
    private static final Set<String> ADJECTIVES = Set.of("apparent", "evident", "obvious", "plain", "likely", "probable",
            "rumored", "rumoured");
    private static final Set<String> NEVER = Set.of("never", "not", "n't", "n’t");

    private final Sentence sentence;
    private final PhraseKinds kinds;

    Appearances(Sentence sentence) {
        this.sentence = sentence;
        kinds = new PhraseKinds(sentence);
    }

    /** What seems to be so, where a verb of seeming or an adjective after "it is" stands at a token. */
    Optional<Complement> at(int token) {
        boolean verb = sentence.token(token).isVerb() && VERBS.contains(sentence.token(token).lemma());
        boolean adjective = sentence.token(token).tag().equals("JJ") && ADJECTIVES.contains(Words.lower(sentence.token(token)));
        if (!verb && !adjective) {
            return Optional.empty();
        }
        if (sentence.children(token, "aux", "advmod").stream().anyMatch(child -> verb && sentence.token(child).tag().equals("MD")
                || NEVER.contains(Words.lower(sentence.token(child))))) {
            return Optional.empty();
        }
        List<Integer> subjects = sentence.children(token, "nsubj", "expl");
        boolean expletive = subjects.stream().anyMatch(subject -> Words.lower(sentence.token(subject)).equals("it"));
        for (Constituent child : new Frames(sentence, token, false).after(token)) {
            String first = kinds.first(child);
            if (expletive && kinds.isClause(child, token) && kinds.finite(child) && (verb || first.equals("that"))) {
                return content(token, List.of(Range.of(child)));
            }
            if (verb && !subjects.isEmpty() && !expletive && kinds.isInfinitive(child) && !says(child)) {
                Range subject = new NounPhrases(sentence).largest(subjects.get(0));
                int end = new ContentEnds(sentence, token).essential(child);
                return content(token, List.of(new Range(subject.from(), Math.min(subject.to(), token)),
                        new Range(child.from(), end)));
            }
        }
        return Optional.empty();
    }

    /** "Appeared to suggest": the words are the speaker's, whatever the reporter makes of them. */
    private boolean says(Constituent infinitive) {
        for (int i = infinitive.from(); i < infinitive.to(); i++) {
            if (sentence.token(i).isVerb()) {
                return FurtherSaying.says(sentence, i);
            }
        }
        return false;
    }

    private Optional<Complement> content(int token, List<Range> contents) {
        Cue cue = new Cue(sentence.token(token).lemma(), List.of(), Set.of(), Claim.Stance.BELIEVES, Optional.empty());
        return Optional.of(new Complement(AttributionRule.APPEARANCE, cue, Range.trimmed(sentence, contents),
                new Range(token, token + 1), OptionalInt.empty()));
    }
}
