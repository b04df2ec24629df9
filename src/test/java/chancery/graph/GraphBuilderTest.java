package chancery.graph;

import static chancery.graph.Vocabulary.ch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.Checker;
import chancery.annotate.TimeExpression.TimeSource;
import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.fact.Relation;
import chancery.fact.When;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.read.Article;
import chancery.text.InputException;
import chancery.text.Location;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class GraphBuilderTest {
    private static final String BASE = "https://example.org/";

    @Test
    void keepsToTheShapesWhateverTheArticleHolds() {
        Checker.check(Scene.ofEverything().graph());
        Checker.agree(Scene.ofEverything().graph(), Scene.ofEverything().graph());
    }

    @Test
    void allegesAllThatAClaimReports() {
        Scene scene = new Scene("Ann Abel said that Bob Bede leads Zenda and had shelled Strelsau.");
        int ann = scene.named(Kind.PERSON, "Ann Abel");
        int bob = scene.named(Kind.PERSON, "Bob Bede");
        int zenda = scene.named(Kind.STATE, "Zenda");
        int city = scene.named(Kind.CITY, "Strelsau");
        Graph graph = scene.with(scene.claim(ann, Claim.Stance.ASSERTS,
                "Bob Bede leads Zenda and had shelled Strelsau", null,
                scene.relation(bob, Relation.Predicate.LEADS, zenda, Relation.Modality.CURRENT, "President"),
                scene.event("plover:ASSAULT", Event.Modality.OCCURRED, bob, city, "shelled", null))).graph().graph();

        assertEquals(0, count(graph, "Event"));
        assertEquals(0, count(graph, "Statement"));
        assertEquals(1, count(graph, "AllegedEvent"));
        assertEquals(1, count(graph, "AllegedStatement"));
        assertFalse(graph.contains(Node.ANY, ch("leads"), Node.ANY), "no plain triple");
        assertFalse(graph.contains(Node.ANY, RDF.Nodes.type, Terms.org("Membership")), "no membership");
        assertFalse(graph.contains(Node.ANY, Terms.sem("eventType"), Node.ANY), "nothing that implies an event");
        assertFalse(graph.contains(Node.ANY, Terms.rdf("subject"), Node.ANY), "nothing that implies a statement");
        assertEquals(2, graph.find(Node.ANY, ch("reports"), Node.ANY).toList().size());
    }

    @Test
    void allegesTheActOfAClaimInsideAClaim() {
        Scene scene = new Scene("Ann Abel said that Bob Bede accused Zenda of theft.");
        int ann = scene.named(Kind.PERSON, "Ann Abel");
        int bob = scene.named(Kind.PERSON, "Bob Bede");
        int zenda = scene.named(Kind.STATE, "Zenda");
        Event act = scene.event("plover:ACCUSE", Event.Modality.OCCURRED, bob, zenda, "accused", null);
        Claim inner = scene.claim(bob, Claim.Stance.ACCUSES, "Zenda of theft", act);
        Claim outer = scene.claim(ann, Claim.Stance.ASSERTS, "Bob Bede accused Zenda of theft", null, inner);
        Graph graph = scene.with(outer).graph().graph();

        assertEquals(1, count(graph, "Claim"));
        assertEquals(1, count(graph, "AllegedClaim"));
        assertEquals(0, count(graph, "Event"));
        assertTrue(graph.contains(fact(outer.id()), ch("reports"), fact(act.id())), "the outer claim says that it was said");
        assertTrue(graph.contains(fact(act.id()), ch("expresses"), fact(inner.id())));
    }

    @Test
    void statesPlainlyOnlyWhatHoldsNow() {
        for (Relation.Modality modality : Relation.Modality.values()) {
            Scene scene = new Scene("Ann Abel leads Zenda.");
            int ann = scene.named(Kind.PERSON, "Ann Abel");
            int zenda = scene.named(Kind.STATE, "Zenda");
            Graph graph = scene.with(scene.relation(ann, Relation.Predicate.LEADS, zenda, modality, "Chair")).graph().graph();

            assertEquals(modality == Relation.Modality.CURRENT, graph.contains(Node.ANY, ch("leads"), Node.ANY));
            assertEquals(modality == Relation.Modality.CURRENT || modality == Relation.Modality.FORMER,
                    graph.contains(Node.ANY, RDF.Nodes.type, Terms.org("Membership")), modality + " office");
        }
    }

    @Test
    void tellsWhatHappenedFromWhatIsPlannedAndWhatDidNotHappen() {
        for (Event.Modality modality : Event.Modality.values()) {
            Scene scene = new Scene("Ruritania shelled Zenda.");
            int source = scene.named(Kind.STATE, "Ruritania");
            int recipient = scene.named(Kind.STATE, "Zenda");
            Graph graph = scene.with(scene.event("plover:ASSAULT", modality, source, recipient, "shelled", null))
                    .graph().graph();
            String type = switch (modality) {
                case OCCURRED, ONGOING -> "Event";
                case PLANNED, HYPOTHETICAL -> "ProspectiveEvent";
                case NEGATED -> "NegatedEvent";
            };
            assertEquals(1, count(graph, type));
            assertEquals(type.equals("Event"), graph.contains(Node.ANY, Terms.sem("eventType"), Node.ANY));
        }
    }

    @Test
    void countsCodePointsWhereTheTextLeavesTheBasicPlane() {
        Scene scene = new Scene("😀 Ann Abel 𝔘 met 😀 Bob Bede.");
        scene.named(Kind.PERSON, "Bob Bede");
        ArticleGraph graph = scene.graph();
        Checker.check(graph);
        assertTrue(graph.graph().contains(NodeFactory.createURI(graph.iri() + "#char=19,27"), Terms.ANCHOR_OF,
                NodeFactory.createLiteralString("Bob Bede")));
    }

    @Test
    void writesNoHalfSurrogates() {
        Scene scene = new Scene("A\uD800 Ann Abel \uDC00.");
        scene.named(Kind.PERSON, "Ann Abel");
        Checker.check(scene.graph());
    }

    @Test
    void staysSoundWhateverIsInNamesAndAddresses() {
        String hostile = "a> <b> \"c\" \\ {d} \n\t^`|%";
        Article article = new Article(hostile, Optional.of("http://x/> <y"), hostile + " Ann Abel.", Optional.of(hostile),
                List.of(hostile), Optional.of(hostile), Optional.empty(), Optional.of(hostile), Location.of("x"));
        Scene scene = new Scene(article);
        int odd = scene.named(Kind.ORGANIZATION, "{d}", hostile);
        scene.linked(odd, new Item(hostile, Kind.ORGANIZATION, hostile, Optional.empty(), List.of(), Optional.empty(), 1));
        scene.named(Kind.ORGANIZATION, "\"c\"");
        ArticleGraph graph = scene.graph(new Settings(BASE, hostile, Optional.empty()));
        Checker.check(graph);
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(Checker.quads(graph).getBytes(StandardCharsets.UTF_8)))
                .lang(Lang.NQUADS).strict(true).parse(read);
        assertEquals(graph.triples().size(), read.getGraph(graph.name()).size());
    }

    @Test
    void namesAnArticleByAddressElseIdentifierElseText() {
        String byText = new Scene(Article.of("-", "Text one.", Optional.empty())).graph().iri();
        assertNotEquals(byText, new Scene(Article.of("-", "Text two.", Optional.empty())).graph().iri());
        String byIdentifier = new Scene(Article.of("a", "Text one.", Optional.empty())).graph().iri();
        assertEquals(byIdentifier, new Scene(Article.of("a", "Text two.", Optional.empty())).graph().iri());
        Article addressed = new Article("a", Optional.of("https://news.example/1"), "Text one.", Optional.empty(),
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Location.of("a"));
        assertNotEquals(byIdentifier, new Scene(addressed).graph().iri());
        assertTrue(byText.matches("https://example\\.org/article/[0-9a-f]{32}"));
    }

    @Test
    void warnsOfDatesThatHaveNoPlaceInTime() {
        When when = new When(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "XXXX-09-05",
                TimeSource.FROM_TEXT);
        ArticleGraph graph = dated(when);
        assertEquals(1, graph.warnings().size());
        assertTrue(graph.warnings().get(0).contains("--date would help"), graph.warnings()::toString);
        assertFalse(graph.graph().contains(Node.ANY, Terms.sem("hasEarliestBeginTimeStamp"), Node.ANY));
    }

    @Test
    void writesBoundsOfTimeAsDays() {
        Optional<LocalDate> day = Optional.of(LocalDate.of(2023, 9, 5));
        Graph graph = dated(new When(day, day, Optional.empty(), Optional.empty(), "2023-09-05/..", TimeSource.INFERRED))
                .graph();
        assertEquals("\"2023-09-05\"^^xsd:date", graph.find(Node.ANY, Terms.sem("hasLatestBeginTimeStamp"), Node.ANY)
                .next().getObject().toString().replace(Vocabulary.XSD, "xsd:"));
        assertTrue(graph.contains(Node.ANY, ch("timeSource"), ch("Inferred")));
    }

    @Test
    void writesNoClockUnlessItIsGiven() {
        Node ended = Terms.prov("endedAtTime");
        assertFalse(Scene.ofEverything().graph().graph().contains(Node.ANY, ended, Node.ANY));
        Settings clocked = new Settings(BASE, "test", Optional.empty()).withTime(Instant.EPOCH);
        assertTrue(Scene.ofEverything().graph(clocked).graph().contains(Node.ANY, ended, Node.ANY));
    }

    @Test
    void refusesABaseThatNamesCannotBePutUnder() {
        assertEquals("https://example.org/a/", Settings.defaults().withBase("https://example.org/a").base());
        for (String wrong : List.of("example", "urn:x", "https://example.org/#", "https://example.org/?a", "http://a b/")) {
            InputException refusal = assertThrows(InputException.class, () -> Settings.defaults().withBase(wrong));
            assertTrue(refusal.getMessage().contains(wrong) && refusal.getMessage().contains("expected"), refusal::getMessage);
        }
    }

    @Test
    void refusesTwoFactsOfOneNumber() {
        Scene scene = new Scene("Ruritania shelled Zenda.");
        int source = scene.named(Kind.STATE, "Ruritania");
        int recipient = scene.named(Kind.STATE, "Zenda");
        Event event = scene.event("plover:ASSAULT", Event.Modality.OCCURRED, source, recipient, "shelled", null);
        assertThrows(IllegalArgumentException.class, () -> scene.with(event, event).graph());
    }

    private static ArticleGraph dated(When when) {
        Scene scene = new Scene("Ruritania shelled Zenda on 5 September.");
        int source = scene.named(Kind.STATE, "Ruritania");
        int recipient = scene.named(Kind.STATE, "Zenda");
        return scene.with(scene.event("plover:ASSAULT", Event.Modality.OCCURRED, source, recipient, "shelled", when))
                .graph();
    }

    private static int count(Graph graph, String type) {
        return graph.find(Node.ANY, RDF.Nodes.type, ch(type)).toList().size();
    }

    private static Node fact(int id) {
        return NodeFactory.createURI(new Minter(BASE).article("scene") + "#fact-" + id);
    }
}
