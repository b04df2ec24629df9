package chancery.annotate;

import chancery.annotate.CalendarPoint.Part;
import java.time.LocalDate;
import java.util.Optional;

/** Reads days, months, years, seasons, decades and centuries that the words name themselves, and ranges of them. */
final class CalendarReader {
    private final TimeWords words;
    private final Anchor anchor;

    CalendarReader(TimeWords words, Anchor anchor) {
        this.words = words;
        this.anchor = anchor;
    }

    /** What was read, and the word after it. */
    record Read<T>(T value, int end) { }

    /** A range, else a span of years, else a point, that starts at a word. */
    Optional<Read<TimeValue>> read(int at) {
        return range(at, false).or(() -> years(at)).or(() -> season(at)).or(() -> point(at, false)
                .map(read -> new Read<>(anchor.value(read.value(), outlook(at)), read.end())));
    }

    private Outlook outlook(int at) {
        return Outlook.of(words.sentence(), words.token(Math.min(at, words.size() - 1)));
    }

    /**
     * "September 11 to 20", "11–20 September", "1988–1994", "March to May 2022".
     *
     * @param and whether "and" joins the ends, as after "between"
     */
    Optional<Read<TimeValue>> range(int at, boolean and) {
        Optional<Read<TimeValue>> days = dayRange(at, and);
        if (days.isPresent()) {
            return days;
        }
        Optional<Read<CalendarPoint>> first = point(at, true);
        if (first.isEmpty() || !joint(first.get().end(), and)) {
            return Optional.empty();
        }
        return second(first.get().value(), first.get().end() + 1)
                .map(second -> new Read<>(span(first.get().value(), second.value(), at), second.end()));
    }

    private boolean joint(int at, boolean and) {
        return words.hyphen(at) || words.is(at, "to", "until", "till", "through") || and && words.is(at, "and");
    }

