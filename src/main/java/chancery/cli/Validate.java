package chancery.cli;

import chancery.graph.Validator;
import chancery.store.Store;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chancery validate}. */
@Command(name = "validate", mixinStandardHelpOptions = true, description = "Checks every article's graph against the"
        + " shapes.", footer = {"", "Example:", "  chancery validate --store my-store"})
final class Validate implements Callable<Integer> {
    private final Console console;

    @Mixin
    private StoreOption store;

    Validate(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Validator validator = new Validator();
        int violations = 0;
        try (Store opened = store.openExisting()) {
            for (Node article : opened.articles()) {
                List<Validator.Violation> found = opened.read(dataset -> validator.validate(dataset.getGraph(article)));
                found.forEach(violation -> console.out().println(article.getURI() + ": " + violation));
                violations += found.size();
            }
        }
        console.say(violations == 0 ? "every graph keeps to the shapes" : violations + " violations");
        return violations == 0 ? Chancery.DONE : Chancery.REFUSED;
    }
}
