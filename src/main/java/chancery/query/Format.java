package chancery.query;

import chancery.text.InputException;
import chancery.text.Location;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** How an answer is written. */
public enum Format {
    TABLE, CSV, TSV, JSON, XML, TURTLE;

    void write(QueryExec answer, Query query, Location where, OutputStream out) {
        if (query.isConstructType() || query.isDescribeType()) {
            Graph graph = query.isConstructType() ? answer.construct() : answer.describe();
            graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
            RDFDataMgr.write(out, graph, triples(where));
        } else if (this == TURTLE) {
            throw new InputException(where, "answers with rows, which Turtle cannot hold; expected CONSTRUCT or DESCRIBE,"
                    + " or --format table, csv, tsv, json or xml");
        } else if (query.isAskType()) {
            truth(answer.ask(), out);
        } else if (this == TABLE) {
            new Table(query.getPrefixMapping()).write(answer.select(), out);
        } else if (this == JSON) {
            JsonRows.write(answer.select(), out);
        } else {
            rows(answer.select(), out);
        }
    }

    private Lang triples(Location where) {
        return switch (this) {
            case TABLE, TURTLE -> Lang.TURTLE;
            case JSON -> Lang.JSONLD;
            case XML -> Lang.RDFXML;
            case CSV, TSV -> throw new InputException(where, "answers with triples; expected --format turtle, json or xml");
        };
    }

    private Lang language() {
        return switch (this) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case XML -> ResultSetLang.RS_XML;
            default -> ResultSetLang.RS_JSON;
        };
    }

    private RowSetWriter writer() {
        return RowSetWriterRegistry.getFactory(language()).create(language());
    }

    private void rows(RowSet rows, OutputStream out) {
        writer().write(out, rows, ARQ.getContext());
    }

    private void truth(boolean answer, OutputStream out) {
        if (this == TABLE) {
            try {
                out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("the answer cannot be written", e);
            }
        } else {
            writer().write(out, answer, ARQ.getContext());
        }
    }
}
