package chancery.graph;

import chancery.text.Reason;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/**
 * Writes graphs to a file of N-Quads that is whole or not there: what is written stands in a file beside it, named after
 * it, until {@link #finish}; until then an older file keeps its content, and a run that is killed leaves it so.
 */
public final class QuadFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path partial;
    private final FileChannel channel;
    private final OutputStream out;
    private final StreamRDF quads;
    private boolean finished;

    /** @throws UncheckedIOException if the file cannot be made beside the target; names the path */
    public QuadFile(Path target) {
        this.target = target.toAbsolutePath();
        partial = this.target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
        try {
            if (Files.isDirectory(target)) {
                throw new IOException("it is a folder; expected a file");
            }
            channel = FileChannel.open(partial, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw failure(e);
        }
        out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        quads = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
        quads.start();
    }

    /** Writes graphs to a stream, which is flushed and left open. */
    public static void write(Iterable<ArticleGraph> graphs, OutputStream out) {
        StreamRDF quads = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
        quads.start();
        graphs.forEach(graph -> graph.quads().forEach(quads::quad));
        quads.finish();
    }

    /** @throws UncheckedIOException if the disk takes no more; names the path */
    public void add(ArticleGraph graph) {
        try {
            graph.quads().forEach(quads::quad);
        } catch (RuntimeIOException e) {
            throw failure(e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e));
        }
    }

    /** Puts the file in its place: only now it is seen. */
    public void finish() {
        try {
            quads.finish();
            out.flush();
            channel.force(true);
            channel.close();
            move();
            finished = true;
        } catch (RuntimeIOException e) {
            throw failure(e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void move() throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Without {@link #finish}, nothing was written. */
    @Override
    public void close() {
        if (finished) {
            return;
        }
        try {
            channel.close();
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private UncheckedIOException failure(IOException e) {
        String reason = e instanceof NoSuchFileException ? "there is no folder " + target.getParent() : Reason.of(e);
        return new UncheckedIOException(target + ": cannot be written: " + reason, e);
    }
}
