package chancery.serve;

import chancery.gazetteer.Register;
import chancery.graph.ArticleGraph;
import chancery.graph.CatalogueGraph;
import chancery.read.Article;
import chancery.store.Store;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Reads what is sent into the store, one after another, on a thread of its own. An article is in the store whole or not at
 * all, and a job says so only when it is on disk. How many wait, and the bytes that they take, have a limit.
 */
final class Intake implements AutoCloseable {
    static final int REMEMBERED = 1_000;
    private static final int MOST_WAITING = 32;
    private static final long MOST_BYTES = 64L << 20;

    private final IngestSettings settings;
    private final Supplier<Register> register;
    private final RequestLog log;
    private final Queue<Job> waiting = new ArrayDeque<>();
    private final Map<String, Job> jobs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Job> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Object storing = new Object();
    private final Thread worker = new Thread(this::work, "ingest");
    private long bytes;
    private volatile boolean stopping;

    /** The server is to stop: what is being read is not kept. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Intake(IngestSettings settings, Supplier<Register> register, RequestLog log) {
        this.settings = settings;
        this.register = register;
        this.log = log;
        worker.setDaemon(true);
        worker.start();
    }

    IngestSettings settings() {
        return settings;
    }

    /** Whether the job was taken; else too many wait. */
    synchronized boolean offer(Job job) {
        if (stopping || waiting.size() >= MOST_WAITING || bytes + job.bytes() > MOST_BYTES) {
            return false;
        }
        bytes += job.bytes();
        waiting.add(job);
        jobs.put(job.id(), job);
        notifyAll();
        return true;
    }

    synchronized Optional<Job> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    synchronized long count(Job.State state) {
        return jobs.values().stream().filter(job -> job.state() == state).count();
    }

    private void work() {
        try {
            boolean behind = false;
            while (!stopping) {
                if (behind && isIdle()) {
                    settle();
                    behind = false;
                }
                behind |= run(next());
            }
        } catch (InterruptedException e) {
            // The server was closed while nothing was to be read.
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isIdle() {
        return waiting.isEmpty();
    }

    private synchronized Job next() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        return waiting.remove();
    }

    /** Whether anything is in the store that was not before. */
    private boolean run(Job job) {
        try {
            job.becomes(Job.State.READING);
            job.source().read(article -> keep(job, article), problem -> job.refuse(problem.getMessage()), job::warn);
        } catch (Stopped e) {
            job.becomes(Job.State.GIVEN_UP);
        } catch (RuntimeException | StackOverflowError e) {
            if (stopping) {
                job.becomes(Job.State.GIVEN_UP);
                return false;
            }
            log.fault(job.id(), e);
            job.refuse("was not read, by a fault of the program; its log says more at " + job.id());
            job.becomes(Job.State.FAILED);
        } finally {
            job.finish();
            synchronized (this) {
                bytes -= job.bytes();
            }
        }
        return job.hasKept();
    }

    private void keep(Job job, Article article) {
        job.becomes(Job.State.ANNOTATING);
        ArticleGraph graph = settings.pipeline().get().run(article);
        synchronized (storing) {
            if (stopping) {
                throw new Stopped();
            }
            settings.store().replace(graph);
        }
        job.keep(graph);
    }

    /** To see which items the gazetteer must add takes a look at all articles, and waits until nothing else is to be done. */
    private void settle() {
        synchronized (storing) {
            if (stopping) {
                return;
            }
            try {
                Register known = register.get();
                if (!settings.store().read(graphs -> CatalogueGraph.isComplete(known, graphs, Store.CATALOGUE))) {
                    settings.store().replaceCatalogue(settings.store().read(
                            graphs -> CatalogueGraph.of(known, graphs, settings.base()).toList()).stream());
                }
            } catch (RuntimeException e) {
                log.fault("catalogue", e);
            }
        }
    }

    /** Waits so long for what is being read, then gives it up whole; from then on nothing is written. */
    void drain(Duration limit) throws InterruptedException {
        synchronized (this) {
            waiting.forEach(job -> job.becomes(Job.State.GIVEN_UP));
            waiting.clear();
        }
        long end = System.nanoTime() + limit.toNanos();
        while (busy() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    private synchronized boolean busy() {
        return jobs.values().stream().anyMatch(job -> !job.state().isFinal());
    }

    @Override
    public void close() {
        synchronized (storing) {
            stopping = true;
        }
        worker.interrupt();
    }
}
