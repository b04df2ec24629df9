package chancery.store;

import chancery.graph.Vocabulary;
import java.util.Optional;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Executes one query so that a cancellation ends it.
 *
 * <p>Jena looks for a cancellation between rows. Within one row, a property path may walk the whole graph, a regular
 * expression may run for years and a string may double forty times; here these look for it, too, or have a limit.
 * Functions beyond SPARQL's own (Jena's can load Java classes) and SERVICE are refused.
 */
final class GuardedExecutors implements OpExecutorFactory {
    private final boolean services;
    private final long rows;
    private boolean guarded;
    private Optional<UnionPatterns> patterns = Optional.empty();

    GuardedExecutors(boolean services, long rows) {
        this.services = services;
        this.rows = rows;
    }

    @Override
    public OpExecutor create(ExecutionContext context) {
        return new Executor(context);
    }

    /** The first operator that is executed holds all others. */
    private Op guarded(Op op) {
        if (guarded) {
            return op;
        }
        guarded = true;
        return Transformer.transform(new Patterns(), new Functions(), op);
    }

    private final class Executor extends OpExecutorTDB2 {
        Executor(ExecutionContext context) {
            super(context);
        }

        @Override
        protected QueryIterator exec(Op op, QueryIterator input) {
            boolean outermost = !guarded;
            QueryIterator found = super.exec(guarded(op), input);
            return outermost && rows < Long.MAX_VALUE ? new Counted(found) : found;
        }

        @Override
        protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
            return UnionPatterns.takes(pattern, execCxt) ? patterns().match(pattern, input, execCxt)
                    : super.execute(pattern, input);
        }

        @Override
        protected QueryIterator execute(OpFilter filter, QueryIterator input) {
            return filter.getSubOp() instanceof OpQuadPattern pattern && UnionPatterns.takes(pattern, execCxt)
                    ? patterns().match(pattern, filter.getExprs(), input, execCxt) : super.execute(filter, input);
        }

        @Override
        protected QueryIterator execute(OpConditional optional, QueryIterator input) {
            return optional.getRight() instanceof OpQuadPattern pattern && UnionPatterns.takes(pattern, execCxt)
                    ? patterns().matchOptional(pattern, exec(optional.getLeft(), input), execCxt)
                    : super.execute(optional, input);
        }

        @Override
        protected QueryIterator execute(OpOrder order, QueryIterator input) {
            return SortedRows.all(exec(order.getSubOp(), input), order.getConditions(), execCxt);
        }

        @Override
        protected QueryIterator execute(OpTopN first, QueryIterator input) {
            boolean distinct = first.getSubOp() instanceof OpDistinct;
            Op rows = distinct ? ((OpDistinct) first.getSubOp()).getSubOp() : first.getSubOp();
            return SortedRows.first(exec(rows, input), first.getConditions(), first.getLimit(), distinct, execCxt);
        }

        private UnionPatterns patterns() {
            if (patterns.isEmpty()) {
                patterns = Optional.of(new UnionPatterns(execCxt));
            }
            return patterns.get();
        }

        @Override
        protected QueryIterator execute(OpPath path, QueryIterator input) {
            return new QueryIterPath(path.getTriplePath(), input,
                    ExecutionContext.copyChangeActiveGraph(execCxt, new GuardedGraph(execCxt)));
        }
    }

    /** What the outermost operator gives are the rows of the answer. */
    private final class Counted extends QueryIteratorWrapper {
        private long count;

        Counted(QueryIterator rows) {
            super(rows);
        }

        @Override
        protected Binding moveToNextBinding() {
            if (++count > rows) {
                throw new TooManyRows(rows);
            }
            return super.moveToNextBinding();
        }
    }

    private final class Patterns extends TransformCopy {
        @Override
        public Op transform(OpPropFunc function, Op pattern) {
            if (!function.getProperty().getURI().startsWith(Vocabulary.CH)) {
                throw new QueryRefused("the property function " + function.getProperty() + " is not offered here");
            }
            return super.transform(function, pattern);
        }

        @Override
        public Op transform(OpService service, Op pattern) {
            if (!services) {
                throw new QueryRefused("SERVICE is not offered here");
            }
            return super.transform(service, pattern);
        }
    }

    private static final class Functions extends ExprTransformCopy {
        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (function instanceof E_Function named && !named.getFunctionIRI().startsWith(Vocabulary.XSD)
                    || function instanceof E_Call) {
                throw new QueryRefused("the function " + function.getFunctionIRI() + " is not offered here");
            }
            return GuardedFunction.guards(function) ? new GuardedFunction(function, arguments)
                    : super.transform(function, arguments);
        }
    }
}
