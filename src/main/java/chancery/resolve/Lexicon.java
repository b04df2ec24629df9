package chancery.resolve;

import chancery.text.TableResource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Word lists by name; from {@code words.tsv} beside this class. */
final class Lexicon {
    private final Map<String, Set<String>> lists = new HashMap<>();

    Lexicon() {
        for (List<String> row : TableResource.rows(Lexicon.class, "words.tsv", 2)) {
            for (String word : row.get(1).split(" ")) {
                lists.computeIfAbsent(row.get(0), name -> new HashSet<>()).add(word.replace('_', ' '));
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
