package chancery.resolve;

import chancery.gazetteer.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * Spellings of one person's name that differ by a letter, as transcriptions and misprints do: same given names, and
 * family names of six letters or more that begin alike.
 */
final class Variants {
    private static final int SHORTEST = 6;

    private Variants() { }

    /** Joins persons whose full names are spellings of one; the gazetteer's persons are spelled as they are. */
    static void join(List<Cluster> clusters) {
        for (Cluster later : List.copyOf(clusters)) {
            for (Cluster earlier : clusters) {
                if (earlier == later) {
                    break;
                }
                if (person(earlier) && person(later) && alike(NameGrouper.words(earlier.drafts.get(0)),
                        NameGrouper.words(later.drafts.get(0)))) {
                    earlier.absorb(later);
                    clusters.remove(later);
                    break;
                }
            }
        }
    }

    private static boolean person(Cluster cluster) {
        return cluster.kind == Kind.PERSON && cluster.item.isEmpty() && cluster.proper && !cluster.drafts.isEmpty()
                && cluster.drafts.get(0).name.isPresent();
    }

    private static boolean alike(String[] one, String[] other) {
        int last = one.length - 1;
        return last > 0 && other.length == one.length && ofOneName(one[last], other[last])
                && Arrays.equals(one, 0, last, other, 0, last);
    }

    /** Whether two words differ by one letter put in, left out or put for another, and not in the first two. */
    static boolean ofOneName(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter == one ? other : one;
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        boolean oneLetter = longer.length() - shorter.length() == 1
                && shorter.substring(same).equals(longer.substring(same + 1))
                || longer.length() == shorter.length() && same < shorter.length()
                && shorter.substring(same + 1).equals(longer.substring(same + 1));
        // "Ivanov" and "Ivanova" are husband and wife
        boolean gendered = longer.equals(shorter + "a");
        return oneLetter && same > 1 && shorter.length() >= SHORTEST - 1 && longer.length() >= SHORTEST && !gendered;
    }
}
