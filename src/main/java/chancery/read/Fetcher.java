package chancery.read;

import chancery.text.InputException;
import chancery.text.Location;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.netpreserve.jwarc.HttpResponse;

/**
 * Fetches one page over HTTP(S). A name is looked up once, every address it has is checked, and the connection is made to an
 * address that was checked, so that no second answer of the name server can lead elsewhere; the same for each redirect.
 * Java's own clients look names up by themselves, hence the plain socket; jwarc reads the answer.
 */
final class Fetcher {
    /** Looks a name up; a test gives its own. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private static final int MAX_REDIRECTS = 5;
    /** What an answer may have beside its body: headers, chunk sizes. */
    private static final int OVERHEAD = 262_144;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final ReaderSettings settings;
    private final Resolver resolver;

    Fetcher(ReaderSettings settings, Resolver resolver) {
        this.settings = settings;
        this.resolver = resolver;
    }

    /** @param address where the page was in the end */
    record Fetched(byte[] content, String contentType, String address) { }

    /** @throws InputException if the address may not be fetched, does not answer in time, or answers with no page */
    Fetched fetch(String address) {
        Location location = Location.of(address);
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        URI uri = checked(address, location);
        for (int i = 0; i <= MAX_REDIRECTS; i++) {
            Answer answer = answer(uri, location, deadline);
            if (answer.page().isPresent()) {
                return answer.page().get();
            }
            URI next = checked(uri.resolve(encoded(answer.redirect(), location)).toString(), location);
            if (uri.getScheme().equalsIgnoreCase("https") && !next.getScheme().equalsIgnoreCase("https")) {
                throw new InputException(location, "redirects from https to " + next + "; expected https");
            }
            uri = next;
        }
        throw new InputException(location, "redirects more than " + MAX_REDIRECTS + " times; expected a page");
    }

    /** A page, or where to go on. */
    private record Answer(Optional<Fetched> page, String redirect) { }

