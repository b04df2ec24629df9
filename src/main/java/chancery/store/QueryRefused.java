package chancery.store;

/** A query asks for what is not offered. */
public final class QueryRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueryRefused(String problem) {
        super(problem);
    }
}
