package chancery.read;

import chancery.text.InputException;
import chancery.text.Location;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The articles of one run, by what they are known by, so that none silently takes the place of another. An article is
 * 24 bytes here: a table of digests of 64 bits, of which ten million collide with a chance of about three in a million.
 */
final class SeenArticles {
    private static final int FIRST_SIZE = 1 << 10;

    private long[] keys = new long[FIRST_SIZE];
    private long[] texts = new long[FIRST_SIZE];
    private int[] sources = new int[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private int count;
    private final List<String> sourceNames = new ArrayList<>();
    private final MessageDigest sha;

    SeenArticles() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Whether the article is new. The same text again is a notice.
     *
     * @param keys what it is known by: its address, its identifier
     * @throws InputException if another text was read under one of them
     */
    boolean add(Article article, List<String> keys, Consumer<Notice> notices) {
        long text = digest(article.text());
        for (String key : keys) {
            int slot = slot(digest(key));
            if (this.keys[slot] != 0) {
                Location first = first(slot);
                String name = key.substring(key.indexOf(' ') + 1);
                if (texts[slot] != text) {
                    throw new InputException(article.location(), "\"" + name + "\" was read with another text from " + first
                            + "; expected one text for each id and address");
                }
                notices.accept(Notice.notice(article.location(), "\"" + name + "\" was read with the same text from " + first
                        + "; it is read once"));
                return false;
            }
        }
        keys.forEach(key -> put(digest(key), text, article.location()));
        return true;
    }

    private Location first(int slot) {
        String source = sourceNames.get(sources[slot]);
        return lines[slot] == 0 ? Location.of(source) : Location.of(source, lines[slot]);
    }

    private void put(long key, long text, Location location) {
        if (count * 3 >= keys.length * 2) {
            grow();
        }
        int slot = slot(key);
        // Lines of one source come one after another, so that its name is kept once.
        if (sourceNames.isEmpty() || !sourceNames.get(sourceNames.size() - 1).equals(location.source())) {
            sourceNames.add(location.source());
        }
        keys[slot] = key;
        texts[slot] = text;
        sources[slot] = sourceNames.size() - 1;
        lines[slot] = location.line().orElse(0);
        count++;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldTexts = texts;
        int[] oldSources = sources;
        int[] oldLines = lines;
        keys = new long[oldKeys.length * 2];
        texts = new long[keys.length];
        sources = new int[keys.length];
        lines = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                texts[slot] = oldTexts[i];
                sources[slot] = oldSources[i];
                lines[slot] = oldLines[i];
            }
        }
    }

    /** Where the key is, or the free place where it would be. */
    private int slot(long key) {
        int slot = (int) (key >>> 1) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & (keys.length - 1);
        }
        return slot;
    }

    /** Never 0, which marks a free place. */
    private long digest(String value) {
        long digest = ByteBuffer.wrap(sha.digest(value.getBytes(StandardCharsets.UTF_8))).getLong();
        return digest == 0 ? 1 : digest;
    }

    /** What an article is known by in the graph, and, where the user gave it one, its id. */
    static List<String> keys(Article article, boolean givenId) {
        List<String> keys = new ArrayList<>();
        Optional<String> url = article.url();
        url.ifPresent(address -> keys.add("url " + address));
        if (givenId || url.isEmpty()) {
            keys.add("id " + article.identifier());
        }
        return keys;
    }
}
