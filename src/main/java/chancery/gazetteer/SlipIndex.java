package chancery.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables' names by their first letter, words and length, so that what a name with a slip may mean is soon found. */
final class SlipIndex {
    private final Map<String, List<Candidate>> spellings;
    private final Map<String, List<String>> alike = new HashMap<>();
    private final Set<String> others;

    /**
     * @param spellings candidates by their names as they are compared
     * @param others    names, as they are compared, that are right as they stand
     */
    SlipIndex(Map<String, List<Candidate>> spellings, Collection<String> others) {
        this.spellings = spellings;
        this.others = Set.copyOf(others);
        spellings.forEach((spelling, candidates) -> {
            if (candidates.stream().anyMatch(Slip::concerns)) {
                alike.computeIfAbsent(key(spelling, spelling.length()), key -> new ArrayList<>()).add(spelling);
            }
        });
    }

    private static String key(String spelling, int length) {
        return spelling.isEmpty() ? "" : spelling.charAt(0) + " " + spelling.chars().filter(c -> c == ' ').count() + " " + length;
    }

    /** Nothing where the name is one as it stands, in whatever language. */
    List<Slip> of(String name) {
        String written = Spelling.comparable(name);
        List<Slip> found = new ArrayList<>();
        if (!spellings.containsKey(written) && !others.contains(written)) {
            for (int length = written.length() - Slip.MOST; length <= written.length() + Slip.MOST; length++) {
                for (String spelling : alike.getOrDefault(key(written, length), List.of())) {
                    spellings.get(spelling).stream().filter(Slip::concerns)
                            .forEach(candidate -> Slip.of(written, spelling, candidate).ifPresent(found::add));
                }
            }
        }
        return found;
    }
}
