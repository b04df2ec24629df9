package chancery.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that many bodies bear: every state has a "Ministry of Defence". By themselves they say who is meant in one
 * article only. The words such names are made of stand in {@code common-bodies.txt}.
 */
final class CommonBodies {
    private static final Set<String> WORDS = read();

    private CommonBodies() { }

    /** Whether a name is made of nothing but such words. */
    static boolean names(String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !WORDS.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> read() {
        try (InputStream in = CommonBodies.class.getResourceAsStream("common-bodies.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.strip().split("\\s+")))
                    .filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("common-bodies.txt on the class path cannot be read", e);
        }
    }
}
