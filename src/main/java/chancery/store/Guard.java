package chancery.store;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;

/**
 * Makes queries that strangers wrote end: each when its time is up, and all that have run for a while where the heap
 * stays nearly full after a collection (what they gathered is what fills it).
 *
 * <p>Jena's own timeouts are not used: one thread rings them all, and it waits for a lock that a query holds while it
 * starts, so that one slow start holds up every limit. Safe to share between threads.
 */
public final class Guard implements AutoCloseable {
    private static final double FULL = 0.85;
    private static final long A_WHILE = TimeUnit.SECONDS.toNanos(1);
    private static final long PERIOD_MILLISECONDS = 50;

    private final boolean services;
    private final Set<Execution> executions = ConcurrentHashMap.newKeySet();
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported()
                    && pool.isUsageThresholdSupported()).toList();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "query watch");
        thread.setDaemon(true);
        return thread;
    });

    /** One run of one query; close it when its last row is written. */
    public final class Execution implements AutoCloseable {
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private final long began = System.nanoTime();
        private final long limit;

        private Execution(Duration limit) {
            this.limit = limit.isZero() ? Long.MAX_VALUE : limit.toNanos();
        }

        private void look(long now, boolean memoryIsShort) {
            long age = now - began;
            if (age > limit || memoryIsShort && age > A_WHILE) {
                cancelled.set(true);
            }
        }

        /** Whether its time was up, or the memory was short, before it was closed. */
        public boolean isCancelled() {
            return cancelled.get();
        }

        @Override
        public void close() {
            executions.remove(this);
        }
    }

    /** @param services whether queries may ask other endpoints ({@code SERVICE}) */
    public Guard(boolean services) {
        this.services = services;
        for (MemoryPoolMXBean pool : pools) {
            long most = pool.getUsage().getMax() > 0 ? pool.getUsage().getMax() : Runtime.getRuntime().maxMemory();
            pool.setCollectionUsageThreshold((long) (most * FULL));
        }
        watch.scheduleWithFixedDelay(this::look, PERIOD_MILLISECONDS, PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /**
     * Guards the execution that runs under a context: one that no other execution uses. When its time is up, its
     * iterators throw {@link org.apache.jena.query.QueryCancelledException}; what it must not ask throws
     * {@link QueryRefused}.
     *
     * @param limit zero for none
     */
    public Execution begin(Context context, Duration limit) {
        return begin(context, limit, Long.MAX_VALUE);
    }

    /**
     * The same with a limit for rows: at the first one beyond it, the execution throws {@link TooManyRows}.
     *
     * @param limit zero for none
     */
    public Execution begin(Context context, Duration limit, long rows) {
        Execution execution = new Execution(limit);
        QC.setFactory(context, new GuardedExecutors(services, rows));
        context.set(ARQ.httpServiceAllowed, services);
        // Folding would evaluate regular expressions before anybody looks at the clock.
        context.set(ARQ.optExprConstantFolding, false);
        context.set(ARQConstants.symCancelQuery, execution.cancelled);
        executions.add(execution);
        return execution;
    }

    private void look() {
        boolean memoryIsShort = pools.stream().anyMatch(MemoryPoolMXBean::isCollectionUsageThresholdExceeded);
        long now = System.nanoTime();
        executions.forEach(execution -> execution.look(now, memoryIsShort));
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
