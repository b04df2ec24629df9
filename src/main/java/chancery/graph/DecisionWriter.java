package chancery.graph;

import static chancery.graph.Vocabulary.ch;

import chancery.decide.Decision;
import chancery.decide.Effect;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes which decisions of people a graph was made with: of whom, why, and on which entities. */
final class DecisionWriter {
    private final Triples triples;
    private final Identities identities;
    private final Cast cast;
    private final Node article;

    DecisionWriter(Triples triples, Identities identities, Cast cast, Node article) {
        this.triples = triples;
        this.identities = identities;
        this.cast = cast;
        this.article = article;
    }

    /** Numbered in the order in which they were made. */
    void write(List<Effect> effects) {
        int number = 0;
        for (Effect effect : effects) {
            Node node = NodeFactory.createURI(article.getURI() + "#decision-" + ++number);
            Decision decision = effect.decision();
            triples.type(node, ch("Decision"), Terms.prov("Entity"));
            triples.text(node, Terms.LABEL, decision.sentence());
            triples.text(node, ch("verdict"), decision.verdict().words());
            if (!decision.who().isEmpty()) {
                triples.text(node, ch("decidedBy"), decision.who());
            }
            triples.date(node, ch("decidedOn"), decision.when());
            if (!decision.why().isEmpty()) {
                triples.text(node, ch("reason"), decision.why());
            }
            triples.add(NodeFactory.createURI(article.getURI() + "#extraction"), Terms.prov("used"), node);
            effect.entities().stream().filter(cast::has).map(identities::of)
                    .forEach(entity -> triples.add(entity, ch("decision"), node));
        }
    }
}
