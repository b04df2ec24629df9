package chancery.store;

import chancery.text.InputException;
import chancery.text.Location;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * N-Quads in a file. They are written beside it, and take its name when all is written: whoever finds the file finds
 * it whole. The quads of one article stand together, in the order of their bytes, so that equal input gives equal files.
 */
public final class QuadFile implements AutoCloseable {
    private final Path file;
    private final Path draft;
    private final Writer writer;
    private boolean complete;

    /** @throws InputException if the file cannot be written */
    public QuadFile(Path file) {
        this.file = file.toAbsolutePath();
        try {
            draft = this.file.resolveSibling("." + this.file.getFileName() + ".part");
            writer = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(draft), StandardCharsets.UTF_8),
                    1 << 16);
        } catch (IOException e) {
            throw new InputException(Location.of(file.toString()), "cannot be written: " + reason(e), e);
        }
    }

    public void write(DatasetGraph article) {
        List<String> lines = new ArrayList<>();
        article.find().forEachRemaining(quad -> lines.add(NodeFmtLib.strNQ(quad)));
        lines.sort(null);
        try {
            for (String line : lines) {
                writer.write(line);
                writer.write('\n');
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Declares the file whole; without this, closing leaves no file. */
    public void complete() {
        try {
            writer.close();
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            complete = true;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        if (!complete) {
            try {
                Files.deleteIfExists(draft);
                writer.close();
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException(new IOException(file + ": cannot be written: " + e.getMessage()
                + "; the file was left as it was", e));
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException ? "its folder does not exist"
                : e instanceof java.nio.file.AccessDeniedException ? "permission denied" : e.getMessage();
    }
}
