package chancery.text;

/** The user's input is wrong. The message says where, what was found and what was expected. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Location location;

    public InputException(Location location, String problem) {
        this(location, problem, null);
    }

    public InputException(Location location, String problem, Throwable cause) {
        super(location + ": " + problem, cause);
        this.location = location;
    }

    public Location location() {
        return location;
    }
}
