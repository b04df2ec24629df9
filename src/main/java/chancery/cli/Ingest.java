package chancery.cli;

import chancery.graph.QuadFile;
import chancery.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery ingest}. */
@Command(name = "ingest", mixinStandardHelpOptions = true,
        description = "Reads articles into a store, or into a file of N-Quads.",
        footer = {"", "Example:", "  chancery ingest data/articles --store my-store"})
final class Ingest implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Files (.html, .txt, .jsonl, .jsonl.gz, .warc.gz),"
            + " folders, http(s) addresses, or - for standard input.")
    private List<String> inputs;

    @ArgGroup
    private Target target = new Target();

    @Mixin
    private ReadOptions reading;

    /** One or the other. */
    static final class Target {
        @Option(names = "--store", paramLabel = "DIR", defaultValue = "chancery-store",
                description = "The folder of the store (default: ${DEFAULT-VALUE}).")
        private Path store;

        @Option(names = "--output", paramLabel = "FILE.nq", description = "Write N-Quads here, and leave stores alone.")
        private Path output;
    }

    Ingest(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (target.output != null) {
            // A file that cannot be written is known before the models are loaded.
            try (QuadFile file = new QuadFile(target.output)) {
                int code = new Ingestion(console, reading, reading.decisions(Optional.empty())).run(inputs, file::add);
                file.finish();
                return code;
            }
        }
        Ingestion ingestion = new Ingestion(console, reading, reading.decisions(Optional.of(target.store)));
        try (Store store = Store.open(target.store, java.time.Clock.systemUTC())) {
            return ingestion.run(inputs, store);
        }
    }
}
