package chancery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import chancery.graph.ArticleGraph;
import chancery.graph.CatalogueGraph;
import chancery.graph.Settings;
import chancery.read.Reader;
import chancery.read.ReaderSettings;
import chancery.serve.Server;
import chancery.serve.ServerSettings;
import chancery.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.fuseki.main.FusekiServer;
import org.junit.jupiter.api.Test;

/**
 * What people wait for, on a graph of some five million quads: the samples over and over, with other dates and other people.
 * Each query is also put to a bare Fuseki over the same dataset, in turn, so that a busy machine slows both alike.
 *
 * <p>Not run with the tests: {@code mvn -B test -Dtest=ServerBenchmark}, with {@code -Dquads=N} for another size. The store is
 * kept in {@code target/benchmark-store}. It asserts that answers came, never a time.
 */
class ServerBenchmark {
    private static final Path DIRECTORY = Path.of("target", "benchmark-store");
    private static final long QUADS = Long.getLong("quads", 5_000_000);
    private static final int CLIENTS = 200;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** A request of the page or of a client, how often it is measured, and what it should take at most, in milliseconds. */
    private record Task(String name, String path, int times, int aim) { }

    @Test
    void measuresWhatPeopleWaitFor() throws Exception {
        try (Store store = store()) {
            System.out.printf("%,d quads%n", (long) store.read(dataset -> dataset.stream().count()));
            Samples samples = Samples.of(store);
            FusekiServer bare = FusekiServer.create().port(0).loopback(true).add("/bare", store.dataset(), false).build().start();
            ServerSettings settings = ServerSettings.onPort(0, Settings.BASE).withQueries(32);
            try (Server server = new Server(store, settings)) {
                String root = "http://localhost:" + server.port();
                for (Task task : tasks(samples)) {
                    measure(root, task);
                }
                compare(root, "http://localhost:" + bare.getHttpPort() + "/bare/sparql", samples);
                crowd(root, samples);
            } finally {
                bare.stop();
            }
        }
    }

    /** Names that the samples hold, to ask for. */
    private record Samples(String a, String b, String entity, String person, String article, String event) {
        private static Samples of(Store store) {
            return new Samples("Russia", "Armenia", first(store, "SELECT ?x { ?e ch:source ?x . ?x a ch:State } "
                    + "GROUP BY ?x ORDER BY DESC(COUNT(*)) LIMIT 1"), first(store, "SELECT ?x { ?c ch:speaker ?x . ?x a ch:Person } "
                    + "GROUP BY ?x ORDER BY DESC(COUNT(*)) LIMIT 1"), first(store, "SELECT ?x { ?x a ch:Article } LIMIT 1"),
                    first(store, "SELECT ?x { ?x a ch:Event } LIMIT 1"));
        }

        private static String first(Store store, String query) {
            return store.read(dataset -> org.apache.jena.sparql.exec.QueryExec.dataset(dataset)
                    .query("PREFIX ch: <https://w3id.org/chancery/ontology#> " + query).select().next().get("x").getURI());
        }
    }

    private static List<Task> tasks(Samples it) {
        List<Task> tasks = new ArrayList<>(List.of(
                new Task("dyad", "/question/dyad.csv?a=" + it.a + "&b=" + it.b, 40, 100),
                new Task("claims-about", "/question/claims-about.csv?thing=" + it.b, 40, 100),
                new Task("contested", "/question/contested.csv", 40, 100),
                new Task("evidence", "/question/evidence.csv?node=" + escaped(it.event), 40, 100),
                new Task("an entity's Turtle", path(it.person) + ".ttl", 40, 100),
                new Task("an article's Turtle", path(it.article) + ".ttl", 40, 100)));
        for (String part : List.of("head", "sentences", "mentions", "spans", "facts")) {
            tasks.add(new Task("article page, " + part, "/question/page/article-" + part + ".json?article=" + escaped(it.article), 40, 100));
        }
        for (String part : List.of("head", "events", "relations", "said", "about", "candidates")) {
            for (String entity : List.of(it.entity, it.person)) {
                tasks.add(new Task("actor page of a " + (entity.equals(it.entity) ? "state, " : "person, ") + part,
                        "/question/page/entity-" + part + ".json?entity=" + escaped(entity), 20, 100));
            }
        }
        tasks.add(new Task("search page", "/question/page/search.json?words=corridor", 20, 100));
        for (String name : List.of("network", "timeline", "places", "sources", "who-represents", "alliances", "unlinked",
                "page/network", "page/timeline", "page/places", "page/actors", "page/articles", "page/overview", "page/contested")) {
            tasks.add(new Task("whole graph, " + name, "/question/" + name + ".json", 5, 1_000));
        }
        return tasks;
    }

