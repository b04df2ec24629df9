package chancery.annotate;

import chancery.text.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date or period as written and as understood.
 *
 * @param sentence index of the sentence it stands in
 * @param from     first token
 * @param to       one past the last token
 * @param span     where it stands in the article
 * @param edtf     the value in Extended Date/Time Format, {@code 2022-12/..}, {@code XXXX-09-05} without a year
 * @param earliest first possible day; empty where unknown or unbounded
 * @param latest   last possible day; empty where unknown or unbounded
 * @param period   whether what happened filled the time (from … to, since, for) rather than fell somewhere in it
 * @param source   whether the value is in the words or inferred from the publication date
 */
public record TimeExpression(int sentence, int from, int to, Span span, String edtf, Optional<LocalDate> earliest,
                             Optional<LocalDate> latest, boolean period, TimeSource source) {
    /** Where a time's value comes from. */
    public enum TimeSource { FROM_TEXT, INFERRED, FROM_PUBLICATION }
}
