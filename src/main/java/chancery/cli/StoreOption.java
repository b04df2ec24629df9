package chancery.cli;

import chancery.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;

/** The store that a command works on. */
final class StoreOption {
    @Option(names = "--store", paramLabel = "DIR", defaultValue = "chancery-store",
            description = "The folder of the store (default: ${DEFAULT-VALUE}).")
    private Path directory;

    Path directory() {
        return directory;
    }

    Store openExisting() {
        return Store.openExisting(directory, Clock.systemUTC());
    }
}
