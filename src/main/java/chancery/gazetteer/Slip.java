package chancery.gazetteer;

import java.util.Optional;

/**
 * What a name would mean were one of its letters or two another: "Azerbajan", "Hassan Rohani". Weak evidence by itself.
 *
 * @param clear whether a name so long, and so nearly right, is hardly that of somebody or something else
 */
public record Slip(Candidate candidate, boolean clear) {
    /** Letters that may be wrong. */
    static final int MOST = 2;
    /** Letters of a word below which another letter makes another word: Iran and Iraq. */
    private static final int SHORT = 5;
    /** Letters of a word in which {@link #MOST} may be. */
    private static final int LONG = 9;
    /** Letters of a name of one word below which it is somebody else's: Hanau and Hanam. */
    private static final int LEAST = 7;
    /** Letters of a name of one word, and of the wrong word among several, that are hardly another's. */
    private static final int TELLING = 8;
    private static final int TELLING_AMONG_OTHERS = 6;

    /**
     * The written name as a slip for a candidate's; empty where it is its name, or another. Only one word differs, and neither
     * its first letter nor its last, by which names are inflected and others made: Petrov and Petrova, Chad and Chadian.
     *
     * @param written as {@link Spelling#comparable} gives it
     * @param name    the candidate's, given so
     */
    static Optional<Slip> of(String written, String name, Candidate candidate) {
        String[] words = written.split(" ");
        String[] meant = name.split(" ");
        int wrong = -1;
        for (int i = 0; i < words.length && words.length == meant.length; i++) {
            if (!words[i].equals(meant[i])) {
                if (wrong >= 0 || !near(words[i], meant[i])) {
                    return Optional.empty();
                }
                wrong = i;
            }
        }
        boolean person = candidate.item().kind() == Kind.PERSON;
        if (wrong < 0 || words.length == 1 && (person || written.length() < LEAST)) {
            return Optional.empty();
        }
        return Optional.of(new Slip(candidate, clear(words, wrong, candidate.item().kind())));
    }

    /** Whether a name may be written with a slip: letters for something, and what peoples are called, are other words. */
    static boolean concerns(Candidate candidate) {
        return candidate.type() == NameType.LABEL || candidate.type() == NameType.ALIAS;
    }

    /** Of persons the given names must be right (Marina, Martina); of a city of one word there is one of another letter somewhere. */
    private static boolean clear(String[] words, int wrong, Kind kind) {
        if (words.length == 1) {
            return words[0].length() >= TELLING && kind != Kind.CITY && kind != Kind.PLACE;
        }
        return kind == Kind.PERSON ? wrong == words.length - 1 : words[wrong].length() >= TELLING_AMONG_OTHERS;
    }

    private static boolean near(String word, String meant) {
        int shorter = Math.min(word.length(), meant.length());
        int most = shorter < SHORT ? 0 : shorter < LONG ? 1 : MOST;
        return most > 0 && Math.abs(word.length() - meant.length()) <= most && word.charAt(0) == meant.charAt(0)
                && last(word) == last(meant) && word.chars().allMatch(Character::isLetter)
                && Spelling.edits(word, meant, most) <= most;
    }

    /** The last letter; final i and y are written for one another. */
    private static char last(String word) {
        char last = word.charAt(word.length() - 1);
        return last == 'y' ? 'i' : last;
    }
}
