package chancery.annotate;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The date that opens a sentence without a comma after it: "On Saturday Kenya recalled its envoy". The parser, which
 * learnt from newspapers that put one there, takes date and subject for one phrase and loses the subject.
 */
final class OpeningDate {
    private static final Set<String> PREPOSITIONS = Set.of("in", "on", "since", "by", "during");
    private static final Set<String> PARTS = Set.of("early", "late", "mid", "last", "this", "the", "-");
    private static final Set<String> DAYS = Arrays.stream(DayOfWeek.values()).map(day -> day.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> HOURS = Set.of("morning", "afternoon", "evening", "night");
    private static final Pattern YEAR = Pattern.compile("(?:18|19|20)[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[0-3]?[0-9](?:st|nd|rd|th)?");
    /** What goes on with the date, or makes it part of another phrase. */
    private static final Set<String> JOINING = Set.of("and", "or", "to", "until", "through", "at", "in", "of", "on", "for", "'s",
            "’s", "alone", "when", "after", "before", "that", "with", "as", "by", "from");
    /** The fewest tokens that a clause after a date has. */
    private static final int CLAUSE = 3;

    private OpeningDate() { }

    /** How many tokens come before the place of the missing comma; 0 where none is missing. */
    static int withoutComma(List<String> words) {
        if (words.size() < 2 + CLAUSE || !PREPOSITIONS.contains(lower(words, 0))) {
            return 0;
        }
        int at = 1;
        while (at < words.size() && PARTS.contains(lower(words, at))) {
            at++;
        }
        int date = at;
        boolean named = false;
        while (at < words.size() && (part(words, at) || at > date && HOURS.contains(lower(words, at)))) {
            named |= !DAY.matcher(words.get(at)).matches();
            at++;
        }
        return named && at + CLAUSE <= words.size() && opensClause(words, at) ? at : 0;
    }

    private static boolean part(List<String> words, int at) {
        String word = words.get(at);
        boolean name = Character.isUpperCase(word.codePointAt(0))
                && (DAYS.contains(lower(words, at)) || TimeWords.MONTHS.contains(lower(words, at)));
        return name || YEAR.matcher(word).matches() || DAY.matcher(word).matches();
    }

    private static boolean opensClause(List<String> words, int at) {
        return Character.isLetter(words.get(at).codePointAt(0)) && !JOINING.contains(lower(words, at));
    }

    private static String lower(List<String> words, int at) {
        return words.get(at).toLowerCase(Locale.ROOT);
    }
}
