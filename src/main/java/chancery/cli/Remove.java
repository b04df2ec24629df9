package chancery.cli;

import chancery.store.Store;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chancery remove}. */
@Command(name = "remove", mixinStandardHelpOptions = true, description = "Takes articles out of a store.",
        footer = {"", "Example:", "  chancery remove harbour-strike.html"})
final class Remove implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ARTICLE", arity = "1..*", description = "An article's IRI, identifier or address.")
    private List<String> articles;

    @Mixin
    private StoreOption store;

    Remove(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int code = Chancery.DONE;
        try (Store opened = store.openExisting()) {
            for (String article : articles) {
                List<String> removed = opened.remove(article);
                removed.forEach(console.out()::println);
                if (removed.isEmpty()) {
                    console.say("\"" + article + "\" is no article of this store; expected an IRI, identifier or address,"
                            + " as in: chancery query sources");
                    code = Chancery.REFUSED;
                }
            }
        }
        return code;
    }
}
