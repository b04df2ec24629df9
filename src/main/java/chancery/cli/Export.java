package chancery.cli;

import chancery.export.ExportFormat;
import chancery.export.Exporter;
import chancery.export.Selection;
import chancery.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery export}. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes a store as RDF, or its network of actors"
        + " for a viewer.", footer = {"", "Example:", "  chancery export --format gexf -o actors.gexf"})
final class Export implements Callable<Integer> {
    private final Console console;

    @Mixin
    private StoreOption store;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "One of turtle, trig, nquads,"
            + " jsonld, rdfxml; for viewers gexf, graphml, cx2, dot, neo4j-csv (a folder).")
    private String format;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE", description = "Where to; - is standard output.")
    private Path output;

    @Option(names = "--alleged", description = "For viewers: what is alleged, planned and negated, too, marked as such.")
    private boolean alleged;

    @Option(names = "--select", paramLabel = "what=value", description = "For viewers: only one article (IRI), actor (name,"
            + " Wikidata id or IRI), or the events from first or to last (a day).")
    private Map<String, String> selected = new LinkedHashMap<>();

    Export(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ExportFormat chosen = ExportFormat.of(format).orElseThrow(() -> new Misuse("--format " + format
                + " is none; expected one of " + String.join(", ", ExportFormat.ids())));
        Selection selection = new Selection(selected);
        try (Store opened = store.openExisting()) {
            Exporter exporter = new Exporter(opened, alleged ? selection.withAlleged() : selection);
            if (output.toString().equals("-")) {
                exporter.export(chosen, console.out());
            } else {
                exporter.export(chosen, output);
            }
        }
        return Chancery.DONE;
    }
}
