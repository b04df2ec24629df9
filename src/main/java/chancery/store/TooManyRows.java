package chancery.store;

/** A query answers with more rows than it may. */
public final class TooManyRows extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyRows(long most) {
        super("the answer has more than " + most + " rows");
    }
}
