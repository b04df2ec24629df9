package chancery.serve;

import chancery.store.Guard;
import chancery.store.QueryRefused;
import chancery.store.TooManyRows;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;

/** Fuseki's query service, with a limit that holds. */
final class GuardedQuery extends SPARQL_QueryDataset {
    /** Deeper nesting than this could only be meant to exhaust the parser. */
    private static final int LONGEST_QUERY = 100_000;
    private static final int BUFFER = 1 << 18;

    private final ServerSettings settings;
    private final Guard guard;
    private final Meters meters;
    private final Map<HttpAction, Guard.Execution> executions = new ConcurrentHashMap<>();

    GuardedQuery(ServerSettings settings, Guard guard, Meters meters) {
        this.settings = settings;
        this.guard = guard;
        this.meters = meters;
    }

    @Override
    protected void execute(String query, HttpAction action) {
        if (query.length() > LONGEST_QUERY) {
            ServletOps.error(413, "a query has at most " + LONGEST_QUERY + " characters");
        }
        Exchange.of(action.getRequest()).asks(query);
        // Until so much is written, an answer that cannot be finished becomes one that says why.
        action.getResponse().setBufferSize(BUFFER);
        try {
            super.execute(query, action);
            // Where a query is cancelled while its rows go out, Fuseki ends the answer as if it were whole.
            Guard.Execution execution = executions.get(action);
            if (execution != null && execution.isCancelled()) {
                breakOff(action, "time");
                action.getResponse().resetBuffer();
                ServletOps.error(503, "Query timed out");
            }
        } catch (TooManyRows e) {
            breakOff(action, "rows");
            ServletOps.error(400, "the answer has more than " + settings.rows() + " rows; add a LIMIT, or fetch /data");
        } catch (QueryCancelledException e) {
            breakOff(action, "time");
            throw e;
        } catch (QueryRefused e) {
            ServletOps.error(403, e.getMessage());
        } catch (StackOverflowError e) {
            ServletOps.errorBadRequest("the query is too deeply nested");
        } finally {
            Guard.Execution execution = executions.remove(action);
            if (execution != null) {
                execution.close();
            }
        }
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        Context context = action.getContext().copy();
        executions.put(action, guard.begin(context, limit(action), settings.rows()));
        return QueryExec.newBuilder().dataset(dataset).query(query).context(context).build();
    }

    /** An answer that has begun cannot be taken back: the client is not to take its beginning for the whole. */
    private void breakOff(HttpAction action, String reason) {
        meters.aborted(reason);
        if (action.getResponse().isCommitted()) {
            Exchange.of(action.getRequest()).abort();
            throw new RuntimeIOException("the answer was broken off");
        }
    }

    /** A request may ask for less time than it would get. */
    private Duration limit(HttpAction action) {
        Duration most = settings.queryLimit();
        String asked = action.getRequestParameter("timeout");
        if (asked == null) {
            return most;
        }
        try {
            Duration less = Duration.ofMillis(Math.max(1, (long) (Double.parseDouble(asked) * 1000)));
            return less.compareTo(most) < 0 ? less : most;
        } catch (NumberFormatException e) {
            ServletOps.errorBadRequest("timeout=" + asked + " is no number of seconds");
            return most;
        }
    }
}
