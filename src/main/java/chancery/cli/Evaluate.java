package chancery.cli;

import chancery.evaluate.Evaluator;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chancery evaluate}. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Measures what is read against articles that"
        + " people annotated.", footer = {"", "Example:", "  chancery evaluate data/gold"})
final class Evaluate implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "GOLD", description = "A folder of NAME.txt and NAME.tsv.")
    private Path gold;

    Evaluate(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        console.out().println(new Evaluator(Loading.pipeline(chancery.graph.Settings.defaults()).join()).evaluate(gold));
    }
}
