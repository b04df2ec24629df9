package chancery.read;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the caller decides about reading.
 *
 * @param date             the day of publication, taken before any that an input gives of itself
 * @param today            the last day on which an article can have been published (a day's grace is given for time zones)
 * @param maxBytes         the most that one article may take: a page, a line of JSONL, a record of an archive, unpacked
 * @param timeout          the longest that one address may take, from the look-up of its name to the last byte
 * @param privateAddresses whether addresses that are not on the public internet may be fetched from
 */
public record ReaderSettings(Optional<LocalDate> date, LocalDate today, int maxBytes, Duration timeout,
                             boolean privateAddresses) {
    /** Holds any page that a person would read; a 20 MB page is a mistake or an attack. */
    public static final int MAX_BYTES = 10_000_000;
    public static final Duration TIMEOUT = Duration.ofSeconds(30);

    public ReaderSettings {
        if (maxBytes < 1 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("limits must be positive: " + maxBytes + " bytes, " + timeout);
        }
    }

    /** The limits that stand unless the user gives others; private addresses are refused. */
    public static ReaderSettings defaults(LocalDate today) {
        return new ReaderSettings(Optional.empty(), today, MAX_BYTES, TIMEOUT, false);
    }

    public ReaderSettings withDate(LocalDate day) {
        return new ReaderSettings(Optional.of(day), today, maxBytes, timeout, privateAddresses);
    }

    public ReaderSettings withMaxBytes(int bytes) {
        return new ReaderSettings(date, today, bytes, timeout, privateAddresses);
    }

    public ReaderSettings withTimeout(Duration limit) {
        return new ReaderSettings(date, today, maxBytes, limit, privateAddresses);
    }

    public ReaderSettings withPrivateAddresses() {
        return new ReaderSettings(date, today, maxBytes, timeout, true);
    }
}
