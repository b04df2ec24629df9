package chancery.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chancery.annotate.TimeExpression.TimeSource;
import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.fact.When;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.read.Article;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

public class SameEventsTest {
    private static final String TEXT = "Ruritania shelled Zenda.";

    @Test
    void tiesTwoTellingsOfOneDeedBothWays() {
        List<Triple> same = same(told("a", 5, 5), told("b", 4, 6));
        assertEquals(2, same.size());
        assertEquals(same.get(0).getSubject(), same.get(1).getObject());
        assertEquals(same, same(told("b", 4, 6), told("a", 5, 5)), "whatever the order");
    }

    @Test
    void keepsDeedsOfOtherDaysApart() {
        assertEquals(List.of(), same(told("a", 5, 5), told("b", 6, 6)));
    }

    @Test
    void doesNotGuessFromVagueTimes() {
        assertEquals(List.of(), same(told("a", 1, 28), told("b", 1, 28)));
        assertEquals(List.of(), same(told("a", 5, 5, TimeSource.FROM_PUBLICATION, "plover:ASSAULT", "Q1"),
                told("b", 5, 5)));
    }

    @Test
    void keepsOtherDeedsAndOtherActorsApart() {
        assertEquals(List.of(), same(told("a", 5, 5), told("b", 5, 5, TimeSource.FROM_TEXT, "plover:THREATEN", "Q1")));
        assertEquals(List.of(), same(told("a", 5, 5), told("b", 5, 5, TimeSource.FROM_TEXT, "plover:ASSAULT", "Q3")));
    }

    @Test
    void keepsActorsThatMayBeAnybodyApart() {
        assertEquals(List.of(), same(byExperts("a"), byExperts("b")));
    }

    @Test
    void leavesTwoEventsOfOneArticleToTheArticle() {
        Scene scene = scene("a", "Q1");
        scene.with(event(scene, 5, 5, TimeSource.FROM_TEXT, "plover:ASSAULT"),
                event(scene, 5, 5, TimeSource.FROM_TEXT, "plover:ASSAULT"));
        assertEquals(List.of(), same(scene.graph()));
    }

    @Test
    void leavesAllegationsAlone() {
        Scene scene = scene("b", "Q1");
        scene.with(scene.claim(0, Claim.Stance.ASSERTS, "shelled Zenda", null,
                event(scene, 5, 5, TimeSource.FROM_TEXT, "plover:ASSAULT")));
        assertEquals(List.of(), same(told("a", 5, 5), scene.graph()));
    }

    /** An article that tells of a shelling between two days of a month. */
    public static ArticleGraph told(String article, int from, int to) {
        return told(article, from, to, TimeSource.FROM_TEXT, "plover:ASSAULT", "Q1");
    }

    private static ArticleGraph told(String article, int from, int to, TimeSource source, String type, String actor) {
        Scene scene = scene(article, actor);
        return scene.with(event(scene, from, to, source, type)).graph();
    }

    private static ArticleGraph byExperts(String article) {
        Scene scene = new Scene(Article.of(article, TEXT, Optional.empty()));
        scene.unnamed(Kind.GROUP, "Ruritania");
        scene.unnamed(Kind.GROUP, "Zenda");
        return scene.with(event(scene, 5, 5, TimeSource.FROM_TEXT, "plover:ASSAULT")).graph();
    }

    /** Entity 0 acts, entity 1 is acted upon. */
    private static Scene scene(String article, String actor) {
        Scene scene = new Scene(Article.of(article, TEXT, Optional.empty()));
        scene.linked(scene.named(Kind.STATE, "Ruritania"), item(actor));
        scene.linked(scene.named(Kind.STATE, "Zenda"), item("Q2"));
        return scene;
    }

    private static Event event(Scene scene, int from, int to, TimeSource source, String type) {
        Optional<LocalDate> first = Optional.of(LocalDate.of(2023, 9, from));
        Optional<LocalDate> last = Optional.of(LocalDate.of(2023, 9, to));
        return scene.event(type, Event.Modality.OCCURRED, 0, 1, "shelled",
                new When(first, last, first, last, "2023-09", source));
    }

    private static Item item(String key) {
        return new Item(key, Kind.STATE, key, Optional.empty(), List.of(), Optional.empty(), 1);
    }

    private static List<Triple> same(ArticleGraph... graphs) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Stream.of(graphs).flatMap(ArticleGraph::quads).forEach(dataset::add);
        return SameEvents.in(dataset);
    }
}
