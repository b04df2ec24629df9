package chancery.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** {@link Store#LOG}: when each article came or went, and how many have. Read and written in the caller's transaction. */
final class Log {
    private Log() { }

    /** The number of articles that have come or gone; empty before the first. */
    static Optional<String> generation(DatasetGraph dataset) {
        return Iter.iter(dataset.find(Store.LOG, Store.LOG, Term.GENERATION, Node.ANY)).toList().stream().findFirst()
                .map(quad -> quad.getObject().getLiteralLexicalForm());
    }

    /** @param event what happened to the article's graph just now: {@link Term#GENERATED_AT} or {@link Term#INVALIDATED_AT} */
    static void note(DatasetGraph dataset, Node article, Node event, Clock clock) {
        Node extraction = NodeFactory.createURI(article.getURI() + "#graph");
        dataset.deleteAny(Store.LOG, extraction, Node.ANY, Node.ANY);
        long generation = generation(dataset).map(Long::parseLong).orElse(0L) + 1;
        dataset.deleteAny(Store.LOG, Store.LOG, Term.GENERATION, Node.ANY);
        dataset.add(Store.LOG, Store.LOG, Term.GENERATION, NodeFactory.createLiteralByValue(generation));
        dataset.add(Store.LOG, extraction, event, NodeFactory.createLiteralDT(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime));
    }
}
