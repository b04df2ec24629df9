package chancery.wikidata;

import chancery.text.InputException;
import chancery.text.Location;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * The lines of a dump in Wikidata's form: an array, one item a line. Packed by gzip or bzip2, in one piece or several, by
 * its name's end.
 */
final class DumpLines implements AutoCloseable {
    /** An item's JSON, and the line of the file that it stands in, from 1. */
    record Line(long number, String json) { }

    private final Path dump;
    private final Counting packed;
    private final BufferedReader reader;
    private long number;
    private boolean closed;

    DumpLines(Path dump) {
        this.dump = dump;
        try {
            packed = new Counting(Files.newInputStream(dump));
            reader = new BufferedReader(new InputStreamReader(unpacked(), StandardCharsets.UTF_8), 1 << 20);
        } catch (NoSuchFileException e) {
            throw new InputException(Location.of(dump.toString()), "there is no such file; expected a dump", e);
        } catch (IOException e) {
            throw new InputException(Location.of(dump.toString()), "cannot be unpacked as its name says (" + e.getMessage()
                    + "); it is packed otherwise, or cut short: fetch it whole", e);
        }
    }

    private InputStream unpacked() throws IOException {
        String name = dump.getFileName().toString();
        InputStream in = new BufferedInputStream(packed, 1 << 18);
        return name.endsWith(".gz") ? new GZIPInputStream(in, 1 << 18)
                : name.endsWith(".bz2") ? new BZip2CompressorInputStream(in, true) : in;
    }

    /** How many bytes of the file were read, packed as they are. */
    long bytes() {
        return packed.count;
    }

    /** How many lines were read. */
    long number() {
        return number;
    }

    /** Passes over lines that were read before. */
    void skipTo(long line) {
        while (number < line && next().isPresent()) {
            // On to the next.
        }
    }

    /**
     * The next item's line, without its comma; empty at the end.
     *
     * @throws InputException where the file ends before the array does
     */
    Optional<Line> next() {
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String json = line.strip();
                closed = closed || json.equals("]");
                if (!json.isEmpty() && !json.equals("[") && !json.equals("]")) {
                    return Optional.of(new Line(number, json.endsWith(",") ? json.substring(0, json.length() - 1) : json));
                }
            }
        } catch (EOFException e) {
            throw cut(e);
        } catch (IOException e) {
            // What bzip2's reader says of a file that ends too early has no class of its own.
            if (e.getMessage() != null && e.getMessage().toLowerCase(java.util.Locale.ROOT).contains("unexpected end")) {
                throw cut(e);
            }
            throw new InputException(Location.of(dump.toString()), "cannot be read after line " + number + " ("
                    + e.getMessage() + "); fetch it again", e);
        }
        if (!closed) {
            throw cut(null);
        }
        return Optional.empty();
    }

    private InputException cut(IOException cause) {
        return new InputException(Location.of(dump.toString()), "ends after line " + number
                + ", before its closing \"]\": it is cut short; fetch it whole", cause);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(dump + " cannot be closed", e);
        }
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        private Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
