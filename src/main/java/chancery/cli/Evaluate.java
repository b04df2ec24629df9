package chancery.cli;

import chancery.decide.Decisions;
import chancery.evaluate.Evaluator;
import chancery.evaluate.Report;
import chancery.gazetteer.Catalogue;
import chancery.graph.Settings;
import chancery.text.InputException;
import chancery.text.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery evaluate}. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Measures what is read against articles that"
        + " people annotated.", footer = {"", "Example:", "  chancery evaluate data/gold"})
final class Evaluate implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "GOLD", description = "A folder of NAME.txt and NAME.tsv.")
    private Path gold;

    @Option(names = {"--show", "--errors"}, description = "List each thing that is wrong or missed, too.")
    private boolean errors;

    Evaluate(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (!Files.isDirectory(gold)) {
            throw new InputException(Location.of(gold.toString()), "is no folder; expected one of NAME.txt and NAME.tsv");
        }
        Report report = new Evaluator(Loading.pipeline(Settings.defaults(), Catalogue::shipped, Decisions.NONE)
                .join()).evaluate(gold);
        if (errors) {
            report.errors().forEach(console.out()::println);
        }
        console.out().print(report);
    }
}
