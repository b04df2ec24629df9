package chancery.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs of others, those in {@code src/test/clients} among them. */
final class Programs {
    /** Debian's own, for which its packages are. */
    private static final String PYTHON = "/usr/bin/python3";
    private static final Path SOURCES = Path.of("src/test/clients");
    /** Where the packages of npm are put, once. */
    private static final Path PACKAGES = Path.of("target/clients");

    private Programs() { }

    /** What it printed. A program that this machine lacks skips the test; one that fails, fails it. */
    static String run(String... command) throws IOException, InterruptedException {
        return run(Path.of("."), command);
    }

    static String python(String script, String... arguments) throws IOException, InterruptedException {
        assumeTrue(works(PYTHON, "-c", "import rdflib, SPARQLWrapper"), "needs python3-rdflib and python3-sparqlwrapper");
        return run(command(PYTHON, SOURCES.resolve(script), arguments));
    }

    static String node(String script, String... arguments) throws IOException, InterruptedException {
        install();
        return run(command("node", PACKAGES.resolve(script), arguments));
    }

    private static synchronized void install() throws IOException, InterruptedException {
        assumeTrue(works("node", "--version") && works("npm", "--version"), "needs node and npm");
        Files.createDirectories(PACKAGES);
        try (var files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Files.copy(file, PACKAGES.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!Files.exists(PACKAGES.resolve("node_modules/@js4cytoscape/ndex-client"))) {
            run(PACKAGES, "npm", "ci", "--no-audit", "--no-fund", "--silent");
        }
    }

    private static String[] command(String program, Path script, String... arguments) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(program, script.toString()),
                java.util.stream.Stream.of(arguments)).toArray(String[]::new);
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        assumeTrue(works("sh", "-c", "command -v " + command[0]), "needs " + command[0]);
        Path errors = Files.createTempFile("program", ".err");
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(100, TimeUnit.SECONDS), List.of(command) + " does not end");
            assertEquals(0, process.exitValue(), () -> printed + read(errors));
            return printed.strip();
        } finally {
            Files.delete(errors);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(file.toString(), e);
        }
    }
}
