package chancery.read;

import chancery.text.InputException;
import chancery.text.Location;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * The pages of a web archive: its responses (status 200) and resources that are HTML. Records are told apart here and given to
 * jwarc one at a time, so that one that is broken does not take the rest with it.
 */
final class WarcRecords {
    /** Longer headers are no record's. */
    private static final int MAX_HEADER = 65_536;
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:[ \\t]*(\\d{1,18})[ \\t]*\\r?$");
    private static final Pattern OF_PAGES = Pattern.compile("(?im)^warc-type:[ \\t]*(?:response|resource)[ \\t]*\\r?$");
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Optional<Gunzip> packed;
    private final Lines lines;
    private final String source;
    private final int maxBytes;
    private int number;
    /** Whether what comes up to the next record belongs to a failure that was told. */
    private boolean strayed;
    private boolean ended;
    private long failedAt = -1;

    /**
     * @param packed   what unpacks {@code in}, if it is packed
     * @param maxBytes the most that one page may take, unpacked
     */
    WarcRecords(InputStream in, Optional<Gunzip> packed, String source, int maxBytes) {
        this.packed = packed;
        this.lines = new Lines(in, maxBytes);
        this.source = source;
        this.maxBytes = maxBytes;
    }

    /** @param cut whether the crawler cut it off */
    record ArchivedPage(byte[] content, String contentType, String url, Location location, boolean cut) { }

    /**
     * The next page, or none at the end.
     *
     * @throws InputException if the next record is broken; the one after it can be read all the same
     */
    Optional<ArchivedPage> next() {
        while (!ended) {
            try {
                Optional<byte[]> header = header();
                if (header.isEmpty()) {
                    return Optional.empty();
                }
                number++;
                Optional<ArchivedPage> page = record(header.get());
                if (page.isPresent()) {
                    return page;
                }
            } catch (IOException e) {
                resume(e);
                throw new InputException(location(), "cannot be read (" + e.getMessage() + "); expected a WARC record", e);
            }
        }
        return Optional.empty();
    }

    /** How many records were met so far. */
    int number() {
        return number;
    }

    private Location location() {
        return Location.of(source + ", record " + number);
    }

    private void resume(IOException failure) {
        strayed = true;
        // A source that fails twice at the same place fails for good; broken gzip is gone over byte by byte.
        ended = lines.consumed() == failedAt && !(failure instanceof ZipException);
        failedAt = lines.consumed();
        if (packed.isPresent() && failure instanceof ZipException) {
            try {
                packed.get().resume();
            } catch (IOException e) {
                // The next read meets the same failure, and says so.
                failure.addSuppressed(e);
            }
        }
    }

    /** From a version line to an empty line. What stands before a version line was left by a broken record. */
    private Optional<byte[]> header() throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            String text = new String(line.get().bytes(), StandardCharsets.ISO_8859_1).stripTrailing();
            if (header.size() == 0 && !text.startsWith("WARC/")) {
                if (!text.isEmpty() && !strayed) {
                    number++;
                    throw new IOException("no record begins where one should");
                }
                continue;
            }
            strayed = false;
            header.write(line.get().bytes());
            header.write('\n');
            if (text.isEmpty()) {
                return Optional.of(header.toByteArray());
            }
            if (header.size() > MAX_HEADER) {
                number++;
                throw new IOException("its header is longer than " + MAX_HEADER + " bytes");
            }
        }
        if (header.size() > 0) {
            number++;
            throw new EOFException("it ends in its header");
        }
        return Optional.empty();
    }

    /** Reads the block to its end, whatever is made of it. */
    private Optional<ArchivedPage> record(byte[] header) throws IOException {
        String text = new String(header, StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(text);
        if (!length.find()) {
            throw new IOException("its header has no Content-Length");
        }
        Counted block = new Counted(lines.bytes(Long.parseLong(length.group(1))));
        Optional<ArchivedPage> page = Optional.empty();
        try {
            if (OF_PAGES.matcher(text).find()) {
                page = page(new SequenceInputStream(Collections.enumeration(
                        List.of(new ByteArrayInputStream(header), block, new ByteArrayInputStream(END)))));
            }
        } finally {
            // Where the source failed, what comes next is another record's.
            if (!block.failed) {
                block.transferTo(OutputStream.nullOutputStream());
            }
        }
        if (block.count < Long.parseLong(length.group(1))) {
            throw new EOFException("it ends after " + block.count + " of " + length.group(1) + " bytes");
        }
        return page;
    }

    private Optional<ArchivedPage> page(InputStream whole) throws IOException {
        WarcRecord record = new WarcReader(whole).next().orElseThrow(() -> new IOException("it is empty"));
        if (record instanceof WarcResponse response && response.contentType().base().equals(MediaType.HTTP)) {
            HttpResponse http = response.http();
            boolean page = http.status() == 200 && isPage(http.contentType());
            return page ? Optional.of(page(response, http.bodyDecoded(), http.contentType())) : Optional.empty();
        }
        if (record instanceof WarcResource resource && isPage(resource.contentType())) {
            return Optional.of(page(resource, resource.body(), resource.contentType()));
        }
        return Optional.empty();
    }

    private ArchivedPage page(WarcTargetRecord record, MessageBody body, MediaType type) throws IOException {
        byte[] content = body.stream().readNBytes(maxBytes + 1);
        if (content.length > maxBytes) {
            throw new IOException("its page is larger than " + maxBytes + " bytes");
        }
        return new ArchivedPage(content, type.raw(), record.target(), location(), record.truncated() != WarcTruncationReason.NOT_TRUNCATED);
    }

    private static boolean isPage(MediaType type) {
        return Format.ofContentType(type.base().toString()).filter(Format.HTML::equals).isPresent();
    }

    /** Counts what is read through it, and knows whether its source failed. */
    private static final class Counted extends FilterInputStream {
        private long count;
        private boolean failed;

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                int read = in.read(target, offset, length);
                count += Math.max(0, read);
                return read;
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
    }
}
