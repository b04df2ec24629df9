package chancery.store;

import chancery.graph.ArticleGraph;
import chancery.graph.SameEvents;
import chancery.graph.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** {@link Store#SAME_EVENTS}, kept in step with the articles: in the transaction in which they come and go. */
final class SameEventsGraph {
    private static final Node EVENT = Vocabulary.ch("Event");

    private SameEventsGraph() { }

    /** Takes out what ties an article's events, while they are still in its graph. */
    static void forget(DatasetGraph dataset, Node article) {
        for (Quad event : Iter.toList(dataset.find(article, Node.ANY, Term.TYPE, EVENT))) {
            dataset.deleteAny(Store.SAME_EVENTS, event.getSubject(), Node.ANY, Node.ANY);
            dataset.deleteAny(Store.SAME_EVENTS, Node.ANY, Node.ANY, event.getSubject());
        }
    }

    /** Ties the events of articles that have just come to those that were there. */
    static void relate(DatasetGraph dataset, List<ArticleGraph> articles) {
        SameEvents.with(articles.stream().map(ArticleGraph::name).collect(Collectors.toSet()), dataset)
                .forEach(same -> dataset.add(new Quad(Store.SAME_EVENTS, same)));
    }
}
