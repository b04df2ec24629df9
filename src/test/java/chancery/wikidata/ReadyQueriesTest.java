package chancery.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ready queries find in a few made-up items, in Wikidata's own form. */
class ReadyQueriesTest {
    private static final Path QUERIES = Path.of("queries/wikidata");
    private static final Model ITEMS = items();

    private static Model items() {
        Model items = ModelFactory.createDefaultModel();
        RDFDataMgr.read(items, ReadyQueriesTest.class.getResource("items.ttl").toString());
        return items;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "heads              | president formerPresident primeMinister",
        "heads-of-state     | president",
        "heads-of-government | primeMinister",
        "ministers          | primeMinister foreignMinister",
        "foreign-ministers  | foreignMinister formerForeignMinister",
        "ambassadors        | envoy formerEnvoy",
        "chiefs-of-staff    | general",
        "states             | ostmark westmark",
        "alliances          | pact league",
        "alliance-members   | ostmark westmark",
        "alliance-leaders   | secretary",
        "cities             | wrenholm",
        "wars               | war"})
    void finds(String name, String expected) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        try (QueryExecution execution = QueryExecution.model(ITEMS).query(Files.readString(QUERIES.resolve(name + ".rq"))).build()) {
            execution.execSelect().forEachRemaining(row -> found.add(row.getResource("item").getLocalName()));
        }
        assertEquals(new TreeSet<>(Arrays.asList(expected.split(" "))), found);
    }

    @Test
    void shipsEachQueryWithItsQuestionAndWhereItsNumbersWereSeen() throws IOException {
        try (Stream<Path> files = Files.list(QUERIES)) {
            assertEquals(new TreeSet<>(LiveItems.QUERIES), new TreeSet<>(files
                    .map(file -> file.getFileName().toString().replace(".rq", "")).toList()));
        }
        for (String name : LiveItems.QUERIES) {
            String text = Files.readString(QUERIES.resolve(name + ".rq"));
            String comment = String.join(" ", text.lines().takeWhile(line -> line.startsWith("#")).toList());
            assertTrue(comment.contains("?") && comment.contains("?item is "), name);
            for (String number : text.replaceAll("(?m)^(#|PREFIX).*", "").split("[^A-Za-z0-9]+")) {
                if (number.matches("[QP][1-9][0-9]*")) {
                    assertTrue(List.of(comment.split("[^A-Za-z0-9]+")).contains(number), name + " does not say where it has " + number);
                }
            }
        }
    }
}
