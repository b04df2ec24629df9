package chancery.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that gives nothing more once its query is cancelled. */
final class GuardedGraph extends GraphWrapper {
    private final AtomicBoolean cancelled;

    GuardedGraph(ExecutionContext execution) {
        super(execution.getActiveGraph());
        cancelled = execution.getCancelSignal();
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return guarded(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return guarded(super.find(subject, predicate, object));
    }

    private ExtendedIterator<Triple> guarded(ExtendedIterator<Triple> found) {
        check();
        return found.mapWith(triple -> {
            check();
            return triple;
        });
    }

    private void check() {
        if (cancelled != null && cancelled.get()) {
            throw new QueryCancelledException();
        }
    }
}
