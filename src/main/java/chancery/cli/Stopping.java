package chancery.cli;

import chancery.serve.Server;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a server when the process is told to end (SIGTERM, SIGINT): what runs may finish, the store is closed, and the exit
 * code is 0, which a Java program that is signalled would not give by itself.
 */
final class Stopping implements AutoCloseable {
    private static final long CLOSING_SECONDS = 10;

    private final Console console;
    private final Duration limit;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Optional<Thread> hook = Optional.empty();

    /** @param limit the longest that requests and the article that is being read may go on */
    Stopping(Console console, Duration limit) {
        this.console = console;
        this.limit = limit;
    }

    /** From now on, a signal stops the server, and waits for {@link #close}. */
    void stopOnSignal(Server server) {
        hook = Optional.of(new Thread(() -> stop(server), "stop"));
        Runtime.getRuntime().addShutdownHook(hook.get());
    }

    private void stop(Server server) {
        try {
            console.say("stopping");
            boolean all = server.stop(limit);
            boolean closing = closed.await(CLOSING_SECONDS, TimeUnit.SECONDS);
            console.say(all && closing ? "stopped" : "stopped; what took too long was given up");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            console.flush();
            Runtime.getRuntime().halt(Chancery.DONE);
        }
    }

    /** To be called when the store is closed, whatever the reason. */
    @Override
    public void close() {
        closed.countDown();
        try {
            hook.ifPresent(Runtime.getRuntime()::removeShutdownHook);
        } catch (IllegalStateException e) {
            // It runs already, and waited for this.
            hook = Optional.empty();
        }
    }
}
