package chancery.extract.event;

import chancery.annotate.Notes;
import chancery.annotate.TimeExpression;
import chancery.extract.syntax.Clauses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which time of its sentence is an event's own: one that stands with its trigger, or with a word above it whose
 * time it shares. What a relative clause tells of, or a clause after "because" or "after", was at another time.
 */
final class EventClock {
    /** What these join goes on at one time. */
    private static final Set<String> TOGETHER = Set.of("when", "as", "while");
    /** What these govern was at another time. */
    private static final Set<String> APART = Set.of("despite", "after", "before", "since", "following", "until", "over", "because",
            "without", "notwithstanding", "pending");
    private static final Set<String> ATTRIBUTES = Set.of("amod", "nummod", "compound", "nmod:poss");
    /** These were on the day that "of" gives them: "won the election of May 5". */
    private static final Set<String> VOTES = Set.of("election", "vote", "poll", "ballot", "referendum", "runoff");
    private static final int HIGHEST = 10;

    private final Clauses clauses;
    private final List<TimeExpression> times = new ArrayList<>();

    EventClock(Notes notes, Clauses clauses) {
        this.clauses = clauses;
        for (TimeExpression time : notes.times()) {
            if (time.sentence() == clauses.sentence().index()) {
                times.add(time);
            }
        }
    }

    /** The nearest time above a trigger, its own first; none where its clause shares none. */
    Optional<TimeExpression> of(int trigger) {
        return times.isEmpty() ? Optional.empty() : above(trigger).or(() -> below(trigger))
                .or(() -> parts(trigger));
    }

    /** "These wars, one in 1994 and another in 2001, cost lives": from the first of the times set beside the subject to the last. */
    private Optional<TimeExpression> parts(int trigger) {
        int verb = trigger;
        while (clauses.is(verb, "conj") && clauses.token(verb).isVerb()) {
            verb = clauses.governor(verb);
        }
        for (int at = verb; at >= 0 && !clauses.token(at).isVerb(); at = clauses.governor(at)) {
            verb = clauses.governor(at);
        }
        List<TimeExpression> found = new ArrayList<>();
        for (int subject : verb < 0 ? List.<Integer>of() : clauses.children(verb, "nsubj")) {
            for (int part : clauses.children(subject, "appos")) {
                times.stream().filter(time -> head(time) >= 0 && clauses.dominates(part, head(time))).forEach(found::add);
            }
        }
        if (found.size() < 2) {
            return found.stream().findFirst();
        }
        TimeExpression first = found.get(0);
        TimeExpression last = found.get(found.size() - 1);
        boolean ordered = first.earliest().isPresent() && last.latest().isPresent() && !first.earliest().get().isAfter(last.latest().get());
        return ordered ? Optional.of(new TimeExpression(first.sentence(), first.from(), last.to(), first.span().union(last.span()),
                first.edtf().split("/")[0] + "/" + last.edtf().substring(last.edtf().indexOf('/') + 1), first.earliest(), last.latest(),
                false, first.source())) : Optional.empty();
    }

    /** "Was sacked and arrested on May 5": a bare verb has the time of the one joined to it. */
    private Optional<TimeExpression> below(int trigger) {
        for (int next : clauses.children(trigger, "conj")) {
            boolean bare = clauses.token(next).isVerb() && clauses.children(trigger).stream().noneMatch(child -> child > trigger
                    && child < next && !clauses.is(child, "cc") && !clauses.is(child, "punct"));
            if (bare && clauses.children(next, "nsubj").isEmpty()) {
                return at(next, false);
            }
        }
        for (int barred : clauses.children(trigger, "advcl")) {
            if (clauses.mark(barred, "from")) {
                return at(barred, false); // "was barred from entering in May"
            }
        }
        return Optional.empty();
    }

