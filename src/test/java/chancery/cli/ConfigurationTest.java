package chancery.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    Path folder;

    private String file(String... lines) throws IOException {
        return Files.write(folder.resolve("chancery.properties"), java.util.List.of(lines)).toString();
    }

    @BeforeEach
    void fill() {
        Run.store(folder);
    }

    @Test
    void takesWhatTheCommandLineDoesNotSayFromVariablesThenFromTheFile() throws IOException {
        String config = file("# where articles are", "store=" + folder.resolve("store"), "format=tsv", "port = 3031");
        assertTrue(Run.of("query", "sources", "--config", config).out().startsWith("?published\t"));
        Map<String, String> environment = Map.of("CHANCERY_FORMAT", "csv", "CHANCERY_CONFIG", config);
        assertTrue(Run.with(environment, "query", "sources").out().startsWith("published,"));
        assertTrue(Run.with(environment, "query", "sources", "--format", "json").out().startsWith("{"));
    }

    @Test
    void namesTheLineOfAKeyThatIsNone() throws IOException {
        String config = file("store=x", "", "prot=3030");
        Run run = Run.of("stats", "--config=" + config);
        assertEquals(Chancery.MISUSE, run.code());
        assertTrue(run.err().startsWith("chancery: " + config + ":3: \"prot\" is the name of no option; expected one of"),
                run.err());
        assertTrue(Run.with(Map.of("CHANCERY_PROT", "1"), "query").err().contains("the variable CHANCERY_PROT names no option"));
    }

    @Test
    void namesTheLineOfAValueThatIsNone() throws IOException {
        String config = file("port=http");
        Run run = Run.of("serve", "--store", "x", "--config", config);
        assertEquals(Chancery.MISUSE, run.code());
        assertTrue(run.err().contains(config + ":1") && run.err().contains("--port"), run.err());
        assertEquals(Chancery.MISUSE, Run.of("stats", "--config", folder.resolve("none").toString()).code());
    }

    @Test
    void turnsFlagsOnAndOffAgain() throws IOException {
        String config = file("alleged=true", "store=" + folder.resolve("store"));
        String on = Run.of("export", "--format", "dot", "-o", "-", "--config", config).out();
        String off = Run.of("export", "--format", "dot", "-o", "-", "--alleged=false", "--config", config).out();
        assertTrue(on.length() > off.length(), on);
    }

    @Test
    void refusesATokenThatCouldBeGuessedAndDoesNotRepeatIt() {
        Run run = Run.with(Map.of("CHANCERY_INGEST_TOKEN", "tooshort"), "serve", "--port", "0");
        assertEquals(Chancery.MISUSE, run.code());
        assertTrue(run.err().contains("CHANCERY_INGEST_TOKEN: a token has at least 16 characters"), run.err());
        assertTrue(!run.err().contains("tooshort"), run.err());
    }
}
