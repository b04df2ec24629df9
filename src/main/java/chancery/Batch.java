package chancery;

import chancery.graph.ArticleGraph;
import chancery.read.Article;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/**
 * Runs the pipeline over many articles on several threads.
 *
 * <ol>
 * <li>Graphs are handed on in the order of the articles, on the thread that calls.
 * <li>At most two articles a thread are under way or waiting, however many come; {@link #accept} waits for the oldest.
 * <li>An article that cannot be processed goes to {@code failures} in its turn, and the others are not held up.
 * <li>What the consumers throw passes through; {@link #close} then hands on nothing more.
 * </ol>
 */
public final class Batch implements AutoCloseable {
    private static final int AHEAD = 2;

    private final Pipeline pipeline;
    private final BiConsumer<Article, ArticleGraph> graphs;
    private final BiConsumer<Article, RuntimeException> failures;
    private final ExecutorService workers;
    private final int window;
    private final Deque<Task> waiting = new ArrayDeque<>();
    private boolean broken;

    private record Task(Article article, Future<ArticleGraph> graph) { }

    /**
     * @param threads  at least 1
     * @param graphs   takes each article's graph
     * @param failures takes each article that could not be processed, and why
     */
    public Batch(Pipeline pipeline, int threads, BiConsumer<Article, ArticleGraph> graphs,
                 BiConsumer<Article, RuntimeException> failures) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads do no work; expected at least 1");
        }
        this.pipeline = pipeline;
        this.graphs = graphs;
        this.failures = failures;
        window = AHEAD * threads;
        workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "article");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes an article; may hand on the graphs of earlier ones. */
    public void accept(Article article) {
        while (waiting.size() >= window || !waiting.isEmpty() && waiting.peek().graph().isDone()) {
            handOn(waiting.remove());
        }
        waiting.add(new Task(article, workers.submit(() -> pipeline.run(article))));
    }

    /** Waits for the articles under way and hands them on. */
    @Override
    public void close() {
        try {
            while (!broken && !waiting.isEmpty()) {
                handOn(waiting.remove());
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void handOn(Task task) {
        broken = true;
        ArticleGraph graph = null;
        RuntimeException failure = null;
        try {
            graph = task.graph().get();
        } catch (ExecutionException e) {
            failure = failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + task.article().location(), e);
        }
        if (failure == null) {
            graphs.accept(task.article(), graph);
        } else {
            failures.accept(task.article(), failure);
        }
        broken = false;
    }

    /** A full stack is the fault of one strange article; any other error ends the run. */
    private static RuntimeException failure(Throwable cause) {
        if (cause instanceof RuntimeException failure) {
            return failure;
        }
        if (cause instanceof StackOverflowError) {
            return new IllegalStateException("too deeply nested to be read", cause);
        }
        throw (Error) cause;
    }
}
