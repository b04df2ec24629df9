package chancery.gazetteer;

import chancery.text.InputException;
import chancery.text.Location;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What an index is; it stands in the index's folder as {@code manifest.json}, and names the generation that is in use.
 *
 * @param format     of the entries; another format cannot be read
 * @param generation the folder beside it that has the index
 * @param source     what it was built from
 * @param date       of the source, ISO 8601
 * @param settings   how it was built
 * @param items      how many items it has
 * @param names      how many names these have
 * @param refused    how many lines of the source could not be read
 */
public record Manifest(int format, String generation, String source, String date, String settings, long items, long names,
                       long refused) {
    static final int FORMAT = 2;
    private static final String FILE = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** @throws InputException where the folder has no index, or one that another version made */
    public static Manifest read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new InputException(Location.of(folder.toString()),
                    "is no gazetteer; make one with: chancery gazetteer build --dump FILE -o " + folder);
        }
        try {
            Manifest manifest = JSON.readValue(Files.readString(file), Manifest.class);
            if (manifest.format != FORMAT) {
                throw new InputException(Location.of(file.toString()),
                        "format " + manifest.format + "; expected " + FORMAT + ": build the gazetteer anew");
            }
            return manifest;
        } catch (JsonProcessingException e) {
            throw new InputException(Location.of(file.toString()), "is no manifest (" + e.getOriginalMessage()
                    + "); expected what gazetteer build writes", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Empty where the folder has no index yet. */
    public static Optional<Manifest> find(Path folder) {
        return Files.exists(folder.resolve(FILE)) ? Optional.of(read(folder)) : Optional.empty();
    }

    /** The index in a line: what it was built from, when, and how much is in it. */
    public String line() {
        return source + " of " + date + ", " + items + " items, " + names + " names";
    }

    /** Puts it in place of the one before, in one step: whoever opens the index sees the old one or the new one. */
    void write(Path folder) throws IOException {
        Path beside = folder.resolve(FILE + ".new");
        Files.write(beside, (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(beside, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
