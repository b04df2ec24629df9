package chancery.serve;

import chancery.store.Statistics;
import chancery.store.Store;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** What is counted of a server, as Prometheus reads it. */
final class Meters implements AutoCloseable {
    private static final Set<String> ROUTES = Set.of("sparql", "data", "id", "ontology", "question", "reconcile", "ingest",
            "backup", "health", "metrics", "page", "webjars");
    private static final Duration[] BOUNDS = {Duration.ofMillis(10), Duration.ofMillis(30), Duration.ofMillis(100),
        Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(30)};
    /** What a store holds is counted by reading it all: seldom, and only where it changed. */
    private static final long COUNTED_FOR = TimeUnit.MINUTES.toNanos(1);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Store store;
    private Counted counted = new Counted(Optional.of("never"), 0, Map.of());

    /** What a store held at a generation of it. */
    private record Counted(Optional<String> generation, long at, Map<String, Long> counts) { }

    Meters(Store store) {
        this.store = store;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        gauge("chancery.quads", "What the store holds", this, meters -> meters.count("quads"));
        gauge("chancery.articles", "Articles in the store", this, meters -> meters.count("Article"));
    }

    void watch(Exchanges exchanges) {
        gauge("chancery.requests.inside", "Requests that are being answered", exchanges, Exchanges::inside);
    }

    void watch(Intake intake) {
        for (Job.State state : Job.State.values()) {
            Gauge.builder("chancery.ingest.jobs", intake, jobs -> jobs.count(state)).tag("state", state.word())
                    .description("What was sent to be read, of the last " + Intake.REMEMBERED).register(registry);
        }
    }

    private <T> void gauge(String name, String description, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name, of, value).description(description).register(registry);
    }

    /** @param cut whether the answer was broken off */
    void count(Exchange exchange, int status, boolean cut) {
        String first = exchange.path().replaceFirst("^/", "").replaceFirst("/.*", "");
        Timer.builder("chancery.requests").description("Requests by how they ended: 429 and 503 were refused or ran too long")
                .tag("route", ROUTES.contains(first) ? first : "page").tag("status", Integer.toString(status))
                .tag("cut", Boolean.toString(cut)).serviceLevelObjectives(BOUNDS).register(registry)
                .record(exchange.nanoseconds(), TimeUnit.NANOSECONDS);
    }

    /** @param reason {@code time}, {@code memory} or {@code rows} */
    void aborted(String reason) {
        registry.counter("chancery.queries.aborted", "reason", reason).increment();
    }

    private synchronized double count(String what) {
        Optional<String> generation = store.generation();
        if (counted.counts().isEmpty()
                || !generation.equals(counted.generation()) && System.nanoTime() - counted.at() > COUNTED_FOR) {
            counted = new Counted(generation, System.nanoTime(), Statistics.of(store).counts());
        }
        return counted.counts().getOrDefault(what, 0L);
    }

    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        registry.close();
    }
}
