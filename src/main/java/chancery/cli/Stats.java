package chancery.cli;

import chancery.store.Statistics;
import chancery.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chancery stats}. */
@Command(name = "stats", mixinStandardHelpOptions = true, description = "Counts what a store holds.",
        footer = {"", "Example:", "  chancery stats --store my-store"})
final class Stats implements Runnable {
    private final Console console;

    @Mixin
    private StoreOption store;

    Stats(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (Store opened = store.openExisting()) {
            Statistics.of(opened).counts().forEach((name, count) -> console.out().println(name + "\t" + count));
        }
    }
}
