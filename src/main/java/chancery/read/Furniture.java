package chancery.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The marks by which what stands beside a report is known, from {@code furniture.tsv}. */
final class Furniture {
    /** What a mark says; the first four are looked for in classes and ids, the others in lines. */
    enum Kind {
        CLASS, TALK, FRONT, BODY, COMMENTS, HEADING, END, LINE;

        boolean ofElements() {
            return compareTo(COMMENTS) < 0;
        }
    }

    record Row(Kind kind, String pattern, String example) { }

    private static final String RESOURCE = "furniture.tsv";
    private static final Furniture SHIPPED = new Furniture(load());

    private final List<Row> rows;
    /** First word of a mark to the marks that begin with it. */
    private final Map<Kind, Map<String, List<List<String>>>> classes = new EnumMap<>(Kind.class);
    private final Map<Kind, Pattern> lines = new EnumMap<>(Kind.class);

    private Furniture(List<Row> rows) {
        this.rows = rows;
        for (Kind kind : Kind.values()) {
            List<String> patterns = rows.stream().filter(row -> row.kind == kind).map(Row::pattern).toList();
            if (kind.ofElements()) {
                Map<String, List<List<String>>> marks = new HashMap<>();
                for (String pattern : patterns) {
                    List<String> words = List.of(pattern.split("\\+"));
                    marks.computeIfAbsent(words.get(0), word -> new ArrayList<>()).add(words);
                }
                classes.put(kind, marks);
            } else {
                lines.put(kind, Pattern.compile("(?:" + String.join(")|(?:", patterns) + ")",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
            }
        }
    }

    static Furniture shipped() {
        return SHIPPED;
    }

    List<Row> rows() {
        return rows;
    }

    /** The words of a class or id: {@code relatedPosts__list-item} gives related, posts, list, item. */
    static List<String> words(String names) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= names.length(); i++) {
            char before = names.charAt(i - 1);
            boolean ends = i == names.length() || !isWord(names.charAt(i)) || !isWord(before)
                    || Character.isUpperCase(names.charAt(i)) && !Character.isUpperCase(before);
            if (ends) {
                if (isWord(before)) {
                    words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i;
            }
        }
        return words;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    boolean marks(Kind kind, List<String> words) {
        Map<String, List<List<String>>> marks = classes.get(kind);
        for (int i = 0; i < words.size(); i++) {
            for (List<String> mark : marks.getOrDefault(words.get(i), List.of())) {
                if (inOrder(mark, words.subList(i, words.size()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean inOrder(List<String> mark, List<String> words) {
        int found = 0;
        for (int i = 0; i < words.size() && found < mark.size(); i++) {
            if (words.get(i).equals(mark.get(found))) {
                found++;
            }
        }
        return found == mark.size();
    }

    /** Whether a line, its spaces single, is of that kind. */
    boolean matches(Kind kind, String line) {
        // No pattern allows for more, and the longest paragraphs need not be looked at.
        return line.length() <= 400 && lines.get(kind).matcher(line).matches();
    }

    private static List<Row> load() {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Furniture.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            boolean header = true;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                if (!header) {
                    String[] fields = line.split("\t", -1);
                    if (fields.length != 3) {
                        throw new IllegalStateException(RESOURCE + ": \"" + line + "\" has not three columns");
                    }
                    rows.add(new Row(Kind.valueOf(fields[0].toUpperCase(Locale.ROOT)), fields[1], fields[2]));
                }
                header = false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        return List.copyOf(rows);
    }
}
