package chancery.fact;

import chancery.text.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One place where a fact was read.
 *
 * @param sentence index of the sentence
 * @param rule     name of the rule that read it: {@code title}, {@code verb-frame}, {@code according-to}
 * @param spans    the words, by the part they play; in text order
 */
public record Evidence(int sentence, String rule, Map<Role, List<Span>> spans) {
    public Evidence {
        Map<Role, List<Span>> copy = new EnumMap<>(Role.class);
        spans.forEach((role, list) -> {
            if (!list.isEmpty()) {
                copy.put(role, list.stream().sorted().distinct().toList());
            }
        });
        spans = java.util.Collections.unmodifiableMap(copy);
    }

    public List<Span> spans(Role role) {
        return spans.getOrDefault(role, List.of());
    }
}
