package chancery.export;

import chancery.store.Store;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a store to files. */
public final class Exporter {
    private final Store store;
    private final Selection selection;

    /** @param selection what of the network is wanted; RDF is always written whole */
    public Exporter(Store store, Selection selection) {
        this.store = store;
        this.selection = selection;
    }

    /** @throws UncheckedIOException if the file cannot be written; one that was there before is left as it was */
    public void export(ExportFormat format, Path target) {
        if (format == ExportFormat.NEO4J_CSV) {
            new Neo4jCsv(Network.of(store, selection)).write(target);
            return;
        }
        Path partial = target.toAbsolutePath().resolveSibling(target.getFileName() + ".partial");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                export(format, out);
            }
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(target + ": cannot be written: " + e, e);
        }
    }

    /** Writes to a stream, which is flushed and left open. */
    public void export(ExportFormat format, OutputStream out) throws IOException {
        switch (format) {
            case GEXF -> new Gexf(Network.of(store, selection)).write(out);
            case GRAPHML -> new GraphMl(Network.of(store, selection)).write(out);
            case CX2 -> new Cx2(Network.of(store, selection)).write(out);
            case DOT -> new Dot(Network.of(store, selection)).write(out);
            case NEO4J_CSV -> throw new IllegalArgumentException("neo4j-csv is a folder, not a stream");
            case NEO4J_TURTLE -> new Neo4jTurtle(Network.of(store, selection)).write(out);
            default -> new Rdf(format).write(store, out);
        }
        out.flush();
    }
}
