package chancery.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables' names by their first letter, words and length, so that what a name with a slip may mean is soon found. */
final class SlipIndex {
    private final Map<String, List<Candidate>> names = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /**
     * @param spellings candidates by their names as they are compared
     * @param others    names, as they are compared, that are right as they stand
     */
    SlipIndex(Map<String, List<Candidate>> spellings, Collection<String> others) {
        known.addAll(spellings.keySet());
        known.addAll(others);
        spellings.forEach((spelling, candidates) -> candidates.stream().filter(Slip::concerns).forEach(candidate ->
                names.computeIfAbsent(key(spelling, spelling.length()), key -> new ArrayList<>()).add(candidate)));
    }

    private static String key(String spelling, int length) {
        return spelling.isEmpty() ? "" : spelling.charAt(0) + " " + spelling.chars().filter(c -> c == ' ').count() + " " + length;
    }

    /** Nothing where the name is one as it stands, in whatever language. */
    List<Slip> of(String name) {
        String written = Spelling.comparable(name);
        List<Slip> found = new ArrayList<>();
        for (int length = written.length() - Slip.MOST; length <= written.length() + Slip.MOST && !known.contains(written); length++) {
            names.getOrDefault(key(written, length), List.of()).forEach(candidate -> Slip.of(written, candidate).ifPresent(found::add));
        }
        return found;
    }
}
