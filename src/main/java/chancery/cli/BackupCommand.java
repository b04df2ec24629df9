package chancery.cli;

import chancery.store.Backup;
import chancery.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery backup}. */
@Command(name = "backup", mixinStandardHelpOptions = true,
        description = "Writes a store to a file, restores one from it, or gives back the room of what was replaced.",
        footer = {"", "A store that is being served is open there: ask the server for a backup (GET /backup).", "",
                "Example:", "  chancery backup --to monday.nq.gz"})
final class BackupCommand implements Runnable {
    private final Console console;

    @Mixin
    private StoreOption store;

    @ArgGroup(multiplicity = "1")
    private Task task;

    /** One of them. */
    static final class Task {
        @Option(names = "--to", paramLabel = "FILE.nq.gz", description = "Write all quads here.")
        private Path to;

        @Option(names = "--from", paramLabel = "FILE.nq.gz", description = "Fill a new store from here.")
        private Path from;

        @Option(names = "--compact", description = "Make the store's files as small as what they hold.")
        private boolean compact;
    }

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (task.from != null) {
            Backup.restore(store.directory(), task.from, Clock.systemUTC());
        } else {
            try (Store opened = store.openExisting()) {
                if (task.to != null) {
                    Backup.write(opened, task.to);
                } else {
                    opened.compact();
                }
            }
        }
        console.say("done");
    }
}
