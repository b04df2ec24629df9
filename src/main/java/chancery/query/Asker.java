package chancery.query;

import chancery.text.InputException;
import chancery.text.Location;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;

/** Asks a dataset questions. */
public final class Asker {
    private final DatasetGraph dataset;
    private final Duration limit;
    private final boolean services;

    /**
     * @param limit    the longest that an answer may take; zero for no limit
     * @param services whether a question may ask other endpoints ({@code SERVICE})
     */
    public Asker(DatasetGraph dataset, Duration limit, boolean services) {
        this.dataset = dataset;
        this.limit = limit;
        this.services = services;
    }

    /**
     * Writes the answer, in a read transaction of its own.
     *
     * @param values the parameters' values as typed, by name
     * @throws InputException if the question or a value is wrong, the format does not fit, or time is up
     */
    public void ask(Question question, Map<String, String> values, Format format, OutputStream out) {
        dataset.begin(ReadWrite.READ);
        try {
            Query query = question.query();
            QueryExecDatasetBuilder execution = QueryExecDatasetBuilder.create().dataset(dataset).query(query);
            execution.set(ARQ.httpServiceAllowed, services);
            if (!limit.isZero()) {
                execution.timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
            }
            for (Map.Entry<String, Node> term : new Values(question, dataset).terms(values).entrySet()) {
                execution.substitution(Var.alloc(term.getKey()), term.getValue());
            }
            try (QueryExec answer = execution.build()) {
                format.write(answer, query, Location.of(question.name()), out);
            }
        } catch (QueryCancelledException e) {
            throw new InputException(Location.of(question.name()), "took longer than " + limit.toSeconds() + " s", e);
        } finally {
            dataset.end();
        }
    }
}
