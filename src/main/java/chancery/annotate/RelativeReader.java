package chancery.annotate;

import chancery.annotate.CalendarPoint.Part;
import chancery.annotate.CalendarReader.Read;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads times that are told from the day of publication: yesterday, last week, two days ago, the past three years. */
final class RelativeReader {
    private final TimeWords words;
    private final Anchor anchor;

    RelativeReader(TimeWords words, Anchor anchor) {
        this.words = words;
        this.anchor = anchor;
    }

    Optional<Read<TimeValue>> read(int at) {
        return day(at).or(() -> ago(at)).or(() -> stretch(at)).or(() -> directed(at)).or(() -> running(at))
                .or(() -> weekday(at));
    }

    private static Optional<Read<TimeValue>> read(TimeValue value, int end) {
        return Optional.of(new Read<>(value, end));
    }

    private Optional<Read<TimeValue>> day(int at) {
        if (words.is(at, "day") && words.is(at + 1, "before") && words.is(at + 2, "yesterday")) {
            return read(anchor.days(-2), at + 3);
        }
        if (words.is(at, "day") && words.is(at + 1, "after") && words.is(at + 2, "tomorrow")) {
            return read(anchor.days(2), at + 3);
        }
        return switch (words.text(at)) {
            case "today", "tonight" -> words.is(at + 1, "'s", "’s") ? Optional.empty() : read(anchor.days(0), at + 1);
            case "yesterday" -> read(anchor.days(-1), at + 1);
            case "tomorrow" -> read(anchor.days(1), at + 1);
            default -> Optional.empty();
        };
    }

    /** "two days ago", "a week earlier" is told from elsewhere and left alone; "decades ago" has no count. */
    private Optional<Read<TimeValue>> ago(int at) {
        int vague = words.is(at, "few", "several", "some", "many") ? at + 1 : at;
        if (words.unit(vague).isPresent() && words.is(vague + 1, "ago")) {
            ChronoUnit unit = words.unit(vague).get();
            return read(anchor.stretch(unit == ChronoUnit.DECADES ? 60 : 9, unit == ChronoUnit.DECADES
                    ? ChronoUnit.YEARS : unit, true), vague + 2).map(RelativeReader::within);
        }
        OptionalInt number = words.number(at);
        int next = words.is(at + 1, "of") ? at + 2 : at + 1;
        if (number.isEmpty() || words.unit(next).isEmpty() || !words.is(next + 1, "ago")) {
            return Optional.empty();
        }
        long count = words.is(next, "fortnight") ? 2L : number.getAsInt();
        return read(anchor.away(-count, words.unit(next).get()), next + 2);
    }

    /** It fell somewhere in the stretch rather than filled it. */
    private static Read<TimeValue> within(Read<TimeValue> read) {
        return new Read<>(read.value().somewhere(), read.end());
    }

    /** "the past three years", "the last few months", "recent weeks", "the next two weeks". */
    private Optional<Read<TimeValue>> stretch(int at) {
        boolean past = words.is(at, "past", "last", "previous", "recent");
        if (!past && !words.is(at, "next", "coming")) {
            return Optional.empty();
        }
        if (words.is(at, "recent", "coming") && words.unit(at + 1).isPresent() && words.text(at + 1).endsWith("s")) {
            return read(anchor.stretch(words.is(at + 1, "days") ? 9 : 6, words.unit(at + 1).get(), past), at + 2)
                    .map(RelativeReader::within);
        }
        boolean few = words.is(at + 1, "few", "several");
        OptionalInt number = few ? OptionalInt.of(5) : words.number(at + 1);
        int next = words.is(at + 2, "of") || words.hyphen(at + 2) ? at + 3 : at + 2;
        if (number.isPresent() && words.unit(next).isPresent()) {
            return read(anchor.stretch(number.getAsInt(), words.unit(next).get(), past), next + 1);
        }
        boolean whole = words.is(at, "past") && words.unit(at + 1).isPresent() && !words.is(at + 1, "day");
        return whole ? read(anchor.stretch(1, words.unit(at + 1).get(), true), at + 2) : Optional.empty();
    }

    /** "last week", "this month", "next Tuesday", "last September", "this summer". */
    private Optional<Read<TimeValue>> directed(int at) {
        Part part = words.is(at, "early") ? Part.EARLY : words.is(at, "late") ? Part.LATE : Part.WHOLE;
        int start = part == Part.WHOLE ? at : at + 1;
        int direction = words.is(start, "last", "previous") ? -1 : words.is(start, "next", "coming") ? 1
                : words.is(start, "this", "current") ? 0 : 2;
        if (direction == 2) {
            return Optional.empty();
        }
        if (words.weekday(start + 1).isPresent()) {
            DayOfWeek day = words.weekday(start + 1).get();
            return read(direction == 0 ? anchor.weekday(day, outlook(start)) : anchor.weekday(day, direction), start + 2);
        }
        if (words.is(start + 1, "weekend")) {
            return read(anchor.weekend(direction), start + 2);
        }
        if (words.is(start + 1, "morning", "afternoon", "evening", "night")) {
            return direction == 1 ? Optional.empty() : read(anchor.days(words.is(start + 1, "night") ? -1 : 0), start + 2);
        }
        int month = words.month(start + 1);
        if (month > 0) {
            return read(anchor.month(month, direction, part), start + 2);
        }
        int season = Seasons.number(words.text(start + 1));
        if (season > 0) {
            return season(season, direction, start + 2);
        }
        return words.unit(start + 1).filter(unit -> unit.compareTo(ChronoUnit.WEEKS) >= 0)
                .filter(unit -> !words.text(start + 1).endsWith("s") || words.is(start + 2, "'s", "’s"))
                .flatMap(unit -> read(anchor.unit(direction, unit, part), start + 2));
    }

    private Optional<Read<TimeValue>> season(int season, int direction, int end) {
        if (anchor.published().isEmpty()) {
            return read(TimeValue.unknown("XXXX-" + (20 + season)), end);
        }
        LocalDate today = anchor.published().get();
        int year = today.getYear();
        if (direction < 0 && !Seasons.firstDay(season, year).plusMonths(3).isBefore(today)) {
            year--;
        } else if (direction > 0 && !Seasons.firstDay(season, year).isAfter(today)) {
            year++;
        }
        return read(Seasons.value(season, year, true), end);
    }

    /** "earlier this month", "later this year". */
    private Optional<Read<TimeValue>> running(int at) {
        if (!words.is(at, "earlier", "later") || !words.is(at + 1, "this", "in") || words.unit(at + 2).isEmpty()
                || words.is(at + 1, "in")) {
            return Optional.empty();
        }
        return read(anchor.running(words.unit(at + 2).get(), words.is(at, "earlier")), at + 3);
    }

    private Optional<Read<TimeValue>> weekday(int at) {
        return words.weekday(at).filter(day -> !words.text(at).endsWith("s"))
                .flatMap(day -> read(anchor.weekday(day, outlook(at)), at + 1));
    }

    private Outlook outlook(int at) {
        return Outlook.of(words.sentence(), words.token(at));
    }
}
