package chancery.serve;

import java.time.Duration;

/**
 * What the caller decides about serving.
 *
 * @param port         0 takes any that is free
 * @param everywhere   whether other machines may connect; otherwise this one alone
 * @param base         what minted IRIs begin with, besides those that the store's articles name
 * @param queryLimit   the longest that a query may run
 * @param queries      how many queries may run at once; one address gets at most half of them
 * @param services     whether a query may ask other endpoints ({@code SERVICE})
 * @param rows         the most rows that a query may answer with; a larger answer is refused or broken off, never shortened
 * @param rate         how many requests a second one address may make in the long run; 0 for any number
 * @param metrics      whether {@code /metrics} is for other machines, too
 * @param log          what is written of each request
 * @param transfer     what sending a request and taking its answer may take beyond the query's limit
 */
public record ServerSettings(int port, boolean everywhere, String base, Duration queryLimit, int queries,
                             boolean services, long rows, int rate, boolean metrics, Log log,
                             Duration transfer) {
    public static final int PORT = 3030;
    public static final int LAST_PORT = 65_535;
    public static final int QUERIES = 16;
    public static final long ROWS = 1_000_000;
    public static final Duration QUERY_LIMIT = Duration.ofSeconds(30);
    public static final Duration TRANSFER = Duration.ofSeconds(30);

    /** What is written of each request to standard error. */
    public enum Log { NONE, TEXT, JSON }

    public ServerSettings {
        if (port < 0 || port > LAST_PORT || queries < 1 || queryLimit.isNegative() || queryLimit.isZero() || rows < 1
                || rate < 0) {
            throw new IllegalArgumentException("a server needs a port, and limits above zero: " + port + ", " + queries
                    + " queries, " + queryLimit + ", " + rows + " rows, " + rate + " requests a second");
        }
    }

    /** This machine alone, no SERVICE. */
    public static ServerSettings onPort(int port, String base) {
        return new ServerSettings(port, false, base, QUERY_LIMIT, QUERIES, false, ROWS, 0, false, Log.NONE, TRANSFER);
    }

    public ServerSettings withEverywhere(boolean others) {
        return new ServerSettings(port, others, base, queryLimit, queries, services, rows, rate, metrics, log, transfer);
    }

    public ServerSettings withQueryLimit(Duration limit) {
        return new ServerSettings(port, everywhere, base, limit, queries, services, rows, rate, metrics, log, transfer);
    }

    public ServerSettings withQueries(int most) {
        return new ServerSettings(port, everywhere, base, queryLimit, most, services, rows, rate, metrics, log, transfer);
    }

    public ServerSettings withServices(boolean allowed) {
        return new ServerSettings(port, everywhere, base, queryLimit, queries, allowed, rows, rate, metrics, log, transfer);
    }

    public ServerSettings withRows(long most) {
        return new ServerSettings(port, everywhere, base, queryLimit, queries, services, most, rate, metrics, log, transfer);
    }

    public ServerSettings withRate(int most) {
        return new ServerSettings(port, everywhere, base, queryLimit, queries, services, rows, most, metrics, log, transfer);
    }

    public ServerSettings withMetrics(boolean others) {
        return new ServerSettings(port, everywhere, base, queryLimit, queries, services, rows, rate, others, log, transfer);
    }

    public ServerSettings withLog(Log how) {
        return new ServerSettings(port, everywhere, base, queryLimit, queries, services, rows, rate, metrics, how, transfer);
    }

    public ServerSettings withTransfer(Duration limit) {
        return new ServerSettings(port, everywhere, base, queryLimit, queries, services, rows, rate, metrics, log, limit);
    }
}
