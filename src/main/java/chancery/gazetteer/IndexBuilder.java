package chancery.gazetteer;

import chancery.text.InputException;
import chancery.text.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Builds an index beside the one in use, and swaps it in whole.
 *
 * <p>A commit carries the position in the source up to which everything is in; a build that was killed goes on from its
 * last commit, and what came after it is read again. Items lie by weight, then number, so that the same source gives the
 * same order however often the build was begun.
 */
public final class IndexBuilder implements AutoCloseable {
    private static final String BUILDING = "building";
    /** What the settings begin with of an index that single items were added to. */
    private static final String ADDED = "with additions: ";
    private static final String SETTINGS = "settings";
    private static final String ITEMS = "items";
    private static final String NAMES = "names";
    /** The weightiest first; of these, what Wikidata has had for longest. */
    static final Sort ORDER = new Sort(new SortField("weight", SortField.Type.LONG, true),
            new SortField("number", SortField.Type.LONG));
    /** Statements of these are found by no one: each item has its own value. */
    private static final Set<String> OWN = Set.of(Background.COORDINATES, Background.POPULATION);

    private final Path folder;
    private final String settings;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final Map<String, String> position = new HashMap<>();
    /** Whether it began with the index in use: it is not written anew as one part then, however large it is. */
    private final boolean addition;
    private long items;
    private long names;

