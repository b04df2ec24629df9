package chancery.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chancery gazetteer}: its subcommands do the work. */
@Command(name = "gazetteer", mixinStandardHelpOptions = true, subcommands = {GazetteerBuild.class, GazetteerAdd.class},
        synopsisSubcommandLabel = "COMMAND", description = "Makes a gazetteer of Wikidata, for --gazetteer.",
        footer = {"", "Example:", "  chancery gazetteer build --dump latest-all.json.gz -o my-gazetteer",
                "  chancery gazetteer add \"Ana Ruiz\" -o my-gazetteer --contact ana@example.org"})
final class GazetteerCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
