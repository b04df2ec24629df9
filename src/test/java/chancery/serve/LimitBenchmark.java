package chancery.serve;

import chancery.graph.Settings;
import chancery.store.Store;
import chancery.store.TestStore;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * How long past its limit an endless query ends, what of its memory is left, and how long others wait meanwhile. Run by name,
 * with {@code -Dstore=DIR} on another store than two small articles; figures of a machine that does other things say little.
 */
class LimitBenchmark {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void measure() throws Exception {
        List<String> queries = List.of("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                "SELECT * { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?a",
                "SELECT ?f (COUNT(DISTINCT ?a) AS ?n) { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f } GROUP BY ?f ORDER BY ?n",
                "SELECT DISTINCT ?s ?c ?f { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f } ORDER BY ?s LIMIT 10",
                "SELECT (COUNT(*) AS ?n) { ?a (<x:p>|!<x:p>)* ?b . ?c (<x:p>|!<x:p>)* ?d . ?e (<x:p>|!<x:p>)* ?f }",
                "SELECT (GROUP_CONCAT(?c) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "ASK { FILTER(REGEX(\"" + "x".repeat(50) + "\", \"^(x+x+)+\\\\1y$\")) }");
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        try (Store store = store();
                Server server = new Server(store, ServerSettings.onPort(0, Settings.BASE).withQueryLimit(LIMIT))) {
            milliseconds(server, "ASK { }");
            memory.gc();
            for (String query : queries) {
                long before = memory.getHeapMemoryUsage().getUsed();
                CompletableFuture<Long> endless = CompletableFuture.supplyAsync(() -> milliseconds(server, query));
                List<Long> others = new ArrayList<>();
                while (!endless.isDone()) {
                    others.add(milliseconds(server, "ASK { ?s ?p ?o }"));
                }
                memory.gc();
                System.out.printf(Locale.ROOT, "%5d ms past its limit, %3d MB left behind, others answered in %d ms at most:"
                        + " %s%n",
                        endless.get() - LIMIT.toMillis(), (memory.getHeapMemoryUsage().getUsed() - before) >> 20,
                        Collections.max(others), query);
            }
        }
    }

    private static Store store() {
        String directory = System.getProperty("store");
        return directory == null ? TestStore.strait() : Store.openExisting(Path.of(directory), Clock.systemUTC());
    }

    private static long milliseconds(Server server, String query) {
        long began = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/sparql?query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8))).build();
        CLIENT.sendAsync(request, BodyHandlers.ofString()).join();
        return (System.nanoTime() - began) / 1_000_000;
    }
}
