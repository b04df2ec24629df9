package chancery.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.gazetteer.Background;
import chancery.gazetteer.IndexCatalogue;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.gazetteer.Manifest;
import chancery.text.InputException;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class LiveItemsTest {
    private static final String CONTACT = "ana@example.org";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String JSON = "application/json";

    @TempDir
    private Path folder;
    private Wikibase wikibase;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> waits = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    @BeforeEach
    void serve() throws IOException {
        wikibase = new Wikibase().item("Q900001", "dwelling place", Dump.claim("P279", "Q515", "normal", ""))
                .item("Q515", "city").item("Q5", "human")
                .item("Q900002", "Wrenholm", Dump.claim("P31", "Q900001", "normal", ""), Dump.point(51.5, 4.25))
                .item("Q900004", "Henrietta Vossberg", Dump.claim("P31", "Q5", "normal", ""))
                .item("Q900012", "Henrietta Vossberg", Dump.claim("P31", "Q5", "normal", ""))
                .item("Q900013", "Henrietta Vossberg Prize", Dump.claim("P31", "Q900009", "normal", ""));
    }

    @AfterEach
    void close() {
        wikibase.close();
    }

    private LiveItems.Added add(String... asked) {
        return add(new AccessTerms(CONTACT, Duration.ofMinutes(2), 3, Duration.ofSeconds(120), 1 << 20), asked);
    }

    private LiveItems.Added add(AccessTerms terms, String... asked) {
        return new LiveItems(wikibase.api(), BuildSettings.defaults(), terms, waits::add, CLOCK, notices::add)
                .add(folder, List.of(asked));
    }

    private static List<String> keys(LiveItems.Added added) {
        return added.items().stream().map(Item::key).toList();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).sorted().toList();
        }
    }

    @Test
    void takesAnItemByItsIdWithWhatItsClassesAreBelow() {
        assertEquals(new LiveItems.Added(add("q900002").items(), 0), add("Q900002"));
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            Item city = index.item("Q900002").orElseThrow();
            assertEquals(Kind.CITY, city.kind());
            assertEquals("Wrenholm", index.candidates("Wrenholm").get(0).name());
            assertEquals(new Manifest(2, "generation-2", wikibase.api().getAuthority(), "2024-06-01",
                    index.manifest().settings(), 1, 1, 0),
                    index.manifest());
        }
    }

    @Test
    void takesAllThatBearANameAndNoneThatOnlyBeginsSo() {
        LiveItems.Added added = add("Henrietta Vossberg");
        assertEquals(List.of("Q900004", "Q900012"), keys(added));
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            assertEquals(2, index.candidates("Henrietta Vossberg").size());
        }
        assertEquals(List.of(1, 0), List.of(add("Henrietta").refused(), add("Henrietta").items().size()));
        assertTrue(notices.get(0).contains("nothing is called \"Henrietta\"")
                && notices.get(0).contains("Q900004 Henrietta Vossberg"),
                notices.get(0));
    }

    @Test
    void addsToAnIndexThatADumpGaveAndLeavesTheRest() throws IOException {
        Manifest before = new DumpBuild(Dump.small().write(folder.resolve("d.json")), BuildSettings.defaults(), 1, notice -> { },
                progress -> { }).run(folder);
        add("Q900012", "Q900004");
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            assertEquals(before.items() + 1, index.items());
            assertEquals(before.items() + 1, index.manifest().items());
            assertEquals("d.json and " + wikibase.api().getAuthority(), index.manifest().source());
            assertEquals(List.of("Henrietta Vossberg"), index.entry("Q900004").orElseThrow().names().stream()
                    .map(name -> name.name()).toList(), "the live item stands for the dump's");
            assertEquals(List.of(), index.candidates("Etta Vossberg"));
            assertEquals("Q900002", index.capital("Q900003").orElseThrow().key());
            assertEquals(before.names(), index.manifest().names(), "one name came, one went");
        }
        assertTrue(files().stream().noneMatch(file -> file.startsWith("building") || file.startsWith("generation-1")),
                files().toString());
    }

    @Test
    void asksNothingASecondTime() {
        add("Q900002");
        assertEquals(List.of("wbgetentities Q900002", "wbgetentities Q900001", "wbgetentities Q515"), wikibase.asked);
        wikibase.asked.clear();
        add("Q900002");
        assertEquals(List.of(), wikibase.asked);
    }

    @Test
    void saysWhoAsks() {
        add("Q900002");
        assertTrue(wikibase.agents.stream().allMatch(agent -> agent.equals("Chancery (" + CONTACT + ")")),
                wikibase.agents.toString());
        for (String wrong : List.of("", "ana", "ana@example.org\r\nX: y")) {
            assertThrows(IllegalArgumentException.class, () -> AccessTerms.of(wrong));
        }
    }

    @Test
    void waitsAsLongAsTheServerAsksAndTriesAgain() {
        wikibase.fault(Wikibase.answer(429, "text/html", "<html>slow down</html>", "Retry-After", "7"))
                .fault(Wikibase.answer(503, "text/html", "<html>", "Retry-After", "Sat, 1 Jun 2024 12:00:20 GMT"));
        assertEquals(List.of("Q900002"), keys(add("Q900002")));
        assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(20)), waits);
    }

    @Test
    void waitsWhereTheServerLagsBehind() {
        wikibase.fault(Wikibase.answer(200, JSON, "{\"error\":{\"code\":\"maxlag\",\"info\":\"6 seconds lagged\",\"lag\":6}}",
                "Retry-After", "5"));
        assertEquals(List.of("Q900002"), keys(add("Q900002")));
        assertEquals(List.of(Duration.ofSeconds(5)), waits);
    }

    @Test
    void triesAgainWhereAnAnswerBreaksOff() {
        wikibase.fault(Wikibase.breaksOff("{\"entities\":{\"Q900002\":{"))
                .fault(Wikibase.answer(200, JSON, "{\"entities\":{\"Q9000"));
        assertEquals(List.of("Q900002"), keys(add("Q900002")));
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(4)), waits);
    }

    private String[] persons(int number) {
        String[] ids = IntStream.range(0, number).mapToObj(i -> "Q91" + (1000 + i)).toArray(String[]::new);
        for (String id : ids) {
            wikibase.item(id, "Person " + id, Dump.claim("P31", "Q5", "normal", ""));
        }
        return ids;
    }

    @Test
    void asksForOneThingAtATimeHoweverMuchThereIsToAsk() {
        assertEquals(170, add(persons(170)).items().size());
        assertTrue(wikibase.asked.size() >= 4, wikibase.asked.size() + " requests, of fifty ids at most");
        assertEquals(1, wikibase.together.get());
    }

    /** What came before a fault need not come again. */
    @Test
    void goesOnWhereAFaultStoppedIt() {
        String[] ids = persons(120);
        AccessTerms once = new AccessTerms(CONTACT, Duration.ofMinutes(2), 1, Duration.ofSeconds(120), 1 << 20);
        wikibase.fault(wikibase::serve).fault(Wikibase.answer(503, "text/html", "<html>busy</html>"));
        assertThrows(InputException.class, () -> add(once, ids));
        wikibase.asked.clear();
        assertEquals(120, add(ids).items().size());
        assertTrue(wikibase.asked.stream().noneMatch(request -> request.contains(ids[0])), wikibase.asked.toString());
        assertTrue(wikibase.asked.stream().anyMatch(request -> request.contains(ids[119])), wikibase.asked.toString());
    }

    @Test
    void saysThatAServerCannotBeReached() {
        wikibase.close();
        String message = assertThrows(InputException.class, () -> add("Q900002")).getMessage();
        assertTrue(message.contains("cannot be reached") && message.contains("3 tries"), message);
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(4)), waits);
    }

    private void refuses(String problem, AccessTerms terms, HttpHandler... faults) throws IOException {
        List<String> before = files();
        for (HttpHandler fault : faults) {
            wikibase.fault(fault);
        }
        String message = assertThrows(InputException.class, () -> add(terms, "Q900012"), problem).getMessage();
        assertTrue(message.startsWith(wikibase.api() + "?action=wbgetentities") && message.contains(problem), message);
        assertEquals(before, files(), "index and answers are as they were");
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            assertEquals(1, index.candidates("Wrenholm").size());
        }
    }

    @Test
    void saysWhatIsWrongAndLeavesTheIndexAndTheAnswersAsTheyAre() throws IOException {
        add("Q900002");
        AccessTerms twice = new AccessTerms(CONTACT, Duration.ofMinutes(2), 2, Duration.ofSeconds(120), 1 << 20);
        HttpHandler busy = Wikibase.answer(503, "text/html", "<html>busy</html>");
        refuses("answers 503; 2 tries, expected JSON: try later", twice, busy, busy);
        HttpHandler cut = Wikibase.answer(200, JSON, "{\"entities\":{");
        refuses("answers with JSON that breaks off or is none", twice, cut, cut);
        HttpHandler lagged = Wikibase.answer(200, JSON, "{\"error\":{\"code\":\"maxlag\"}}");
        refuses("answers \"maxlag\"; 2 tries", twice, lagged, lagged);
        refuses("has content type \"text/html\"; expected JSON", twice, Wikibase.answer(200, "text/html", "<html>log in</html>"));
        refuses("answers 404; expected 200", twice, Wikibase.answer(404, "text/html", "<html>"));
        refuses("asks to wait 3600 s; expected at most 120 s", twice, Wikibase.answer(429, JSON, "{}", "Retry-After", "3600"));
        refuses("the error \"param-illegal\": so it is not", twice,
                Wikibase.answer(200, JSON, "{\"error\":{\"code\":\"param-illegal\",\"info\":\"so it is not\"}}"));
        AccessTerms small = new AccessTerms(CONTACT, Duration.ofMinutes(2), 1, Duration.ofSeconds(120), 1_000);
        refuses("answers with more than 1000 bytes", small,
                Wikibase.answer(200, JSON, "{\"entities\":\"" + "x".repeat(9_000) + "\"}"));
        AccessTerms hasty = new AccessTerms(CONTACT, Duration.ofMillis(300), 2, Duration.ofSeconds(120), 1 << 20);
        refuses("does not answer in full within 300 ms; 2 tries", hasty, wikibase.silence(), wikibase.silence());
    }

    @Test
    void passesOverWhatThereIsNotAndWhatIsOfNoKnownClass() {
        LiveItems.Added added = add("Q900099", "Q900013", "Q900004");
        assertEquals(List.of("Q900004"), keys(added));
        assertEquals(2, added.refused());
        assertTrue(notices.get(0).contains("has no item Q900099"), notices.toString());
        assertTrue(notices.get(1).startsWith("Q900013: is of no class that is wanted") && notices.get(1).contains("Q900009"),
                notices.toString());
    }

    @Test
    void leavesABuildAloneThatCouldGoOn() throws IOException {
        Files.createDirectories(folder.resolve("building/scratch"));
        Files.writeString(folder.resolve("building/scratch/settings"), "classes={} dump=latest-all.json.gz");
        String message = assertThrows(InputException.class, () -> add("Q900004")).getMessage();
        assertTrue(message.contains("has a build that was stopped"), message);
        assertTrue(Files.exists(folder.resolve("building/scratch/settings")));
    }

    /** Gives two rows at a time, whatever it is asked for. */
    private void endpoint(String... ids) {
        wikibase.answers("/sparql", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String query = Wikibase.parameters(form).get("query");
            asked.add(query);
            int offset = Integer.parseInt(query.replaceAll("(?s).*OFFSET ", ""));
            String rows = Arrays.stream(ids).skip(offset).limit(2)
                    .map(id -> "{\"item\":{\"type\":\"uri\",\"value\":\"http://www.wikidata.org/entity/" + id + "\"}}")
                    .collect(Collectors.joining(","));
            Wikibase.send(exchange, 200, "application/sparql-results+json",
                    "{\"head\":{\"vars\":[\"item\"]},\"results\":{\"bindings\":[" + rows + "]}}");
        });
    }

    private Manifest build(String... queries) {
        AccessTerms terms = new AccessTerms(CONTACT, Duration.ofMinutes(2), 2, Duration.ofSeconds(120), 1 << 20);
        return new LiveItems(wikibase.api(), BuildSettings.defaults(), terms, waits::add, CLOCK, notices::add)
                .build(folder, wikibase.address("/sparql"), List.of(queries));
    }

    @Test
    void buildsAnIndexOfWhatAQueryFindsPageByPage() {
        endpoint("Q900004", "Q900012", "Q900002");
        wikibase.fault(Wikibase.answer(429, "text/plain", "too many", "Retry-After", "9"));
        Manifest built = build("heads", "states");
        assertEquals(List.of(3L, "2024-06-01", wikibase.api().getAuthority()),
                List.of(built.items(), built.date(), built.source()));
        assertEquals(List.of(Duration.ofSeconds(9)), waits);
        assertEquals(6, asked.size(), "three pages each, the last one empty");
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            assertEquals(2, index.candidates("Henrietta Vossberg").size());
            assertEquals(Kind.CITY, index.item("Q900002").orElseThrow().kind());
        }
    }

    @Test
    void leavesTheIndexAsItIsWhereAnEndpointFails() throws IOException {
        add("Q900002");
        List<String> before = files();
        endpoint("Q900004");
        HttpHandler busy = Wikibase.answer(503, "text/html", "<html>");
        HttpHandler cut = Wikibase.answer(200, "application/sparql-results+json", "{\"results\":{\"bindings\":[");
        HttpHandler other = Wikibase.answer(200, JSON, "{\"boolean\":true}");
        HttpHandler word = Wikibase.answer(200, JSON, "{\"results\":{\"bindings\":[{\"item\":{\"value\":\"Ana\"}}]}}");
        String row = "{\"results\":{\"bindings\":[{\"item\":{\"value\":\"http://www.wikidata.org/entity/Q5\"}}]}}";
        HttpHandler again = Wikibase.answer(200, JSON, row);
        fails("answers 503; 2 tries", busy, busy);
        fails("answers with JSON that breaks off", cut, cut);
        fails("without \"results\"; expected SPARQL results as JSON", other);
        fails("with \"Ana\"; expected items", word);
        fails("at row 1 what it gave before", again, again);
        assertEquals(before, files());
        assertThrows(IllegalArgumentException.class, () -> build("everything"));
    }

    private void fails(String problem, HttpHandler... faults) {
        List.of(faults).forEach(wikibase::fault);
        String message = assertThrows(InputException.class, () -> build("heads"), problem).getMessage();
        assertTrue(message.startsWith(wikibase.address("/sparql") + ": ") && message.contains(problem), message);
    }

    @Test
    void keepsFromWhenUntilWhenAStateWasAMember() {
        wikibase.item("Q6256", "country").item("Q900020", "Ostmark", Dump.claim("P31", "Q6256", "normal", ""),
                "\"P463\":[" + Dump.statement("P463", "Q900021", "normal", Dump.dates("+1996-05-15T00:00:00Z", 11, ""))
                        + "," + Dump.statement("P463", "Q900022", "normal", Dump.dates("+1994-00-00T00:00:00Z", 9, "+1999-04-00T00:00:00Z"))
                        + "]");
        endpoint("Q900020");
        wikibase.fault(Wikibase.answer(503, "text/plain", "busy", "Retry-After", "3"));
        build("alliance-members");
        try (IndexCatalogue index = IndexCatalogue.open(folder)) {
            assertEquals(List.of(new Background("Q900020", "P463", "Q900021", Optional.of("1996-05-15"), Optional.empty()),
                    new Background("Q900020", "P463", "Q900022", Optional.of("1994"), Optional.of("1999-04"))), index.background("Q900020"));
            assertEquals("Q900020", index.holding("P463", "Q900021", 5).get(0).key());
            assertEquals(List.of(), index.holding("P463", "Q900022", 5));
        }
    }

    @Test
    void shipsQueriesThatParseAndOrderTheirItems() {
        for (String name : LiveItems.QUERIES) {
            endpoint();
            build(name);
            Query query = QueryFactory.create(asked.get(asked.size() - 1));
            assertEquals(List.of("item"), query.getResultVars(), name);
            assertTrue(query.hasOrderBy() && query.isDistinct(), name);
            wikibase.forget("/sparql");
        }
    }
}
