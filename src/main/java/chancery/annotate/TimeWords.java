package chancery.annotate;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence's words as the readers of dates see them: lower case, parted at hyphens and strokes, with what they mean. */
final class TimeWords {
    /** In lower case, January first. */
    static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");
    private static final Set<String> CHRISTENED = Set.of("april", "may", "june", "august", "march");
    private static final Set<String> BEFORE_MONTH = Set.of("in", "of", "since", "until", "till", "by", "last", "next",
            "this", "early", "late", "mid", "-", "–", "from", "to", "between", "and", "through", "during", "before",
            "after", "for", "or", "throughout", "on", "late-", "previous", "every", "each", "around", "about");
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final Map<String, ChronoUnit> UNITS = new HashMap<>();

    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?");
    private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");

    static {
        String[] names = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
        for (int i = 1; i < names.length; i++) {
            NUMBERS.put(names[i], i);
        }
        Map.of("a", 1, "an", 1, "couple", 2, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "hundred", 100)
                .forEach(NUMBERS::put);
        Map.of("hour", ChronoUnit.HOURS, "day", ChronoUnit.DAYS, "week", ChronoUnit.WEEKS, "fortnight",
                ChronoUnit.WEEKS, "month", ChronoUnit.MONTHS, "year", ChronoUnit.YEARS, "decade", ChronoUnit.DECADES,
                "century", ChronoUnit.CENTURIES).forEach(UNITS::put);
    }

    /** @param text lower case @param token the token that it is, or is a part of */
    record Word(String text, int token, boolean capital) { }

    private final Sentence sentence;
    private final List<Word> words = new ArrayList<>();

    TimeWords(Sentence sentence) {
        this.sentence = sentence;
        for (Token token : sentence.tokens()) {
            String word = token.word();
            int from = 0;
            for (int i = 1; i < word.length(); i++) {
                char c = word.charAt(i);
                if (c == '-' || c == '–' || c == '—' || c == '/') {
                    add(word.substring(from, i), token.index());
                    add(String.valueOf(c), token.index());
                    from = i + 1;
                }
            }
            add(word.substring(from), token.index());
        }
    }

    private void add(String text, int token) {
        if (!text.isEmpty()) {
            words.add(new Word(text.toLowerCase(Locale.ROOT), token, Character.isUpperCase(text.codePointAt(0))));
        }
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return words.size();
    }

    int token(int at) {
        return words.get(at).token();
    }

    /** The word at a place; {@code ""} past either end. */
    String text(int at) {
        return at >= 0 && at < words.size() ? words.get(at).text() : "";
    }

    boolean is(int at, String... options) {
        String text = text(at);
        for (String option : options) {
            if (text.equals(option)) {
                return true;
            }
        }
        return false;
    }

    boolean hyphen(int at) {
        return is(at, "-", "–", "—", "--");
    }

    /** 1 to 12 for a month's name; of those that are names of people too, only where the words around it say so; else 0. */
    int month(int at) {
        int month = monthName(at);
        boolean alone = month > 0 && CHRISTENED.contains(MONTHS.get(month - 1)) && day(at + 1) == 0 && year(at + 1) == 0
                && !(is(at + 1, ",", "of") && year(at + 2) > 0) && day(at - 1) == 0;
        return alone && !BEFORE_MONTH.contains(text(at - 1)) ? 0 : month;
    }

    private int monthName(int at) {
        String text = text(at);
        if (at < 0 || at >= words.size() || !words.get(at).capital() || text.length() < 3) {
            return 0;
        }
        if (sentence.token(token(at)).isVerb() || sentence.token(token(at)).tag().equals("MD")) {
            return 0;
        }
        String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (bare.equals("sept")) {
            return 9;
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            boolean abbreviated = bare.length() == 3 && MONTHS.get(i).startsWith(bare) && !bare.equals("mar")
                    || bare.equals("mar") && i == 2 && (text.endsWith(".") || day(at + 1) > 0);
            if (MONTHS.get(i).equals(bare) || abbreviated) {
                return i + 1;
            }
        }
        return 0;
    }

    /** A weekday's name, or a short form with or without a full stop. */
    Optional<DayOfWeek> weekday(int at) {
        String text = text(at);
        if (at < 0 || at >= words.size() || !words.get(at).capital()) {
            return Optional.empty();
        }
        String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            boolean shortened = text.endsWith(".") && bare.length() >= 3 && name.startsWith(bare);
            if (name.equals(bare) || shortened || (name + "s").equals(bare)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** 1 to 31, in figures, with or without an ordinal's ending; else 0. */
    int day(int at) {
        Matcher matcher = DAY.matcher(text(at));
        if (!matcher.matches()) {
            return 0;
        }
        int day = Integer.parseInt(matcher.group(1));
        return day >= 1 && day <= 31 ? day : 0;
    }

    /** A four-figure year from 1000 to 2099; else 0. */
    int year(int at) {
        return YEAR.matcher(text(at)).matches() ? Integer.parseInt(text(at)) : 0;
    }

    /** A count in figures or words. */
    OptionalInt number(int at) {
        String text = text(at);
        if (text.matches("[0-9]{1,3}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        Integer number = NUMBERS.get(text);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** A unit of time, singular or plural. */
    Optional<ChronoUnit> unit(int at) {
        String text = text(at);
        String one = text.equals("centuries") ? "century" : text.endsWith("s") ? text.substring(0, text.length() - 1)
                : text;
        return Optional.ofNullable(UNITS.get(one));
    }
}