    private static String path(String iri) {
        return "/id/" + iri.substring(Settings.BASE.length());
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void measure(String root, Task task) throws IOException, InterruptedException {
        long[] nanos = new long[task.times];
        long size = 0;
        for (int i = -Math.max(2, task.times / 2); i < task.times; i++) {
            long began = System.nanoTime();
            HttpResponse<String> answer = get(root + task.path);
            assertEquals(200, answer.statusCode(), task.path + " " + answer.body());
            size = answer.body().length();
            if (i >= 0) {
                nanos[i] = System.nanoTime() - began;
            }
        }
        Arrays.sort(nanos);
        double most = nanos[(int) Math.ceil(task.times * 0.95) - 1] / 1e6;
        System.out.printf(Locale.ROOT, "%-40s p50 %7.0f ms  p95 %7.0f ms  (aim %d)%s  %,d characters%n", task.name,
                nanos[task.times / 2] / 1e6, most, task.aim, most > task.aim ? " !" : "", size);
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString());
    }

    /** The same SPARQL to both, one after the other, over and over. */
    private static void compare(String root, String bare, Samples it) throws IOException, InterruptedException {
        List<String> queries = new ArrayList<>();
        for (String path : List.of("dyad.rq?a=" + it.a + "&b=" + it.b, "claims-about.rq?thing=" + it.b, "contested.rq", "network.rq",
                "evidence.rq?node=" + escaped(it.event), "places.rq", "sources.rq")) {
            queries.add(get(root + "/question/" + path).body());
        }
        long[] nanos = new long[2];
        for (int round = -1; round < 6; round++) {
            for (String query : queries) {
                for (int i = 0; i < 2; i++) {
                    int which = (i + round + 1) % 2;
                    long began = System.nanoTime();
                    HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(which == 0 ? root + "/sparql" : bare))
                            .header("Content-Type", "application/sparql-query").header("Accept", "text/csv")
                            .POST(BodyPublishers.ofString(query)).build(), BodyHandlers.ofString());
                    assertEquals(200, answer.statusCode(), query);
                    nanos[which] += round < 0 ? 0 : System.nanoTime() - began;
                }
            }
        }
        System.out.printf(Locale.ROOT, "throughput over that of a bare Fuseki on the same queries: %.2f%n", (double) nanos[1] / nanos[0]);
    }

    /** Two hundred clients for a minute, each asking as fast as it is answered. */
    private static void crowd(String root, Samples it) throws Exception {
        List<String> paths = List.of("/question/dyad.csv?a=" + it.a + "&b=" + it.b, "/question/page/article-facts.json?article="
                + escaped(it.article), path(it.person) + ".ttl", "/question/contested.csv", "/", "/sparql?query=ASK%7B%7D");
        long end = System.nanoTime() + Duration.ofSeconds(Long.getLong("seconds", 60)).toNanos();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<Map<String, Integer>>> counts = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int first = client;
            counts.add(clients.submit(() -> {
                Map<String, Integer> count = new TreeMap<>();
                for (int i = first; System.nanoTime() < end; i++) {
                    String result;
                    try {
                        result = "" + get(root + paths.get(i % paths.size())).statusCode();
                    } catch (IOException e) {
                        result = e.toString();
                    }
                    count.merge(result, 1, Integer::sum);
                }
                return count;
            }));
        }
        Map<String, Integer> all = new TreeMap<>();
        for (Future<Map<String, Integer>> count : counts) {
            count.get().forEach((result, times) -> all.merge(result, times, Integer::sum));
        }
        clients.shutdown();
        System.out.println(CLIENTS + " clients at once were answered " + all);
        assertTrue(all.containsKey("200"));
    }

    private static Store store() {
        if (Files.exists(DIRECTORY)) {
            return Store.openExisting(DIRECTORY, Clock.systemUTC());
        }
        Store store = Store.open(DIRECTORY, Clock.systemUTC());
        store.replaceCatalogue(CatalogueGraph.of(Catalogue.shipped(), Settings.BASE));
        List<ArticleGraph> articles = articles();
        long quads = 0;
        for (int copy = 0; quads < QUADS; copy++) {
            int number = copy;
            List<ArticleGraph> more = articles.stream().map(article -> Copies.of(article, number)).toList();
            store.replace(more);
            quads += more.stream().mapToInt(article -> article.triples().size()).sum();
        }
        store.compact();
        return store;
    }

    private static List<ArticleGraph> articles() {
        Pipeline pipeline = new Pipeline(TestNotes.annotator(), Catalogue.shipped(), Settings.defaults());
        List<ArticleGraph> articles = new ArrayList<>();
        new Reader(ReaderSettings.defaults(LocalDate.of(2024, 6, 1))).read(List.of("data/articles"),
                article -> articles.add(pipeline.run(article)), refusal -> { }, notice -> { });
        return articles;
    }
}
