package chancery.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which articles come. */
enum Format {
    HTML(".html", ".htm", ".xhtml"), TEXT(".txt"), JSONL(".jsonl", ".ndjson"), WARC(".warc");

    static final String EXPECTED = ".html, .htm, .txt, .jsonl, .jsonl.gz, .warc or .warc.gz";
    /** Enough to tell one form from another. */
    static final int PEEKED = 1024;
    private final List<String> suffixes;

    Format(String... suffixes) {
        this.suffixes = List.of(suffixes);
    }

    /** By a file's name, packed or not. */
    static Optional<Format> ofName(String name) {
        String bare = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        for (Format format : values()) {
            if (format.suffixes.stream().anyMatch(bare::endsWith)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** By what HTTP or a record says of it; archives are not sent this way. */
    static Optional<Format> ofContentType(String contentType) {
        return switch (contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT)) {
            case "text/html", "application/xhtml+xml" -> Optional.of(HTML);
            case "text/plain" -> Optional.of(TEXT);
            case "application/json" -> Optional.of(JSONL);
            default -> Optional.empty();
        };
    }

    /** By its first bytes; what is nothing else is text. */
    static Format ofContent(byte[] start) {
        String head = new String(start, java.nio.charset.StandardCharsets.ISO_8859_1).replace("\0", "")
                .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\\s*", "");
        if (head.startsWith("WARC/")) {
            return WARC;
        }
        if (head.startsWith("{")) {
            return JSONL;
        }
        return head.startsWith("<") ? HTML : TEXT;
    }
}
