package chancery.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/**
 * What subjects have in the union of all graphs, as one query reads it.
 *
 * <p>A query asks the same subject for one property after another, and the same few actors for their labels over and over.
 * Each question of its own is a walk down an index, and a label of an actor whom thousands of articles name is as many
 * quads. So a subject that is asked a second time is read whole where it is small, and what a large one has of a property
 * is remembered. Of one query, in its transaction; not to be shared between threads.
 */
final class Neighbours {
    private static final int MOST_SUBJECTS = 2_000;
    /** Quads: more of one subject are not read at once. */
    private static final int SMALL = 64;
    /** Values of one property of one subject that are remembered. */
    private static final int MOST_REMEMBERED = 16;

    /** So many questions whether a subject has an object cost more than to read who has it. */
    private static final int OFTEN = 64;
    private static final int MOST_HOLDERS = 50_000;
    /** Objects of which it is counted how often they are asked for. */
    private static final int MOST_PAIRS = 1_000;

    private final NodeTupleTable quads;
    private final AtomicBoolean cancelled;
    private final Map<NodeId, Subject> subjects = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<NodeId, Subject> eldest) {
            return size() > MOST_SUBJECTS;
        }
    };

    private final Map<Pair, Holders> holdersOf = new HashMap<>();
    private int room = MOST_HOLDERS;

    private record Pair(NodeId property, NodeId object) { }

    /** Those that have a property's object. */
    private static final class Holders {
        private int asked;
        private Optional<Set<NodeId>> all = Optional.empty();
    }

    private static final class Subject {
        private boolean asked;
        private boolean large;
        /** Property, object, property, object … of a small subject; empty until it is read. */
        private NodeId[] pairs = {};
        private final Map<NodeId, NodeId[]> objects = new HashMap<>(4);
    }

    Neighbours(NodeTupleTable quads, AtomicBoolean cancelled) {
        this.quads = quads;
        this.cancelled = cancelled;
    }

    /** Each object once, in the order of the index. */
    NodeId[] objects(NodeId subject, NodeId property) {
        Subject known = known(subject);
        if (known.pairs.length > 0) {
            return select(known.pairs, property);
        }
        NodeId[] remembered = known.objects.get(property);
        return remembered == null ? read(known, subject, property) : remembered;
    }

    boolean holds(NodeId subject, NodeId property, NodeId object) {
        Optional<Set<NodeId>> all = subjects(property, object);
        if (all.isPresent()) {
            return all.get().contains(subject);
        }
        NodeId[] pairs = known(subject).pairs;
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(property) && pairs[i + 1].equals(object)) {
                return true;
            }
        }
        return pairs.length == 0 && quads.find(null, subject, property, object).hasNext();
    }

    /** All that have an object, once it has been asked of so many that this pays; empty before, and where they are many. */
    private Optional<Set<NodeId>> subjects(NodeId property, NodeId object) {
        Pair pair = new Pair(property, object);
        Holders holders = holdersOf.get(pair);
        if (holders == null) {
            if (holdersOf.size() < MOST_PAIRS) {
                holdersOf.put(pair, new Holders());
            }
            return Optional.empty();
        }
        if (++holders.asked == OFTEN) {
            Set<NodeId> all = new HashSet<>();
            Iterator<Tuple<NodeId>> found = quads.find(null, null, property, object);
            while (found.hasNext() && all.size() <= room) {
                all.add(found.next().get(1));
            }
            if (all.size() <= room) {
                room -= all.size();
                holders.all = Optional.of(all);
            }
        }
        return holders.all;
    }

    private Subject known(NodeId id) {
        Subject subject = subjects.computeIfAbsent(id, first -> new Subject());
        if (subject.asked && !subject.large && subject.pairs.length == 0) {
            readWhole(id, subject);
        }
        subject.asked = true;
        return subject;
    }

    private void readWhole(NodeId id, Subject subject) {
        List<NodeId> pairs = new ArrayList<>();
        Iterator<Tuple<NodeId>> found = quads.find(null, id, null, null);
        int count = 0;
        while (found.hasNext() && ++count <= SMALL) {
            Tuple<NodeId> quad = found.next();
            int end = pairs.size();
            // The index has the same triple of several graphs in a row.
            if (end == 0 || !pairs.get(end - 1).equals(quad.get(3)) || !pairs.get(end - 2).equals(quad.get(2))) {
                pairs.add(quad.get(2));
                pairs.add(quad.get(3));
            }
        }
        subject.large = count > SMALL || pairs.isEmpty();
        if (!subject.large) {
            subject.pairs = pairs.toArray(NodeId[]::new);
        }
    }

    private NodeId[] read(Subject known, NodeId subject, NodeId property) {
        List<NodeId> objects = new ArrayList<>(2);
        Iterator<Tuple<NodeId>> found = quads.find(null, subject, property, null);
        while (found.hasNext()) {
            if (cancelled != null && cancelled.get()) {
                throw new QueryCancelledException();
            }
            NodeId object = found.next().get(3);
            if (objects.isEmpty() || !objects.get(objects.size() - 1).equals(object)) {
                objects.add(object);
            }
        }
        NodeId[] all = objects.toArray(NodeId[]::new);
        if (all.length <= MOST_REMEMBERED) {
            known.objects.put(property, all);
        }
        return all;
    }

    private static NodeId[] select(NodeId[] pairs, NodeId property) {
        NodeId[] objects = new NodeId[pairs.length / 2];
        int count = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(property)) {
                objects[count++] = pairs[i + 1];
            }
        }
        return Arrays.copyOf(objects, count);
    }
}
