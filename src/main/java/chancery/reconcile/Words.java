package chancery.reconcile;

import chancery.gazetteer.Kind;
import chancery.text.TableResource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code words.tsv} says of words in tables. */
final class Words {
    static final Words SHIPPED = new Words();

    private final Set<String> titles = new HashSet<>();
    private final Map<String, List<String>> writtenOut = new HashMap<>();
    private final Map<String, Set<Kind>> sorts = new HashMap<>();

    private Words() {
        TableResource.rows(Words.class, "words.tsv", 3).forEach(this::add);
    }

    private void add(List<String> row) {
        List<String> meant = List.of(row.get(2).split("\\|"));
        switch (row.get(1)) {
            case "title" -> titles.add(row.get(0));
            case "short" -> writtenOut.put(row.get(0), meant);
            case "sort" -> sorts.put(row.get(0), Set.copyOf(meant.stream().map(Kind::valueOf).toList()));
            default -> throw new IllegalStateException("words.tsv: found " + row
                    + "; expected a word, one of title, short and sort, and what it means");
        }
    }

    boolean isTitle(String word) {
        return titles.contains(word);
    }

    /** What a shortened word may be; empty where it is none. */
    List<String> writtenOut(String word) {
        return writtenOut.getOrDefault(word, List.of());
    }

    /** Of which kinds something is that is called so; empty where the word says nothing of that. */
    Optional<Set<Kind>> sort(String words) {
        return Optional.ofNullable(sorts.get(words));
    }
}
