package chancery.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The finished indexes in a gazetteer's folder: the one in use, and, until it is removed, the one before. */
final class Generations {
    private static final String NAME = "generation-";

    private final Path folder;

    Generations(Path folder) {
        this.folder = folder;
    }

    /** A folder for the next one; there is none yet. */
    Path next() throws IOException {
        int last = all().stream().mapToInt(old -> Integer.parseInt(old.getFileName().toString().substring(NAME.length())))
                .max().orElse(0);
        return folder.resolve(NAME + (last + 1));
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(NAME + "[0-9]{1,9}")).sorted().toList();
        }
    }

    void removeAllBut(Path kept) throws IOException {
        for (Path old : all()) {
            if (!old.equals(kept)) {
                delete(old);
            }
        }
    }

    /**
     * Makes a second index of the same files. None of them is ever written again (an index grows by files of its own), so that
     * they need not be copied where the file system gives a file two names.
     */
    static void share(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(file -> !file.getFileName().toString().equals("write.lock")).toList()) {
                Path other = to.resolve(file.getFileName());
                try {
                    Files.createLink(other, file);
                } catch (IOException | UnsupportedOperationException e) {
                    Files.copy(file, other);
                }
            }
        }
    }

    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
