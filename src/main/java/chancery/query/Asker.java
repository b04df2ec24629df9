package chancery.query;

import chancery.graph.Vocabulary;
import chancery.store.Guard;
import chancery.store.QueryRefused;
import chancery.text.InputException;
import chancery.text.Location;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;

/** Asks a dataset questions. */
public final class Asker {
    private final DatasetGraph dataset;
    private final Duration limit;
    private final Guard guard;

    /** @param limit the longest that an answer may take; zero for no limit */
    public Asker(DatasetGraph dataset, Duration limit, Guard guard) {
        this.dataset = dataset;
        this.limit = limit;
        this.guard = guard;
    }

    /**
     * Writes the answer, in a read transaction of its own.
     *
     * @param values the parameters' values as typed, by name
     * @throws InputException if the question or a value is wrong, the format does not fit, or time is up
     */
    public void ask(Question question, Map<String, String> values, Format format, OutputStream out) {
        ask(question, values, (query, answer) -> format.write(answer, query, Location.of(question.name()), out));
    }

    /**
     * Hands on the rows of a SELECT, in a read transaction of its own: the terms by variable, without those unbound.
     *
     * @throws InputException if the question or a value is wrong, or time is up
     */
    public void each(Question question, Map<String, String> values, Consumer<Map<String, Node>> rows) {
        ask(question, values, (query, answer) -> answer.select().forEachRemaining(binding -> {
            Map<String, Node> row = new HashMap<>();
            binding.forEach((variable, node) -> row.put(variable.getVarName(), node));
            rows.accept(row);
        }));
    }

    /**
     * Writes, as Turtle, what the graph says of the first node of each row.
     *
     * @throws InputException as {@link #ask}
     */
    public void describe(Question question, Map<String, String> values, OutputStream out) {
        Set<Node> nodes = new LinkedHashSet<>();
        ask(question, values, (query, answer) -> {
            RowSet rows = answer.select();
            rows.forEachRemaining(row -> rows.getResultVars().stream().map(row::get)
                    .filter(node -> node != null && node.isURI()).findFirst().ifPresent(nodes::add));
        });
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Vocabulary.PREFIXES);
        dataset.begin(ReadWrite.READ);
        try {
            nodes.forEach(node -> dataset.find(Quad.unionGraph, node, Node.ANY, Node.ANY)
                    .forEachRemaining(quad -> graph.add(quad.asTriple())));
        } finally {
            dataset.end();
        }
        RDFDataMgr.write(out, graph, Lang.TURTLE);
    }

    /**
     * The query with the values in their places, as it can be sent to a SPARQL endpoint.
     *
     * @throws InputException if the question or a value is wrong
     */
    public String text(Question question, Map<String, String> values) {
        dataset.begin(ReadWrite.READ);
        try {
            Map<Var, Node> terms = new LinkedHashMap<>();
            new Values(question, dataset).terms(values).forEach((name, term) -> terms.put(Var.alloc(name), term));
            Query asked = question.query();
            Query given = QueryTransformOps.syntaxSubstitute(asked, terms);
            if (given.isSelectType()) {
                // Jena tells each value in a column of its own, which the question's answer does not have.
                terms.keySet().stream().filter(value -> !asked.getProjectVars().contains(value))
                        .forEach(given.getProject()::remove);
            }
            return "# " + question.comment().replace("\n", "\n# ") + "\n" + given;
        } finally {
            dataset.end();
        }
    }

    private void ask(Question question, Map<String, String> values, BiConsumer<Query, QueryExec> reading) {
        dataset.begin(ReadWrite.READ);
        try {
            Query query = question.query();
            Context context = dataset.getContext().copy();
            QueryExecDatasetBuilder execution = QueryExecDatasetBuilder.create().dataset(dataset).query(query)
                    .context(context);
            for (Map.Entry<String, Node> term : new Values(question, dataset).terms(values).entrySet()) {
                execution.substitution(Var.alloc(term.getKey()), term.getValue());
            }
            try (Guard.Execution guarded = guard.begin(context, limit); QueryExec answer = execution.build()) {
                reading.accept(query, answer);
            }
        } catch (QueryRefused | ExprEvalException e) {
            throw new InputException(Location.of(question.name()), e.getMessage(), e);
        } catch (QueryCancelledException e) {
            throw new InputException(Location.of(question.name()), "took longer than " + limit.toSeconds() + " s", e);
        } finally {
            dataset.end();
        }
    }
}
