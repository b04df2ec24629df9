package chancery.reconcile;

import chancery.gazetteer.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Words.class.getResourceAsStream("words.tsv"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("words.tsv", e);
        }
    }

    private void add(String[] row) {
        List<String> meant = List.of(row[2].split("\\|"));
        switch (row[1]) {
            case "title" -> titles.add(row[0]);
            case "short" -> writtenOut.put(row[0], meant);
            case "sort" -> sorts.put(row[0], Set.copyOf(meant.stream().map(Kind::valueOf).toList()));
            default -> throw new IllegalStateException("words.tsv: found " + Arrays.toString(row)
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
