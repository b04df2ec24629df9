package chancery.cli;

import chancery.export.ExportFormat;
import chancery.export.Exporter;
import chancery.export.Selection;
import chancery.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery export}. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes a store as RDF, or its network of actors"
        + " for a viewer.", footer = {"", "Example:", "  chancery export --format gexf --actor Armenia -o armenia.gexf"})
final class Export implements Callable<Integer> {
    private final Console console;

    @Mixin
    private StoreOption store;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "One of turtle, trig, nquads,"
            + " jsonld, rdfxml; for viewers gexf, graphml, cx2, dot, neo4j-csv (a folder),"
            + " neo4j-turtle.")
    private String format;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE", description = "Where to; - is standard output.")
    private Path output;

    @Option(names = "--alleged", description = "For viewers: what is alleged, planned and negated, too, marked as such.")
    private boolean alleged;

    @Option(names = "--article", paramLabel = "IRI", description = "For viewers: only what was read from this article.")
    private Optional<String> article = Optional.empty();

    @Option(names = "--actor", paramLabel = "ACTOR", description = "For viewers: only what this actor did, and what was done"
            + " to it (a name, Wikidata id or IRI).")
    private Optional<String> actor = Optional.empty();

    @Option(names = "--from", paramLabel = "DATE", description = "For viewers: only events that may have fallen on this day or"
            + " later.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--until", paramLabel = "DATE", description = "For viewers: only events that may have fallen on this day or"
            + " earlier.")
    private Optional<LocalDate> until = Optional.empty();

    Export(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ExportFormat chosen = ExportFormat.of(format).orElseThrow(() -> new Misuse("--format " + format
                + " is none; expected one of " + String.join(", ", ExportFormat.ids())));
        Selection selection = selection();
        if (chosen.isWhole() && !selection.equals(Selection.REPORTED)) {
            throw new Misuse("--format " + format + " is written whole; --alleged, --article, --actor, --from and --until are"
                    + " for viewers");
        }
        boolean stream = output.toString().equals("-");
        if (stream && chosen == ExportFormat.NEO4J_CSV) {
            throw new Misuse("--format neo4j-csv is a folder; expected -o FOLDER");
        }
        try (Store opened = store.openExisting()) {
            Exporter exporter = new Exporter(opened, selection);
            if (stream) {
                exporter.export(chosen, console.out());
            } else {
                exporter.export(chosen, output);
            }
            exporter.summary().ifPresent(console::say);
        }
        return Chancery.DONE;
    }

    private Selection selection() {
        Selection selection = alleged ? Selection.REPORTED.withAlleged() : Selection.REPORTED;
        Map<String, Optional<String>> given = Map.of("article", article, "actor", actor, "first", from.map(LocalDate::toString),
                "last", until.map(LocalDate::toString));
        for (Map.Entry<String, Optional<String>> entry : given.entrySet()) {
            if (entry.getValue().isPresent()) {
                selection = selection.with(entry.getKey(), entry.getValue().get());
            }
        }
        return selection;
    }
}
