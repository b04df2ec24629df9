package chancery.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What goes with a decision, and how doubts are listed. */
final class DecisionOptions {
    @Option(names = "--in", paramLabel = "ARTICLE",
            description = "Decide for this article alone: its IRI, identifier or address.")
    private Optional<String> article = Optional.empty();

    @Option(names = "--by", paramLabel = "WHO", defaultValue = "${sys:user.name}",
            description = "Who decides (default: ${DEFAULT-VALUE}).")
    private String who;

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "The reason, for whoever asks later.")
    private String why;

    @Option(names = "--decisions", paramLabel = "FILE",
            description = "The file of decisions (default: decisions.tsv in the store).")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--kind", paramLabel = "KIND", description = "With --review: list these alone, as in Person.")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50",
            description = "With --review: list so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "With --review: table, to be read,"
            + " or tsv, to be edited and given to --apply (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Mixin
    private GazetteerOption gazetteer = new GazetteerOption();

    /** For people to read, or to edit. */
    enum Format { TABLE, TSV }

    /** The index by which articles were read that are built anew. */
    GazetteerOption gazetteer() {
        return gazetteer;
    }

    Optional<String> article() {
        return article;
    }

    String who() {
        return who;
    }

    String why() {
        return why;
    }

    Optional<Path> file() {
        return file;
    }

    Optional<String> kind() {
        return kind;
    }

    int limit() {
        Misuse.atLeast(1, "--limit", limit);
        return limit;
    }

    Format format() {
        return format;
    }
}
