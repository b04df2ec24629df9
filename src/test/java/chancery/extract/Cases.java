package chancery.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads files of cases: a line of text, then indented lines of what is given and expected; blank lines and # are skipped. */
public final class Cases {
    /** A text and the lines under it, without their first four blanks. */
    public record Case(String text, List<String> lines) {
        @Override
        public String toString() {
            return text;
        }
    }

    private Cases() { }

    public static Stream<Case> read(String name) {
        List<Case> cases = new ArrayList<>();
        try (InputStream in = Cases.class.getResourceAsStream(name)) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("    ")) {
                    cases.get(cases.size() - 1).lines().add(line.substring(4));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    cases.add(new Case(line, new ArrayList<>()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return cases.stream();
    }
}
