package chancery.serve;

import chancery.gazetteer.Catalogue;
import chancery.gazetteer.Register;
import chancery.query.Asker;
import chancery.store.Guard;
import chancery.store.Store;
import chancery.text.InputException;
import chancery.text.Location;
import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;

/** Serves a store over HTTP until it is closed. The store stays open. */
public final class Server implements AutoCloseable {
    /** A client that neither reads nor writes for so long is let go. */
    private static final long IDLE_MILLISECONDS = 30_000;
    private static final int MOST_THREADS = 200;

    private final ServerSettings settings;
    private final FusekiServer fuseki;
    private final Guard guard;
    private final Meters meters;
    private final Exchanges exchanges;
    private final Optional<Intake> intake;

    /**
     * For reading alone.
     *
     * @throws InputException if the port is taken
     */
    public Server(Store store, ServerSettings settings) {
        this(store, settings, Optional.empty());
    }

    /**
     * @param store  what is served
     * @param ingest how articles that are sent are read; without it, none are taken
     * @throws InputException if the port is taken
     */
    public Server(Store store, ServerSettings settings, Optional<IngestSettings> ingest) {
        this(store, settings, ingest, Catalogue::shipped);
    }

    /** @param register what tables are matched against, and what is known of the items that articles are linked to */
    public Server(Store store, ServerSettings settings, Optional<IngestSettings> ingest, Supplier<Register> register) {
        this.settings = settings;
        guard = new Guard(settings.services());
        meters = new Meters(store);
        RequestLog log = new RequestLog(settings.log(), System.err, Clock.systemUTC());
        exchanges = new Exchanges(settings, log, meters);
        intake = ingest.map(how -> new Intake(how, register, log));
        intake.ifPresent(meters::watch);
        FusekiServer.Builder builder = FusekiServer.create().port(settings.port()).loopback(!settings.everywhere())
                .maxServerThreads(MOST_THREADS)
                .add("/", DataService.newBuilder(store.dataset())
                        .addEndpoint(Endpoint.create().operation(Operation.Query).endpointName("sparql")
                                .processor(new GuardedQuery(settings, guard, meters)).build())
                        .addEndpoint(Endpoint.create().operation(Operation.GSP_R).endpointName("data")
                                .processor(new Graphs()).build()))
                .addFilter("/*", new Manners(settings.everywhere(),
                        ingest.map(how -> (long) how.reader().maxBytes()).orElse(Manners.LARGEST_BODY)))
                .addFilter("/*", new Rate(settings.rate(), System::nanoTime));
        read(builder, store, register);
        operate(builder, store, ingest);
        fuseki = start(builder, settings.port());
    }

    private void read(FusekiServer.Builder builder, Store store, Supplier<Register> register) {
        Description description = new Description(store, settings);
        Admission admission = new Admission(settings.queries());
        builder.addFilter(Description.PATH, description).addFilter(Description.ENDPOINT, description)
                .addFilter("/sparql", admission).addFilter("/data", admission)
                .addFilter("/question/*", admission).addFilter("/reconcile/*", admission)
                .addServlet("/id/*", new Things(store, new IriBases(store, settings.base())))
                .addServlet("/ontology/*", new Ontology())
                .addServlet("/question/*", new Questions(new Asker(store.dataset(), settings.queryLimit(), guard)))
                .addServlet("/reconcile/*", new Tables(settings.base() + "entity/", register))
                .addServlet("/webjars/*", new Libraries())
                .addServlet("/page/*", new Files());
        Page page = new Page(settings.base());
        Page.ADDRESSES.forEach(address -> builder.addServlet(address, page));
        builder.addServlet("/*", new Unknown());
    }

    private void operate(FusekiServer.Builder builder, Store store, Optional<IngestSettings> ingest) {
        Token token = new Token(ingest.map(IngestSettings::token));
        Upkeep upkeep = new Upkeep(token, ingest.map(IngestSettings::store));
        builder.addServlet(Health.PATH + "/*", new Health(store, exchanges::isLeaving))
                .addServlet(Metrics.PATH, new Metrics(meters, settings.metrics()))
                .addServlet(Ingestions.PATH + "/*", new Ingestions(token, intake))
                .addServlet(Upkeep.BACKUP, upkeep);
    }

    private FusekiServer start(FusekiServer.Builder builder, int port) {
        FusekiServer server = builder.build();
        server.getJettyServer().insertHandler(exchanges);
        for (Connector connector : server.getJettyServer().getConnectors()) {
            ((ServerConnector) connector).setIdleTimeout(IDLE_MILLISECONDS);
        }
        try {
            return server.start();
        } catch (FusekiException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException) {
                    throw new InputException(Location.of("port " + port), "is in use; choose another with --port", e);
                }
            }
            throw e;
        }
    }

    /** Where it listens. */
    public int port() {
        return fuseki.getHttpPort();
    }

    /** Waits until the server is closed. */
    public void join() {
        fuseki.join();
    }

    /**
     * Lets no more requests in, gives those inside and the article that is being read so long to end, and closes.
     *
     * @return whether all ended in time
     */
    public boolean stop(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        boolean all = exchanges.drain(limit);
        if (intake.isPresent()) {
            intake.get().drain(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
        close();
        return all;
    }

    @Override
    public void close() {
        fuseki.stop();
        intake.ifPresent(Intake::close);
        guard.close();
        meters.close();
    }
}
