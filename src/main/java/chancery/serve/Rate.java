package chancery.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** So many requests a second from one address in the long run; a page with all its files may come at once. */
final class Rate implements Filter {
    private static final int SECONDS_SAVED = 10;
    private static final int MOST_ADDRESSES = 10_000;
    private static final double NANOSECONDS = 1e9;

    private final int each;
    private final LongSupplier clock;
    private final Map<String, Allowance> allowances = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private record Allowance(double left, long at) { }

    /** @param clock in nanoseconds */
    Rate(int each, LongSupplier clock) {
        this.each = each;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (each == 0 || take(request.getRemoteAddr())) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Retry-After", "1");
        Refusal.send(answer, 429, "too many requests from " + request.getRemoteAddr() + ": at most " + each + " a second");
    }

    synchronized boolean take(String address) {
        long now = clock.getAsLong();
        double most = (double) each * SECONDS_SAVED;
        Allowance before = allowances.getOrDefault(address, new Allowance(most, now));
        double left = Math.min(most, before.left() + (now - before.at()) / NANOSECONDS * each);
        allowances.put(address, new Allowance(left < 1 ? left : left - 1, now));
        return left >= 1;
    }
}
