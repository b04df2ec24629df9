package chancery.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program. */
@Command(name = "chancery", mixinStandardHelpOptions = true, versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads news reports and keeps the record: who did what to whom, where and when, and who says so.",
        footer = {"", "Example:", "  chancery serve data/articles"},
        subcommands = {Ingest.class, Serve.class, QueryCommand.class, Export.class, Validate.class,
                Remove.class, LinkCommand.class, Stats.class, Evaluate.class, BackupCommand.class,
                GazetteerCommand.class})
public final class Chancery {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int MISUSE = 2;

    @Option(names = "--stacktrace", scope = CommandLine.ScopeType.INHERIT,
            description = "On failure, show where in the program it happened.")
    private boolean stacktrace;

    @Option(names = "--config", scope = CommandLine.ScopeType.INHERIT, paramLabel = "FILE",
            description = "Take options that are not given here from the variables CHANCERY_… (as CHANCERY_QUERY_LIMIT), then"
            + " from this file of properties (as query-limit=30; or the file that CHANCERY_CONFIG names).")
    private Optional<Path> config = Optional.empty();

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(new Console(System.in, out, err, System.console() != null, System.getenv()), arguments);
        out.flush();
        System.exit(out.checkError() ? REFUSED : code);
    }

    /** Picocli's words for groups of options begin with a word of their own, and name maps twice. */
    private static String plain(String message) {
        return message.replaceFirst("^Error: ", "").replaceFirst("\\boption option\\b", "option");
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("\"" + text + "\" is no date; expected ISO 8601, as in 2023-09-05");
        }
    }

    /** Runs a command line; never throws. */
    static int run(Console console, String... arguments) {
        Chancery program = new Chancery();
        CommandLine line = new CommandLine(program, new Commands(console));
        line.setOut(console.writer()).setErr(console.errorWriter());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.registerConverter(LocalDate.class, Chancery::date);
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            console.report(problem, program.stacktrace);
            return problem instanceof Misuse ? MISUSE : REFUSED;
        });
        try {
            Configuration configuration = Configuration.of(line, console, arguments);
            line.setDefaultValueProvider(configuration);
            line.setParameterExceptionHandler((problem, given) -> {
                Optional<String> where = Optional.ofNullable(problem.getArgSpec()).flatMap(configuration::whereFrom);
                console.say("chancery: " + where.map(place -> place + ": ").orElse("") + plain(problem.getMessage()));
                UnmatchedArgumentException.printSuggestions(problem, console.errorWriter());
                if (problem.getCommandLine() == line) {
                    line.usage(console.err());
                } else {
                    console.say(problem.getCommandLine().getCommandSpec().qualifiedName() + " --help tells what can be given");
                }
                return MISUSE;
            });
            return line.execute(arguments);
        } catch (Misuse e) {
            console.report(e, false);
            return MISUSE;
        } finally {
            console.flush();
        }
    }
}
