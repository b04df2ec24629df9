package chancery.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterConvert;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Rows in the order of Jena's {@link BindingComparator}. That one reads the terms of both rows from the store at each of its
 * comparisons; here each row is read once.
 */
final class SortedRows {
    private final List<SortCondition> conditions;
    private final ExecutionContext context;

    private SortedRows(List<SortCondition> conditions, ExecutionContext context) {
        this.conditions = conditions;
        this.context = context;
    }

    static QueryIterator all(QueryIterator rows, List<SortCondition> conditions, ExecutionContext context) {
        SortedRows sorted = new SortedRows(conditions, context);
        return plain(new QueryIterSort(sorted.keyed(rows), sorted.order(), context), context);
    }

    /** The first so many. */
    static QueryIterator first(QueryIterator rows, List<SortCondition> conditions, long most, boolean distinct,
                               ExecutionContext context) {
        SortedRows sorted = new SortedRows(conditions, context);
        return plain(new QueryIterTopN(sorted.keyed(rows), sorted.order(), most, distinct, context), context);
    }

    private QueryIterator keyed(QueryIterator rows) {
        return new QueryIterConvert(rows, row -> new Keyed(row, keys(row)), context);
    }

    private static QueryIterator plain(QueryIterator rows, ExecutionContext context) {
        return new QueryIterConvert(rows, row -> ((Keyed) row).row, context);
    }

    /** Null where there is no value, as {@link BindingComparator#compareNodesRaw} takes it. */
    private NodeValue[] keys(Binding row) {
        NodeValue[] keys = new NodeValue[conditions.size()];
        for (int i = 0; i < keys.length; i++) {
            try {
                keys[i] = conditions.get(i).getExpression().eval(row, context);
            } catch (ExprEvalException e) {
                // it sorts as what is unbound
                keys[i] = null;
            }
        }
        return keys;
    }

    private Comparator<Binding> order() {
        AtomicBoolean cancelled = context.getCancelSignal();
        return (one, other) -> {
            if (cancelled != null && cancelled.get()) {
                throw new QueryCancelledException();
            }
            return compare((Keyed) one, (Keyed) other);
        };
    }

    private int compare(Keyed one, Keyed other) {
        for (int i = 0; i < one.keys.length; i++) {
            int order = BindingComparator.compareNodesRaw(one.keys[i], other.keys[i]);
            if (order != 0) {
                return conditions.get(i).getDirection() == Query.ORDER_DESCENDING ? -order : order;
            }
        }
        return compareTerms(one, other);
    }

    /** Term by term, in the order of the variables' names: as {@link BindingComparator#compareBindingsSyntactic} does. */
    private static int compareTerms(Keyed one, Keyed other) {
        Term[] these = one.terms();
        Term[] those = other.terms();
        int i = 0;
        int j = 0;
        while (i < these.length || j < those.length) {
            int names = i == these.length ? 1 : j == those.length ? -1 : these[i].name.compareTo(those[j].name);
            int order = NodeCmp.compareRDFTerms(names <= 0 ? these[i].node : null, names >= 0 ? those[j].node : null);
            if (order != 0) {
                return order;
            }
            i += names <= 0 ? 1 : 0;
            j += names >= 0 ? 1 : 0;
        }
        return 0;
    }

    private record Term(String name, Node node) { }

    /** A row, with what it is sorted by. */
    private static final class Keyed extends BindingBase {
        private final Binding row;
        private final NodeValue[] keys;
        /** By the names of their variables; empty until another row has the same keys. */
        private Term[] terms = {};

        private Keyed(Binding row, NodeValue[] keys) {
            super(row);
            this.row = row;
            this.keys = keys;
        }

        private Term[] terms() {
            if (terms.length == 0) {
                List<Term> all = new ArrayList<>();
                row.forEach((variable, node) -> all.add(new Term(variable.getVarName(), node)));
                all.sort(Comparator.comparing(Term::name));
                terms = all.toArray(Term[]::new);
            }
            return terms;
        }

        @Override
        protected Iterator<Var> vars1() {
            return List.<Var>of().iterator();
        }

        @Override
        protected int size1() {
            return 0;
        }

        @Override
        protected boolean isEmpty1() {
            return true;
        }

        @Override
        protected boolean contains1(Var variable) {
            return false;
        }

        @Override
        protected Node get1(Var variable) {
            return null;
        }

        @Override
        public Binding detach() {
            return new Keyed(row.detach(), keys);
        }

        @Override
        protected Binding detachWithNewParent(Binding newParent) {
            return new Keyed(newParent, keys);
        }
    }
}
