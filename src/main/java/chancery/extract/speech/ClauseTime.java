package chancery.extract.speech;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.annotate.TimeExpression;
import chancery.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the time that a word's clause gives. */
public final class ClauseTime {
    /** Relations by which a clause of its own hangs on a word; a participle on a noun ("an interview aired on Monday") does not. */
    private static final Set<String> OTHER_CLAUSE = Set.of("ccomp", "advcl", "parataxis", "conj", "csubj", "acl:relcl");

    private ClauseTime() { }

    /** The time expression nearest under a token in the parse. */
    public static Optional<TimeExpression> governed(Notes notes, Sentence sentence, int token) {
        return governed(notes, sentence, token, List.of());
    }

    /** As above, of those outside some spans. */
    public static Optional<TimeExpression> governed(Notes notes, Sentence sentence, int token, List<Span> outside) {
        TimeExpression best = null;
        int nearest = Integer.MAX_VALUE;
        for (TimeExpression time : notes.times()) {
            if (time.sentence() == sentence.index() && !Voices.holds(outside, time.span())) {
                int steps = steps(sentence, head(sentence, time), token);
                if (steps < nearest) {
                    best = time;
                    nearest = steps;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static int head(Sentence sentence, TimeExpression time) {
        for (int token = time.from(); token < time.to(); token++) {
            int governor = sentence.governor(token);
            if (governor < time.from() || governor >= time.to()) {
                return token;
            }
        }
        return time.from();
    }

    /** How many arcs lie between a token and one above it; many where that is not above it, or in another clause. */
    private static int steps(Sentence sentence, int token, int above) {
        int steps = 0;
        for (int at = token; at >= 0; at = sentence.governor(at)) {
            if (at == above) {
                return steps;
            }
            if (OTHER_CLAUSE.contains(sentence.relation(at))) {
                return Integer.MAX_VALUE;
            }
            steps++;
        }
        return Integer.MAX_VALUE;
    }
}
