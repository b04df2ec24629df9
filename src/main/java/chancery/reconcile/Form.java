package chancery.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A way to read what a cell says. Tables write names as lists and directories do: turned round ("Korea, South"), with what
 * tells namesakes apart behind them ("Tripoli (Lebanon)", "Paris, France"), with titles before them, and shortened.
 *
 * @param text    the name
 * @param cost    what the reading takes from a score of 100
 * @param context what stood beside the name: a country, or what sort of thing it is
 */
record Form(String text, double cost, Optional<String> context) {
    private static final int MOST = 8;
    private static final Pattern BRACKETS = Pattern.compile("(.+?)\\s*[(\\[]([^()\\[\\]]+)[)\\]]");
    private static final Pattern COMMA = Pattern.compile("([^,]+),\\s*([^,]+)");
    private static Form plain(String text, double cost) {
        return new Form(text, cost, Optional.empty());
    }

    /** All readings, the plainest first; the first is the text itself. */
    static List<Form> of(String cell) {
        String text = cell.strip().replaceAll("\\s+", " ");
        Set<Form> forms = new LinkedHashSet<>(List.of(plain(text, 0)));
        Matcher brackets = BRACKETS.matcher(text);
        if (brackets.matches()) {
            forms.add(new Form(brackets.group(1).strip(), 1, Optional.of(brackets.group(2).strip())));
        }
        Matcher comma = COMMA.matcher(text);
        if (comma.matches()) {
            forms.add(plain(comma.group(2).strip() + " " + comma.group(1).strip(), 2));
            forms.add(new Form(comma.group(1).strip(), 2, Optional.of(comma.group(2).strip())));
        }
        untitled(text).ifPresent(name -> forms.add(new Form(name, 3, Optional.of("person"))));
        for (Form form : List.copyOf(forms)) {
            longer(form.text()).stream().map(full -> new Form(full, form.cost() + 3, form.context())).forEach(forms::add);
        }
        return forms.stream().limit(MOST).toList();
    }

    /** Without titles before it; a name of two words or more is left, for a surname is many people's. */
    private static Optional<String> untitled(String text) {
        String name = untitledName(text);
        return name.equals(text) || !name.contains(" ") ? Optional.empty() : Optional.of(name);
    }

    /** Without titles before it; the last word stays. */
    static String untitledName(String text) {
        List<String> words = Arrays.asList(text.split(" "));
        int first = 0;
        while (first < words.size() - 1 && Words.SHIPPED.isTitle(bare(words.get(first)))) {
            first++;
        }
        return String.join(" ", words.subList(first, words.size()));
    }

    /** With its shortened words written out; empty where it has none. */
    private static List<String> longer(String text) {
        List<String> whole = List.of("");
        boolean any = false;
        for (String word : text.split(" ")) {
            List<String> meant = Words.SHIPPED.writtenOut(bare(word));
            any |= !meant.isEmpty();
            List<String> next = new ArrayList<>();
            for (String begun : whole) {
                (meant.isEmpty() ? List.of(word) : meant).forEach(one -> next.add(begun.isEmpty() ? one : begun + " " + one));
            }
            whole = next.size() > 8 ? next.subList(0, 8) : next;
        }
        return any ? whole : List.of();
    }

    private static String bare(String word) {
        return Arrays.stream(word.split("\\.")).collect(Collectors.joining()).toLowerCase(Locale.ROOT);
    }
}
