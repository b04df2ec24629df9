package chancery.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A phrase of the Penn Treebank parse; its leaves are tokens and stand for themselves as childless constituents whose
 * label is the part of speech.
 *
 * @param label phrase label without function tags: {@code NP}, {@code SBAR}, {@code S}
 * @param from  first token of the sentence
 * @param to    one past its last token
 */
public record Constituent(String label, int from, int to, List<Constituent> children) {
    public Constituent {
        children = List.copyOf(children);
    }

    public boolean isLeaf() {
        return children.isEmpty();
    }

    public boolean covers(int first, int past) {
        return from <= first && past <= to;
    }

    /** The constituents from this one down to the leaf of a token, outermost first. */
    public List<Constituent> path(int token) {
        List<Constituent> path = new ArrayList<>();
        Constituent at = this;
        while (at != null) {
            path.add(at);
            Constituent next = null;
            for (Constituent child : at.children) {
                if (child.covers(token, token + 1)) {
                    next = child;
                    break;
                }
            }
            at = next;
        }
        return path;
    }

    /** This and everything under it that passes the test, in text order, outer before inner. */
    public List<Constituent> all(Predicate<Constituent> test) {
        List<Constituent> found = new ArrayList<>();
        collect(test, found);
        return found;
    }

    private void collect(Predicate<Constituent> test, List<Constituent> found) {
        if (test.test(this)) {
            found.add(this);
        }
        for (Constituent child : children) {
            child.collect(test, found);
        }
    }
}
