package chancery.serve;

import chancery.graph.Vocabulary;
import chancery.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * What the minted IRIs of a store begin with: the server answers for each of them under {@code /id/}. Safe to share.
 *
 * <p>The bases stand among the settings of every article, so that they are looked for once per change of the store.
 */
final class IriBases {
    private static final String SETTING = "base=";

    private final Store store;
    private final String own;
    private volatile Known known;

    /** The bases as of a change of the store, or of a later one. */
    private record Known(Optional<String> generation, List<String> bases) { }

    IriBases(Store store, String own) {
        this.store = store;
        this.own = own;
        known = look();
    }

    /** The IRIs that a path under {@code /id/} may stand for, likeliest first. */
    List<String> candidates(String path) {
        Known now = known;
        if (!now.generation().equals(store.generation())) {
            now = look();
            known = now;
        }
        return now.bases().stream().map(base -> base + path).toList();
    }

    private Known look() {
        // Asked before the bases are: what is written between the two is then looked for again.
        Optional<String> generation = store.generation();
        return new Known(generation, store.read(dataset -> {
            Set<String> bases = new TreeSet<>();
            dataset.find(Quad.unionGraph, Node.ANY, Vocabulary.ch("setting"), Node.ANY).forEachRemaining(quad -> {
                String setting = quad.getObject().getLiteralLexicalForm();
                if (setting.startsWith(SETTING)) {
                    bases.add(setting.substring(SETTING.length()));
                }
            });
            bases.remove(own);
            return Stream.concat(Stream.of(own), bases.stream()).toList();
        }));
    }
}
