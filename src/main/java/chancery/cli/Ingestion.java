package chancery.cli;

import chancery.Batch;
import chancery.Pipeline;
import chancery.decide.Decisions;
import chancery.gazetteer.Register;
import chancery.graph.ArticleGraph;
import chancery.graph.CatalogueGraph;
import chancery.read.Article;
import chancery.read.Reader;
import chancery.store.Store;
import chancery.text.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads inputs, and hands the graph of each article to whoever keeps it. A bad article is named, and the run goes on. */
final class Ingestion {
    /** So many articles are committed at once, unless they come slowly. */
    private static final int TOGETHER = 32;
    private static final long PATIENCE_NANOS = 2_000_000_000L;

    private final Console console;
    private final Reader reader;
    private final int threads;
    private final String base;
    private final Supplier<Register> register;
    private final CompletableFuture<Pipeline> pipeline;
    private final long began = System.nanoTime();
    private int articles;
    private int refused;
    private long quads;
    private final List<Waiting> waiting = new ArrayList<>();
    private long kept = began;
    private Batch batch;

    /** Read, but not kept yet. */
    private record Waiting(Article article, ArticleGraph graph) { }

    /** Starts to load the models, which takes longer than all else. */
    Ingestion(Console console, ReadOptions options, Decisions decisions) {
        this.console = console;
        reader = new Reader(options.reader(), console.in());
        threads = options.threads();
        base = options.graph().base();
        register = options.catalogue();
        pipeline = Loading.pipeline(options.graph(), options.catalogue(), decisions);
    }

    /**
     * Reads all inputs, and hands on each graph as it comes.
     *
     * @param keep takes the graphs in the order of the inputs; what it throws ends the run
     * @return {@link Chancery#DONE}, or {@link Chancery#REFUSED} if anything was not read
     */
    int run(List<String> inputs, Consumer<ArticleGraph> keep) {
        return run(inputs, 1, graphs -> graphs.forEach(keep));
    }

    /** The same into a store; then adds what the gazetteer knows, unless no article came. */
    int run(List<String> inputs, Store store) {
        int code = run(inputs, TOGETHER, store::replace);
        if (articles == 0) {
            return code;
        }
        store.replaceCatalogue(store.read(articles -> CatalogueGraph.of(register.get(), articles, base).toList()).stream());
        return code;
    }

    private int run(List<String> inputs, int together, Consumer<List<ArticleGraph>> keep) {
        try {
            reader.read(inputs, article -> batch(together, keep).accept(article), this::refuse,
                    notice -> console.say(notice.toString()));
        } finally {
            if (batch != null) {
                batch.close();
            }
            keep(keep);
        }
        console.say(String.format(Locale.ROOT, "%,d %s read, %,d refused; %,d quads in %.1f s", articles,
                articles == 1 ? "article" : "articles", refused, quads, (System.nanoTime() - began) / 1e9));
        return refused == 0 ? Chancery.DONE : Chancery.REFUSED;
    }

    private Batch batch(int together, Consumer<List<ArticleGraph>> keep) {
        if (batch == null) {
            console.progress("loading models …");
            try {
                batch = new Batch(pipeline.join(), threads, (article, graph) -> {
                    waiting.add(new Waiting(article, graph));
                    if (waiting.size() >= together || System.nanoTime() - kept > PATIENCE_NANOS) {
                        keep(keep);
                    }
                }, this::fail);
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
        return batch;
    }

    /** Keeps what waits, and only then says so. What fails is not tried again. */
    private void keep(Consumer<List<ArticleGraph>> keep) {
        List<Waiting> now = List.copyOf(waiting);
        waiting.clear();
        if (now.isEmpty()) {
            return;
        }
        keep.accept(now.stream().map(Waiting::graph).toList());
        kept = System.nanoTime();
        for (Waiting one : now) {
            articles++;
            quads += one.graph().triples().size();
            one.graph().warnings().forEach(warning -> console.say(one.article().location() + ": warning: " + warning));
            console.progress(articles + " read, " + refused + " refused: " + one.article().location());
        }
    }

    private void refuse(InputException problem) {
        refused++;
        console.say(problem.getMessage());
    }

    private void fail(Article article, RuntimeException problem) {
        if (problem instanceof InputException input) {
            refuse(input);
        } else {
            refused++;
            console.say(article.location() + ": was not read, by a fault of the program:");
            console.report(problem, false);
        }
    }
}
