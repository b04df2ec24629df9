package chancery;

import chancery.graph.ArticleGraph;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Articles like one that there is, for measuring: another name, other days, now and then other people. */
final class Copies {
    /** So many people bear each local name. */
    private static final int NAMESAKES = 50;
    private static final int DAYS = 3_000;

    private Copies() { }

    static ArticleGraph of(ArticleGraph article, int copy) {
        String iri = article.iri() + "-" + copy;
        List<Triple> triples = article.triples().stream().map(triple -> Triple.create(node(triple.getSubject(), article.iri(), copy),
                triple.getPredicate(), node(triple.getObject(), article.iri(), copy))).distinct().toList();
        return new ArticleGraph(iri, article.identifier() + "-" + copy, article.textDigest() + copy, triples, List.of());
    }

    private static Node node(Node node, String article, int copy) {
        if (node.isURI() && node.getURI().startsWith(article)) {
            return NodeFactory.createURI(article + "-" + copy + node.getURI().substring(article.length()));
        }
        if (node.isURI() && node.getURI().matches(".*/entity/[a-z].*")) {
            return NodeFactory.createURI(node.getURI() + "-" + copy % NAMESAKES);
        }
        if (node.isLiteral() && XSDDatatype.XSDdate.equals(node.getLiteralDatatype())) {
            return NodeFactory.createLiteralDT(LocalDate.parse(node.getLiteralLexicalForm()).minusDays(copy * 7L % DAYS).toString(),
                    XSDDatatype.XSDdate);
        }
        return node;
    }
}
