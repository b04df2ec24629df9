package chancery.extract;

import java.util.ArrayList;
import java.util.List;

/** Keeps the readings of a sentence that tell of an event of their own. */
final class DraftSelection {
    private final Clauses clauses;

    DraftSelection(Clauses clauses) {
        this.clauses = clauses;
    }

    List<Draft> select(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!draft.sources().isEmpty() || !draft.recipients().isEmpty()) {
                kept.add(draft);
            }
        }
        return kept;
    }
}
