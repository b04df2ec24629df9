package chancery.decide;

import chancery.text.InputException;
import chancery.text.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decisions in a tab-separated file that people edit: what, subject, object, scope, who, when, why.
 *
 * <p>Lines that begin with {@code #}, empty lines, and rows that begin with {@code ?} (a question not answered yet) are
 * passed over and stay where they are. One bad line refuses the file as a whole: were the rest carried out without it, a
 * link that somebody had taken out could come back.
 */
public final class DecisionFile {
    /** What the file is called in the folder of a store. */
    public static final String NAME = "decisions.tsv";
    /** Begins a row that is a question still. */
    public static final String UNDECIDED = "?";
    public static final String HEADER = "# what\tsubject\tobject\tscope\twho\twhen\twhy";

    private static final String UNDO = "undo ";
    private static final int COLUMNS = 7;
    private static final int LEAST_COLUMNS = 3;

    private DecisionFile() { }

    /**
     * The rows of a file, in its order, with those that were undone; none where there is no file.
     *
     * @throws InputException with all lines that are wrong
     */
    public static List<Decision> read(Path file) {
        return parse(file.toString(), content(file));
    }

    private static String content(Path file) {
        if (!Files.exists(file)) {
            return "";
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
        } catch (CharacterCodingException e) {
            throw new InputException(Location.of(file.toString()), "is not in UTF-8, as decisions must be", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** @param name of the source, for messages */
    public static List<Decision> parse(String name, String content) {
        List<Decision> rows = new ArrayList<>();
        List<InputException> problems = new ArrayList<>();
        String[] lines = content.replaceFirst("^\uFEFF", "").split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || lines[i].startsWith("#") || lines[i].startsWith(UNDECIDED)) {
                continue;
            }
            try {
                rows.add(row(Location.of(name, i + 1), lines[i].split("\t", -1)));
            } catch (InputException e) {
                problems.add(e);
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(Location.of(name), problems.size() + " of its lines cannot be read, and so none is"
                    + " carried out:\n" + String.join("\n", problems.stream().map(InputException::getMessage).toList()));
        }
        return rows;
    }

    private static Decision row(Location where, String[] cells) {
        if (cells.length < LEAST_COLUMNS || cells.length > COLUMNS) {
            throw new InputException(where, "found " + cells.length + " cells; expected " + LEAST_COLUMNS + " to " + COLUMNS
                    + ", apart by tabs: what, subject, object, scope, who, when, why");
        }
        String what = cell(cells, 0).toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
        boolean undone = what.startsWith(UNDO);
        Verdict verdict = Verdict.of(undone ? what.substring(UNDO.length()) : what).orElseThrow(() -> new InputException(where,
                "found \"" + cell(cells, 0) + "\"; expected one of: " + Verdict.all() + "; or \"undo\" before one of them"));
        Decision decision = new Decision(verdict, undone, cell(cells, 1), cell(cells, 2), cell(cells, 3), cell(cells, 4),
                date(where, cell(cells, 5)), cell(cells, 6));
        problem(decision).ifPresent(problem -> {
            throw new InputException(where, problem);
        });
        return decision;
    }

    /** Spreadsheets put a cell in quotation marks where it holds one. */
    private static String cell(String[] cells, int at) {
        String cell = at < cells.length ? cells[at].strip() : "";
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        String inside = quoted ? cell.substring(1, cell.length() - 1) : "";
        return quoted && !inside.replace("\"\"", "").contains("\"") ? inside.replace("\"\"", "\"") : cell;
    }

    private static Optional<LocalDate> date(Location where, String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new InputException(where, "found \"" + text + "\" as when; expected a day, as in 2023-09-08", e);
        }
    }

    /** What keeps a decision from being one; empty where all is well. */
    static Optional<String> problem(Decision decision) {
        if (decision.subject().isEmpty()) {
            return Optional.of("found no subject; expected an entity's name");
        }
        boolean placed = Designation.of(decision.subject()).span().isPresent();
        if (decision.everywhere() && (placed || decision.verdict() == Verdict.WRONG_FACT)) {
            return Optional.of("found \"" + decision.subject() + "\" for all articles; expected the address or identifier"
                    + " of one as scope");
        }
        return switch (decision.verdict()) {
            case IS, IS_NOT -> item(decision);
            case SAME_AS, DISTINCT_FROM -> entities(decision);
            case WRONG_FACT -> FactKey.all(decision.subject()).isEmpty() ? Optional.of("found \"" + decision.subject()
                    + "\"; expected a fact, as in: event plover:ASSAULT trigger=120,127") : Optional.empty();
        };
    }

    private static Optional<String> item(Decision decision) {
        boolean none = decision.verdict() == Verdict.IS && decision.object().equals(Decision.NONE);
        boolean item = decision.key().matches("Q[1-9][0-9]*") || decision.object().matches("[a-z]+:\\S+");
        return none || item ? Optional.empty() : Optional.of("found \"" + decision.object() + "\" as item; expected Q and a"
                + " number, with a label after it or not, or a key of the gazetteer"
                + (decision.verdict() == Verdict.IS ? ", or none" : ""));
    }

    private static Optional<String> entities(Decision decision) {
        Designation other = Designation.of(decision.object());
        if (decision.object().isEmpty() || other.span().isPresent()) {
            return Optional.of("found \"" + decision.object() + "\" as the other entity; expected its name");
        }
        boolean itself = decision.subject().equals(decision.object());
        if (itself && (decision.verdict() == Verdict.SAME_AS || decision.everywhere())) {
            return Optional.of("found \"" + decision.subject() + "\" twice; expected two names"
                    + (decision.verdict() == Verdict.SAME_AS ? "" : ", or the one article in which it is another"));
        }
        return Optional.empty();
    }

    /** Adds rows at the end of a file, made where there is none; all that stands in it stays. Whole or not at all. */
    public static void append(Path file, List<Decision> rows) {
        read(file); // nothing is put behind a line that would keep it from being read
        String before = content(file);
        StringBuilder content = new StringBuilder(before.isEmpty() ? HEADER + "\n" : before);
        if (content.charAt(content.length() - 1) != '\n') {
            content.append('\n');
        }
        rows.forEach(row -> content.append(line(row)).append('\n'));
        Path partial = file.toAbsolutePath().resolveSibling(file.getFileName() + ".partial");
        try {
            Files.writeString(partial, content);
            try {
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /** A decision as a row. */
    public static String line(Decision decision) {
        return String.join("\t", (decision.undone() ? UNDO : "") + decision.verdict().words(), decision.subject(),
                decision.object(), decision.scope(), decision.who(), decision.when().map(LocalDate::toString).orElse(""),
                decision.why());
    }
}
