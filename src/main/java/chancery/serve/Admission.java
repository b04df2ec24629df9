package chancery.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many requests in at once, and no address more than half of them. The others wait a moment, or come again; so many
 * may wait that threads are left for what takes no time.
 */
final class Admission implements Filter {
    private static final long PATIENCE_MILLISECONDS = 2_000;
    private static final int MOST_WAITING = 100;

    private final Semaphore places;
    private final int each;
    private final ConcurrentMap<String, Integer> inside = new ConcurrentHashMap<>();

    Admission(int places) {
        this.places = new Semaphore(places, true);
        each = Math.max(1, places / 2);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        String address = request.getRemoteAddr();
        try {
            if (inside.merge(address, 1, Integer::sum) > each) {
                refuse(answer, 429, "too many requests from " + address + " at once: at most " + each);
            } else if (places.getQueueLength() >= MOST_WAITING
                    || !places.tryAcquire(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                refuse(answer, 503, "too many requests at once");
            } else {
                try {
                    chain.doFilter(request, response);
                } finally {
                    places.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            refuse(answer, 503, "the server is stopping");
        } finally {
            inside.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
        }
    }

    private static void refuse(HttpServletResponse answer, int status, String reason) throws IOException {
        answer.setHeader("Retry-After", "2");
        Refusal.send(answer, status, reason);
    }
}
