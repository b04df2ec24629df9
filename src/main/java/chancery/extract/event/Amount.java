package chancery.extract.event;

import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How many, as words say it: "at least 12", "tens of thousands", "between five and ten".
 *
 * @param lower at least
 * @param upper at most
 * @param from  its first token
 * @param to    one past its last token
 */
record Amount(OptionalLong lower, OptionalLong upper, int from, int to) {
    private static final Map<String, Long> WORDS = new HashMap<>();
    private static final Map<String, Long> SCALES = Map.of("dozen", 12L, "hundred", 100L, "thousand", 1000L,
            "million", 1_000_000L, "billion", 1_000_000_000L);
    /** A plural of a scale is at least two of it. */
    private static final Map<String, Long> PLURALS = Map.of("dozens", 24L, "scores", 40L, "hundreds", 200L,
            "thousands", 2000L, "millions", 2_000_000L, "tens", 20L, "several", 3L);
    private static final Set<String> FLOORS = Set.of("at least", "more than", "over", "no fewer than", "upwards of",
            "not less than", "no less than", "above", "well over");
    private static final Set<String> CEILINGS = Set.of("up to", "as many as", "at most", "no more than", "fewer than",
            "less than", "under", "nearly", "almost", "close to");
    private static final int LONGEST_QUALIFIER = 3;

    static {
        String[] units = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
        for (int i = 0; i < units.length; i++) {
            WORDS.put(units[i], (long) i);
        }
        String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        for (int i = 0; i < tens.length; i++) {
            WORDS.put(tens[i], 10L * (i + 2));
        }
    }

    /** The amount that stands in a run of tokens, with the words that bound it; empty where none does. */
    static Optional<Amount> in(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            int[] end = {at};
            Long value = number(sentence, end, to);
            if (value != null) {
                return Optional.of(bounded(sentence, at, end[0], value, to));
            }
            Long plural = PLURALS.get(word(sentence, at));
            if (plural != null) {
                return Optional.of(vague(sentence, at, plural, to));
            }
        }
        return Optional.empty();
    }

    private static Amount bounded(Sentence sentence, int at, int past, long value, int to) {
        int[] end = {past + 1};
        boolean range = past < to && Set.of("to", "and", "-", "–", "or").contains(word(sentence, past));
        Long second = range ? number(sentence, end, to) : null;
        boolean between = at > 0 && word(sentence, at - 1).equals("between");
        if (second != null && second > value && (between || !word(sentence, past).equals("and"))) {
            return new Amount(OptionalLong.of(value), OptionalLong.of(second), between ? at - 1 : at, end[0]);
        }
        for (int length = LONGEST_QUALIFIER; length > 0; length--) {
            String qualifier = words(sentence, at - length, at);
            if (FLOORS.contains(qualifier)) {
                return new Amount(OptionalLong.of(value), OptionalLong.empty(), at - length, past);
            }
            if (CEILINGS.contains(qualifier)) {
                return new Amount(OptionalLong.empty(), OptionalLong.of(value), at - length, past);
            }
        }
        return new Amount(OptionalLong.of(value), OptionalLong.of(value), at, past);
    }

    /** "Dozens", "tens of thousands", "several hundred". */
    private static Amount vague(Sentence sentence, int at, long least, int to) {
        int past = at + 1;
        long lower = least;
        int next = past < to && word(sentence, past).equals("of") ? past + 1 : past;
        Long scale = next < to ? SCALES.get(singular(word(sentence, next))) : null;
        if (scale != null) {
            lower = least * scale;
            past = next + 1;
        }
        return new Amount(OptionalLong.of(lower), OptionalLong.empty(), at, past);
    }

    /** @param end where to read, and then one past what was read */
    private static Long number(Sentence sentence, int[] end, int to) {
        int at = end[0];
        Double value = null;
        while (at < to) {
            String word = word(sentence, at);
            Double part = part(word);
            Long scale = SCALES.get(word);
            if (part != null && (value == null || value >= 20 && part < 10 && word.matches("[a-z]+"))) {
                value = value == null ? part : value + part;
            } else if (scale != null && (value != null || at > 0 && word(sentence, at - 1).matches("an?"))) {
                value = (value == null ? 1 : value) * scale;
            } else if (!word.equals("-") || value == null || at + 1 >= to || WORDS.get(word(sentence, at + 1)) == null || value < 20) {
                break;
            }
            at++;
        }
        end[0] = at;
        return value == null ? null : Long.valueOf(Math.round(value));
    }

    private static Double part(String word) {
        if (word.matches("\\d{1,3}(,\\d{3})+|\\d+(\\.\\d+)?")) {
            return Double.valueOf(word.replace(",", ""));
        }
        Long named = WORDS.get(word);
        return named == null ? null : Double.valueOf(named);
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static String word(Sentence sentence, int at) {
        return Words.lower(sentence.token(at));
    }

    private static String words(Sentence sentence, int from, int to) {
        if (from < 0) {
            return "";
        }
        return String.join(" ", List.copyOf(sentence.tokens().subList(from, to)).stream()
                .map(token -> token.word().toLowerCase(Locale.ROOT)).toList());
    }
}
