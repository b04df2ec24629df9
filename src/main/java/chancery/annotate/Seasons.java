package chancery.annotate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The northern seasons by their months. */
final class Seasons {
    private static final List<String> NAMES = List.of("spring", "summer", "autumn", "winter");

    private Seasons() { }

    /** 1 for spring to 4 for winter; 0 for any other word. */
    static int number(String word) {
        return word.equals("fall") ? 3 : NAMES.indexOf(word) + 1;
    }

    /** A season of a year; winter may be the one that begins the year or the one that ends it. */
    static TimeValue value(int season, int year, boolean inferred) {
        LocalDate first = season == 4 ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 3 * season, 1);
        LocalDate last = season == 4 ? YearMonth.of(year + 1, 2).atEndOfMonth()
                : YearMonth.of(year, 3 * season + 2).atEndOfMonth();
        return TimeValue.of(String.format("%04d-%d", year, 20 + season), first, last, inferred);
    }

    static LocalDate firstDay(int season, int year) {
        return LocalDate.of(year, 3 * season, 1);
    }
}
