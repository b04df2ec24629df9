package chancery.annotate;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an expression of time means.
 *
 * @param inferred whether the day of publication was needed for it
 * @param period   as in {@link TimeExpression#period()}
 */
record TimeValue(String edtf, Optional<LocalDate> earliest, Optional<LocalDate> latest, boolean inferred,
                 boolean period) {
    static TimeValue of(String edtf, LocalDate first, LocalDate last, boolean inferred) {
        return new TimeValue(edtf, Optional.of(first), Optional.of(last), inferred, false);
    }

    static TimeValue day(LocalDate day) {
        return of(day.toString(), day, day, true);
    }

    /** A time of which nothing is known without the day of publication. */
    static TimeValue unknown(String edtf) {
        return new TimeValue(edtf, Optional.empty(), Optional.empty(), false, false);
    }

    TimeValue filled() {
        return new TimeValue(edtf, earliest, latest, inferred, true);
    }

    /** As a stretch in which something fell, rather than which it filled. */
    TimeValue somewhere() {
        return new TimeValue(edtf, earliest, latest, inferred, false);
    }

    /** Whether this may be the beginning of a stretch that ends with the other. */
    boolean begins(TimeValue other) {
        return earliest.isEmpty() || other.latest.isEmpty() || !earliest.get().isAfter(other.latest.get());
    }

    /** From this on. */
    TimeValue open() {
        return new TimeValue(begin() + "/..", earliest, Optional.empty(), inferred, true);
    }

    /** Up to this. */
    TimeValue closed() {
        return new TimeValue("../" + end(), Optional.empty(), latest, inferred, true);
    }

    /** From this to another. */
    TimeValue to(TimeValue other) {
        return new TimeValue(begin() + "/" + other.end(), earliest, other.latest, inferred || other.inferred, true);
    }

    private String begin() {
        int slash = edtf.indexOf('/');
        return slash < 0 ? edtf : edtf.substring(0, slash);
    }

    private String end() {
        return edtf.substring(edtf.indexOf('/') + 1);
    }
}
