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
 */
public record ServerSettings(int port, boolean everywhere, String base, Duration queryLimit, int queries,
                             boolean services) {
    public static final int PORT = 3030;
    public static final int QUERIES = 16;
    public static final Duration QUERY_LIMIT = Duration.ofSeconds(30);

    public ServerSettings {
        if (port < 0 || port > 65535 || queries < 1 || queryLimit.isNegative() || queryLimit.isZero()) {
            throw new IllegalArgumentException("a server needs a port, and limits above zero: " + port + ", " + queries
                    + " queries, " + queryLimit);
        }
    }

    /** This machine alone, no SERVICE. */
    public static ServerSettings onPort(int port, String base) {
        return new ServerSettings(port, false, base, QUERY_LIMIT, QUERIES, false);
    }

    public ServerSettings withQueryLimit(Duration limit) {
        return new ServerSettings(port, everywhere, base, limit, queries, services);
    }

    public ServerSettings withQueries(int most) {
        return new ServerSettings(port, everywhere, base, queryLimit, most, services);
    }
}
