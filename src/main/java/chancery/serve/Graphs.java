package chancery.serve;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/**
 * Fuseki's graph store for reading. The default graph is the union of all, here as in a query; a dataset keeps its graphs.
 *
 * <p>Memory is bounded: a graph of whatever size goes out triple by triple in those syntaxes that can be written so, and is
 * refused in the others once it is large.
 */
final class Graphs extends GSP_R {
    /** Triples; to write fewer prettily, they may all be held in memory. */
    private static final int LARGE = 20_000;
    private static final Map<Lang, RDFFormat> STREAMING = Map.of(Lang.TURTLE, RDFFormat.TURTLE_BLOCKS,
            Lang.NTRIPLES, RDFFormat.NTRIPLES_UTF8, Lang.TRIG, RDFFormat.TRIG_BLOCKS, Lang.NQUADS, RDFFormat.NQUADS_UTF8);

    @Override
    protected DatasetGraph decideDataset(HttpAction action) {
        DatasetGraph dataset = super.decideDataset(action);
        return isQuads(action) ? dataset : new UnionByDefault(dataset);
    }

    @Override
    protected void execGetQuads(HttpAction action) {
        action.beginRead();
        try {
            DatasetGraph dataset = decideDataset(action);
            if (isLarge(dataset.find())) {
                ActionLib.setCommonHeaders(action);
                Lang lang = RDFLanguages.contentTypeToLang(ActionLib.contentNegotationQuads(action).getContentTypeStr());
                ActionLib.datasetResponse(action, dataset, streaming(lang == null ? Lang.TRIG : lang), null);
                return;
            }
        } finally {
            action.endRead();
        }
        super.execGetQuads(action);
    }

    @Override
    protected void execGetGSP(HttpAction action) {
        ActionLib.setCommonHeaders(action);
        Lang asked = RDFLanguages.contentTypeToLang(ActionLib.contentNegotationRDF(action).getContentTypeStr());
        Lang lang = asked == null ? Lang.TURTLE : asked;
        action.beginRead();
        try {
            DatasetGraph dataset = decideDataset(action);
            GraphTarget target = GraphTarget.determineTargetGSP(dataset, action);
            if (!target.exists()) {
                ServletOps.errorNotFound("No such graph: " + target.label());
            }
            Graph graph = target.graph();
            if (isLarge(graph.find())) {
                ActionLib.graphResponse(action, graph, streaming(lang), null);
            } else {
                ActionLib.graphResponse(action, graph, lang);
            }
            ServletOps.success(action);
        } catch (RiotException e) {
            ServletOps.error(406, "the graph cannot be written as " + lang.getLabel() + ": " + e.getMessage());
        } finally {
            action.endRead();
        }
    }

    private static boolean isLarge(Iterator<?> found) {
        int count = 0;
        while (found.hasNext() && count <= LARGE) {
            found.next();
            count++;
        }
        return count > LARGE;
    }

    private static RDFFormat streaming(Lang lang) {
        Optional<RDFFormat> format = Optional.ofNullable(STREAMING.get(lang));
        if (format.isEmpty()) {
            ServletOps.error(406, "more than " + LARGE + " triples are not written as " + lang.getLabel()
                    + "; expected application/n-triples, application/n-quads, text/turtle or application/trig");
        }
        return format.orElseThrow();
    }

    private static final class UnionByDefault extends DatasetGraphWrapper {
        private UnionByDefault(DatasetGraph dataset) {
            super(dataset);
        }

        @Override
        public Graph getDefaultGraph() {
            return getUnionGraph();
        }
    }
}
