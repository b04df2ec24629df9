package chancery.graph;

import static chancery.graph.Vocabulary.ch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.fact.Relation;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

/** What entities are called, and where a name holds beyond its article. */
class EntityWriterTest {
    private static final String BASE = "https://example.org/";

    @Test
    void keepsNamesThatOnlyAClaimUsesApart() {
        Scene scene = new Scene("Zenda fell. Ann Abel said that Free Zendia was lost.");
        int zenda = scene.named(Kind.STATE, "Zenda", "Free Zendia");
        int ann = scene.named(Kind.PERSON, "Ann Abel");
        scene.linked(zenda, new Item("Q1", Kind.STATE, "Zenda", Optional.empty(), List.of(), Optional.empty(), 1));
        Graph graph = scene.with(scene.claim(ann, Claim.Stance.ASSERTS, "Free Zendia was lost", null)).graph().graph();

        assertFalse(graph.contains(Node.ANY, Terms.ALT_LABEL, Node.ANY));
        assertTrue(graph.contains(iri("entity/Q1"), ch("allegedName"), NodeFactory.createLiteralString("Free Zendia")));
        assertTrue(graph.contains(iri("entity/Q1"), Terms.SAME_AS, NodeFactory.createURI(Vocabulary.WD + "Q1")));
    }

    @Test
    void takesInitialsForNoAllegation() {
        Scene scene = new Scene("Bob Bede said that the LN was lost. The League of Nations fell.");
        scene.named(Kind.ORGANIZATION, "League of Nations", "LN");
        int bob = scene.named(Kind.PERSON, "Bob Bede");
        Graph graph = scene.with(scene.claim(bob, Claim.Stance.ASSERTS, "the LN was lost", null)).graph().graph();

        assertTrue(graph.contains(Node.ANY, Terms.ALT_LABEL, NodeFactory.createLiteralString("LN")));
    }

    @Test
    void saysWhoseAnActorIsWhereItCanBeSomebodys() {
        Scene scene = new Scene("Zenda and its guards met Ann Abel and her counterpart Bob Bede.");
        int zenda = scene.named(Kind.STATE, "Zenda");
        int ann = scene.named(Kind.PERSON, "Ann Abel");
        int guards = scene.owned(Kind.GROUP, false, zenda, "guards");
        scene.owned(Kind.PERSON, true, ann, "Bob Bede");
        Graph graph = scene.with(scene.event("plover:CONSULT", Event.Modality.OCCURRED, guards, ann, "met", null))
                .graph().graph();

        assertEquals(1, graph.find(Node.ANY, ch("belongsTo"), Node.ANY).toList().size());
        assertTrue(graph.contains(Node.ANY, ch("belongsTo"), iri("entity/organization-zenda")));
    }

    @Test
    void givesOneLabelToEntitiesThatShareAName() {
        Scene scene = new Scene("Ann Abel fell. ANN ABEL rose.");
        scene.named(Kind.PERSON, "Ann Abel");
        scene.named(Kind.PERSON, "ANN ABEL");
        Graph graph = scene.graph().graph();

        assertTrue(labelled(graph, BASE + "entity/person-ann-abel", "Ann Abel"));
        assertFalse(labelled(graph, BASE + "entity/person-ann-abel", "ANN ABEL"));
        assertTrue(graph.contains(iri("entity/person-ann-abel"), Terms.ALT_LABEL, NodeFactory.createLiteralString("ANN ABEL")));
    }

    @Test
    void takesAShortFormForNoAllegation() {
        Scene scene = new Scene("Bob Bede said that Abel was lost. Ann\u00a0Abel fell.");
        scene.named(Kind.PERSON, "Ann\u00a0Abel", "Abel");
        int bob = scene.named(Kind.PERSON, "Bob Bede");
        Graph graph = scene.with(scene.claim(bob, Claim.Stance.ASSERTS, "Abel was lost", null)).graph().graph();

        assertTrue(labelled(graph, BASE + "entity/person-ann-abel", "Ann Abel"));
        assertTrue(graph.contains(iri("entity/person-ann-abel"), Terms.ALT_LABEL, NodeFactory.createLiteralString("Abel")));
    }

    @Test
    void namesBeyondTheArticleOnlyWhatIsTheSameElsewhere() {
        Scene scene = new Scene("Ann Abel, Abel, Crisis Watch, the Ministry of Defence, Zenda and experts.");
        scene.named(Kind.PERSON, "Ann Abel");
        scene.named(Kind.PERSON, "Abel");
        scene.named(Kind.ORGANIZATION, "Crisis Watch");
        int ministry = scene.named(Kind.GOVERNMENT, "Ministry of Defence");
        int zenda = scene.named(Kind.STATE, "Zenda");
        int experts = scene.unnamed(Kind.GROUP, "experts");
        scene.with(scene.relation(experts, Relation.Predicate.AFFILIATED_WITH, ministry, Relation.Modality.CURRENT, null));
        Graph graph = scene.graph().graph();
        String article = scene.graph().iri();

        assertTrue(labelled(graph, BASE + "entity/person-ann-abel", "Ann Abel"));
        assertTrue(labelled(graph, article + "#entity-abel-1", "Abel"), "one word may be anybody");
        assertTrue(labelled(graph, BASE + "entity/organization-crisis-watch", "Crisis Watch"));
        assertTrue(labelled(graph, article + "#entity-ministry-of-defence-1", "Ministry of Defence"), "every state has one");
        assertTrue(labelled(graph, BASE + "entity/organization-zenda", "Zenda"));
        assertTrue(labelled(graph, article + "#entity-experts-1", "experts"));
    }

    @Test
    void tellsTheMinistriesOfTwoStatesApart() {
        Scene scene = new Scene("Zenda and its Ministry of Defence.");
        int zenda = scene.named(Kind.STATE, "Zenda");
        scene.owned(Kind.GOVERNMENT, true, zenda, "Ministry of Defence");
        assertTrue(labelled(scene.graph().graph(), BASE + "entity/organization-zenda-ministry-of-defence",
                "Ministry of Defence"));
    }

    @Test
    void leavesOutPhrasesThatTakePartInNothing() {
        Scene scene = new Scene("Ann Abel walked past observers.");
        scene.named(Kind.PERSON, "Ann Abel");
        scene.unnamed(Kind.GROUP, "observers");
        assertFalse(scene.graph().graph().contains(Node.ANY, Terms.LABEL, NodeFactory.createLiteralString("observers")));
    }

    private static Node iri(String path) {
        return NodeFactory.createURI(BASE + path);
    }

    private static boolean labelled(Graph graph, String iri, String label) {
        return graph.contains(NodeFactory.createURI(iri), Terms.LABEL, NodeFactory.createLiteralString(label));
    }
}
