package chancery.export;

import chancery.store.Store;
import chancery.text.Reason;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Writes a store to files. */
public final class Exporter {
    private final Store store;
    private final Selection selection;
    private Optional<Network> drawn = Optional.empty();

    /** @param selection what of the network is wanted; RDF is always written whole */
    public Exporter(Store store, Selection selection) {
        this.store = store;
        this.selection = selection;
    }

    /** @throws UncheckedIOException if the file cannot be written; one that was there before is left as it was */
    public void export(ExportFormat format, Path target) {
        if (format == ExportFormat.NEO4J_CSV) {
            new Neo4jCsv(network()).write(target);
            return;
        }
        Path partial = target.toAbsolutePath().resolveSibling(target.getFileName() + ".partial");
        try {
            if (Files.isDirectory(target)) {
                throw new IOException("it is a folder; expected a file");
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                export(format, out);
                out.close();
                Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(target + ": cannot be written: there is no folder "
                    + partial.getParent(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(target + ": cannot be written: " + Reason.of(e), e);
        }
    }

    /** Who asks for a part of a network is told how large it is: nothing in it may mean that something else was meant. */
    public Optional<String> summary() {
        return drawn.map(network -> network.actors().size() + " actors, " + network.acts().size() + " edges"
                + (network.acts().isEmpty() ? ": no event fits" : ""));
    }

    private Network network() {
        Network network = Network.of(store, selection);
        drawn = Optional.of(network);
        return network;
    }

    /** Writes to a stream, which is flushed and left open. */
    public void export(ExportFormat format, OutputStream out) throws IOException {
        switch (format) {
            case GEXF -> new Gexf(network()).write(out);
            case GRAPHML -> new GraphMl(network()).write(out);
            case CX2 -> new Cx2(network()).write(out);
            case DOT -> new Dot(network()).write(out);
            case NEO4J_CSV -> throw new IllegalArgumentException("neo4j-csv is a folder, not a stream");
            case NEO4J_TURTLE -> new Neo4jTurtle(network()).write(out);
            default -> new Rdf(format).write(store, out);
        }
        out.flush();
    }
}
