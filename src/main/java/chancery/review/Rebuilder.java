package chancery.review;

import static chancery.graph.Vocabulary.ch;

import chancery.Pipeline;
import chancery.decide.Decision;
import chancery.gazetteer.Register;
import chancery.graph.ArticleGraph;
import chancery.graph.CatalogueGraph;
import chancery.graph.Settings;
import chancery.graph.Vocabulary;
import chancery.read.Article;
import chancery.store.Store;
import chancery.text.InputException;
import chancery.text.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Builds the graphs that decisions concern anew: from the text and the particulars that each graph keeps, and under the
 * settings it was made with, an index of items among them. Each is replaced by itself, whole; one that comes out as it was
 * is left alone.
 */
public final class Rebuilder {
    private static final String BASE = "base=";

    private final Store store;
    private final Optional<String> gazetteer;
    private final Function<Settings, Pipeline> pipelines;

    /**
     * @param gazetteer the index that is at hand, as {@link Settings#gazetteer} has it; without one, graphs that were made
     *                  with an index are refused: built anew without it, they would lose its links
     * @param pipelines with the decisions in force, and the index where the settings name it
     */
    public Rebuilder(Store store, Optional<String> gazetteer, Function<Settings, Pipeline> pipelines) {
        this.store = store;
        this.gazetteer = gazetteer;
        this.pipelines = pipelines;
    }

    /**
     * Builds what some decisions may concern.
     *
     * @param changed decisions that came or went
     * @param changes takes each graph that is another now
     * @param refused takes why an article could not be built anew; the others are
     */
    public void rebuild(List<Decision> changed, Consumer<ArticleGraph> changes, Consumer<InputException> refused) {
        rebuild((dataset, article) -> changed.stream().anyMatch(decision -> Naming.mayConcern(dataset, article, decision)),
                changes, refused);
    }

    /** Builds as well all that was made with a decision: after an edit of the file, it may be one that is gone. */
    public void rebuildAll(List<Decision> inForce, Consumer<ArticleGraph> changes, Consumer<InputException> refused) {
        rebuild((dataset, article) -> dataset.contains(article, Node.ANY, Term.TYPE, ch("Decision"))
                || inForce.stream().anyMatch(decision -> Naming.mayConcern(dataset, article, decision)), changes, refused);
    }

    /**
     * Tells anew what is known beforehand of the items that articles are linked to: a decision may have brought one that only
     * the index has, or taken the last mention of it. Without an index it is the same whatever is decided.
     */
    public void tellOfItems(Register register) {
        if (gazetteer.isPresent()) {
            String base = store.articles().stream().findFirst().flatMap(article -> store.read(dataset -> base(dataset, article)))
                    .orElse(Settings.BASE);
            List<Triple> known = store.read(dataset -> CatalogueGraph.of(register, dataset, base).toList());
            store.replaceCatalogue(known.stream());
        }
    }

    private void rebuild(BiPredicate<DatasetGraph, Node> concerned, Consumer<ArticleGraph> changes,
                         Consumer<InputException> refused) {
        for (Node article : store.articles()) {
            try {
                boolean concerns = store.read(dataset -> concerned.test(dataset, article));
                if (concerns) {
                    rebuild(article).ifPresent(changes);
                }
            } catch (InputException e) {
                refused.accept(e);
            }
        }
    }

    private Optional<ArticleGraph> rebuild(Node name) {
        Article article = store.read(dataset -> article(dataset, name));
        ArticleGraph graph = pipelines.apply(store.read(dataset -> settings(dataset, name))).run(article);
        if (!graph.iri().equals(name.getURI())) {
            throw new InputException(Location.of(name.getURI()), "cannot be built anew: by what its graph keeps it would be "
                    + graph.iri() + "; ingest it again");
        }
        Set<Triple> before = store.read(dataset -> new HashSet<>(Iter.toList(dataset.getGraph(name).find())));
        if (before.equals(new HashSet<>(graph.triples()))) {
            return Optional.empty();
        }
        store.replace(graph);
        return Optional.of(graph);
    }

    /** As it was read, save the order of several authors, which no graph keeps. */
    private static Article article(DatasetGraph dataset, Node name) {
        String text = Term.text(dataset, name, name, Term.TEXT).orElseThrow(() -> new InputException(
                Location.of(name.getURI()), "cannot be built anew: its graph does not keep its text"));
        String identifier = Term.text(dataset, name, name, Term.IDENTIFIER).orElse(name.getURI());
        return new Article(identifier, Term.text(dataset, name, name, Term.URL), text, schema(dataset, name, "headline"),
                Term.objects(dataset, name, name, Term.in(Vocabulary.SCHEMA, "author")).map(Term::text).sorted().toList(),
                schema(dataset, name, "publisher"), schema(dataset, name, "datePublished").map(LocalDate::parse),
                schema(dataset, name, "inLanguage"), Location.of(identifier));
    }

    private static Optional<String> schema(DatasetGraph dataset, Node name, String property) {
        return Term.text(dataset, name, name, Term.in(Vocabulary.SCHEMA, property));
    }

    private Settings settings(DatasetGraph dataset, Node name) {
        Node extraction = NodeFactory.createURI(name.getURI() + "#extraction");
        Settings settings = Settings.defaults();
        Optional<String> base = base(dataset, name);
        settings = base.isPresent() ? settings.withBase(base.get()) : settings;
        Optional<String> index = setting(dataset, name, extraction, Settings.GAZETTEER);
        if (index.isPresent()) {
            settings = settings.withGazetteer(gazetteer.orElseThrow(() -> new InputException(Location.of(name.getURI()),
                    "cannot be built anew: it was read with the gazetteer \"" + index.get() + "\" and there is none now;"
                            + " expected --gazetteer DIR")));
        }
        Optional<String> time = Term.text(dataset, name, extraction, Term.in(Vocabulary.PROV, "endedAtTime"));
        return time.isPresent() ? settings.withTime(Instant.parse(time.get())) : settings;
    }

    private static Optional<String> base(DatasetGraph dataset, Node article) {
        return setting(dataset, article, NodeFactory.createURI(article.getURI() + "#extraction"), BASE);
    }

    private static Optional<String> setting(DatasetGraph dataset, Node name, Node extraction, String begin) {
        return Term.objects(dataset, name, extraction, ch("setting")).map(Term::text)
                .filter(setting -> setting.startsWith(begin)).map(setting -> setting.substring(begin.length())).findFirst();
    }
}
