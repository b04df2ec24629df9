package chancery.cli;

import chancery.Pipeline;
import chancery.annotate.Annotator;
import chancery.decide.Decisions;
import chancery.gazetteer.Catalogue;
import chancery.graph.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Loads the models and the gazetteer side by side, while others go on. */
final class Loading {
    private Loading() { }

    static CompletableFuture<Pipeline> pipeline(Settings settings, Supplier<? extends Catalogue> gazetteer, Decisions decisions) {
        CompletableFuture<? extends Catalogue> catalogue = background(gazetteer);
        return background(Annotator::new).thenCombine(catalogue,
                (annotator, items) -> new Pipeline(annotator, items, settings, decisions));
    }

    /** For graphs that were made under several settings; the models are loaded when the first is asked for. */
    static Function<Settings, Pipeline> pipelines(GazetteerOption gazetteer, Decisions decisions) {
        Map<Settings, Pipeline> made = new HashMap<>();
        List<Annotator> annotators = new ArrayList<>();
        return settings -> made.computeIfAbsent(settings, fresh -> {
            if (annotators.isEmpty()) {
                annotators.add(new Annotator());
            }
            Catalogue catalogue = settings.gazetteer().isPresent() ? gazetteer.catalogue() : Catalogue.shipped();
            return new Pipeline(annotators.get(0), catalogue, settings, decisions);
        });
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
