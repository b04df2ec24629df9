package chancery.wikidata;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that speaks Wikidata's API, and fails when it is told to. */
final class Wikibase implements AutoCloseable {
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final List<String> agents = Collections.synchronizedList(new ArrayList<>());
    /** How many requests were answered at the same time, at most. */
    final AtomicInteger together = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final Deque<HttpHandler> faults = new ArrayDeque<>();
    private final Map<String, String> items = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    Wikibase() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/w/api.php", this::api);
        server.start();
    }

    URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    URI api() {
        return address("/w/api.php");
    }

    Wikibase item(String id, String label, String... claims) {
        items.put(id, Dump.item(id, label, List.of(), claims));
        names.put(id, label);
        return this;
    }

    /** The next request that is not yet spoken for is answered so. */
    Wikibase fault(HttpHandler fault) {
        faults.add(fault);
        return this;
    }

    void answers(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            if (!failed(exchange)) {
                handler.handle(exchange);
            }
        });
    }

    void forget(String path) {
        server.removeContext(path);
    }

    static HttpHandler answer(int status, String type, String body, String... header) {
        return exchange -> {
            if (header.length > 0) {
                exchange.getResponseHeaders().set(header[0], header[1]);
            }
            send(exchange, status, type, body);
        };
    }

    /** Never, until the test is over. */
    HttpHandler silence() {
        return exchange -> {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    /** Promises more than comes. */
    static HttpHandler breaksOff(String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length + 100L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private boolean failed(HttpExchange exchange) throws IOException {
        agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
        HttpHandler fault;
        synchronized (faults) {
            fault = faults.poll();
        }
        if (fault != null) {
            fault.handle(exchange);
        }
        return fault != null;
    }

    private void api(HttpExchange exchange) throws IOException {
        Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
        together.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            answer(exchange, query);
        } finally {
            running.decrementAndGet();
        }
    }

    private void answer(HttpExchange exchange, Map<String, String> query) throws IOException {
        asked.add(query.get("action") + " " + query.getOrDefault("ids", query.getOrDefault("search", "")));
        if (!failed(exchange)) {
            serve(exchange);
        }
    }

    /** As if nothing were wrong. */
    void serve(HttpExchange exchange) throws IOException {
        Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
        if (!"5".equals(query.get("maxlag")) || !"json".equals(query.get("format"))) {
            send(exchange, 400, "text/plain", "maxlag=5 and format=json are missing");
        } else if ("wbgetentities".equals(query.get("action"))) {
            send(exchange, 200, "application/json; charset=utf-8", entities(query.get("ids").split("\\|")));
        } else {
            send(exchange, 200, "application/json; charset=utf-8", hits(query.get("search")));
        }
    }

    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String one : query.split("&")) {
            String[] pair = one.split("=", 2);
            parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private String entities(String... ids) {
        List<String> found = new ArrayList<>();
        for (String id : ids) {
            found.add("\"" + id + "\":" + items.getOrDefault(id, "{\"id\":\"" + id + "\",\"missing\":\"\"}"));
        }
        return "{\"entities\":{" + String.join(",", found) + "},\"success\":1}";
    }

    private String hits(String search) {
        List<String> hits = new ArrayList<>();
        names.forEach((id, name) -> {
            if (name.toLowerCase(java.util.Locale.ROOT).startsWith(search.toLowerCase(java.util.Locale.ROOT))) {
                hits.add("""
                        {"id":"%1$s","label":"%2$s","description":"made up",\
                        "match":{"type":"label","language":"en","text":"%2$s"}}"""
                        .formatted(id, name));
            }
        });
        return "{\"search\":[" + String.join(",", hits) + "],\"success\":1}";
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
