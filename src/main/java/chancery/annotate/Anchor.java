package chancery.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Reckons times from the day of publication, or leaves open what cannot be known without it. */
final class Anchor {
    private static final String NO_DAY = "XXXX-XX-XX";

    private final Optional<LocalDate> published;

    Anchor(Optional<LocalDate> published) {
        this.published = published;
    }

    /** The value of a point; its year, where it has none, is the nearest that the outlook allows. */
    TimeValue value(CalendarPoint point, Outlook outlook) {
        if (point.year() > 0) {
            return TimeValue.of(point.edtf(), point.first(), point.last(), false);
        }
        return year(point, outlook).map(year -> {
            CalendarPoint full = point.in(year);
            return TimeValue.of(full.edtf(), full.first(), full.last(), true);
        }).orElseGet(() -> TimeValue.unknown(point.edtf()));
    }

    /** The year that a day or month without one belongs to; none without a day of publication. */
    Optional<Integer> year(CalendarPoint point, Outlook outlook) {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = published.get();
        int year = today.getYear();
        // 29 February has no day in most years
        int past = year;
        while (!point.in(past).valid() || point.in(past).first().isAfter(today)) {
            past--;
        }
        int next = year;
        while (!point.in(next).valid() || point.in(next).last().isBefore(today)) {
            next++;
        }
        long behind = ChronoUnit.DAYS.between(point.in(past).last(), today);
        long ahead = ChronoUnit.DAYS.between(today, point.in(next).first());
        return Optional.of(switch (outlook) {
            case PAST -> past;
            case FUTURE -> behind <= 2 && past != next ? past : next;
            case EITHER -> behind <= ahead ? past : next;
        });
    }

    TimeValue weekday(DayOfWeek day, Outlook outlook) {
        return published.map(today -> TimeValue.day(today.with(outlook == Outlook.FUTURE
                ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day))))
                .orElseGet(() -> TimeValue.unknown(NO_DAY));
    }

    /** "last Monday" is before the day of publication, "next Monday" after it. */
    TimeValue weekday(DayOfWeek day, int direction) {
        return published.map(today -> TimeValue.day(today.with(direction < 0 ? TemporalAdjusters.previous(day)
                : TemporalAdjusters.next(day)))).orElseGet(() -> TimeValue.unknown(NO_DAY));
    }

    TimeValue days(int offset) {
        return published.map(today -> TimeValue.day(today.plusDays(offset)))
                .orElseGet(() -> TimeValue.unknown(NO_DAY));
    }

    /** A time so many units away: to the day for days, else to the unit. */
    TimeValue away(long count, ChronoUnit unit) {
        if (published.isEmpty()) {
            return TimeValue.unknown(unit.compareTo(ChronoUnit.MONTHS) < 0 ? NO_DAY : unit == ChronoUnit.MONTHS
                    ? "XXXX-XX" : "XXXX");
        }
        LocalDate today = published.get();
        return switch (unit) {
            case HOURS, DAYS -> TimeValue.day(unit == ChronoUnit.DAYS ? today.plusDays(count)
                    : today.plusDays(count / 24));
            case WEEKS -> week(today.plusWeeks(count));
            case MONTHS -> whole(new CalendarPoint(today.plusMonths(count).getYear(),
                    today.plusMonths(count).getMonthValue(), 0, CalendarPoint.Part.WHOLE));
            case YEARS -> whole(new CalendarPoint(today.plusYears(count).getYear(), 0, 0, CalendarPoint.Part.WHOLE));
            default -> years(today.plus(count, unit).getYear(), unit == ChronoUnit.DECADES ? 10 : 100);
        };
    }

    private static TimeValue week(LocalDate day) {
        LocalDate first = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return TimeValue.of(first + "/" + first.plusDays(6), first, first.plusDays(6), true);
    }

    private static TimeValue whole(CalendarPoint point) {
        return TimeValue.of(point.edtf(), point.first(), point.last(), true);
    }

    private static TimeValue years(int year, int count) {
        int first = year - year % count;
        return TimeValue.of(String.format(count == 10 ? "%03dX" : "%02dXX", first / count), LocalDate.of(first, 1, 1),
                LocalDate.of(first + count - 1, 12, 31), true);
    }

    /** This, the last (-1) or the next (1) week, month, year or weekend; a part of it where one is named. */
    TimeValue unit(int offset, ChronoUnit unit, CalendarPoint.Part part) {
        if (published.isEmpty() || part == CalendarPoint.Part.WHOLE || unit == ChronoUnit.WEEKS) {
            return away(offset, unit);
        }
        LocalDate day = published.get().plus(offset, unit);
        return whole(new CalendarPoint(day.getYear(), unit == ChronoUnit.MONTHS ? day.getMonthValue() : 0, 0, part));
    }

    /** What of the running month or year lies behind or ahead: "earlier this month", "later this year". */
    TimeValue running(ChronoUnit unit, boolean earlier) {
        TimeValue whole = away(0, unit);
        if (published.isEmpty()) {
            return whole;
        }
        LocalDate from = earlier ? whole.earliest().orElseThrow() : published.get();
        LocalDate to = earlier ? published.get() : whole.latest().orElseThrow();
        return TimeValue.of(from + "/" + to, from, to, true);
    }

    TimeValue weekend(int offset) {
        return published.map(today -> {
            LocalDate saturday = today.with(offset > 0 ? TemporalAdjusters.next(DayOfWeek.SATURDAY)
                    : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            return TimeValue.of(saturday + "/" + saturday.plusDays(1), saturday, saturday.plusDays(1), true);
        }).orElseGet(() -> TimeValue.unknown(NO_DAY));
    }

    /** "the past three years", "the next two weeks": the stretch up to, or from, the day of publication. */
    TimeValue stretch(long count, ChronoUnit unit, boolean past) {
        if (published.isEmpty()) {
            return TimeValue.unknown(NO_DAY).filled();
        }
        LocalDate today = published.get();
        LocalDate other = today.plus(past ? -count : count, unit);
        return past ? TimeValue.of(other + "/" + today, other, today, true).filled()
                : TimeValue.of(today + "/" + other, today, other, true).filled();
    }

    /** A month or season named with "last", "next" or "this". */
    TimeValue month(int month, int direction, CalendarPoint.Part part) {
        CalendarPoint point = new CalendarPoint(0, month, 0, part);
        if (published.isEmpty()) {
            return TimeValue.unknown(point.edtf());
        }
        YearMonth now = YearMonth.from(published.get());
        int year = now.getYear();
        if (direction < 0 && month >= now.getMonthValue()) {
            year--;
        } else if (direction > 0 && month <= now.getMonthValue()) {
            year++;
        }
        return whole(point.in(year));
    }

    Optional<LocalDate> published() {
        return published;
    }
}
