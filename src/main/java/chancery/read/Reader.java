package chancery.read;

import chancery.text.InputException;
import chancery.text.Location;
import chancery.text.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads what the command line or a request names: files, folders, addresses, standard input.
 *
 * <p>Articles are handed on one at a time, in the order of the inputs, on the calling thread; of an archive no more than one
 * article is in memory. An input, or a line or record of one, that cannot be read goes to {@code refusals}, and the rest is
 * read. What the consumers throw passes through.
 */
public final class Reader {
    private final ReaderSettings settings;
    private final InputStream standardInput;
    private final Publication publication;
    private final Fetcher fetcher;

    public Reader(ReaderSettings settings) {
        this(settings, System.in);
    }

    public Reader(ReaderSettings settings, InputStream standardInput) {
        this.settings = settings;
        this.standardInput = standardInput;
        this.publication = new Publication(settings);
        this.fetcher = new Fetcher(settings, InetAddress::getAllByName);
    }

    /**
     * Reads all inputs. An article that was read before in the same call is handed on once; with another text it is refused.
     *
     * @param inputs   files, folders (read recursively, in sorted order), http(s) addresses, {@code -} for standard input
     * @param articles takes each article as soon as it is read
     * @param refusals takes what could not be read; the run goes on
     * @param notices  takes what the user should know of articles that were read
     */
    public void read(List<String> inputs, Consumer<Article> articles, Consumer<InputException> refusals,
                     Consumer<Notice> notices) {
        Run run = new Run(articles, refusals, notices);
        for (String input : inputs) {
            if (input.equals("-")) {
                run.stream(standardInput, "-", Optional.empty(), Location.of("-"));
            } else if (Fetcher.isAddress(input)) {
                run.deliver(false, () -> fetched(input, notices));
            } else {
                run.path(input);
            }
        }
    }

    /**
     * Reads one article that is already in memory.
     *
     * @param content     a page, a plain text, or a JSON object as a line of JSONL has it
     * @param contentType as HTTP gives it ({@code text/html; charset=utf-8}); without one, the content is looked at
     * @param identifier  what the article is to be known by, unless it is JSON with an id of its own
     * @param url         where it was found, if anywhere; the page's canonical address wins over it
     * @param location    for messages
     * @throws InputException if there is no article in it
     */
    public Article read(byte[] content, Optional<String> contentType, String identifier, Optional<String> url,
                        Location location, Consumer<Notice> notices) {
        Format format = contentType.map(type -> Format.ofContentType(type).orElseThrow(() -> new InputException(location,
                "has content type \"" + type + "\"; expected text/html, text/plain or application/json"))).orElseGet(() -> Format.ofContent(content));
        return read(content, format, contentType, identifier, url, location, notices);
    }

    private Article read(byte[] content, Format format, Optional<String> contentType, String identifier, Optional<String> url,
                         Location location, Consumer<Notice> notices) {
        if (content.length > settings.maxBytes()) {
            throw new InputException(location, "is larger than " + settings.maxBytes() + " bytes, the limit for one article");
        }
        if (content.length == 0) {
            throw new InputException(location, "is empty; expected an article");
        }
        return switch (format) {
            case JSONL -> JsonLine.read(content, publication, location, notices);
            case WARC -> throw new InputException(location, "is an archive; expected one article");
            case HTML -> article(HtmlReader.read(Decoder.decode(content, contentType, true, location, notices), url, publication,
                    location, notices), identifier, location);
            case TEXT -> article(TextReader.read(Decoder.decode(content, contentType, false, location, notices), url, publication,
                    location, notices), identifier, location);
        };
    }

    private static Article article(Page page, String identifier, Location location) {
        return new Article(identifier, page.url(), page.text(), page.title(), page.authors(), page.publisher(), page.published(),
                page.language(), location);
    }

    private Article fetched(String address, Consumer<Notice> notices) {
        Fetcher.Fetched page = fetcher.fetch(address);
        return read(page.content(), Optional.of(page.contentType()), address, Metadata.web(page.address()), Location.of(address), notices);
    }

    /** One call of {@link #read}: the consumers, and what has been read so far. */
    private final class Run {
        private final Consumer<Article> articles;
        private final Consumer<InputException> refusals;
        private final Consumer<Notice> notices;
        private final SeenArticles seen = new SeenArticles();

        private Run(Consumer<Article> articles, Consumer<InputException> refusals, Consumer<Notice> notices) {
            this.articles = articles;
            this.refusals = refusals;
            this.notices = notices;
        }

        /** @param givenId whether the article's identifier was chosen by whoever made the input, rather than by us */
        private void deliver(boolean givenId, Supplier<Article> source) {
            Article article;
            try {
                article = source.get();
                if (!seen.add(article, SeenArticles.keys(article, givenId), notices)) {
                    return;
                }
            } catch (InputException e) {
                refusals.accept(e);
                return;
            }
            // Outside of the try: what the consumer throws is not the input's fault.
            articles.accept(article);
        }

