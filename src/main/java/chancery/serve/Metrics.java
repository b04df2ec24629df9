package chancery.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

/** {@code /metrics}, for this machine alone unless the settings say otherwise. */
final class Metrics extends HttpServlet {
    static final String PATH = "/metrics";
    private static final long serialVersionUID = 1L;

    private final transient Meters meters;
    private final boolean forAll;

    Metrics(Meters meters, boolean forAll) {
        this.meters = meters;
        this.forAll = forAll;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!forAll && !isLocal(request)) {
            Refusal.send(response, 404, "there is nothing here");
            return;
        }
        response.setContentType("text/plain;version=0.0.4;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(meters.scrape().getBytes(StandardCharsets.UTF_8));
    }

    /** A proxy on this machine passes on what others ask, and says so. */
    private static boolean isLocal(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null;
    }
}
