package chancery.extract.event;

import chancery.extract.event.ActorFinder.Filler;
import chancery.extract.syntax.Clauses;
import chancery.fact.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps the readings of a sentence that tell of an event of their own. */
final class DraftSelection {
    /** Events that are told of without saying who did them, or to whom. */
    private static final Set<String> ONE_SIDED = Set.of("plover:ASSAULT", "plover:PROTEST", "plover:COERCE", "ch:Death",
            "ch:Disaster", "ch:Election", "ch:Dismissal", "ch:Appointment");
    /** Events that are told of without those who took part: "a Moscow-brokered armistice", "a truce was signed in 1994". */
    private static final Set<String> BROKERED = Set.of("plover:RETREAT", "plover:AGREE", "plover:SUPPORT", "plover:CONSULT", "ch:Treaty");
    /** Acts of speech that say what is asked, promised, threatened or refused. */
    private static final Set<String> EMBEDDING = Set.of("plover:AGREE", "plover:REJECT", "plover:REQUEST", "plover:THREATEN");

    private static final Set<String> TAKING_UP = Set.of("the", "this", "that");

    /** Clauses that tell of something else than the word above them. */
    private static final List<String> APART = List.of("conj", "acl:relcl", "parataxis", "nsubj", "appos");

    private final Clauses clauses;

    DraftSelection(Clauses clauses) {
        this.clauses = clauses;
    }

    List<Draft> select(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            if ((tells(draft) || resumes(draft)) && drafts.stream().noneMatch(other -> other != draft && covers(other, draft))) {
                kept.add(draft);
            }
        }
        return kept;
    }

    /** "The raid": a definite noun that names nobody can only take up an event that was told of before. */
    boolean resumes(Draft draft) {
        return draft.sense().pos() == 'n' && draft.sources().isEmpty() && draft.recipients().isEmpty() && !tells(draft)
                && clauses.token(draft.trigger()).tag().equals("NN")
                && clauses.children(draft.trigger(), "amod", "compound", "nmod", "acl").isEmpty()
                && clauses.children(draft.trigger(), "det").stream().anyMatch(word -> TAKING_UP.contains(clauses.lemma(word)));
    }

    private boolean tells(Draft draft) {
        if (draft.sources().isEmpty() && draft.recipients().isEmpty()) {
            boolean brokered = clauses.children(draft.trigger(), "amod").stream().anyMatch(clauses::hyphenated);
            boolean verb = draft.sense().pos() == 'v';
            boolean made = verb && clauses.passive(draft.trigger()) && !clauses.children(draft.trigger(), "nsubj").isEmpty();
            boolean counted = verb && ONE_SIDED.contains(draft.type())
                    && clauses.patients(draft.trigger()).stream().anyMatch(word -> clauses.token(word).tag().equals("CD"));
            return counted || BROKERED.contains(draft.type()) && (brokered || made); // "killed 45"
        }
        if (draft.complete() || draft.sense().recipients().contains("none")) {
            return true;
        }
        boolean modifier = clauses.relation(draft.trigger()).equals("amod") || clauses.is(draft.trigger(), "compound");
        return !modifier && (draft.sense().pos() == 'v' || ONE_SIDED.contains(draft.type()));
    }

    /** Whether one reading says all that the other does: "held" and "talks", "refused" and "provide". */
    private boolean covers(Draft one, Draft other) {
        boolean above = clauses.dominates(one.trigger(), other.trigger()) && near(one.trigger(), other.trigger());
        boolean below = clauses.dominates(other.trigger(), one.trigger()) && near(other.trigger(), one.trigger());
        if (!above && !below) {
            return false;
        }
        if (resumes(other)) {
            return clauses.governor(other.trigger()) == one.trigger() && clauses.is(other.trigger(), "obj");
        }
        if (one.type().equals(other.type()) && agree(one.sources(), other.sources())
                && agree(one.recipients(), other.recipients())) {
            return score(one) > score(other) || score(one) == score(other) && one.trigger() < other.trigger();
        }
        boolean withheld = other.modality() == Event.Modality.NEGATED || other.modality() == Event.Modality.HYPOTHETICAL;
        return above && EMBEDDING.contains(one.type()) && withheld && one.complete()
                && agree(one.recipients(), other.recipients());
    }

    private static int score(Draft draft) {
        return (draft.sources().isEmpty() ? 0 : 4) + (draft.recipients().isEmpty() ? 0 : 4)
                + (draft.type().equals(draft.sense().type()) ? 2 : 0) + draft.sense().weight();
    }

    private boolean near(int upper, int lower) {
        int at = lower;
        for (int steps = 0; steps < 4 && at >= 0; steps++) {
            if (at == upper) {
                return true;
            }
            boolean clause = clauses.is(at, "advcl") && !clauses.children(at, "nsubj").isEmpty();
            if (clause || APART.stream().anyMatch(clauses.relation(at)::startsWith)) {
                return false;
            }
            at = clauses.governor(at);
        }
        return false;
    }

    private static boolean agree(List<Filler> one, List<Filler> other) {
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(filler -> other.stream()
                .anyMatch(twin -> twin.mention().entity() == filler.mention().entity()
                        || twin.mention().span().overlaps(filler.mention().span())));
    }
}
