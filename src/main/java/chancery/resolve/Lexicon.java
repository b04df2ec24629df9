package chancery.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Word lists by name; from {@code words.tsv} beside this class. */
final class Lexicon {
    private final Map<String, Set<String>> lists = new HashMap<>();

    Lexicon() {
        for (String[] row : Tsv.rows("words.tsv", 2)) {
            for (String word : row[1].split(" ")) {
                lists.computeIfAbsent(row[0], name -> new HashSet<>()).add(word.replace('_', ' '));
            }
        }
    }

    boolean has(String list, String word) {
        Set<String> words = lists.get(list);
        if (words == null) {
            throw new IllegalArgumentException("words.tsv has no list " + list);
        }
        return words.contains(word);
    }
}
