package chancery.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.server.Request;

/** One request and its answer: what the log says of it, and the means to end it. */
final class Exchange {
    private static final int DIGITS = 12;

    private final Request request;
    private final String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    private final long began = System.nanoTime();
    private volatile String query = "";
    private volatile boolean done;

    Exchange(Request request) {
        this.request = request;
        request.setAttribute(Exchange.class.getName(), this);
    }

    /** The exchange that a servlet works in. */
    static Exchange of(HttpServletRequest asked) {
        return (Exchange) asked.getAttribute(Exchange.class.getName());
    }

    /** By which the client and the log name the same request. */
    String id() {
        return id;
    }

    String method() {
        return request.getMethod();
    }

    /** As it was sent, escapes and all; without what follows the question mark. */
    String path() {
        return request.getHttpURI().getPath();
    }

    /** The start of the SHA-256 of the query that was asked, in hexadecimal; empty where none was. */
    String query() {
        return query;
    }

    void asks(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            query = HexFormat.of().formatHex(sha).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    long nanoseconds() {
        return System.nanoTime() - began;
    }

    void finish() {
        done = true;
    }

    /**
     * Closes the connection, so that nobody waits for it any more: neither a thread of ours that reads from a client that
     * does not send or writes to one that does not take, nor a client that would take half an answer for a whole one.
     */
    void abort() {
        if (!done) {
            request.getConnectionMetaData().getConnection().getEndPoint()
                    .close(new IOException("request " + id + " was broken off"));
        }
    }
}
