package chancery.read;

import chancery.text.Location;

/** What the user should know of an input that was read all the same: {@code a.html: warning: has no date; …}. */
public record Notice(Severity severity, Location location, String message) {
    /** A notice asks for nothing; a warning says that something is worse than it could be. */
    public enum Severity { NOTICE, WARNING }

    static Notice notice(Location location, String message) {
        return new Notice(Severity.NOTICE, location, message);
    }

    static Notice warning(Location location, String message) {
        return new Notice(Severity.WARNING, location, message);
    }

    @Override
    public String toString() {
        return location + ": " + (severity == Severity.WARNING ? "warning: " : "notice: ") + message;
    }
}
