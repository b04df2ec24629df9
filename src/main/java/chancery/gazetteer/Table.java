package chancery.gazetteer;

import chancery.text.InputException;
import chancery.text.Location;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A tab-separated file with a header line, no quoting; cells may hold several values apart by {@code |}. */
final class Table {
    private final String name;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    private Table(String name, List<String> columns) {
        this.name = name;
        this.columns = columns;
    }

    /**
     * @param name     what errors call it
     * @param expected the header's cells, in order
     */
    static Table read(String name, Reader text, String... expected) {
        try (BufferedReader lines = new BufferedReader(text)) {
            String header = lines.readLine();
            Table table = new Table(name, List.of(expected));
            if (header == null || !header.equals(String.join("\t", expected))) {
                throw new InputException(Location.of(name, 1), "header \"" + (header == null ? "" : header)
                        + "\"; expected the columns " + String.join(" ", expected));
            }
            String line;
            for (int number = 2; (line = lines.readLine()) != null; number++) {
                table.add(line, number);
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private void add(String line, int number) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns.size()) {
            throw new InputException(Location.of(name, number), cells.length + " cells; expected " + columns.size()
                    + ", one for each of " + String.join(" ", columns));
        }
        rows.add(new Row(cells, number));
    }

    List<Row> rows() {
        return rows;
    }

    /** A line after the header. */
    final class Row {
        private final String[] cells;
        private final int line;

        private Row(String[] cells, int line) {
            this.cells = cells;
            this.line = line;
        }

        String cell(String column) {
            return cells[columns.indexOf(column)].strip();
        }

        Optional<String> optional(String column) {
            return Optional.of(cell(column)).filter(value -> !value.isEmpty());
        }

        List<String> values(String column) {
            String cell = cell(column);
            return cell.isEmpty() ? List.of() : Arrays.stream(cell.split("\\|")).map(String::strip).toList();
        }

        Optional<Double> number(String column) {
            try {
                return optional(column).map(Double::valueOf);
            } catch (NumberFormatException e) {
                throw wrong(column + " \"" + cell(column) + "\"; expected a number");
            }
        }

        InputException wrong(String problem) {
            return new InputException(Location.of(name, line), problem);
        }
    }
}