    /** The end of a range, which may leave out what its beginning says: "20", "94". */
    private Optional<Read<CalendarPoint>> second(CalendarPoint first, int at) {
        Optional<Read<CalendarPoint>> full = point(at, true);
        if (full.isPresent()) {
            return full;
        }
        int day = words.day(at);
        if (day > 0 && first.day() > 0) {
            CalendarPoint point = new CalendarPoint(first.year(), first.month(), day, Part.WHOLE);
            int year = words.year(words.is(at + 1, ",") ? at + 2 : at + 1);
            int end = year == 0 ? at + 1 : words.is(at + 1, ",") ? at + 3 : at + 2;
            return point.valid() ? Optional.of(new Read<>(year > 0 ? point.in(year) : point, end)) : Optional.empty();
        }
        if (first.month() == 0 && words.text(at).matches("[0-9]{2}") && words.hyphen(at - 1)) {
            int year = first.year() / 100 * 100 + Integer.parseInt(words.text(at));
            return year > first.year() ? Optional.of(new Read<>(new CalendarPoint(year, 0, 0, Part.WHOLE), at + 1))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** "11–20 September 2023", "11 to 20 September". */
    private Optional<Read<TimeValue>> dayRange(int at, boolean and) {
        int day = words.day(at);
        if (day == 0 || !joint(at + 1, and) || words.day(at + 2) == 0) {
            return Optional.empty();
        }
        Optional<Read<CalendarPoint>> second = point(at + 2, true).filter(read -> read.value().day() > 0);
        return second.map(read -> new Read<>(span(new CalendarPoint(0, 0, day, Part.WHOLE), read.value(), at),
                read.end()));
    }

    private TimeValue span(CalendarPoint first, CalendarPoint second, int at) {
        int month = first.month() == 0 && first.day() > 0 ? second.month() : first.month();
        CalendarPoint from = new CalendarPoint(first.year(), month, first.day(), first.part());
        CalendarPoint to = second;
        if (from.year() == 0 && to.year() > 0) {
            from = from.in(from.month() > to.month() ? to.year() - 1 : to.year());
        } else if (from.year() > 0 && to.year() == 0) {
            to = to.in(to.month() < from.month() ? from.year() + 1 : from.year());
        } else if (from.year() == 0) {
            Optional<Integer> year = anchor.year(from, outlook(at));
            if (year.isPresent()) {
                boolean over = to.month() < from.month();
                TimeValue start = inferred(from.in(year.get()));
                return start.to(inferred(to.in(over ? year.get() + 1 : year.get())));
            }
        }
        return anchor.value(from, Outlook.PAST).to(anchor.value(to, Outlook.PAST));
    }

    private static TimeValue inferred(CalendarPoint point) {
        return TimeValue.of(point.edtf(), point.first(), point.last(), true);
    }

    /** One day, month or year; a bare year only where {@code bare} or a part of it is named. */
    Optional<Read<CalendarPoint>> point(int at, boolean bare) {
        Read<Part> part = part(at);
        int start = part.end();
        Optional<Read<CalendarPoint>> found = iso(start).or(() -> monthFirst(start, part.value()))
                .or(() -> dayFirst(start));
        if (found.isEmpty() && words.year(start) > 0 && (bare || start > at || yearLike(start))) {
            found = Optional.of(new Read<>(new CalendarPoint(words.year(start), 0, 0, part.value()), start + 1));
        }
        return found.filter(read -> read.value().valid());
    }

    /** Whether four figures are a year: not a count of things, nor of money. */
    private boolean yearLike(int at) {
        Token token = words.sentence().token(words.token(at));
        if (words.is(at - 1, "$", "€", "£", "no.", "number", "#", "flight", "section", "resolution", "some", "about",
                "nearly", "almost", "over", "than", "least", "around") || words.is(at + 1, "%", "km", "kilometers",
                "kilometres", "people", "meters", "metres", "miles", "troops", "soldiers", "tons", "tonnes", "-")) {
            return false;
        }
        String relation = words.sentence().relation(token.index());
        boolean counts = relation.startsWith("nummod") && token.index() + 1 < words.sentence().size()
                && words.sentence().token(words.sentence().governor(token.index())).tag().endsWith("S")
                && !words.is(at - 1, "the", "’s", "'s") && !(words.is(at - 1, "in") && words.year(at) % 100 > 0);
        return !counts && Integer.parseInt(words.text(at)) >= 1500;
    }

    /** "early", "mid-", "late", "the end of", "the first half of": the part, and the word after it. */
    private Read<Part> part(int at) {
        if (words.is(at, "early")) {
            return new Read<>(Part.EARLY, at + 1);
        }
        if (words.is(at, "mid", "middle")) {
            return new Read<>(Part.MIDDLE, words.hyphen(at + 1) || words.is(at + 1, "of") ? at + 2 : at + 1);
        }
        if (words.is(at, "late")) {
            return new Read<>(Part.LATE, words.hyphen(at + 1) ? at + 2 : at + 1);
        }
        if (words.is(at + 1, "of") && words.is(at, "end", "close")) {
            return new Read<>(Part.END, at + 2);
        }
        if (words.is(at + 1, "of") && words.is(at, "start", "beginning", "outset")) {
            return new Read<>(Part.START, at + 2);
        }
        return fraction(at);
    }

    private Read<Part> fraction(int at) {
        int after = words.is(at + 2, "of") ? at + 3 : at + 2;
        if (words.is(at + 1, "half")) {
            return words.is(at, "first") ? new Read<>(Part.FIRST_HALF, after)
                    : words.is(at, "second") ? new Read<>(Part.SECOND_HALF, after) : new Read<>(Part.WHOLE, at);
        }
        if (words.is(at + 1, "quarter")) {
            int number = java.util.List.of("first", "second", "third", "fourth").indexOf(words.text(at));
            return number < 0 ? new Read<>(Part.WHOLE, at)
                    : new Read<>(Part.values()[Part.FIRST_QUARTER.ordinal() + number], after);
        }
        return new Read<>(Part.WHOLE, at);
    }

    private Optional<Read<CalendarPoint>> iso(int at) {
        if (words.year(at) > 0 && words.is(at + 1, "-") && words.text(at + 2).matches("[0-9]{2}")
                && words.is(at + 3, "-") && words.text(at + 4).matches("[0-9]{2}")) {
            return Optional.of(new Read<>(new CalendarPoint(words.year(at), Integer.parseInt(words.text(at + 2)),
                    Integer.parseInt(words.text(at + 4)), Part.WHOLE), at + 5));
        }
        return Optional.empty();
    }

    /** "September 5, 2023", "Sept. 5", "September 2023", "September". */
    private Optional<Read<CalendarPoint>> monthFirst(int at, Part part) {
        int month = words.month(at);
        if (month == 0) {
            return Optional.empty();
        }
        int day = part == Part.WHOLE ? words.day(at + 1) : 0;
        int next = at + (day > 0 ? 2 : 1);
        int gap = words.is(next, ",", "of") ? 1 : 0;
        int year = words.year(next + gap);
        return Optional.of(new Read<>(new CalendarPoint(year, month, day, part), year > 0 ? next + gap + 1 : next));
    }

    /** "5 September 2023", "the 5th of September". */
    private Optional<Read<CalendarPoint>> dayFirst(int at) {
        int day = words.day(at);
        int next = words.is(at + 1, "of") ? at + 2 : at + 1;
        int month = day == 0 ? 0 : words.month(next);
        if (month == 0) {
            return Optional.empty();
        }
        int gap = words.is(next + 1, ",") ? 1 : 0;
        int year = words.year(next + 1 + gap);
        return Optional.of(new Read<>(new CalendarPoint(year, month, day, Part.WHOLE),
                year > 0 ? next + gap + 2 : next + 1));
    }

    /** Decades and centuries: "the 1990s", "late 1990s", "the 19th century". */
    private Optional<Read<TimeValue>> years(int at) {
        Read<Part> part = part(at);
        String text = words.text(part.end());
        if (text.matches("(?:1[5-9]|20)[0-9]0(?:s|'s|’s)") || text.matches("(?:1[5-9]|20)[0-9]0")
                && words.is(part.end() + 1, "s", "'s", "’s") && words.sentence().token(words.token(part.end() + 1))
                .tag().equals("NNS")) {
            int first = Integer.parseInt(text.substring(0, 4));
            int from = part.value() == Part.WHOLE ? first : first + part.value().first(10) - 1;
            int to = part.value() == Part.WHOLE ? first + 9 : first + part.value().last(10) - 1;
            String edtf = part.value() == Part.WHOLE ? first / 10 + "X" : from + "/" + to;
            return Optional.of(new Read<>(TimeValue.of(edtf, LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), false),
                    part.end() + (text.length() == 4 ? 2 : 1)));
        }
        if (text.matches("[0-9]{1,2}(?:st|nd|rd|th)") && words.is(part.end() + 1, "century", "centuries")) {
            int century = Integer.parseInt(text.replaceAll("[^0-9]", ""));
            if (century >= 1 && century <= 21) {
                int first = (century - 1) * 100;
                String edtf = String.format("%02dXX", century - 1);
                return Optional.of(new Read<>(TimeValue.of(edtf, LocalDate.of(Math.max(1, first), 1, 1),
                        LocalDate.of(first + 99, 12, 31), false), part.end() + 2));
            }
        }
        return Optional.empty();
    }

    /** "the summer of 2021", "spring 2022"; EDTF numbers the seasons from 21. */
    private Optional<Read<TimeValue>> season(int at) {
        int season = Seasons.number(words.text(at));
        int next = words.is(at + 1, "of") ? at + 2 : at + 1;
        int year = season == 0 ? 0 : words.year(next);
        return year == 0 ? Optional.empty() : Optional.of(new Read<>(Seasons.value(season, year, false), next + 1));
    }
}
