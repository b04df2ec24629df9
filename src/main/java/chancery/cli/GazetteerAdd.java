package chancery.cli;

import chancery.wikidata.LiveItems;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery gazetteer add}. */
@Command(name = "add", mixinStandardHelpOptions = true, description = "Asks Wikidata for single items, and takes them into an"
        + " index, or makes one. Answers are kept in its folder, and not asked for again.",
        footer = {"", "Example:", "  chancery gazetteer add Q57371 \"Ana Ruiz\" -o my-gazetteer --contact ana@example.org"})
final class GazetteerAdd implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "Q…|NAME", arity = "1..*", description = "An item, or a name: then all items that bear it.")
    private List<String> asked;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", required = true, description = "The folder of the gazetteer.")
    private Path folder;

    @Mixin
    private AccessOptions access = new AccessOptions();

    @Mixin
    private ItemOptions items = new ItemOptions();

    GazetteerAdd(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LiveItems.Added added = access.items(items.settings(), console).add(folder, asked);
        added.items().forEach(item -> console.out().println(item.key() + "\t" + item.kind().term() + "\t" + item.label()));
        console.say(added.items().size() + " items taken into " + folder + ", " + added.refused()
                + " of those asked for passed over");
        return added.refused() == 0 ? Chancery.DONE : Chancery.REFUSED;
    }
}
