package chancery.cli;

import chancery.query.Asker;
import chancery.query.Format;
import chancery.query.Question;
import chancery.store.Guard;
import chancery.store.Store;
import chancery.text.InputException;
import chancery.text.Location;
import chancery.text.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery query}. */
@Command(name = "query", mixinStandardHelpOptions = true, description = "Asks a store a question.",
        footer = {"", "Example:", "  chancery query dyad --set a=Armenia --set b=Azerbaijan --format csv"})
final class QueryCommand implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "NAME|FILE.rq|-", arity = "0..1", description = "A question that ships (without it, they are"
            + " listed), a file with a SPARQL query, or - for standard input.")
    private String question;

    @Mixin
    private StoreOption store;

    @Option(names = "--set", paramLabel = "var=value", description = "A value for a parameter of the question.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
            description = "One of table, csv, tsv, json, xml, turtle (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "0",
            description = "Give up after this long; 0 never does (default: ${DEFAULT-VALUE}).")
    private long seconds;

    @Option(names = "--allow-service", description = "Let the query ask other endpoints, by SERVICE.")
    private boolean services;

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (question == null) {
            Question.SHIPPED.forEach(name -> console.out().println(Question.shipped(name).orElseThrow().summary()));
            return;
        }
        Misuse.atLeast(0, "--timeout", seconds);
        Question asked = question();
        try (Store opened = store.openExisting(); Guard guard = new Guard(services)) {
            new Asker(opened.dataset(), Duration.ofSeconds(seconds), guard).ask(asked, values, format, console.out());
        }
    }

    private Question question() {
        try {
            if (question.equals("-")) {
                return Question.of("-", new String(console.in().readAllBytes(), StandardCharsets.UTF_8));
            }
            if (question.endsWith(".rq") || question.contains("/")) {
                return Question.of(question, Files.readString(Path.of(question)));
            }
        } catch (IOException e) {
            throw new InputException(Location.of(question), "cannot be read as a query: " + Reason.of(e), e);
        }
        return Question.shipped(question).orElseThrow(() -> new Misuse("\"" + question + "\" is no question; expected "
                + String.join(", ", Question.SHIPPED) + ", a file that ends in .rq, or -"));
    }
}
