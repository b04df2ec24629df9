package chancery.serve;

import chancery.graph.Vocabulary;
import chancery.store.Store;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** What the minted IRIs of a store begin with: the server answers for each of them under {@code /id/}. */
final class IriBases {
    private static final String SETTING = "base=";

    private final Store store;
    private final String own;

    IriBases(Store store, String own) {
        this.store = store;
        this.own = own;
    }

    /** The IRIs that a path under {@code /id/} may stand for, likeliest first. */
    List<String> candidates(String path) {
        return store.read(dataset -> {
            Set<String> bases = new TreeSet<>();
            dataset.find(Quad.unionGraph, Node.ANY, Vocabulary.ch("setting"), Node.ANY).forEachRemaining(quad -> {
                String setting = quad.getObject().getLiteralLexicalForm();
                if (setting.startsWith(SETTING)) {
                    bases.add(setting.substring(SETTING.length()));
                }
            });
            bases.remove(own);
            return java.util.stream.Stream.concat(java.util.stream.Stream.of(own), bases.stream())
                    .map(base -> base + path).toList();
        });
    }
}
