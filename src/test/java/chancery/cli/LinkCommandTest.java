package chancery.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.decide.DecisionFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class LinkCommandTest {
    @TempDir
    Path folder;

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    @Test
    void listsDoubtsToBeReadAndToBeAnswered() throws IOException {
        String store = Run.store(folder);
        Run table = Run.of("link", "--review", "--store", store, "--limit", "1");
        assertEquals(Chancery.DONE, table.code(), table.err());
        assertTrue(table.out().contains("no item; ") && table.out().contains(" char="), table.out());
        assertTrue(table.err().startsWith("1 of "), table.err());
        String questions = Run.of("link", "--review", "--store", store, "--format", "tsv").out();
        assertEquals(List.of(), DecisionFile.parse("questions", questions), "nothing is decided by the list itself");
        String answered = file("answered.tsv", questions.replaceFirst("\n[?]\t", "\nis\t").getBytes(StandardCharsets.UTF_8));
        assertEquals(1, DecisionFile.read(Path.of(answered)).size());
        assertEquals(Chancery.MISUSE, Run.of("link", "--review", "--kind", "Planet", "--store", store).code());
    }

    @Test
    void takesDecisionsDownAndUndoesThem() throws IOException {
        String store = Run.store(folder);
        Run kept = Run.of("link", "--is", "Nobody of That Name", "Q999999990", "--why", "a test", "--by", "Ana", "--store", store);
        assertEquals(Chancery.DONE, kept.code(), kept.err());
        assertTrue(kept.err().contains("the decision is kept for articles to come")
                && kept.err().contains("0 graphs are another now"), kept.err());
        assertTrue(Run.of("link", "--list", "--store", store).out().startsWith("1\tNobody of That Name is Q999999990"));
        assertEquals(Chancery.MISUSE, Run.of("link", "--undo", "2", "--store", store).code());
        assertEquals(Chancery.DONE, Run.of("link", "--undo", "1", "--store", store).code());
        assertEquals("", Run.of("link", "--list", "--store", store).out());
        assertEquals(Chancery.MISUSE, Run.of("link", "--is", "Nobody", "the king", "--store", store).code());
        assertEquals(Chancery.REFUSED, Run.of("link", "--wrong", "https://w3id.org/chancery/id/article/a#fact-999", "--store",
                store).code());
    }

    @Test
    void changesNothingWhereADecisionCannotBeRead() throws IOException {
        String store = Run.store(folder);
        String bad = file("store/decisions.tsv", "is\tMali\n".getBytes(StandardCharsets.UTF_8));
        for (String line : List.of("link --list", "link --undo 1", "link --is a Q1", "ingest a.txt")) {
            Run run = Run.of((line + " --store " + store).split(" "));
            assertEquals(Chancery.REFUSED, run.code(), run.err());
            assertTrue(run.err().contains("decisions.tsv:1: found 2 cells; expected 3 to 7"), run.err());
        }
        assertEquals("is\tMali\n", Files.readString(Path.of(bad)));
    }

    @Test
    void namesAGazetteerThatIsNone() {
        String store = Run.store(folder);
        for (String line : List.of("link --review", "link --is Mali none", "ingest a.txt")) {
            Run run = Run.of((line + " --gazetteer " + folder.resolve("none") + " --store " + store).split(" "));
            assertEquals(Chancery.REFUSED, run.code(), run.err());
            assertTrue(run.err().contains("none: is no gazetteer"), run.err());
        }
    }
}
