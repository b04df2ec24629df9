package chancery.gazetteer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings spellings of one name together: accents, apostrophes, hyphens, full stops, a leading "the". */
final class Spelling {
    /** Names that are spelled one way only; they are most, and a start-up should not wait for them. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+( [A-Za-z0-9]+)*");
    private static final Pattern INITIAL_AT_END = Pattern.compile(".*(^|[ .])\\p{Lu}\\.");
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private Spelling() { }

    /**
     * A key under which spellings of a name meet. Case is kept: "us" is not "US", nor "turkey" Turkey. Marks at the ends
     * are kept too, save the last full stop of letters: "Baku," and "Spanish-" are more than a name.
     */
    static String folded(String name) {
        if (PLAIN.matcher(name).matches()) {
            return name.startsWith("The ") || name.startsWith("the ") ? name.substring(4) : name;
        }
        if (name.isEmpty() || !ends(name)) {
            return name;
        }
        StringBuilder out = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFD).codePoints().forEach(c -> {
            switch (c) {
                case 'ı' -> out.append('i');
                case 'ə' -> out.append('a');
                case 'Ə' -> out.append('A');
                case 'ø' -> out.append('o');
                case 'Ø' -> out.append('O');
                case 'ł' -> out.append('l');
                case 'Ł' -> out.append('L');
                case 'đ', 'ð' -> out.append('d');
                case 'Đ' -> out.append('D');
                case 'ß' -> out.append("ss");
                case 'æ' -> out.append("ae");
                case 'œ' -> out.append("oe");
                case '.', '\'', '’', '‘', 'ʻ', 'ʼ', '`', '´' -> { }
                case '-', '‐', '‑', '–', '—', '_', ',' -> out.append(' ');
                case '&' -> out.append("and");
                default -> {
                    if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                        out.append(' ');
                    } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        String folded = SPACES.matcher(out.toString().strip()).replaceAll(" ");
        return folded.regionMatches(true, 0, "the ", 0, 4) ? folded.substring(4) : folded;
    }

    private static boolean ends(String name) {
        return Character.isLetterOrDigit(name.codePointAt(0))
                && (Character.isLetterOrDigit(name.codePointBefore(name.length())) || INITIAL_AT_END.matcher(name).matches());
    }

    /** Whether a name of four letters or more is written in capitals throughout, as in a headline. */
    static boolean shouted(String name) {
        return name.codePoints().filter(Character::isLetter).count() >= 4
                && name.codePoints().noneMatch(Character::isLowerCase);
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** "Nato" for "NATO": how many newspapers write what is spoken as a word. Empty for shorter letters. */
    static String asWord(String acronym) {
        boolean letters = acronym.length() >= 4 && acronym.codePoints().allMatch(Character::isUpperCase);
        return letters ? acronym.charAt(0) + lower(acronym.substring(1)) : "";
    }

    /** What spellings have in common that a reader may type for one another. */
    static String comparable(String name) {
        return lower(folded(name));
    }

    /** The last word of a name of two and more, as it is compared; empty where there is none. */
    static String surname(String name) {
        String comparable = comparable(name);
        int space = comparable.lastIndexOf(' ');
        return space < 0 ? "" : comparable.substring(space + 1);
    }

    /** How many letters of a comparable name may be wrong for it to be the name still. */
    static int slips(String comparable) {
        return comparable.length() < 4 ? 0 : comparable.length() < 8 ? 1 : 2;
    }

    /**
     * How many letters are wrong, left out, put in, or turned round with the next (Levenshtein's distance with adjacent
     * transpositions); any number above {@code most} where it is larger than that.
     */
    static int edits(String a, String b, int most) {
        int[] older = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(previous[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], older[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return least;
            }
            older = previous;
            previous = row;
        }
        return previous[b.length()];
    }
}
