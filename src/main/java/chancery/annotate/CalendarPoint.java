package chancery.annotate;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day, month or year as written, perhaps only a part of it, perhaps without its year.
 *
 * @param year  0 where the words give none
 * @param month 1 to 12; 0 where the words give none
 * @param day   1 to 31; 0 where the words give none
 * @param part  which part of the month or year
 */
record CalendarPoint(int year, int month, int day, Part part) {
    /** Parts of a month or a year; each a share of its days or months, as percentages. */
    enum Part {
        WHOLE(0, 100), EARLY(0, 33), MIDDLE(33, 67), LATE(67, 100), START(0, 17), END(83, 100),
        FIRST_HALF(0, 50), SECOND_HALF(50, 100), FIRST_QUARTER(0, 25), SECOND_QUARTER(25, 50), THIRD_QUARTER(50, 75),
        FOURTH_QUARTER(75, 100);

        private final int from;
        private final int to;

        Part(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /** The first of {@code count} units, numbered from 1, that lies in this part. */
        int first(int count) {
            return Math.round(count * from / 100f) + 1;
        }

        int last(int count) {
            return Math.round(count * to / 100f);
        }
    }

    boolean valid() {
        return month >= 0 && month <= 12 && day >= 0
                && (day == 0 || month > 0 && day <= YearMonth.of(year == 0 ? 2000 : year, month).lengthOfMonth());
    }

    CalendarPoint in(int givenYear) {
        return new CalendarPoint(givenYear, month, day, part);
    }

    LocalDate first() {
        if (day > 0) {
            return LocalDate.of(year, month, day);
        }
        if (month > 0) {
            return LocalDate.of(year, month, part.first(YearMonth.of(year, month).lengthOfMonth()));
        }
        return LocalDate.of(year, part.first(12), 1);
    }

    LocalDate last() {
        if (day > 0) {
            return first();
        }
        if (month > 0) {
            return LocalDate.of(year, month, part.last(YearMonth.of(year, month).lengthOfMonth()));
        }
        return YearMonth.of(year, part.last(12)).atEndOfMonth();
    }

    /** In Extended Date/Time Format; {@code XXXX} for a year that is not known. */
    String edtf() {
        String years = year == 0 ? "XXXX" : String.format("%04d", year);
        if (day > 0) {
            return String.format("%s-%02d-%02d", years, month, day);
        }
        if (part == Part.WHOLE) {
            return month > 0 ? String.format("%s-%02d", years, month) : years;
        }
        if (month > 0) {
            int length = year == 0 ? 30 : YearMonth.of(year, month).lengthOfMonth();
            return String.format("%s-%02d-%02d/%s-%02d-%02d", years, month, part.first(length), years, month,
                    part.last(length));
        }
        return part.first(12) == part.last(12) ? String.format("%s-%02d", years, part.first(12))
                : String.format("%s-%02d/%s-%02d", years, part.first(12), years, part.last(12));
    }
}
