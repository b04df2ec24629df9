package chancery.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs the README's commands with the jar that was built. */
@Timeout(600)
class ReadmePackagedTest {
    private static final String PROGRAM = "java -jar target/chancery.jar ";
    private static final long MOST_BYTES = 250_000_000;

    private static List<String> commands() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream().filter(line -> line.startsWith("    "))
                .map(String::strip).filter(line -> line.matches("(java|mvn|curl) .*")).toList();
    }

    private static Process start(String command) throws IOException {
        return new ProcessBuilder("bash", "-c", "exec " + command).redirectErrorStream(true).start();
    }

    private static void succeeds(String command) throws Exception {
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), command + "\n" + output);
        assertFalse(output.isBlank() && command.contains(" query "), command);
    }

    @Test
    void runsEveryCommandOfTheReadme() throws Exception {
        delete(Path.of("target/my-store"));
        String port = "3030";
        Process server = null;
        try {
            for (String command : commands()) {
                if (command.startsWith(PROGRAM + "serve")) {
                    server = start(command + " --port 0");
                    port = port(server);
                } else if (command.startsWith("curl")) {
                    succeeds(command.replace("3030", port) + " --fail");
                } else if (command.startsWith(PROGRAM)) {
                    succeeds(command);
                }
            }
        } finally {
            if (server != null) {
                server.destroy();
                assertTrue(server.waitFor(120, TimeUnit.SECONDS), "the server stops when it is told to");
            }
        }
        assertTrue(Files.size(Path.of("target/actors.gexf")) > 1_000);
    }

    @Test
    void namesTheBuildAndTheTestsAsTheyAreRun() throws IOException {
        List<String> maven = commands().stream().filter(command -> command.startsWith("mvn")).toList();
        assertEquals(List.of("mvn -q -DskipTests package", "mvn -B verify", "mvn -B test -Dtest=ThroughputBenchmark",
                "mvn -B test -Dtest=IndexBenchmark", "mvn -B test -Dtest=LimitBenchmark",
                "mvn -B test -Dtest=FirstViewBenchmark", "mvn -B test -Dtest=ServerBenchmark"), maven);
        assertTrue(Files.readString(Path.of(".ci/run")).endsWith("\n\n" + maven.get(1) + "\n"));
    }

    @Test
    void staysUnderTheSizeThatADownloadMayHave() throws IOException {
        long size = Files.size(Path.of("target/chancery.jar"));
        for (String folder : new String[] {"target/lib", "target/models"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    size += Files.size(file);
                }
            }
        }
        assertTrue(size < MOST_BYTES, "the jar and what lies beside it have " + size + " bytes");
    }

    private static String port(Process server) throws IOException {
        BufferedReader output = server.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("serving at http://localhost:")) {
                return line.replaceAll("\\D+", "");
            }
        }
        throw new AssertionError("the server ended: " + said);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
