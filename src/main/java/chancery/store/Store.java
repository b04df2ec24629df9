package chancery.store;

import chancery.graph.ArticleGraph;
import chancery.graph.Settings;
import chancery.text.InputException;
import chancery.text.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The articles' graphs, on disk or in memory.
 *
 * <p>Every change is one transaction: after a crash the store opens with what was committed. One process at a time may
 * have a store open; in it, any number of threads may read while one writes.
 */
public final class Store implements AutoCloseable {
    /** The graph that says when each article was ingested, and when it was taken out. */
    public static final Node LOG = NodeFactory.createURI(Settings.BASE + "log");
    /** The graph of what the gazetteer knows of the items that articles name. */
    public static final Node CATALOGUE = NodeFactory.createURI(Settings.BASE + "catalogue");

    /** The graph of {@code ch:sameEventAs} between articles; to take the finding back is to drop it. */
    public static final Node SAME_EVENTS = NodeFactory.createURI(Settings.BASE + "same-events");

    private final DatasetGraph dataset;
    private final TextIndex texts;
    private final Optional<Path> directory;
    private final Clock clock;
    /** Held from a change of the graphs until it has reached the index and the snippets, so that changes arrive in order. */
    private final Object changing = new Object();
    private Optional<Store> snippets = Optional.empty();

    private Store(DatasetGraph dataset, TextIndex texts, Optional<Path> directory, Clock clock) {
        this.dataset = dataset;
        this.texts = texts;
        this.directory = directory;
        this.clock = clock;
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        SearchFunction.search(dataset, texts);
        if (!texts.generation().equals(generation())) {
            index();
        }
    }

    /** A store that lives as long as the program. */
    public static Store inMemory(Clock clock) {
        return new Store(DatabaseMgr.createDatasetGraph(), TextIndex.inMemory(), Optional.empty(), clock);
    }

    /**
     * Opens the store in a folder, making it where there is none.
     *
     * @throws InputException if the folder cannot be a store, is read-only, or is open in another process
     */
    public static Store open(Path directory, Clock clock) {
        DatasetGraph dataset = Folder.open(directory);
        return new Store(dataset, TextIndex.at(directory.resolve("Text")), Optional.of(directory), clock);
    }

    /** Opens a store that is there already. */
    public static Store openExisting(Path directory, Clock clock) {
        if (!Folder.isStore(directory)) {
            throw new InputException(Location.of(directory.toString()),
                    "is no store; make one with: chancery ingest INPUT --store " + directory);
        }
        return open(directory, clock);
    }

    /** All graphs; the default graph is their union. Read it in a transaction. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** The articles' names, in the order of their bytes. */
    public List<Node> articles() {
        return read(graphs -> Iter.iter(graphs.find(Node.ANY, Node.ANY, Term.TYPE, Term.ARTICLE)).map(Quad::getGraph)
                .distinct().toList().stream().sorted(java.util.Comparator.comparing(Node::getURI)).toList());
    }

    /** Where the store lies, if on disk. */
    public Optional<Path> directory() {
        return directory;
    }

    /** Puts an article's graph in the place of the one of the same name, and logs it; all or nothing. */
    public void replace(ArticleGraph article) {
        replace(List.of(article));
    }

    /**
     * Puts articles' graphs in the place of those of the same names, and logs them; all of them or none. On disk a few dozen
     * together take a small part of the room and the time that they take one by one, since each transaction writes anew every
     * page of the indexes that it touches.
     */
    public void replace(List<ArticleGraph> articles) {
        synchronized (changing) {
            write(() -> {
                for (ArticleGraph article : articles) {
                    SameEventsGraph.forget(dataset, article.name());
                    dataset.deleteAny(article.name(), Node.ANY, Node.ANY, Node.ANY);
                    article.quads().forEach(dataset::add);
                    Log.note(dataset, article.name(), Term.GENERATED_AT, clock);
                }
                SameEventsGraph.relate(dataset, articles);
            });
            articles.forEach(article -> texts.replace(article.name().getURI(), Texts.of(article.quads().toList())));
            commitTexts();
            snippets.ifPresent(store -> store.replace(articles.stream().map(Snippets::of).toList()));
        }
    }

    /** Puts the gazetteer's facts in the place of those that were there. */
    public void replaceCatalogue(Stream<Triple> facts) {
        Set<Triple> all = facts.collect(Collectors.toCollection(LinkedHashSet::new));
        synchronized (changing) {
            write(() -> {
                // Nearly all of it is there mostly, and writing takes long.
                Set<Triple> before = new HashSet<>(Iter.toList(dataset.getGraph(CATALOGUE).find()));
                before.stream().filter(fact -> !all.contains(fact)).forEach(fact -> dataset.delete(new Quad(CATALOGUE, fact)));
                all.stream().filter(fact -> !before.contains(fact)).forEach(fact -> dataset.add(new Quad(CATALOGUE, fact)));
            });
            snippets.ifPresent(store -> store.replaceCatalogue(all.stream()));
        }
    }

