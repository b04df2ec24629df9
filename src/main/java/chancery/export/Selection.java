package chancery.export;

import java.util.Map;
import java.util.TreeMap;

/**
 * What of the network of actors is wanted: values for the parameters of {@code queries/export/acts.rq}, as typed.
 * Nothing given means all that is reported.
 */
public record Selection(Map<String, String> values) {
    public static final Selection REPORTED = new Selection(Map.of());

    public Selection {
        values = Map.copyOf(values);
    }

    /** With what is alleged, planned and negated, each marked as such. */
    public Selection withAlleged() {
        return with("alleged", "yes");
    }

    /** {@code article} (IRI), {@code actor} (name, Wikidata id or IRI), {@code first} or {@code last} (a day). */
    public Selection with(String parameter, String value) {
        Map<String, String> all = new TreeMap<>(values);
        all.put(parameter, value);
        return new Selection(all);
    }
}
