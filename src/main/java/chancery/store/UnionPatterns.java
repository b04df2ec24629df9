package chancery.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.optimize.TransformFilterPlacement;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.tdb2.solver.QC2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/**
 * The patterns of one query over the union of all graphs: puts the triples in TDB2's order and the filters where they first
 * can be decided, as TDB2 would, and leaves the rest to {@link UnionMatcher}.
 */
final class UnionPatterns {
    private final NodeTupleTable quads;
    private final Neighbours neighbours;

    /** @param context one in which {@link #takes} holds for some pattern */
    UnionPatterns(ExecutionContext context) {
        quads = ((DatasetGraphTDB) context.getDataset()).getQuadTable().getNodeTupleTable();
        neighbours = new Neighbours(quads, context.getCancelSignal());
    }

    static boolean takes(OpQuadPattern pattern, ExecutionContext context) {
        return Quad.isUnionGraph(pattern.getGraphNode()) && context.getDataset() instanceof DatasetGraphTDB
                && context.getActiveGraph() instanceof GraphTDB && QC2.getFilter(context.getContext()) == null
                && pattern.getBasicPattern().getList().stream().noneMatch(triple -> isTriple(triple.getSubject())
                        || isTriple(triple.getObject()));
    }

    private static boolean isTriple(Node node) {
        return node.isNodeTriple();
    }

    QueryIterator match(OpQuadPattern pattern, QueryIterator input, ExecutionContext context) {
        QueryIterPeek rows = QueryIterPeek.create(input, context);
        return rows.hasNext() ? match(ordered(pattern, rows, context), rows, context) : rows;
    }

    /** A row without a solution stays as it is. Jena would plan and execute the pattern anew for each row. */
    QueryIterator matchOptional(OpQuadPattern pattern, QueryIterator input, ExecutionContext context) {
        QueryIterPeek rows = QueryIterPeek.create(input, context);
        return rows.hasNext() ? new UnionMatcher(ordered(pattern, rows, context), true, rows, quads, neighbours, context) : rows;
    }

    QueryIterator match(OpQuadPattern pattern, ExprList filters, QueryIterator input, ExecutionContext context) {
        QueryIterPeek rows = QueryIterPeek.create(input, context);
        if (!rows.hasNext()) {
            return rows;
        }
        Op placed = TransformFilterPlacement.transform(filters, pattern.getGraphNode(), ordered(pattern, rows, context));
        ExecutionContext inOrder = ExecutionContext.copy(context);
        inOrder.setExecutor(nested -> new InOrder(nested, context));
        return QC.execute(placed, rows, inOrder);
    }

    private QueryIterator match(BasicPattern triples, QueryIterator rows, ExecutionContext context) {
        return new UnionMatcher(triples, false, rows, quads, neighbours, context);
    }

    /** The first row stands for the others: it shows which variables are bound. */
    private static BasicPattern ordered(OpQuadPattern pattern, QueryIterPeek rows, ExecutionContext context) {
        BasicPattern triples = pattern.getBasicPattern();
        ReorderTransformation reorder = ((DatasetGraphTDB) context.getDataset()).getReorderTransform();
        return triples.size() < 2 || reorder == null ? triples
                : reorder.reorderIndexes(Substitute.substitute(triples, rows.peek())).reorder(triples);
    }

    /** Takes patterns as they come. What a filter holds is a query of its own, whose patterns have no order yet. */
    private final class InOrder extends OpExecutor {
        private final ExecutionContext outside;

        InOrder(ExecutionContext context, ExecutionContext outside) {
            super(context);
            this.outside = outside;
        }

        @Override
        protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
            return match(pattern.getBasicPattern(), input, execCxt);
        }

        @Override
        protected QueryIterator execute(OpFilter filter, QueryIterator input) {
            QueryIterator rows = exec(filter.getSubOp(), input);
            for (Expr expression : filter.getExprs()) {
                rows = new QueryIterFilterExpr(rows, expression, outside);
            }
            return rows;
        }
    }
}
