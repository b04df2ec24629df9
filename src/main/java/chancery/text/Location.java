package chancery.text;

import java.util.OptionalInt;

/** Where an input came from: a file, an address or {@code -}, and its line (from 1) where that is known. */
public record Location(String source, OptionalInt line) {
    public static Location of(String source) {
        return new Location(source, OptionalInt.empty());
    }

    public static Location of(String source, int line) {
        return new Location(source, OptionalInt.of(line));
    }

    @Override
    public String toString() {
        return line.isPresent() ? source + ":" + line.getAsInt() : source;
    }
}