    private static URI encoded(String redirect, Location location) {
        try {
            return URI.create(redirect.strip().replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            throw new InputException(location, "redirects to \"" + redirect + "\", which is no address", e);
        }
    }

    static boolean isAddress(String input) {
        return input.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*://.*");
    }

    private static URI checked(String address, Location location) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new InputException(location, "address \"" + address + "\" cannot be read; expected http:// or https://", e);
        }
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getUserInfo() != null || uri.getPort() == 0 || uri.getPort() > 65535) {
            throw new InputException(location, "address \"" + address + "\" is not fetched; expected http:// or https:// and a host, no user");
        }
        return uri;
    }

    private Answer answer(URI uri, Location location, long deadline) {
        // The clocks of timers and sockets are coarser than ours: what ended the exchange says that it was late, not the time.
        AtomicBoolean closedLate = new AtomicBoolean();
        try (Socket socket = connect(uri, location, deadline)) {
            // A server that sends a byte now and then keeps every single read short; only closing ends it in time.
            Timer timer = new Timer("fetch-deadline", true);
            timer.schedule(new TimerTask() {
                @Override
                public void run() {
                    closedLate.set(true);
                    close(socket);
                }
            }, Math.max(1, remaining(deadline, location)));
            try {
                return exchange(secured(socket, uri), uri, location);
            } finally {
                timer.cancel();
            }
        } catch (IOException e) {
            if (closedLate.get() || e instanceof SocketTimeoutException || System.nanoTime() >= deadline) {
                throw late(location);
            }
            throw new InputException(location, "cannot be fetched (" + e.getMessage() + ")", e);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // The reading thread meets the closed socket, and reports.
            Thread.currentThread().interrupt();
        }
    }

    private Socket connect(URI uri, Location location, long deadline) throws IOException {
        int port = uri.getPort() > 0 ? uri.getPort() : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        IOException failure = null;
        for (InetAddress address : addresses(uri.getHost(), location, deadline)) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, port), (int) Math.max(1, remaining(deadline, location)));
                socket.setSoTimeout((int) Math.max(1, remaining(deadline, location)));
                return socket;
            } catch (IOException e) {
                socket.close();
                failure = e;
            }
        }
        throw failure == null ? new UnknownHostException(uri.getHost()) : failure;
    }

    private List<InetAddress> addresses(String host, Location location, long deadline) throws IOException {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        FutureTask<InetAddress[]> lookUp = new FutureTask<>(() -> resolver.resolve(bare));
        Thread thread = new Thread(lookUp, "fetch-look-up");
        thread.setDaemon(true);
        thread.start();
        try {
            List<InetAddress> addresses = List.of(lookUp.get(remaining(deadline, location), TimeUnit.MILLISECONDS));
            for (InetAddress address : addresses) {
                if (!settings.privateAddresses() && !PublicAddresses.isPublic(address)) {
                    throw new InputException(location, host + " is " + address.getHostAddress()
                            + ", which is not on the public internet; expected a public address, or leave to fetch from private ones");
                }
            }
            return addresses;
        } catch (ExecutionException e) {
            throw new IOException("unknown host " + host, e.getCause());
        } catch (TimeoutException e) {
            throw late(location);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Socket secured(Socket socket, URI uri) throws IOException {
        if (!uri.getScheme().equalsIgnoreCase("https")) {
            return socket;
        }
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) factory.createSocket(socket, uri.getHost(), socket.getPort(), true);
        SSLParameters parameters = secured.getSSLParameters();
        // The certificate is checked against the name, though the connection was made to an address.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private Answer exchange(Socket socket, URI uri, Location location) throws IOException {
        // Letters of other scripts are sent as escapes of their UTF-8.
        URI ascii = URI.create(uri.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        String request = "GET " + path + (ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery()) + " HTTP/1.1\r\n"
                + "Host: " + uri.getHost() + (uri.getPort() > 0 ? ":" + uri.getPort() : "") + "\r\n"
                + "User-Agent: Chancery\r\nAccept: text/html, application/xhtml+xml, text/plain;q=0.8\r\n"
                + "Accept-Encoding: gzip\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        InputStream bounded = new Bounded(socket.getInputStream(), (long) settings.maxBytes() + OVERHEAD);
        HttpResponse answer = HttpResponse.parse(Channels.newChannel(bounded));
        if (REDIRECTS.contains(answer.status())) {
            return new Answer(Optional.empty(), answer.headers().first("Location")
                    .orElseThrow(() -> new InputException(location, "redirects without saying where to")));
        }
        if (answer.status() != 200) {
            throw new InputException(location, "answers " + answer.status() + " " + answer.reason() + "; expected 200 OK");
        }
        return new Answer(Optional.of(page(answer, uri, location)), "");
    }

    private Fetched page(HttpResponse answer, URI uri, Location location) throws IOException {
        String type = answer.headers().first("Content-Type").orElse("");
        if (Format.ofContentType(type).filter(format -> format != Format.JSONL).isEmpty()) {
            throw new InputException(location, "has content type \"" + type + "\"; expected text/html or text/plain");
        }
        String encoding = answer.headers().first("Content-Encoding").orElse("identity").strip().toLowerCase(java.util.Locale.ROOT);
        InputStream body = switch (encoding) {
            case "identity", "" -> answer.body().stream();
            case "gzip", "x-gzip" -> new Gunzip(answer.body().stream());
            default -> throw new InputException(location, "is encoded as \"" + encoding + "\"; expected gzip or nothing");
        };
        byte[] content = body.readNBytes(settings.maxBytes() + 1);
        if (content.length > settings.maxBytes()) {
            throw new InputException(location, "is larger than " + settings.maxBytes() + " bytes, the limit for one article");
        }
        return new Fetched(content, type, uri.toString());
    }

    private long remaining(long deadline, Location location) {
        long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw late(location);
        }
        return left;
    }

    private InputException late(Location location) {
        return new InputException(location, "did not answer in full within " + settings.timeout().toMillis() + " ms");
    }

    /** Fails where its source goes on beyond a limit. */
    private static final class Bounded extends java.io.FilterInputStream {
        private long left;

        private Bounded(InputStream in, long limit) {
            super(in);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("its answer is larger than the limit for one article");
            }
            int count = in.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
