package chancery.graph;

import chancery.text.InputException;
import chancery.text.Location;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;

/**
 * What the caller decides about graphs; all of it stands in each graph's provenance.
 *
 * @param base    what minted IRIs begin with; ends in {@code /}
 * @param version of Chancery
 * @param time    when the extraction ran; empty leaves wall-clock time out, so that the same article gives the same bytes
 * @param gazetteer which index was asked beside the tables that ship, if any; a line
 */
public record Settings(String base, String version, Optional<Instant> time, Optional<String> gazetteer) {
    /** What the setting that names the index begins with, in a graph's provenance. */
    public static final String GAZETTEER = "gazetteer=";
    /** What minted IRIs begin with unless another is given. */
    public static final String BASE = "https://w3id.org/chancery/id/";

    /** @throws InputException if the base is no absolute IRI that names can be put under */
    public Settings {
        base = checked(base);
    }

    /** With the tables that ship alone. */
    public Settings(String base, String version, Optional<Instant> time) {
        this(base, version, time, Optional.empty());
    }

    /** The base that stands unless the user gives another, and no clock. */
    public static Settings defaults() {
        String version = Settings.class.getPackage().getImplementationVersion();
        return new Settings(BASE, version == null ? "development" : version, Optional.empty());
    }

    /** Another base; a {@code /} is added where it does not end in one. */
    public Settings withBase(String other) {
        return new Settings(other, version, time, gazetteer);
    }

    public Settings withTime(Instant instant) {
        return new Settings(base, version, Optional.of(instant), gazetteer);
    }

    /** With an index of items, too. */
    public Settings withGazetteer(String index) {
        return new Settings(base, version, time, Optional.of(index));
    }

    private static String checked(String base) {
        try {
            URI iri = new URI(base);
            if (iri.getHost() != null && iri.getRawQuery() == null && iri.getRawFragment() == null) {
                return base.endsWith("/") ? base : base + "/";
            }
        } catch (URISyntaxException e) {
            throw new InputException(Location.of("--base"), problem(base), e);
        }
        throw new InputException(Location.of("--base"), problem(base));
    }

    private static String problem(String base) {
        return "\"" + base + "\" is no base for names; expected an absolute IRI without query or fragment, as in " + BASE;
    }
}
