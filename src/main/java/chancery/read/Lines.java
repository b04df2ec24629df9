package chancery.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of bytes out of a stream, none longer than a limit, however long a line the stream has. */
final class Lines {
    /** A line this many times over the limit is the end: nothing but an attack has one, and reading on could take for ever. */
    private static final int HOPELESS = 20;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private int number;
    private long filled;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** @param whole false where the line was longer than the limit; {@code bytes} is then empty */
    record Line(int number, byte[] bytes, boolean whole) { }

    /** The number of the last line that {@link #next} gave, from 1. */
    int number() {
        return number;
    }

    /** Bytes taken from the stream so far. */
    long consumed() {
        return filled - (end - at);
    }

    /**
     * The next line without its end, or none at the end of the stream.
     *
     * @throws IOException if the stream fails, or a line goes on and on
     */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        boolean any = false;
        while (fill()) {
            any = true;
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            length += stop - at;
            if (length <= limit) {
                line.write(buffer, at, stop - at);
            } else if (length > (long) limit * HOPELESS) {
                throw new IOException("a line of more than " + length + " bytes");
            }
            boolean ended = stop < end;
            at = ended ? stop + 1 : stop;
            if (ended) {
                break;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        boolean whole = length <= limit;
        return Optional.of(new Line(number, whole ? line.toByteArray() : new byte[0], whole));
    }

    /** The next bytes as they are, after the last line; fewer than wanted only at the end of the stream. */
    InputStream bytes(long wanted) {
        return new InputStream() {
            private long left = wanted;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (left <= 0 || !fill()) {
                    return -1;
                }
                int count = (int) Math.min(Math.min(length, end - at), left);
                System.arraycopy(buffer, at, target, offset, count);
                at += count;
                left -= count;
                return count;
            }
        };
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        // Should reading fail, what was read before is not there again.
        end = 0;
        end = Math.max(0, in.read(buffer));
        filled += end;
        return end > 0;
    }
}
