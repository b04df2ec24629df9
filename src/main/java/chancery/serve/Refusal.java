package chancery.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An answer that says why there is none. */
final class Refusal {
    private Refusal() { }

    /** @return true, for callers that ask whether a request was refused */
    static boolean send(HttpServletResponse answer, int status, String reason) throws IOException {
        answer.setStatus(status);
        answer.setContentType("text/plain;charset=utf-8");
        answer.setHeader("Cache-Control", "no-store");
        answer.getOutputStream().write((reason + "\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }
}
