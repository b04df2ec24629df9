package chancery.serve;

import chancery.Pipeline;
import chancery.read.ReaderSettings;
import chancery.store.Store;
import java.util.function.Supplier;

/**
 * What the caller decides about articles that are sent over HTTP.
 *
 * @param store    takes them; the one that is served, or the one whose snippets are
 * @param token    who knows it may send articles, and fetch a backup; at least {@value #SHORTEST} characters
 * @param reader   how what is sent is read; its limit of bytes holds for a request, too
 * @param pipeline asked for when the first article comes
 * @param base     what minted IRIs begin with
 */
public record IngestSettings(Store store, String token, ReaderSettings reader, Supplier<Pipeline> pipeline, String base) {
    /** A shorter token could be guessed. */
    public static final int SHORTEST = 16;

    public IngestSettings {
        if (token.length() < SHORTEST || !token.chars().allMatch(character -> character > ' ' && character < 127)) {
            throw new IllegalArgumentException("a token has at least " + SHORTEST + " characters of ASCII, without spaces");
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "IngestSettings[" + store.directory() + ", " + reader + "]";
    }
}
