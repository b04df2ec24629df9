package chancery.read;

import chancery.text.Location;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A news report as it was read.
 *
 * @param identifier the JSONL {@code id}, else the file's name
 * @param url        the canonical address, where the page or the record gives one
 * @param text       the body: paragraphs apart by a blank line, without headline, byline, comments; of JSONL, verbatim
 * @param authors    from the byline, in its order
 * @param published  the day of publication, in the publisher's time
 * @param language   BCP 47, where the page gives it
 * @param location   where it was read from, for messages
 */
public record Article(String identifier, Optional<String> url, String text, Optional<String> title,
                      List<String> authors, Optional<String> publisher, Optional<LocalDate> published,
                      Optional<String> language, Location location) {
    public Article {
        authors = List.copyOf(authors);
        if (identifier.isBlank()) {
            throw new IllegalArgumentException("an article needs an identifier");
        }
    }

    /** The canonical address as it stands in RDF, other letters than ASCII encoded; as it is, where it is no web address. */
    public Optional<String> address() {
        return url.map(Article::address);
    }

    /** An address as {@link #address()} gives it. */
    public static String address(String given) {
        try {
            URI uri = new URI(given.strip());
            return uri.getHost() == null ? given : uri.toASCIIString();
        } catch (URISyntaxException e) {
            return given; // pages give what they like
        }
    }

    /** The same article with another day of publication. */
    public Article withPublished(LocalDate day) {
        return new Article(identifier, url, text, title, authors, publisher, Optional.of(day), language, location);
    }

    /** A bare text, as tests and programs make it. */
    public static Article of(String identifier, String text, Optional<LocalDate> published) {
        return new Article(identifier, Optional.empty(), text, Optional.empty(), List.of(), Optional.empty(),
                published, Optional.empty(), Location.of(identifier));
    }
}
