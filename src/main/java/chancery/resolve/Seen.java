package chancery.resolve;

import chancery.annotate.Name;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a name was taken for over the whole article, by the recognizer and by the words around it: the weightiest guess
 * counts everywhere.
 */
final class Seen {
    private final Map<String, Map<Name.Type, Integer>> votes = new HashMap<>();
    private int longest;

    void add(String words, Name.Type type, int weight) {
        votes.computeIfAbsent(words, name -> new EnumMap<>(Name.Type.class)).merge(type, weight, Integer::sum);
        longest = Math.max(longest, words.split(" ").length);
    }

    /** The weightiest guess for these words; none where they were never seen as a name. */
    Optional<Name.Type> type(String words) {
        Map<Name.Type, Integer> counts = votes.getOrDefault(words, Map.of());
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** The most words a name has. */
    int longest() {
        return longest;
    }
}
