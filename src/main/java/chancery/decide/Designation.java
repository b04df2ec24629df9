package chancery.decide;

import chancery.gazetteer.Kind;
import chancery.resolve.Entity;
import chancery.text.Span;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a decision names an entity: {@code Ana Ruiz}, {@code Georgia (Region)}, or the words at a place of one article,
 * {@code the harbour char=120,131}.
 *
 * @param name as articles write it
 * @param kind that the entity has; of the second entity of "same as", that it shall have
 * @param span of one mention, in code points
 */
record Designation(String name, Optional<Kind> kind, Optional<Span> span) {
    private static final Pattern FORM = Pattern.compile("(.+?)(?: \\((\\w+)\\))?(?: char=(\\d{1,9}),(\\d{1,9}))?");

    static Designation of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return new Designation(text, Optional.empty(), Optional.empty());
        }
        Optional<Kind> kind = Optional.ofNullable(form.group(2)).flatMap(Designation::kind);
        String name = form.group(2) != null && kind.isEmpty() ? form.group(1) + " (" + form.group(2) + ")" : form.group(1);
        Optional<Span> span = Optional.ofNullable(form.group(3)).map(Integer::parseInt)
                .filter(start -> start <= Integer.parseInt(form.group(4)))
                .map(start -> new Span(start, Integer.parseInt(form.group(4))));
        return new Designation(name, kind, span);
    }

    private static Optional<Kind> kind(String term) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.term().equals(term)).findFirst();
    }

    /** Whether an entity goes by the name, and by no longer one that holds it: "Ruiz" is not who is called "Ana Ruiz". */
    boolean names(Entity entity) {
        return isAName(entity) && entity.names().stream().noneMatch(this::isWithin);
    }

    /** Whether the name is one of those that an entity goes by. */
    boolean isAName(Entity entity) {
        return kind.map(entity.kind()::equals).orElse(true)
                && (spaced(entity.name()).equals(name) || entity.names().stream().anyMatch(other -> spaced(other).equals(name)));
    }

    private boolean isWithin(String longer) {
        Set<String> words = words(longer);
        return words.size() > words(name).size() && words.containsAll(words(name));
    }

    static Set<String> words(String name) {
        return new HashSet<>(List.of(spaced(name).split(" ")));
    }

    static String spaced(String name) {
        return name.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
