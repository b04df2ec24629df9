package chancery.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.riot.Lang;

/** What an IRI's description can be written in. */
enum Syntax {
    HTML("text/html", "html", Lang.RDFNULL),
    TURTLE("text/turtle", "ttl", Lang.TURTLE),
    JSON_LD("application/ld+json", "jsonld", Lang.JSONLD),
    RDF_XML("application/rdf+xml", "rdf", Lang.RDFXML),
    N_TRIPLES("application/n-triples", "nt", Lang.NTRIPLES);

    private static final List<Syntax> FOR_BROWSERS = List.of(values());

    private final String mediaType;
    private final String suffix;
    private final Lang language;

    Syntax(String mediaType, String suffix, Lang language) {
        this.mediaType = mediaType;
        this.suffix = suffix;
        this.language = language;
    }

    String mediaType() {
        return mediaType;
    }

    Lang language() {
        return language;
    }

    /** The path without this syntax's ending, where it has it. */
    Optional<String> without(String path) {
        return path.endsWith("." + suffix) ? Optional.of(path.substring(0, path.length() - suffix.length() - 1))
                : Optional.empty();
    }

    /** What an {@code Accept} header likes best; Turtle where it says nothing, empty where it wants none of these. */
    static Optional<Syntax> of(String accept, boolean html) {
        List<Syntax> offers = html ? FOR_BROWSERS : FOR_BROWSERS.subList(1, FOR_BROWSERS.size());
        if (accept == null || accept.isBlank()) {
            return Optional.of(TURTLE);
        }
        // Turtle stands first, so that a client that takes anything gets it.
        String types = offers.stream().sorted((a, b) -> Boolean.compare(b == TURTLE, a == TURTLE))
                .map(Syntax::mediaType).collect(Collectors.joining(", "));
        MediaType match = AcceptList.match(new AcceptList(accept), new AcceptList(types));
        return match == null ? Optional.empty() : Arrays.stream(values())
                .filter(syntax -> syntax.mediaType.equals(match.getContentTypeStr())).findFirst();
    }
}
