package chancery.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A lexicon beside its reader: tab-separated, {@code #} opens a comment line, the first other line names the columns. */
final class TableResource {
    private TableResource() { }

    /** The rows below the heading, each with as many cells as the heading has. */
    static List<List<String>> rows(String name) {
        try (InputStream in = TableResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is not beside " + TableResource.class);
            }
            return rows(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + name + " cannot be read", e);
        }
    }

    private static List<List<String>> rows(String name, BufferedReader lines) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int columns = 0;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (columns == 0) {
                columns = cells.size();
            } else if (cells.size() != columns) {
                throw new IllegalStateException(name + ":" + number + ": " + cells.size() + " cells; expected "
                        + columns);
            } else {
                rows.add(cells);
            }
        }
        return rows;
    }
}
