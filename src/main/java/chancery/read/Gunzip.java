package chancery.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Gzip, of one member or many, as it comes. Unlike Java's own it does not take a pause of its source for the end, and
 * after a broken member it can {@link #resume} with the next.
 */
final class Gunzip extends InputStream {
    private static final int HAS_CRC = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private int at;
    private int end;
    private boolean inMember;
    private boolean ended;

    Gunzip(InputStream in) {
        this.in = in;
    }

    static boolean isGzip(byte[] start) {
        return Decoder.startsWith(start, 0x1F, 0x8B, 0x08);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws EOFException if the source ends within a member; {@link ZipException} if what it holds is no gzip */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            if (!inMember && !openMember()) {
                break;
            }
            int count = inflate(target, offset, length);
            if (count > 0) {
                crc.update(target, offset, count);
                return count;
            }
            if (inflater.finished()) {
                closeMember();
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            if (inflater.needsInput()) {
                if (!fill()) {
                    throw truncated();
                }
                inflater.setInput(buffer, at, end - at);
                at = end;
            }
            return inflater.inflate(target, offset, length);
        } catch (DataFormatException e) {
            at = end - inflater.getRemaining();
            throw new ZipException("broken gzip: " + (e.getMessage() == null ? "no deflate" : e.getMessage()));
        }
    }

    private boolean openMember() throws IOException {
        if (!fill()) {
            ended = true;
            return false;
        }
        if (next() != 0x1F || next() != 0x8B || next() != 8) {
            throw new ZipException("broken gzip: no member begins where one should");
        }
        openFields();
        return true;
    }

    private void closeMember() throws IOException {
        at = end - inflater.getRemaining();
        inMember = false;
        long sum = (long) next() | (long) next() << 8 | (long) next() << 16 | (long) next() << 24;
        skip(4);
        if (sum != crc.getValue()) {
            throw new ZipException("broken gzip: its checksum does not match");
        }
    }

    /** After a failure: goes to the next place that looks like the start of a member. */
    void resume() throws IOException {
        inMember = false;
        int state = 0;
        while (fill()) {
            int b = buffer[at++] & 0xFF;
            if (state == 2 && b == 8) {
                openFields();
                return;
            }
            state = b == 0x1F ? 1 : state == 1 && b == 0x8B ? 2 : 0;
        }
        ended = true;
    }

    /** The rest of a member's header, behind its first three bytes. */
    private void openFields() throws IOException {
        int flags = next();
        skip(6);
        if ((flags & HAS_EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        if ((flags & HAS_NAME) != 0) {
            skipString();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipString();
        }
        skip((flags & HAS_CRC) != 0 ? 2 : 0);
        inflater.reset();
        crc.reset();
        inMember = true;
    }

    private void skipString() throws IOException {
        while (next() != 0) {
            continue;
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (!fill()) {
            throw truncated();
        }
        return buffer[at++] & 0xFF;
    }

    private EOFException truncated() {
        ended = true;
        return new EOFException("truncated gzip: it ends in the middle");
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        // Should reading fail, what was read before is not there again.
        end = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
