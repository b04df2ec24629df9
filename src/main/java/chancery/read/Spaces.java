package chancery.read;

/** Spaces of all kinds made single. Written out, not as patterns: every character of every page comes through here. */
final class Spaces {
    private Spaces() { }

    /** White space, separators and controls become one space each run, none at the ends; invisible characters go. */
    static String single(CharSequence text) {
        StringBuilder single = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                pending = true;
            } else if (!isInvisible(c)) {
                if (pending && !single.isEmpty()) {
                    single.append(' ');
                }
                pending = false;
                single.append(c);
            }
        }
        return single.toString();
    }

    /** Whether there is nothing to see in it. */
    static boolean isBlank(CharSequence text) {
        return text.chars().allMatch(c -> isSpace((char) c) || isInvisible((char) c));
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c >= 0x7F && (Character.isSpaceChar(c) || c <= 0x9F);
    }

    /** Soft hyphen, zero-width space, word joiner, byte order mark. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
    }
}
