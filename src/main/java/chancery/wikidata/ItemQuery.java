package chancery.wikidata;

import chancery.text.InputException;
import chancery.text.Location;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question to a SPARQL endpoint that has Wikidata: which items there are of a sort. The queries are files,
 * {@code queries/wikidata/NAME.rq}; each gives {@code ?item}, in an order that stays, so that pages make up a whole.
 */
final class ItemQuery {
    private static final Pattern ITEM = Pattern.compile(".*/entity/(Q[1-9][0-9]{0,17})");
    /** Rows of a page: more would take an endpoint longer than it lets a query run. */
    private static final int PAGE = 2_000;
    private static final String RESULTS = "application/sparql-results+json";

    private final String name;
    private final String text;

    /** @throws IllegalArgumentException where no query is called so */
    ItemQuery(String name) {
        if (!LiveItems.QUERIES.contains(name)) {
            throw new IllegalArgumentException("query \"" + name + "\"; expected one of " + String.join(", ", LiveItems.QUERIES));
        }
        this.name = name;
        try (InputStream in = ItemQuery.class.getResourceAsStream("/chancery/queries/wikidata/" + name + ".rq")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the query " + name + " cannot be read", e);
        }
    }

    /**
     * The items' ids, page by page.
     *
     * @throws InputException where the endpoint does not answer as it should
     */
    Set<String> ids(JsonServer server, URI endpoint) {
        Set<String> ids = new LinkedHashSet<>();
        int rows = 0;
        while (true) {
            JsonNode page = server.post(endpoint, Map.of("query", text + "\nLIMIT " + PAGE + "\nOFFSET " + rows), RESULTS)
                    .path("results").path("bindings");
            if (!page.isArray()) {
                throw new InputException(Location.of(endpoint.toString()), "answers " + name
                        + " without \"results\"; expected SPARQL results as JSON");
            }
            // An endpoint may give fewer rows than it is asked for: the end is where there are none.
            if (page.isEmpty()) {
                return ids;
            }
            int before = ids.size();
            page.forEach(row -> ids.add(id(row.path("item").path("value").asText(), endpoint)));
            if (ids.size() == before) {
                throw new InputException(Location.of(endpoint.toString()), "gives for " + name + " at row " + rows
                        + " what it gave before; expected the rows after it");
            }
            rows += page.size();
        }
    }

    private String id(String iri, URI endpoint) {
        Matcher item = ITEM.matcher(iri);
        if (!item.matches()) {
            throw new InputException(Location.of(endpoint.toString()), "answers " + name + " with \"" + iri
                    + "\"; expected items, as in http://www.wikidata.org/entity/Q515");
        }
        return item.group(1);
    }

    @Override
    public String toString() {
        return name;
    }

    static List<ItemQuery> of(List<String> names) {
        return names.stream().map(ItemQuery::new).toList();
    }
}
