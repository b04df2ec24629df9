package chancery.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuadFileTest {
    @TempDir
    private Path folder;

    @Test
    void writesAllGraphsInTheirOrder() throws IOException {
        Path target = folder.resolve("out.nq");
        ArticleGraph graph = Scene.ofEverything().graph();
        try (QuadFile file = new QuadFile(target)) {
            file.add(graph);
            file.finish();
        }
        List<String> lines = Files.readAllLines(target);
        assertEquals(graph.triples().size(), lines.size());
        assertTrue(lines.stream().allMatch(line -> line.endsWith("<" + graph.iri() + "> .")));
        assertEquals(List.of(target), files());
    }

    @Test
    void leavesTheOldFileAloneUntilTheNewOneIsWhole() throws IOException {
        Path target = folder.resolve("out.nq");
        Files.writeString(target, "old");
        try (QuadFile file = new QuadFile(target)) {
            file.add(Scene.ofEverything().graph());
            assertEquals("old", Files.readString(target));
        }
        assertEquals("old", Files.readString(target));
        assertEquals(List.of(target), files());
    }

    @Test
    void namesThePathThatCannotBeWritten() {
        UncheckedIOException missing = assertThrows(UncheckedIOException.class,
                () -> new QuadFile(folder.resolve("none/out.nq")));
        assertTrue(missing.getMessage().contains("out.nq"), missing::getMessage);
        assertThrows(UncheckedIOException.class, () -> new QuadFile(folder));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
