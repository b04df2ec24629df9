package chancery.cli;

import chancery.decide.DecisionFile;
import chancery.decide.Decisions;
import chancery.gazetteer.Register;
import chancery.graph.Settings;
import chancery.read.ReaderSettings;
import chancery.text.InputException;
import chancery.text.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How articles are read. */
final class ReadOptions {
    @Option(names = "--date", paramLabel = "DATE",
            description = "The day on which the articles were published, as in 2023-09-08; wins over what they say.")
    private Optional<LocalDate> date = Optional.empty();

    @Option(names = "--base", paramLabel = "IRI", defaultValue = Settings.BASE,
            description = "What minted IRIs begin with (default: ${DEFAULT-VALUE}).")
    private String base;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1",
            description = "How many articles are read at once (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--max-bytes", paramLabel = "N", defaultValue = "" + ReaderSettings.MAX_BYTES,
            description = "The most that one article may take (default: ${DEFAULT-VALUE}).")
    private int maxBytes;

    @Option(names = "--allow-private-addresses",
            description = "Fetch from addresses that are not on the public internet, too.")
    private boolean privateAddresses;

    @Option(names = "--decisions", paramLabel = "FILE",
            description = "What people decided about identities and facts (default: decisions.tsv in the store).")
    private Optional<Path> decisions = Optional.empty();

    /**
     * Read before anything else: one bad line, and no article is read without what was decided about it.
     *
     * @param store the folder that the articles go to, if any
     */
    Decisions decisions(Optional<Path> store) {
        decisions.filter(file -> !Files.exists(file)).ifPresent(file -> {
            throw new InputException(Location.of(file.toString()), "is not there; expected a file of decisions");
        });
        return Decisions.of(decisions.or(() -> store.map(folder -> folder.resolve(DecisionFile.NAME)))
                .map(DecisionFile::read).orElse(List.of()));
    }

    @Mixin
    private GazetteerOption gazetteer = new GazetteerOption();

    Supplier<Register> catalogue() {
        return gazetteer::catalogue;
    }

    ReaderSettings reader() {
        Misuse.atLeast(1, "--max-bytes", maxBytes);
        ReaderSettings settings = ReaderSettings.defaults(LocalDate.now(Clock.systemUTC())).withMaxBytes(maxBytes);
        settings = date.isPresent() ? settings.withDate(date.get()) : settings;
        return privateAddresses ? settings.withPrivateAddresses() : settings;
    }

    int threads() {
        Misuse.atLeast(1, "--threads", threads);
        return threads;
    }

    /** With the time of the run only where {@code SOURCE_DATE_EPOCH} fixes one. An index that cannot be read is known at once. */
    Settings graph() {
        Settings settings = gazetteer.in(Settings.defaults().withBase(base));
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        if (epoch == null || epoch.isBlank()) {
            return settings;
        }
        try {
            return settings.withTime(Instant.ofEpochSecond(Long.parseLong(epoch.strip())));
        } catch (NumberFormatException | java.time.DateTimeException e) {
            throw new Misuse("SOURCE_DATE_EPOCH=" + epoch + " is no number of seconds since 1970");
        }
    }
}
