package chancery.read;

import chancery.text.InputException;
import chancery.text.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads what the command line or a request names: files, folders, addresses, standard input.
 *
 * <p>Articles are handed on one at a time, in the order of the inputs, on the calling thread. An input, or a line or
 * record of one, that cannot be read goes to {@code refusals}, and the rest is read. What the consumers throw passes
 * through.
 */
public final class Reader {
    private final ReaderSettings settings;
    private final InputStream standardInput;

    public Reader(ReaderSettings settings) {
        this(settings, System.in);
    }

    public Reader(ReaderSettings settings, InputStream standardInput) {
        this.settings = settings;
        this.standardInput = standardInput;
    }

    /**
     * Reads all inputs.
     *
     * @param inputs   files, folders (read recursively, in sorted order), http(s) addresses, {@code -} for standard input
     * @param articles takes each article as soon as it is read
     * @param refusals takes what could not be read; the run goes on
     * @param notices  takes what the user should know of articles that were read
     */
    public void read(List<String> inputs, Consumer<Article> articles, Consumer<InputException> refusals,
                     Consumer<Notice> notices) {
        for (String input : inputs) {
            Path path = Path.of(input);
            try (Stream<Path> files = Files.walk(path)) {
                files.filter(Files::isRegularFile).sorted().forEach(file -> {
                    try {
                        articles.accept(read(Files.readAllBytes(file), Optional.empty(), file.getFileName().toString(),
                                Optional.empty(), Location.of(file.toString()), notices));
                    } catch (IOException e) {
                        refusals.accept(new InputException(Location.of(file.toString()), e.getMessage(), e));
                    }
                });
            } catch (IOException e) {
                refusals.accept(new InputException(Location.of(input), e.getMessage(), e));
            }
        }
    }

    /**
     * Reads one article that is already in memory.
     *
     * @param content     a page or a plain text
     * @param contentType as HTTP gives it ({@code text/html; charset=utf-8}); without one, the content is looked at
     * @param identifier  what the article is to be known by
     * @param url         where it was found, if anywhere; the page's canonical address wins over it
     * @param location    for messages
     * @throws InputException if there is no article in it
     */
    public Article read(byte[] content, Optional<String> contentType, String identifier, Optional<String> url,
                        Location location, Consumer<Notice> notices) {
        return new Article(identifier, url, new String(content, StandardCharsets.UTF_8), Optional.empty(), List.of(),
                Optional.empty(), settings.date(), Optional.empty(), location);
    }
}
