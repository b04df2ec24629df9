package chancery.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What holds for every request and every answer: small plain requests in, headers that tell browsers to be strict out. */
final class Manners implements Filter {
    static final long LARGEST_BODY = 1 << 20;
    /** The one rule that Cytoscape writes into the page. */
    private static final String CYTOSCAPE_STYLE = "sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8=";
    /** The rules that the SPARQL editor writes for its table of results. */
    private static final String TABLE_STYLE = "sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk=";
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:;"
            + " style-src 'self' '" + CYTOSCAPE_STYLE + "' '" + TABLE_STYLE + "'; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    /** Reading is for all; nothing here knows who asks, so that no origin is let in with credentials. */
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    /** Parameters of Fuseki's that would let a request shape the answer's headers or run it as a script. */
    private static final List<String> REFUSED_PARAMETERS = List.of("callback", "stylesheet", "force-accept", "update",
            "using-graph-uri", "using-named-graph-uri");

    private final boolean everywhere;
    private final long largestArticle;

    /** @param largestArticle bytes that may be sent to be read */
    Manners(boolean everywhere, long largestArticle) {
        this.everywhere = everywhere;
        this.largestArticle = largestArticle;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Content-Security-Policy", CONTENT_POLICY);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        answer.setHeader("Access-Control-Allow-Origin", "*");
        long largest = asked.getRequestURI().equals(Ingestions.PATH) ? largestArticle : LARGEST_BODY;
        if (asked.getContentLengthLong() > largest) {
            answer.setHeader("Connection", "close");
            Refusal.send(answer, 413, "a request has at most " + largest + " bytes");
            return;
        }
        try {
            handle(asked, answer, chain);
        } finally {
            // What was refused unread would end the connection under the client's next request.
            asked.getInputStream().skip(largest);
        }
    }

    private void handle(HttpServletRequest asked, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        if (refuse(asked, answer)) {
            return;
        }
        if (asked.getMethod().equals("OPTIONS")) {
            answer.setHeader("Allow", METHODS);
            answer.setHeader("Access-Control-Allow-Methods", METHODS);
            answer.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
            answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (asked.getRequestURI().equals("/")) {
            // Fuseki would take it for a request to the dataset.
            Files.sendPage(answer);
            return;
        }
        chain.doFilter(asked, answer);
    }

    private boolean refuse(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
        if (!everywhere && !LOCAL.contains(host(asked))) {
            // Another site's name that was made to point here (DNS rebinding) would read as that site.
            return Refusal.send(answer, 421, "this server answers to localhost alone, not to " + host(asked));
        }
        if (asked.getHeader("Content-Encoding") != null) {
            return Refusal.send(answer, 415, "compressed requests are not taken");
        }
        if (!List.of(METHODS.split(", ")).contains(asked.getMethod())
                || asked.getMethod().equals("POST") && !takesPost(asked.getRequestURI())) {
            answer.setHeader("Allow", takesPost(asked.getRequestURI()) ? METHODS : "GET, HEAD, OPTIONS");
            return Refusal.send(answer, 405, asked.getMethod() + " is not taken here: this server is for reading");
        }
        if (asked.getMethod().equals("POST") && asked.getContentLengthLong() < 0) {
            return Refusal.send(answer, 411, "expected a Content-Length");
        }
        if (asked.getRequestURI().equals(Ingestions.PATH)
                && String.valueOf(asked.getContentType()).startsWith("application/x-www-form-urlencoded")) {
            return Refusal.send(answer, 415, "expected text/html, text/plain, application/json or application/jsonl");
        }
        for (String parameter : REFUSED_PARAMETERS) {
            if (asked.getParameter(parameter) != null) {
                return Refusal.send(answer, 400, "the parameter " + parameter + " is not taken"
                        + (parameter.equals("callback") ? ": other sites read answers by CORS, not as scripts (JSONP)" : ""));
            }
        }
        return false;
    }

    private static boolean takesPost(String path) {
        return path.equals("/sparql") || path.startsWith("/reconcile") || path.equals(Ingestions.PATH);
    }

    /** What the client calls this server: {@code http://localhost:3030}. */
    static String origin(HttpServletRequest asked) {
        return asked.getRequestURL().substring(0, asked.getRequestURL().length() - asked.getRequestURI().length());
    }

    private static String host(HttpServletRequest asked) {
        String host = asked.getHeader("Host");
        return host == null ? "" : host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }
}
