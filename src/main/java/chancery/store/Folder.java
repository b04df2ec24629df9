package chancery.store;

import chancery.text.InputException;
import chancery.text.Location;
import chancery.text.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;

/** The folder in which a store lies. */
final class Folder {
    /** TDB2 maps its files into memory, where a full disk is a crash: writing stops while this much is still free. */
    private static final long SPARE_BYTES = 64L << 20;

    private static final Pattern DATA = Pattern.compile("Data-\\d{4}");
    private static final String LOCK = "tdb.lock";

    private Folder() { }

    /** Whether TDB2's data are there: in the first of its folders, or in a later one that {@link Store#compact} made. */
    static boolean isStore(Path directory) {
        try {
            return Files.isDirectory(directory) && entries(directory).stream().anyMatch(name -> DATA.matcher(name).matches());
        } catch (IOException e) {
            throw new InputException(Location.of(directory.toString()), "cannot be read: " + Reason.of(e), e);
        }
    }

    /**
     * Opens the database in a folder, making it where there is none.
     *
     * @throws InputException if the folder cannot be a store, is read-only, or is open in another process
     */
    static DatasetGraph open(Path directory) {
        Location where = Location.of(directory.toString());
        try {
            Files.createDirectories(directory);
            if (!isStore(directory) && !isEmpty(directory)) {
                throw new InputException(where, "is a folder with other things in it; expected a store or a new folder");
            }
        } catch (IOException e) {
            throw new InputException(where, "cannot be a store: " + Reason.of(e), e);
        }
        if (!Files.isWritable(directory)) {
            throw new InputException(where, "is read-only; a store must be writable, even to be read");
        }
        requireSpace(directory);
        return connect(directory, where);
    }

    private static DatasetGraph connect(Path directory, Location where) {
        try {
            return DatabaseMgr.connectDatasetGraph(org.apache.jena.dboe.base.file.Location.create(directory));
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof AlreadyLocked || String.valueOf(cause.getMessage()).contains("lock")) {
                    throw new InputException(where, "is open in another process; a store serves one at a time", e);
                }
            }
            throw new InputException(where, "cannot be opened: " + Reason.of(e), e);
        }
    }

    /** Whether nothing is there, or an empty folder. */
    static boolean isFree(Path directory) {
        try {
            return !Files.exists(directory) || Files.isDirectory(directory) && isEmpty(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(directory + ": cannot be read: " + Reason.of(e), e);
        }
    }

    /** Removes a store with its folder; what is no store stays. */
    static void delete(Path directory) {
        if (!isStore(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(directory + ": cannot be removed: " + Reason.of(e), e);
        }
    }

    /** A process that was killed as it made a store leaves the lock alone. */
    private static boolean isEmpty(Path directory) throws IOException {
        return List.of(LOCK).containsAll(entries(directory));
    }

    private static List<String> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    /** @throws UncheckedIOException if the folder's disk is too full to be written safely */
    static void requireSpace(Path directory) {
        try {
            long free = Files.getFileStore(directory).getUsableSpace();
            if (free < SPARE_BYTES) {
                throw new UncheckedIOException(new IOException(directory + ": the disk has " + (free >> 20)
                        + " MB left; a store needs " + (SPARE_BYTES >> 20) + " MB to be changed safely"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(directory + ": its disk cannot be asked for its free space", e);
        }
    }
}
