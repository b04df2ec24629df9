package chancery.cli;

import chancery.decide.Decisions;
import chancery.serve.Server;
import chancery.serve.ServerSettings;
import chancery.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery serve}. */
@Command(name = "serve", mixinStandardHelpOptions = true,
        description = "Reads articles, if any are given, and serves the graph over HTTP, for reading.",
        footer = {"", "Example:", "  chancery serve data/articles"})
final class Serve implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "INPUT", arity = "0..*", description = "What to read first, as for ingest.")
    private List<String> inputs = List.of();

    @Option(names = "--store", paramLabel = "DIR",
            description = "The folder of the store. Without it, the graph lives as long as the server.")
    private Optional<Path> directory = Optional.empty();

    @Mixin
    private ReadOptions reading;

    @Option(names = "--port", paramLabel = "N", defaultValue = "" + ServerSettings.PORT,
            description = "Where to listen; 0 takes any port that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--everywhere", description = "Let other machines connect, too.")
    private boolean everywhere;

    @Option(names = "--query-limit", paramLabel = "SECONDS", defaultValue = "30",
            description = "The longest that a query may run (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--queries", paramLabel = "N", defaultValue = "" + ServerSettings.QUERIES,
            description = "How many queries may run at once (default: ${DEFAULT-VALUE}).")
    private int queries;

    @Option(names = "--allow-service", description = "Let queries ask other endpoints, by SERVICE.")
    private boolean services;

    @Option(names = "--max-rows", paramLabel = "N", defaultValue = "" + ServerSettings.ROWS, description = "The most rows that a"
            + " query may answer with; more are an error, never cut off in silence (default: ${DEFAULT-VALUE}).")
    private long rows;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "0", description = "How many requests a second one address may"
            + " make in the long run; 0 for any number (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--metrics-everywhere", description = "Give /metrics, for Prometheus, to other machines, too.")
    private boolean metrics;

    @Option(names = "--log", paramLabel = "none|text|json", defaultValue = "none",
            description = "What is written of each request to standard error (default: ${DEFAULT-VALUE}).")
    private ServerSettings.Log log;

    @Option(names = "--stop-limit", paramLabel = "SECONDS", defaultValue = "30", description = "When told to stop, how long what"
            + " is running may go on (default: ${DEFAULT-VALUE}).")
    private int stopSeconds;

    @Mixin
    private IngestOptions ingest;

    @Option(names = "--evidence", paramLabel = "full|snippets", defaultValue = "full", description = "What is served of articles'"
            + " texts: all, or only sentences that facts were read from, which never make up a text (default: ${DEFAULT-VALUE}).")
    private Evidence evidence;

    /** What is served of articles' texts. */
    enum Evidence { FULL, SNIPPETS }

    Serve(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (inputs.isEmpty() && directory.isEmpty() && ingest.isEmpty(console)) {
            throw new Misuse("there is nothing to serve: expected INPUT, --store DIR, or a token by which articles can be sent");
        }
        ServerSettings settings = settings();
        Decisions decisions = reading.decisions(directory);
        // The server stands before the reading starts: a port in use is known at once, and articles show as they come.
        // What is opened first is closed last: only then may the process end.
        try (Stopping stopping = new Stopping(console, Duration.ofSeconds(stopSeconds)); Store store = open();
                Server server = new Server(served(store), settings, ingest.settings(console, reading, store, decisions),
                        reading.catalogue())) {
            stopping.stopOnSignal(server);
            int code = inputs.isEmpty() ? Chancery.DONE : new Ingestion(console, reading, decisions).run(inputs, store);
            console.say("serving at http://localhost:" + server.port() + "/ until interrupted");
            server.join();
            return code;
        }
    }

    private Store served(Store store) {
        return evidence == Evidence.SNIPPETS ? store.snippets() : store;
    }

    private Store open() {
        return directory.map(folder -> inputs.isEmpty() && ingest.isEmpty(console) ? Store.openExisting(folder, Clock.systemUTC())
                : Store.open(folder, Clock.systemUTC())).orElseGet(() -> Store.inMemory(Clock.systemUTC()));
    }

    private ServerSettings settings() {
        if (port < 0 || port > ServerSettings.LAST_PORT) {
            throw new Misuse("--port " + port + ": expected 0 to " + ServerSettings.LAST_PORT);
        }
        Misuse.atLeast(1, "--query-limit", seconds);
        Misuse.atLeast(1, "--queries", queries);
        Misuse.atLeast(1, "--max-rows", rows);
        Misuse.atLeast(0, "--rate", rate);
        Misuse.atLeast(0, "--stop-limit", stopSeconds);
        return new ServerSettings(port, everywhere, reading.graph().base(), Duration.ofSeconds(seconds), queries, services,
                rows, rate, metrics, log, ServerSettings.TRANSFER);
    }
}
