package chancery.cli;

/** The command line asks for what cannot be. */
final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misuse(String problem) {
        super(problem);
    }

    /** @throws Misuse if an option's value is less than it may be */
    static void atLeast(long least, String option, long value) {
        if (value < least) {
            throw new Misuse(option + " " + value + ": expected at least " + least);
        }
    }
}
