package chancery.fact;

import chancery.annotate.TimeExpression;
import chancery.annotate.TimeExpression.TimeSource;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When something was, as bounds of its beginning and its end.
 *
 * @param edtf for display
 */
public record When(Optional<LocalDate> earliestBegin, Optional<LocalDate> latestBegin, Optional<LocalDate> earliestEnd,
                   Optional<LocalDate> latestEnd, String edtf, TimeSource source) {
    /**
     * The time of something that fell in, or filled, an expression. What fell in "August" began and ended some day in
     * August; what filled "September 11 to 20" began on the 11th and ended on the 20th.
     */
    public static When of(TimeExpression time) {
        Optional<LocalDate> none = Optional.empty();
        return time.period()
                ? new When(time.earliest(), time.earliest(), time.latest(), time.latest(), time.edtf(), time.source())
                : new When(time.earliest(), time.latest().isPresent() ? time.latest() : none, time.earliest(),
                        time.latest(), time.edtf(), time.source());
    }

    /** The time of what began then and is not said to have ended. */
    public static When since(TimeExpression time) {
        return new When(time.earliest(), time.latest(), Optional.empty(), Optional.empty(),
                time.edtf().contains("/") ? time.edtf() : time.edtf() + "/..", time.source());
    }

    /** The time of what ended then, whenever it began. */
    public static When until(TimeExpression time) {
        return new When(Optional.empty(), Optional.empty(), time.earliest(), time.latest(), "../" + time.edtf(),
                time.source());
    }

    /** Whether it was over before a day. */
    public boolean overBefore(LocalDate day) {
        return latestEnd.filter(end -> end.isBefore(day)).isPresent();
    }

    /** The time of what is told, without any date, as over: it was no later than the day of publication. */
    public static When until(LocalDate published) {
        return new When(Optional.empty(), Optional.of(published), Optional.empty(), Optional.of(published), "../" + published,
                TimeSource.FROM_PUBLICATION);
    }

    /** The time of what was over when this time ended; none where this time has no end. */
    public Optional<When> noLaterThan() {
        return latestEnd.map(end -> new When(Optional.empty(), latestEnd, Optional.empty(), latestEnd, "../" + end,
                TimeSource.INFERRED));
    }
}
