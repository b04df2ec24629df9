package chancery.cli;

import chancery.text.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where options come from that the command line does not give: variables of the process ({@code CHANCERY_QUERY_LIMIT}), then
 * a file of properties ({@code query-limit=30}), then their own defaults. A key is the long name of an option of any command,
 * so that one file serves them all; a key that is none is an error.
 */
final class Configuration implements IDefaultValueProvider {
    private static final String OPTION = "--config";
    private static final String PREFIX = "CHANCERY_";
    private static final String VARIABLE = PREFIX + "CONFIG";

    private final Map<String, String> environment;
    private final Map<String, Setting> settings = new TreeMap<>();
    private final Map<ArgSpec, String> used = new HashMap<>();

    /** A value, and where it stands. */
    private record Setting(String value, String where) { }

    private Configuration(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Reads the file that the arguments or the variables name, if any.
     *
     * @throws Misuse if there is no such file, or it says what no option is called
     */
    static Configuration of(CommandLine line, Console console, String... arguments) {
        Configuration configuration = new Configuration(console.environment());
        Set<String> known = new TreeSet<>();
        collect(line.getCommandSpec(), known);
        for (String variable : new TreeSet<>(console.environment().keySet())) {
            boolean ours = variable.startsWith(PREFIX) && !variable.equals(VARIABLE) && !variable.equals(IngestOptions.TOKEN);
            if (ours && known.stream().noneMatch(name -> variable(name).equals(variable))) {
                console.say("warning: the variable " + variable + " names no option");
            }
        }
        file(console, List.of(arguments)).ifPresent(file -> configuration.read(file, known));
        return configuration;
    }

    private static void collect(CommandSpec command, Set<String> names) {
        command.options().forEach(option -> names.add(name(option)));
        names.removeAll(Set.of("help", "version", "config"));
        command.subcommands().values().forEach(line -> collect(line.getCommandSpec(), names));
    }

    private static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    private static String variable(String name) {
        return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Optional<Path> file(Console console, List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--")) {
                break;
            }
            if (argument.startsWith(OPTION + "=")) {
                return Optional.of(Path.of(argument.substring(OPTION.length() + 1)));
            }
            if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                return Optional.of(Path.of(arguments.get(i + 1)));
            }
        }
        return Optional.ofNullable(console.environment().get(VARIABLE)).filter(name -> !name.isBlank()).map(Path::of);
    }

    private void read(Path file, Set<String> known) {
        Properties properties = new Properties();
        List<String> lines;
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            properties.load(new StringReader(text));
            lines = text.lines().toList();
        } catch (IOException e) {
            throw new Misuse(file + ": cannot be read as a configuration: " + Reason.of(e));
        } catch (IllegalArgumentException e) {
            throw new Misuse(file + ": cannot be read as a configuration: " + e.getMessage());
        }
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            String where = file + ":" + lineOf(key, lines);
            if (!known.contains(key)) {
                throw new Misuse(where + ": \"" + key + "\" is the name of no option; expected one of "
                        + String.join(", ", known));
            }
            settings.put(key, new Setting(properties.getProperty(key).strip(), where));
        }
    }

    /** The last of several lines with a key is the one that holds. */
    private static int lineOf(String key, List<String> lines) {
        List<Integer> found = new ArrayList<>(List.of(0));
        for (int i = 0; i < lines.size(); i++) {
            Properties one = new Properties();
            try {
                one.load(new StringReader(lines.get(i)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (one.containsKey(key)) {
                found.add(i + 1);
            }
        }
        return found.get(found.size() - 1);
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        String name = name(option);
        Optional<Setting> setting = Optional.ofNullable(environment.get(variable(name)))
                .map(value -> new Setting(value.strip(), "the variable " + variable(name)))
                .or(() -> Optional.ofNullable(settings.get(name)));
        setting.ifPresent(value -> used.put(argument, value.where()));
        // To picocli, null is that nothing is known here.
        return setting.map(Setting::value).orElse(null);
    }

    /** Where an option's value came from, unless from the command line. */
    Optional<String> whereFrom(ArgSpec argument) {
        return Optional.ofNullable(used.get(argument));
    }
}
