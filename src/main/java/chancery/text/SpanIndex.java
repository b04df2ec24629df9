package chancery.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which of many spans may hold some words without looking at all of them. Each is filed under the stretches of
 * text that it touches; whether it holds the words is for the caller to see.
 */
public final class SpanIndex {
    /** Code points a stretch; of the order of a paragraph. */
    private static final int STRETCH = 512;

    private final Map<Integer, List<Integer>> files = new HashMap<>();

    /** @param key what the span belongs to; keys must come in ascending order, and may come several times */
    public void add(Span span, int key) {
        for (int stretch = span.start() / STRETCH; stretch <= span.end() / STRETCH; stretch++) {
            List<Integer> file = files.computeIfAbsent(stretch, at -> new ArrayList<>());
            if (file.isEmpty() || file.get(file.size() - 1) != key) {
                file.add(key);
            }
        }
    }

    /** Keys of all spans that hold a span, and of some more, in ascending order. */
    public List<Integer> near(Span words) {
        return files.getOrDefault(words.start() / STRETCH, List.of());
    }
}
