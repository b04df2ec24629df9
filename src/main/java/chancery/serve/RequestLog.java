package chancery.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A line for each request: what was asked and how it ended. Neither what follows the question mark nor any body or header is
 * written, so that no text of an article and no token can be; a query stands there as its digest.
 */
final class RequestLog {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerSettings.Log how;
    private final PrintStream out;
    private final Clock clock;

    RequestLog(ServerSettings.Log how, PrintStream out, Clock clock) {
        this.how = how;
        this.out = out;
        this.clock = clock;
    }

    /** @param cut whether the answer was broken off */
    void write(Exchange exchange, int status, long bytes, boolean cut) {
        long milliseconds = exchange.nanoseconds() / 1_000_000;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        switch (how) {
            case JSON -> {
                ObjectNode line = JSON.createObjectNode().put("time", now.toString()).put("id", exchange.id())
                        .put("method", exchange.method()).put("path", exchange.path()).put("status", status)
                        .put("ms", milliseconds).put("bytes", bytes);
                if (!exchange.query().isEmpty()) {
                    line.put("query", exchange.query());
                }
                if (cut) {
                    line.put("cut", true);
                }
                out.println(line);
            }
            case TEXT -> out.println(String.format(Locale.ROOT, "%s %s %s %s %d %d ms %d bytes%s%s", now, exchange.id(),
                    exchange.method(), exchange.path(), status, milliseconds, bytes,
                    exchange.query().isEmpty() ? "" : " query " + exchange.query(), cut ? " cut" : ""));
            default -> { }
        }
    }

    /** A fault of the program, which is always written; the client has the same identifier. */
    void fault(String id, Throwable problem) {
        StringBuilder trace = new StringBuilder(id + " failed: " + problem);
        for (StackTraceElement element : problem.getStackTrace()) {
            trace.append("\n\tat ").append(element);
        }
        out.println(how == ServerSettings.Log.JSON ? JSON.createObjectNode().put("time", clock.instant().toString()).put("id", id)
                .put("fault", trace.toString()).toString() : trace.toString());
    }
}
