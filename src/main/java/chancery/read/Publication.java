package chancery.read;

import chancery.text.InputException;
import chancery.text.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Settles the day of publication. A day that the user gives wins; else the first that the input states and that can be
 * one. Where all that it declares are mistakes it is refused, since every relative date in it would be read wrong.
 */
final class Publication {
    private final Optional<LocalDate> given;
    private final LocalDate today;

    private final boolean wanted;

    Publication(ReaderSettings settings) {
        this(settings.date(), settings.today(), true);
    }

    private Publication(Optional<LocalDate> given, LocalDate today, boolean wanted) {
        this.given = given;
        this.today = today;
        this.wanted = wanted;
    }

    /** For a page within an input that states the date itself: whatever the page states is passed over. */
    Publication unsettled() {
        return new Publication(Optional.empty(), today, false);
    }

    /**
     * @param stated in the order in which they are to be believed
     * @param source the input's characters, in which the line of a mistake is looked up
     * @throws InputException where a date is stated and none of those stated can be one
     */
    Optional<LocalDate> settle(List<Stated> stated, String source, Location location, Consumer<Notice> notices) {
        if (!wanted) {
            return Optional.empty();
        }
        List<InputException> mistakes = new ArrayList<>();
        for (Stated date : stated) {
            Optional<LocalDate> day = Dates.parse(date.value());
            if (day.isPresent() && !isFuture(day.get())) {
                return Optional.of(taken(day.get(), mistakes, location, notices));
            }
            if (date.declared()) {
                Location place = location.line().isPresent() ? location : lineOf(date.value(), source, location);
                mistakes.add(new InputException(place, "date \"" + date.value() + "\" " + (day.isPresent()
                        ? "lies in the future (today is " + today + ")" : "is no date; expected ISO 8601, as in " + date.example())));
            }
        }
        if (given.isPresent()) {
            return given;
        }
        if (!mistakes.isEmpty()) {
            throw mistakes.get(0);
        }
        notices.accept(Notice.warning(location, "states no date of publication, so that \"on Tuesday\" or \"September 5\" in it"
                + " cannot be placed; --date would help"));
        return Optional.empty();
    }

    private LocalDate taken(LocalDate day, List<InputException> mistakes, Location location, Consumer<Notice> notices) {
        if (given.isPresent()) {
            if (!given.get().equals(day)) {
                notices.accept(Notice.notice(location, "states " + day + " as its date; " + given.get() + " was given and is taken"));
            }
            return given.get();
        }
        for (InputException mistake : mistakes) {
            String problem = mistake.getMessage().substring(mistake.location().toString().length() + 2);
            notices.accept(Notice.warning(mistake.location(), problem + "; " + day + ", stated elsewhere in it, is taken"));
        }
        return day;
    }

    /** A day's grace: it may be tomorrow already where the report was published. */
    private boolean isFuture(LocalDate day) {
        return day.isAfter(today.plusDays(1));
    }

    private static Location lineOf(String value, String source, Location location) {
        int at = source.indexOf(value);
        return at < 0 ? location : Location.of(location.source(), 1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count());
    }
}
