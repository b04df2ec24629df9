package chancery.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of publication, as machines and as English pages write them. */
final class Dates {
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]" + MONTH + "[, -]+(\\d{4})(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<![a-z])" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)", Pattern.CASE_INSENSITIVE);
    /** With points the day comes first; else read only where a number over 12 tells day from month. */
    private static final Pattern NUMERIC = Pattern.compile("(?<![\\d./])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)");

    private Dates() { }

    /**
     * A value that is meant to be a date: ISO 8601 with or without a time, RFC 1123, English, compact, or seconds or
     * milliseconds since 1970. The day is the one written, in whatever zone it was written in.
     */
    static Optional<LocalDate> parse(String value) {
        String text = value.strip();
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            Optional<LocalDate> day = day(compact.group(1), compact.group(2), compact.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            Instant instant = text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return Optional.of(instant.atZone(ZoneOffset.UTC).toLocalDate());
        }
        return find(text);
    }

    /** The first whole date in a line of text; a numeric one only where day and month cannot be taken for each other. */
    static Optional<LocalDate> find(String line) {
        String text = line.replaceAll("\\s+", " ");
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.find()) {
            return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.find()) {
            return day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.find()) {
            int first = Integer.parseInt(numeric.group(1));
            int second = Integer.parseInt(numeric.group(3));
            if (first > 12 || first == second || numeric.group(2).equals(".")) {
                return day(numeric.group(4), numeric.group(3), numeric.group(1));
            }
            if (second > 12) {
                return day(numeric.group(4), numeric.group(1), numeric.group(3));
            }
        }
        return Optional.empty();
    }

    private static String month(String name) {
        return Integer.toString(MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            // The first newspapers are of 1605; a year before that is a placeholder.
            return date.getYear() < 1605 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