    private Optional<TimeExpression> above(int trigger) {
        int at = trigger;
        for (int steps = 0; at >= 0 && steps < HIGHEST; steps++) {
            boolean shared = at != trigger;
            Optional<TimeExpression> found = at(at, shared && !clauses.token(at).isVerb());
            if (found.isPresent()) {
                return found;
            }
            int above = clauses.governor(at);
            boolean clause = clauses.token(at).isVerb() && clauses.is(at, "acl");
            Optional<TimeExpression> told = clause ? around(above) : Optional.empty();
            if (clause && told.isEmpty() && together(at)) {
                told = at(above, false); // "since the vote in May, when he fled"
            }
            if (told.isPresent() || !shares(at)) {
                return told; // "on May 5, when he fled"
            }
            at = above;
        }
        return Optional.empty();
    }

    boolean within(int token) {
        return around(token).isPresent();
    }

    private Optional<TimeExpression> around(int token) {
        return times.stream().filter(time -> time.from() <= token && token < time.to()).findFirst();
    }

    /** The time that stands with a word: hung on it, on a noun beside it, or in a clause that goes on with it. */
    private Optional<TimeExpression> at(int word, boolean own) {
        TimeExpression beside = null;
        TimeExpression along = null;
        for (TimeExpression time : times) {
            int head = head(time);
            int governor = head < 0 ? -1 : clauses.governor(head);
            if (governor == word && !(own && ATTRIBUTES.contains(clauses.relation(head)))) {
                return Optional.of(time);
            }
            if (governor >= 0 && clauses.governor(governor) == word) {
                boolean attribute = ATTRIBUTES.contains(clauses.relation(head)) && time.from() > 1
                        || clauses.caseWord(head, "of") && !VOTES.contains(clauses.lemma(governor));
                if (beside == null && !clauses.token(governor).isVerb() && !attribute && !clauses.is(governor, "conj")) {
                    beside = time;
                } else if (along == null && clauses.is(governor, "advcl") && together(governor)) {
                    along = time;
                }
            }
        }
        return Optional.ofNullable(beside != null ? beside : along);
    }

    private int head(TimeExpression time) {
        for (int token = time.from(); token < time.to(); token++) {
            int governor = clauses.governor(token);
            if (governor >= 0 && (governor < time.from() || governor >= time.to())) {
                return token;
            }
        }
        return -1;
    }

    private boolean together(int clause) {
        return clauses.children(clause, "mark", "advmod").stream().anyMatch(word -> TOGETHER.contains(clauses.lemma(word)));
    }

    /** Whether what a word tells of was when the word above it was. */
    private boolean shares(int at) {
        int above = clauses.governor(at);
        if (above < 0) {
            return false;
        }
        if (!clauses.token(at).isVerb()) {
            return !clauses.is(at, "appos") && !clauses.is(at, "acl")
                    && clauses.children(at, "case").stream().noneMatch(word -> APART.contains(clauses.lemma(word)));
        }
        if (clauses.is(at, "advcl")) {
            return clauses.children(at, "nsubj").isEmpty() && !clauses.mark(at, "after") && !clauses.mark(at, "before")
                    && !clauses.mark(at, "since") && !clauses.mark(at, "for") || together(at);
        }
        if (clauses.is(at, "parataxis") && clauses.token(above).isVerb() && above < at && !clauses.children(at, "nsubj").isEmpty()) {
            return !perfect(at) && opens(above); // "A left in May; B has stayed"
        }
        if (clauses.is(at, "conj")) {
            return !perfect(at) && (clauses.children(at, "nsubj").isEmpty() && clauses.children(at, "aux").isEmpty() || opens(above));
        }
        return !clauses.is(at, "acl") || clauses.token(at).tag().equals("VB");
    }

    /** "A left in 2010 and has not come back": what holds until now was not at the time of the verb before. */
    private boolean perfect(int verb) {
        return clauses.children(verb, "aux").stream().anyMatch(aux -> clauses.token(aux).tag().matches("VBZ|VBP")
                && clauses.lemma(aux).equals("have"));
    }

    /** "On Monday A left and B stayed": a time before the first verb holds for both. */
    private boolean opens(int verb) {
        return times.stream().anyMatch(time -> head(time) >= 0 && clauses.governor(head(time)) == verb && time.to() <= verb);
    }
}
