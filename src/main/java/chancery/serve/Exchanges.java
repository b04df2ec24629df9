package chancery.serve;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Around everything else: gives each request an identifier and a time by which it is over, counts those that are inside,
 * logs them when they are done, and lets no more in once the server is stopping.
 */
final class Exchanges extends Handler.Wrapper {
    static final String ID = "X-Request-Id";
    /** Whole graphs take longer than answers. */
    private static final int FOR_GRAPHS = 10;

    private final ServerSettings settings;
    private final RequestLog log;
    private final Meters meters;
    private int inside;
    private boolean stopping;

    Exchanges(ServerSettings settings, RequestLog log, Meters meters) {
        this.settings = settings;
        this.log = log;
        this.meters = meters;
        meters.watch(this);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Exchange exchange = new Exchange(request);
        response.getHeaders().put(ID, exchange.id());
        boolean welcome = enter();
        Scheduler.Task deadline = request.getComponents().getScheduler().schedule(exchange::abort,
                limit(exchange.path()).toMillis(), TimeUnit.MILLISECONDS);
        Request.addCompletionListener(request, failure -> {
            exchange.finish();
            deadline.cancel();
            leave();
            boolean cut = failure != null;
            meters.count(exchange, response.getStatus(), cut);
            log.write(exchange, response.getStatus(), Response.getContentBytesWritten(response), cut);
        });
        if (!welcome && !exchange.path().equals(Health.PATH)) {
            response.setStatus(503);
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "10");
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            Content.Sink.write(response, true, "the server is stopping\n", callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private Duration limit(String path) {
        boolean graphs = path.equals("/data") || path.equals(Upkeep.BACKUP);
        Duration limit = settings.queryLimit().plus(settings.transfer());
        return graphs ? limit.multipliedBy(FOR_GRAPHS) : limit;
    }

    private synchronized boolean enter() {
        inside++;
        return !stopping;
    }

    private synchronized void leave() {
        inside--;
        notifyAll();
    }

    synchronized int inside() {
        return inside;
    }

    synchronized boolean isLeaving() {
        return stopping;
    }

    /** Lets no more requests in, and waits for those inside; false where some were not over in time. */
    synchronized boolean drain(Duration limit) throws InterruptedException {
        stopping = true;
        long end = System.nanoTime() + limit.toNanos();
        for (long left = limit.toMillis(); inside > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return inside == 0;
    }
}
