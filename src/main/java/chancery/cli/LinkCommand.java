package chancery.cli;

import chancery.decide.DecisionFile;
import chancery.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery link}. */
@Command(name = "link", mixinStandardHelpOptions = true, description = "Puts right who is who, and what an article says."
        + " A decision goes to a file that people can edit, wins from then on, and has the graphs concerned built anew.",
        footer = {"", "An ENTITY is a name as articles write it, or the IRI of an entity or of words. An ITEM is Q and a number,",
                "or none. A FACT is the IRI of a fact, as in …#fact-12.", "", "Examples:",
                "  chancery link --review --format tsv > questions.tsv",
                "  chancery link --is \"Ilham Aliyev\" Q57371 --why \"his office's page\""})
final class LinkCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private StoreOption store;

    @ArgGroup(multiplicity = "1")
    private Task task;

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    /** One of them. */
    static final class Task {
        @Option(names = "--review", description = "List entities without an item, or with a doubtful one, with the items"
                + " considered and where they are named.")
        boolean review;

        @Option(names = "--list", description = "List the decisions in force, with their numbers.")
        boolean list;

        @Option(names = "--is", arity = "2", paramLabel = "ENTITY ITEM", hideParamSyntax = true,
                description = "The entity is that item.")
        List<String> is;

        @Option(names = "--is-not", arity = "2", paramLabel = "ENTITY ITEM", hideParamSyntax = true,
                description = "The entity is not that item.")
        List<String> isNot;

        @Option(names = "--same-as", arity = "2", paramLabel = "ENTITY ENTITY", hideParamSyntax = true,
                description = "The two are one, which goes by the second one's name.")
        List<String> sameAs;

        @Option(names = "--distinct-from", arity = "2", paramLabel = "ENTITY ENTITY", hideParamSyntax = true,
                description = "What was taken for one are two; with the same name twice and --in, the article means somebody"
                + " else by it.")
        List<String> distinctFrom;

        @Option(names = "--wrong", paramLabel = "FACT", description = "The article does not say so.")
        String wrong;

        @Option(names = "--undo", paramLabel = "N", description = "Take back a decision, by its number in --list.")
        Integer undo;

        @Option(names = "--apply", arity = "0..1", paramLabel = "FILE", fallbackValue = "", description = "Take over the"
                + " decisions of a file, as of --review with its questions answered; without it, carry out the store's own"
                + " file after an edit by hand.")
        String apply;
    }

    LinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Store opened = store.openExisting()) {
            Path file = options.file().orElseGet(() -> opened.directory().orElseThrow().resolve(DecisionFile.NAME));
            return new Deciding(console, opened, file, options).run(task);
        }
    }
}