    /** @param shared the index to begin with, whatever was begun before; empty to go on with that */
    private IndexBuilder(Path folder, String settings, Optional<Path> shared, boolean addition) throws IOException {
        this.folder = folder;
        this.settings = settings;
        this.addition = addition;
        directory = FSDirectory.open(folder.resolve(BUILDING).resolve("index"));
        try (Lock alone = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            forgetOthers();
            if (addition) {
                // What an addition left that was killed is not gone on with: it takes no time to begin again.
                empty();
                if (shared.isPresent()) {
                    Generations.share(shared.get(), directory.getDirectory());
                }
            }
            alone.ensureValid();
        }
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer()).setCommitOnClose(false)
                .setRAMBufferSizeMB(128).setUseCompoundFile(false)
                .setIndexSort(ORDER);
        writer = new IndexWriter(directory, config);
        Iterable<Map.Entry<String, String>> last = writer.getLiveCommitData();
        if (last != null) {
            last.forEach(entry -> position.put(entry.getKey(), entry.getValue()));
        }
        items = Long.parseLong(position.getOrDefault(ITEMS, "0"));
        names = Long.parseLong(position.getOrDefault(NAMES, "0"));
    }

    /**
     * Begins a build, or goes on with the one that was begun with the same settings.
     *
     * @param settings all that the result depends on; a build begun with others is thrown away
     * @throws InputException where another process builds there
     */
    public static IndexBuilder open(Path folder, String settings) {
        return open(folder, settings, Optional.empty(), false);
    }

    private static IndexBuilder open(Path folder, String settings, Optional<Path> shared, boolean addition) {
        try {
            Files.createDirectories(folder);
            return new IndexBuilder(folder, settings, shared, addition);
        } catch (LockObtainFailedException e) {
            throw new InputException(Location.of(folder.toString()), "is being built by another process; wait for it", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the gazetteer " + folder + " cannot be written (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Begins with all that the index in use has, if there is one, save some items that are to be added anew. It shares the
     * files of the index in use, and takes as long as what is added, not as what there is.
     *
     * @param settings all that the result depends on, save the index in use
     * @throws InputException where another process builds there, or a build was stopped that could go on
     */
    public static IndexBuilder adding(Path folder, Collection<String> anew, String settings) {
        Path building = folder.resolve(BUILDING);
        Path begun = building.resolve("scratch").resolve(SETTINGS);
        try {
            if (Files.exists(begun) && !Files.readString(begun).startsWith(ADDED)) {
                throw new InputException(Location.of(folder.toString()), "has a build that was stopped; expected none: run it to"
                        + " its end, or remove " + building);
            }
            Optional<Manifest> inUse = Manifest.find(folder);
            String before = inUse.map(Manifest::settings).orElse(settings);
            IndexBuilder builder = open(folder, before.startsWith(ADDED) ? before : ADDED + before,
                    inUse.map(manifest -> folder.resolve(manifest.generation())), true);
            try {
                inUse.ifPresent(manifest -> builder.keep(manifest, anew));
                return builder;
            } catch (RuntimeException e) {
                builder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the gazetteer " + folder + " cannot be read or written (" + e.getMessage() + ")", e);
        }
    }

    private void keep(Manifest manifest, Collection<String> anew) {
        items = manifest.items();
        names = manifest.names();
        position.clear();
        try (IndexCatalogue inUse = IndexCatalogue.open(folder)) {
            for (String key : anew) {
                Optional<Entry> replaced = inUse.entry(key);
                if (replaced.isPresent()) {
                    writer.deleteDocuments(new Term("key", key));
                    items--;
                    names -= replaced.get().names().size();
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void forgetOthers() throws IOException {
        Path file = scratch().resolve(SETTINGS);
        if (Files.exists(file) && Files.readString(file).equals(settings)) {
            return;
        }
        Generations.delete(scratch());
        empty();
        Files.createDirectories(scratch());
        Files.writeString(file, settings);
    }

    private void empty() throws IOException {
        for (String old : directory.listAll()) {
            if (!old.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(old);
            }
        }
    }

    /** A folder for what else the build keeps between its runs; it goes when the build is done. */
    public Path scratch() {
        return folder.resolve(BUILDING).resolve("scratch");
    }

    /** What the last commit was given; empty at the beginning. */
    public String position(String name, String otherwise) {
        return position.getOrDefault(name, otherwise);
    }

    public long items() {
        return items;
    }

    /** Takes an item in; each once. */
    public void add(Entry entry) {
        Document document = new Document();
        document.add(new StringField("key", entry.item().key(), Field.Store.NO));
        terms(document, "name", entry.names().stream().map(name -> IndexCatalogue.term(name.name())));
        terms(document, "local", entry.localNames().stream().map(name -> IndexCatalogue.term(name.name())));
        terms(document, "surname", entry.item().kind() == Kind.PERSON
                ? Stream.of(Spelling.surname(entry.item().label())) : Stream.empty());
        terms(document, "statement", entry.background().stream().filter(known -> !OWN.contains(known.property()))
                .map(Background::term));
        document.add(new StoredField("entry", entry.bytes()));
        document.add(new NumericDocValuesField("weight", weight(entry)));
        document.add(new NumericDocValuesField("number", number(entry)));
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw failed(e);
        }
        items++;
        names += entry.names().size();
    }

    private static void terms(Document document, String field, Stream<String> terms) {
        terms.filter(term -> !term.isEmpty() && term.length() <= IndexCatalogue.LONGEST_TERM).distinct()
                .forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
    }

    static long weight(Entry entry) {
        return Math.round(entry.item().weight());
    }

    /** Wikidata's older items have the smaller numbers, and are better known. */
    static long number(Entry entry) {
        String key = entry.item().key();
        return key.matches("Q[1-9][0-9]{0,17}") ? Long.parseLong(key.substring(1)) : Long.MAX_VALUE;
    }

    /** Makes all that was taken in durable, with the position from where to go on. */
    public void commit(Map<String, String> reached) {
        position.clear();
        position.putAll(reached);
        position.put(ITEMS, Long.toString(items));
        position.put(NAMES, Long.toString(names));
        try {
            writer.setLiveCommitData(position.entrySet());
            writer.commit();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Swaps what was built in, and removes what it replaces. */
    public Manifest finish(String source, String date, long refused, Map<String, String> reached) {
        try {
            if (!addition) {
                writer.forceMerge(1);
            }
            commit(reached);
            writer.close();
            directory.close();
            Generations generations = new Generations(folder);
            Path target = generations.next();
            Manifest manifest = new Manifest(Manifest.FORMAT, target.getFileName().toString(), source, date, settings,
                    items, names, refused);
            Files.move(folder.resolve(BUILDING).resolve("index"), target);
            manifest.write(folder);
            Generations.delete(folder.resolve(BUILDING));
            generations.removeAllBut(target);
            return manifest;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("the gazetteer " + folder + " cannot be written (" + e.getMessage() + ")", e);
    }

    /** Leaves what was committed for the next run. */
    @Override
    public void close() {
        try {
            if (writer.isOpen()) {
                writer.rollback();
            }
            directory.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
