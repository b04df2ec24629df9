package chancery.graph;

import java.text.Normalizer;
import java.util.Locale;

/** Names made fit to stand in an IRI. */
final class Slug {
    /** Longer slugs are cut: IRIs are read by people. */
    private static final int LONGEST = 60;
    private static final int DIGITS = 8;

    private Slug() { }

    /**
     * Two names share it only where they differ in nothing but case and white space: where anything else of the name
     * was left out, a digest of the name follows.
     */
    static String unique(String name) {
        String plain = plain(name);
        String slug = readable(name);
        boolean whole = !slug.isEmpty() && plain.indexOf('-') < 0 && slug.equals(plain.replace(' ', '-'));
        return whole ? slug : (slug.isEmpty() ? "" : slug + "-") + Digest.of(plain, DIGITS);
    }

    /** For reading only: letters, digits and hyphens; empty where the name has none. Other names may share it. */
    static String readable(String name) {
        String plain = plain(name);
        StringBuilder slug = new StringBuilder();
        boolean gap = false;
        for (int at = 0; at < plain.length() && slug.length() < LONGEST; at += Character.charCount(plain.codePointAt(at))) {
            int character = plain.codePointAt(at);
            if (!keeps(character, slug.length() > 0 && !gap)) {
                gap = true;
                continue;
            }
            if (gap && slug.length() > 0) {
                slug.append('-');
            }
            gap = false;
            slug.appendCodePoint(character);
        }
        return slug.toString();
    }

    /** Letters and digits of any script are allowed in IRIs (RFC 3987), and the marks that follow letters. */
    private static boolean keeps(int character, boolean afterLetter) {
        int type = Character.getType(character);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return Character.isLetterOrDigit(character) || mark && afterLetter;
    }

    /** A name with single spaces, however the text sets it. */
    static String spaced(String name) {
        return name.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static String plain(String name) {
        return Normalizer.normalize(spaced(name).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
