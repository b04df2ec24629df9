package chancery.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All names of the tables in order, for what a reader types: beginnings of names, and names with slips. */
public final class NameIndex {
    /** A candidate, and how many letters of its name had to be changed to meet what was asked. */
    public record Near(Candidate candidate, int edits) { }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<String>> namesByKey = new LinkedHashMap<>();

    /** A name as it is compared. */
    private record Entry(String spelling, Candidate candidate) { }

    public NameIndex(Gazetteer gazetteer) {
        for (Candidate candidate : gazetteer.candidates()) {
            entries.add(new Entry(comparable(candidate.name()), candidate));
            List<String> names = namesByKey.computeIfAbsent(candidate.item().key(), key -> new ArrayList<>());
            if (!names.contains(candidate.name())) {
                names.add(candidate.name());
            }
        }
        entries.sort(Comparator.comparing(Entry::spelling).thenComparing(entry -> -entry.candidate().item().weight())
                .thenComparing(entry -> entry.candidate().item().key()));
    }

    private static String comparable(String name) {
        return Spelling.lower(Spelling.folded(name));
    }

    /** An item's English names, its label first. */
    public List<String> names(Item item) {
        return List.copyOf(namesByKey.getOrDefault(item.key(), List.of()));
    }

    /** Candidates whose names begin with letters, accents and case apart, in the order of their names. */
    public List<Candidate> startingWith(String letters) {
        String wanted = comparable(letters);
        int low = 0;
        for (int high = entries.size(); low < high; ) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).spelling().compareTo(wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Candidate> found = new ArrayList<>();
        for (int i = low; i < entries.size() && entries.get(i).spelling().startsWith(wanted); i++) {
            found.add(entries.get(i).candidate());
        }
        return found;
    }

    /** Candidates whose names differ in no more than one letter, or two of eight and more; the closest first. */
    public List<Near> near(String name) {
        String wanted = comparable(name);
        int most = wanted.length() < 4 ? 0 : wanted.length() < 8 ? 1 : 2;
        List<Near> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (Math.abs(entry.spelling().length() - wanted.length()) <= most) {
                int edits = edits(entry.spelling(), wanted, most);
                if (edits <= most) {
                    found.add(new Near(entry.candidate(), edits));
                }
            }
        }
        found.sort(Comparator.comparingInt(Near::edits));
        return found;
    }

    /** Levenshtein's distance; any number above {@code most} where it is larger than that. */
    private static int edits(String a, String b, int most) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(previous[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return least;
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
