package chancery.store;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.tdb2.solver.BindingNodeId;
import org.apache.jena.tdb2.solver.BindingTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/**
 * The solutions of a pattern in the union of all graphs, its triples matched in the order in which they stand.
 *
 * <p>It answers as TDB2's own matcher does, in half its time: what a subject has comes from {@link Neighbours}, and a
 * solution becomes a binding when it is whole rather than triple by triple.
 */
final class UnionMatcher extends QueryIter1 {
    private final NodeTupleTable quads;
    private final NodeTable nodes;
    private final Neighbours neighbours;
    private final Var[] variables;
    /** For each triple its subject, property and object: a term's id, or null where {@link #slots} has the variable. */
    private final NodeId[][] terms;
    private final int[][] slots;

    private final boolean optional;
    private Binding row;
    private boolean matched;
    private BindingNodeId parent;
    private final NodeId[] values;
    /** Which variables the row of the input binds. */
    private final boolean[] given;
    private final Candidates[] open;
    private int depth = -1;
    private boolean ready;

    /** The quads that one triple of the pattern may be, as far as the variables before it are bound. */
    private final class Candidates {
        private Iterator<Tuple<NodeId>> tuples;
        private NodeId[] objects;
        private int next;
        private boolean truth;
        /** Which of the triple's variables this level binds. */
        private final boolean[] binds = new boolean[3];
    }

    /** @param optional whether a row of the input without a solution stays as it is, as under OPTIONAL */
    UnionMatcher(BasicPattern pattern, boolean optional, QueryIterator input, NodeTupleTable quads, Neighbours neighbours,
                 ExecutionContext context) {
        super(input, context);
        this.optional = optional;
        this.quads = quads;
        this.nodes = quads.getNodeTable();
        this.neighbours = neighbours;
        List<Triple> triples = pattern.getList();
        terms = new NodeId[triples.size()][3];
        slots = new int[triples.size()][3];
        open = new Candidates[triples.size()];
        Map<Var, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < terms.length; i++) {
            open[i] = new Candidates();
            Triple triple = triples.get(i);
            Node[] three = {triple.getSubject(), triple.getPredicate(), triple.getObject()};
            for (int at = 0; at < 3; at++) {
                if (Var.isVar(three[at])) {
                    Integer number = numbers.computeIfAbsent(Var.alloc(three[at]), variable -> numbers.size());
                    slots[i][at] = number;
                } else {
                    terms[i][at] = nodes.getNodeIdForNode(three[at]);
                }
            }
        }
        variables = numbers.keySet().toArray(Var[]::new);
        values = new NodeId[variables.length];
        given = new boolean[variables.length];
    }

    @Override
    protected boolean hasNextBinding() {
        while (!ready) {
            if (depth < 0 && !begin()) {
                return false;
            }
            advance();
        }
        return true;
    }

    @Override
    protected Binding moveToNextBinding() {
        if (!hasNextBinding()) {
            throw new NoSuchElementException();
        }
        ready = false;
        if (!matched) {
            return row;
        }
        BindingNodeId solution = new BindingNodeId(parent);
        for (int i = 0; i < values.length; i++) {
            if (!given[i]) {
                solution.put(variables[i], values[i]);
            }
        }
        return new BindingTDB(solution, nodes);
    }

    /** Takes the next row of the input; false where there is none. */
    private boolean begin() {
        if (!getInput().hasNext()) {
            return false;
        }
        row = getInput().nextBinding();
        matched = false;
        parent = ids(row);
        for (int i = 0; i < values.length; i++) {
            values[i] = parent.get(variables[i]);
            given[i] = values[i] != null;
        }
        depth = 0;
        enter();
        return true;
    }

    /** As TDB2 has it: the ids of all that is bound, a value that the store does not know among them. */
    private BindingNodeId ids(Binding row) {
        if (row instanceof BindingTDB known) {
            return known.getBindingId();
        }
        BindingNodeId ids = new BindingNodeId(row);
        row.forEach((variable, node) -> ids.put(variable, nodes.getNodeIdForNode(node)));
        return ids;
    }

    /** Goes on until the deepest level has matched, or the row of the input is done with. */
    private void advance() {
        while (depth >= 0) {
            if (getExecContext().getCancelSignal() != null && getExecContext().getCancelSignal().get()) {
                throw new QueryCancelledException();
            }
            if (!step(open[depth])) {
                depth--;
            } else if (depth + 1 < terms.length) {
                depth++;
                enter();
            } else {
                matched = true;
                ready = true;
                return;
            }
        }
        ready = optional && !matched;
    }

    private NodeId value(int at) {
        return terms[depth][at] != null ? terms[depth][at] : values[slots[depth][at]];
    }

    private void enter() {
        Candidates candidates = open[depth];
        candidates.tuples = null;
        candidates.objects = null;
        candidates.next = 0;
        candidates.truth = false;
        NodeId subject = value(0);
        NodeId property = value(1);
        NodeId object = value(2);
        for (int at = 0; at < 3; at++) {
            candidates.binds[at] = value(at) == null;
        }
        if (NodeId.isDoesNotExist(subject) || NodeId.isDoesNotExist(property) || NodeId.isDoesNotExist(object)) {
            return;
        }
        if (subject == null || property == null) {
            candidates.tuples = distinct(quads.find(TupleFactory.create4(null, subject, property, object)));
        } else if (object == null) {
            candidates.objects = neighbours.objects(subject, property);
        } else {
            candidates.truth = neighbours.holds(subject, property, object);
        }
    }

    /** Whether there is one more; its variables are bound then. */
    private boolean step(Candidates candidates) {
        for (int at = 0; at < 3; at++) {
            if (candidates.binds[at]) {
                values[slots[depth][at]] = null;
            }
        }
        if (candidates.objects != null) {
            if (candidates.next == candidates.objects.length) {
                return false;
            }
            values[slots[depth][2]] = candidates.objects[candidates.next++];
            return true;
        }
        while (candidates.tuples != null && candidates.tuples.hasNext()) {
            if (bind(candidates, candidates.tuples.next())) {
                return true;
            }
        }
        boolean truth = candidates.truth;
        candidates.truth = false;
        return truth;
    }

    /** False where one variable would stand for two things. */
    private boolean bind(Candidates candidates, Tuple<NodeId> quad) {
        for (int at = 0; at < 3; at++) {
            if (candidates.binds[at]) {
                values[slots[depth][at]] = null;
            }
        }
        for (int at = 0; at < 3; at++) {
            if (candidates.binds[at]) {
                int slot = slots[depth][at];
                NodeId value = quad.get(at + 1);
                if (values[slot] != null && !values[slot].equals(value)) {
                    return false;
                }
                values[slot] = value;
            }
        }
        return true;
    }

    /** The same triple of several graphs, once: every index that is walked here ends with the graph. */
    private static Iterator<Tuple<NodeId>> distinct(Iterator<Tuple<NodeId>> quads) {
        return Iter.distinctAdjacent(Iter.map(quads,
                quad -> TupleFactory.create4(NodeId.NodeIdAny, quad.get(1), quad.get(2), quad.get(3))));
    }

    @Override
    protected void requestSubCancel() {
        // the signal is looked at between candidates
    }

    @Override
    protected void closeSubIterator() {
        Arrays.fill(open, null);
    }
}
