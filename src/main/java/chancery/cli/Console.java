package chancery.cli;

import chancery.text.InputException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Where a command reads from and writes to.
 *
 * @param out         results
 * @param err         all else
 * @param terminal    whether somebody is looking on
 * @param environment the variables of the process
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment) {
    Console {
        environment = Map.copyOf(environment);
    }

    /** With no variables at all. */
    Console(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
        this(in, out, err, terminal, Map.of());
    }

    PrintWriter writer() {
        return new PrintWriter(out, true);
    }

    PrintWriter errorWriter() {
        return new PrintWriter(err, true);
    }

    void say(String message) {
        clearProgress();
        err.println(message);
    }

    /** Shows how far the work is, in a line that the next one overwrites; nothing where nobody looks on. */
    void progress(String message) {
        if (terminal) {
            err.print("\r\u001b[K" + message);
            err.flush();
        }
    }

    void clearProgress() {
        progress("");
    }

    /** Says what went wrong: in one line where the input or the machine is at fault, else as the bug it is. */
    void report(Throwable problem, boolean stacktrace) {
        boolean expected = problem instanceof InputException || problem instanceof UncheckedIOException
                || problem instanceof Misuse;
        say("chancery: " + (expected ? problem.getMessage()
                : "internal error: " + problem + (stacktrace ? "" : " (--stacktrace shows where)")));
        if (stacktrace) {
            problem.printStackTrace(err);
        }
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
