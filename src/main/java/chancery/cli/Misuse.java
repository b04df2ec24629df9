package chancery.cli;

/** The command line asks for what cannot be. */
final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misuse(String problem) {
        super(problem);
    }
}