        private void refuse(Location location, String problem, Exception cause) {
            refusals.accept(new InputException(location, problem, cause));
        }

        private void path(String input) {
            Location location = Location.of(input);
            try {
                Path path = Path.of(input);
                if (Files.isDirectory(path)) {
                    if (folder(path, "") == 0) {
                        refuse(location, "holds nothing to read; expected files named " + Format.EXPECTED, null);
                    }
                } else {
                    file(path, path.getFileName() == null ? input : path.getFileName().toString());
                }
            } catch (InvalidPathException e) {
                refuse(location, "is no path (" + e.getReason() + "); expected a file, a folder, an address or -", e);
            }
        }

        /** Reads what is named as an article or an archive; everything else in a folder is passed over. */
        private int folder(Path folder, String within) {
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(entries::add);
            } catch (IOException | DirectoryIteratorException e) {
                refuse(Location.of(folder.toString()), "cannot be read (" + Reason.of(e) + "); expected a folder", e);
                return 1;
            }
            entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
            int found = 0;
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.startsWith(".")) {
                    continue;
                }
                // A link to a folder is not followed: it may lead back here.
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    found += folder(entry, within + name + "/");
                } else if (Format.ofName(name).isPresent() && !Files.isDirectory(entry)) {
                    file(entry, within + name);
                    found++;
                }
            }
            return found;
        }

        private void file(Path file, String identifier) {
            Location location = Location.of(file.toString());
            try (InputStream in = Files.newInputStream(file)) {
                stream(in, identifier, Format.ofName(file.toString()), location);
            } catch (IOException e) {
                refuse(location, "cannot be read (" + Reason.of(e) + "); expected a file, a folder, an address or -", e);
            }
        }

        /** @param named what the name says it is; without that, and to see whether it is packed, its first bytes are looked at */
        private void stream(InputStream raw, String identifier, Optional<Format> named, Location location) {
            Lines lines = null;
            try {
                BufferedInputStream source = new BufferedInputStream(raw);
                Optional<Gunzip> packed = Gunzip.isGzip(peek(source)) ? Optional.of(new Gunzip(source)) : Optional.empty();
                BufferedInputStream in = packed.isPresent() ? new BufferedInputStream(packed.get()) : source;
                Format format = named.isPresent() ? named.get() : Format.ofContent(peek(in));
                switch (format) {
                    case JSONL -> {
                        lines = new Lines(in, settings.maxBytes());
                        lines(lines, location);
                    }
                    case WARC -> records(in, packed, location);
                    default -> {
                        byte[] content = in.readNBytes(settings.maxBytes() + 1);
                        deliver(false, () -> read(content, format, Optional.empty(), identifier, Optional.empty(), location, notices));
                    }
                }
            } catch (IOException e) {
                Location place = lines == null ? location : Location.of(location.source(), lines.number() + 1);
                refuse(place, "cannot be read (" + e.getMessage() + ")" + (lines == null ? "" : "; the lines before it were read"), e);
            }
        }

        private byte[] peek(BufferedInputStream in) throws IOException {
            in.mark(Format.PEEKED);
            byte[] start = in.readNBytes(Format.PEEKED);
            in.reset();
            return start;
        }

        private void lines(Lines lines, Location archive) throws IOException {
            int found = 0;
            for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
                Lines.Line line = next.get();
                Location location = Location.of(archive.source(), line.number());
                if (!line.whole()) {
                    refuse(location, "is longer than " + settings.maxBytes() + " bytes, the limit for one article", null);
                } else if (!isBlank(line.bytes())) {
                    deliver(true, () -> JsonLine.read(line.bytes(), publication, location, notices));
                } else {
                    continue;
                }
                found++;
            }
            if (found == 0) {
                refuse(archive, "is empty; expected a JSON object a line", null);
            }
        }

        private boolean isBlank(byte[] line) {
            for (byte b : line) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }

        private void records(InputStream in, Optional<Gunzip> packed, Location archive) {
            WarcRecords records = new WarcRecords(in, packed, archive.source(), settings.maxBytes());
            while (true) {
                Optional<WarcRecords.ArchivedPage> next;
                try {
                    next = records.next();
                } catch (InputException e) {
                    refusals.accept(e);
                    continue;
                }
                if (next.isEmpty()) {
                    break;
                }
                WarcRecords.ArchivedPage page = next.get();
                if (page.cut()) {
                    notices.accept(Notice.warning(page.location(), "was cut off when it was archived"));
                }
                deliver(false, () -> read(page.content(), Format.HTML, Optional.of(page.contentType()), page.url(),
                        Metadata.web(page.url()), page.location(), notices));
            }
            if (records.number() == 0) {
                refuse(archive, "is empty; expected WARC records", null);
            }
        }
    }
}
