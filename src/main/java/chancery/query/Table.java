package chancery.query;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/** Rows for people: columns as wide as what is in them, IRIs short, strings without quotation marks. */
final class Table {
    /** A sentence runs on into the margin rather than make every row as wide as itself. */
    private static final int WIDEST = 60;

    private final PrefixMapping prefixes;

    Table(PrefixMapping prefixes) {
        this.prefixes = prefixes;
    }

    void write(RowSet rows, OutputStream out) {
        List<Var> variables = rows.getResultVars();
        List<List<String>> lines = new ArrayList<>();
        lines.add(variables.stream().map(Var::getVarName).toList());
        rows.forEachRemaining(row -> lines.add(variables.stream().map(row::get).map(this::cell).toList()));
        int[] widths = new int[variables.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, width(line.get(i))));
            }
        }
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (int i = 0; i < lines.size(); i++) {
            writer.print(line(lines.get(i), widths) + "\n");
            if (i == 0) {
                writer.print("-".repeat(Math.max(0, java.util.Arrays.stream(widths).sum() + 2 * (widths.length - 1))) + "\n");
            }
        }
        writer.flush();
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i)).append(" ".repeat(Math.max(0, widths[i] - width(cells.get(i))) + 2));
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private String cell(Node node) {
        if (node == null) {
            return "";
        }
        if (node.isLiteral()) {
            // Control characters could move the cursor of the terminal that shows the table.
            return node.getLiteralLexicalForm().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "\ufffd");
        }
        return node.isURI() ? prefixes.shortForm(node.getURI()) : "_:" + node.getBlankNodeLabel();
    }
}
