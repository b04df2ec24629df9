package chancery.decide;

import chancery.gazetteer.Catalogue;
import chancery.read.Article;
import java.util.ArrayList;
import java.util.List;

/**
 * The decisions in force. A later row wins over an earlier one that it contradicts: another item for the same subject, a
 * merger after a split, an undoing. A decision on one article wins over one on all. Safe to share between threads.
 */
public final class Decisions {
    /** Nobody decided anything. */
    public static final Decisions NONE = new Decisions(List.of());

    private final List<Decision> inForce;

    private Decisions(List<Decision> inForce) {
        this.inForce = List.copyOf(inForce);
    }

    /** @param rows in the order in which they were made, undone ones among them */
    public static Decisions of(List<Decision> rows) {
        List<Decision> inForce = new ArrayList<>();
        for (Decision row : rows) {
            inForce.removeIf(earlier -> replaces(row, earlier));
            if (!row.undone()) {
                inForce.add(row);
            }
        }
        return new Decisions(inForce);
    }

    private static boolean replaces(Decision row, Decision earlier) {
        if (row.sameAs(earlier)) {
            return true;
        }
        if (row.undone()) {
            return false;
        }
        return switch (row.verdict()) {
            case IS -> row.concerns(earlier) && (earlier.verdict() == Verdict.IS
                    || earlier.verdict() == Verdict.IS_NOT && earlier.key().equals(row.key()));
            case IS_NOT -> row.concerns(earlier) && earlier.verdict() == Verdict.IS && earlier.key().equals(row.key());
            case SAME_AS -> row.pairs(earlier) && (earlier.verdict() == Verdict.DISTINCT_FROM
                    || earlier.verdict() == Verdict.SAME_AS);
            case DISTINCT_FROM -> row.pairs(earlier) && earlier.verdict() == Verdict.SAME_AS;
            case WRONG_FACT -> false;
        };
    }

    /** In the order in which they were made. */
    public List<Decision> inForce() {
        return inForce;
    }

    /** Those that an article lies in the scope of, to be carried out on it. */
    public Rulings on(Article article, Catalogue catalogue) {
        return new Rulings(article, catalogue, inForce.stream().filter(decision -> decision.covers(article)).toList());
    }
}
