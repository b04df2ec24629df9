package chancery.serve;

import chancery.query.Asker;
import chancery.store.Guard;
import chancery.store.Store;
import chancery.text.InputException;
import chancery.text.Location;
import java.net.BindException;
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

    private final FusekiServer fuseki;
    private final Guard guard;

    /** @throws InputException if the port is taken */
    public Server(Store store, ServerSettings settings) {
        guard = new Guard(settings.services());
        IriBases bases = new IriBases(store, settings.base());
        Description description = new Description(store, settings);
        FusekiServer.Builder builder = FusekiServer.create().port(settings.port()).loopback(!settings.everywhere())
                .maxServerThreads(MOST_THREADS)
                .add("/", DataService.newBuilder(store.dataset())
                        .addEndpoint(Endpoint.create().operation(Operation.Query).endpointName("sparql")
                                .processor(new GuardedQuery(settings, guard)).build())
                        .addEndpoint(Endpoint.create().operation(Operation.GSP_R).endpointName("data")
                                .processor(new Graphs()).build()))
                .addFilter("/*", new Manners(settings.everywhere()))
                .addFilter(Description.PATH, description)
                .addFilter(Description.ENDPOINT, description)
                .addServlet("/health", new Health(store))
                .addFilter("/sparql", new Admission(settings.queries()))
                .addFilter("/data", new Admission(settings.queries()))
                .addServlet("/id/*", new Things(store, bases))
                .addServlet("/ontology/*", new Ontology())
                .addFilter("/question/*", new Admission(settings.queries()))
                .addServlet("/question/*", new Questions(new Asker(store.dataset(), settings.queryLimit(), guard)))
                .addFilter("/reconcile/*", new Admission(settings.queries()))
                .addServlet("/reconcile/*", new Tables(settings.base() + "entity/"))
                .addServlet("/webjars/*", new Libraries())
                .addServlet("/page/*", new Files());
        Page page = new Page(settings.base());
        Page.ADDRESSES.forEach(address -> builder.addServlet(address, page));
        fuseki = start(builder, settings.port());
    }

    private static FusekiServer start(FusekiServer.Builder builder, int port) {
        FusekiServer server = builder.build();
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

    @Override
    public void close() {
        fuseki.stop();
        guard.close();
    }
}