    /**
     * Takes articles out.
     *
     * @param article an article's IRI, identifier or address
     * @return the IRIs of the articles taken out; empty where none is known by that name
     */
    public List<String> remove(String article) {
        List<Node> found = new ArrayList<>();
        synchronized (changing) {
            write(() -> {
                found.addAll(named(article));
                for (Node graph : found) {
                    SameEventsGraph.forget(dataset, graph);
                    dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
                    Log.note(dataset, graph, Term.INVALIDATED_AT, clock);
                }
            });
            found.forEach(graph -> texts.remove(graph.getURI()));
            commitTexts();
            found.forEach(graph -> snippets.ifPresent(store -> store.remove(graph.getURI())));
        }
        return found.stream().map(Node::getURI).toList();
    }

    /**
     * The same articles without their texts, as {@link Snippets} has it: a store of its own, in a folder of this one, that
     * follows every change of this one from now on. It is made where there is none or where it is not up to date, which
     * takes as long as reading a backup. Call it before others change this store; it is closed with this one.
     */
    public Store snippets() {
        synchronized (changing) {
            if (snippets.isEmpty()) {
                Store copy = directory.map(folder -> open(folder.resolve("Snippets"), clock)).orElseGet(() -> inMemory(clock));
                Snippets.copy(this, copy);
                snippets = Optional.of(copy);
            }
            return snippets.get();
        }
    }

    private List<Node> named(String article) {
        Node iri = NodeFactory.createURI(article);
        Node literal = NodeFactory.createLiteralString(article);
        List<Node> found = new ArrayList<>();
        Iterator<Quad> articles = dataset.find(Node.ANY, Node.ANY, Term.TYPE, Term.ARTICLE);
        articles.forEachRemaining(quad -> {
            Node graph = quad.getGraph();
            Node self = quad.getSubject();
            if (self.equals(iri) || dataset.contains(graph, self, Term.IDENTIFIER, literal)
                    || dataset.contains(graph, self, Term.URL, iri)
                    || dataset.contains(graph, self, Term.URL, Node.ANY) && hasUrl(graph, self, article)) {
                found.add(graph);
            }
        });
        return found;
    }

    /** An address is an IRI in some graphs and an {@code xsd:anyURI} in others. */
    private boolean hasUrl(Node graph, Node article, String url) {
        return Iter.iter(dataset.find(graph, article, Term.URL, Node.ANY)).map(Quad::getObject)
                .anyMatch(object -> object.isLiteral() && object.getLiteralLexicalForm().equals(url));
    }

    /** Reads every article's texts into the index anew: after a kill between the graph's commit and the index's. */
    void index() {
        texts.clear();
        read(graphs -> {
            graphs.find(Node.ANY, Node.ANY, Term.TYPE, Term.ARTICLE).forEachRemaining(quad -> texts.replace(
                    quad.getGraph().getURI(), Texts.of(Iter.toList(graphs.find(quad.getGraph(), Node.ANY, Node.ANY, Node.ANY)))));
            return true;
        });
        commitTexts();
    }

    private void commitTexts() {
        generation().ifPresent(texts::commit);
    }

    /** Another after each article that came or went; empty before the first. */
    public Optional<String> generation() {
        return read(Log::generation);
    }

    /** Runs a change in a transaction of its own; what it throws undoes it. */
    void write(Runnable change) {
        directory.ifPresent(Folder::requireSpace);
        try {
            dataset.begin(ReadWrite.WRITE);
            boolean done = false;
            try {
                change.run();
                dataset.commit();
                done = true;
            } finally {
                if (!done) {
                    dataset.abort();
                }
                dataset.end();
            }
        } catch (InternalError e) {
            // The JVM's word for a memory-mapped file that the disk has no room for.
            throw new UncheckedIOException(new IOException(where() + ": the disk is full or failing; nothing was changed", e));
        }
    }

    /** Reads in a transaction of its own. */
    public <T> T read(Function<DatasetGraph, T> reading) {
        dataset.begin(ReadWrite.READ);
        try {
            return reading.apply(dataset);
        } finally {
            dataset.end();
        }
    }

    /** Gives back the room of what was replaced. Nobody may be reading: TDB2 would wait for them in vain. */
    public void compact() {
        if (directory.isPresent()) {
            Folder.requireSpace(directory.get());
            synchronized (changing) {
                DatabaseMgr.compact(dataset, true);
                snippets.ifPresent(Store::compact);
            }
        }
    }

    @Override
    public void close() {
        snippets.ifPresent(Store::close);
        texts.close();
        if (directory.isPresent()) {
            TDBInternal.expel(dataset);
        } else {
            dataset.close();
        }
    }

    private String where() {
        return directory.map(Path::toString).orElse("the store in memory");
    }
}
