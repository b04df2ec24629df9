package chancery.cli;

import chancery.Pipeline;
import chancery.annotate.Annotator;
import chancery.gazetteer.Catalogue;
import chancery.graph.Settings;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Loads the models and the gazetteer side by side, while others go on. */
final class Loading {
    private Loading() { }

    static CompletableFuture<Pipeline> pipeline(Settings settings) {
        CompletableFuture<Catalogue> catalogue = background(Catalogue::shipped);
        return background(Annotator::new).thenCombine(catalogue,
                (annotator, items) -> new Pipeline(annotator, items, settings));
    }

    /** On a thread that does not keep the program from ending. */
    private static <T> CompletableFuture<T> background(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> {
            Thread thread = new Thread(task, "loading");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
