package chancery.store;

import chancery.text.InputException;
import chancery.text.Location;
import chancery.text.Reason;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;

/** A store's quads in a gzipped file of N-Quads, made while the store is in use. */
public final class Backup {
    private static final int BUFFER = 1 << 16;

    private Backup() { }

    /** Writes all graphs as they are at one moment. The file takes its name only when it is whole. */
    public static void write(Store store, Path file) {
        Path partial = file.toAbsolutePath().resolveSibling(file.getFileName() + ".partial");
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("it is a folder; expected a file");
            }
            try (OutputStream out = Files.newOutputStream(partial)) {
                write(store, out);
                out.close();
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(file + ": cannot be written: there is no folder " + partial.getParent(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written: " + Reason.of(e), e);
        }
    }

    /**
     * Writes all graphs as they are at one moment, packed; the stream is left open. What is cut short is found out when it is
     * restored.
     */
    public static void write(Store store, OutputStream out) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(out, BUFFER);
        store.read(dataset -> {
            StreamRDF quads = StreamRDFWriter.getWriterStream(packed, Lang.NQUADS);
            quads.start();
            StreamRDFOps.sendDatasetToStream(dataset, quads);
            quads.finish();
            return dataset;
        });
        packed.finish();
    }

    /**
     * Reads a backup into an empty store, whole or not at all.
     *
     * @throws InputException if the store is not empty, or the file is no backup or was cut short
     */
    public static void restore(Store store, Path file) {
        Location where = Location.of(file.toString());
        if (!store.read(dataset -> dataset.isEmpty())) {
            throw new InputException(where, "can only be restored into an empty store; this one holds quads");
        }
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), BUFFER)) {
            store.write(() -> {
                RDFParser.source(new LeftOpen(in)).lang(Lang.NQUADS).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                        .parse(StreamRDFLib.dataset(store.dataset()));
                requireEnd(in);
            });
        } catch (RiotException | RuntimeIOException | UncheckedIOException | IOException e) {
            throw new InputException(where, "cannot be restored: " + e.getMessage() + "; nothing was changed", e);
        }
    }

    /**
     * Makes a store of a backup. The folder takes its name only when the store is whole: where that fails, nothing is there
     * that was not before.
     *
     * @param directory a folder to be made, or one that is empty, or an empty store
     * @throws InputException if the file is no backup or was cut short, or the folder holds anything
     */
    public static void restore(Path directory, Path file, Clock clock) {
        requireBackup(file);
        if (Folder.isStore(directory) || !Folder.isFree(directory)) {
            try (Store store = Store.open(directory, clock)) {
                restore(store, file);
            }
            return;
        }
        Path partial = directory.toAbsolutePath().resolveSibling(directory.getFileName() + ".partial");
        try {
            Folder.delete(partial);
            try (Store store = Store.open(partial, clock)) {
                restore(store, file);
                store.index();
            }
            Files.move(partial, directory, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(directory + ": cannot be made: " + Reason.of(e), e);
        } finally {
            Folder.delete(partial);
        }
    }

    private static void requireBackup(Path file) {
        Location where = Location.of(file.toString());
        if (!Files.isRegularFile(file)) {
            throw new InputException(where, (Files.exists(file) ? "is no file" : "is not there")
                    + "; expected a file that chancery backup --to wrote");
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (in.read() != 0x1f || in.read() != 0x8b) {
                throw new InputException(where, "is no gzip; expected a file that chancery backup --to wrote");
            }
        } catch (IOException e) {
            throw new InputException(where, "cannot be read: " + Reason.of(e), e);
        }
    }

    /** The parser would close what it has read. */
    private static final class LeftOpen extends FilterInputStream {
        LeftOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // whoever opened it closes it
        }
    }

    /** The parser takes a stream that breaks off for one that ends. */
    private static void requireEnd(InputStream in) {
        try {
            in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
