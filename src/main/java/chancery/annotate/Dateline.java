package chancery.annotate;

import java.util.Locale;
import java.util.Set;

/** Where and by whom a report was filed, before its first sentence: "BERLIN (AP) --". */
public final class Dateline {
    private static final Set<String> DASHES = Set.of("-", "–", "_");
    private static final int LONGEST = 12;

    private Dateline() { }

    /** The first token past it; 0 where there is none. */
    public static int end(Sentence sentence) {
        String first = sentence.token(0).word();
        boolean shouted = first.length() > 2 && first.equals(first.toUpperCase(Locale.ROOT));
        for (int i = 1; i < Math.min(LONGEST, sentence.size() - 2); i++) {
            String word = sentence.token(i).word();
            if (sentence.token(i).isVerb() || !Character.isUpperCase(first.charAt(0))) {
                return 0;
            }
            boolean apart = sentence.token(i).span().start() > sentence.token(i - 1).span().end()
                    && sentence.token(i + 1).span().start() > sentence.token(i).span().end();
            if (word.equals("--") || word.equals("—") || DASHES.contains(word) && apart || word.equals(":") && shouted) {
                return i + 1;
            }
        }
        return 0;
    }
}
