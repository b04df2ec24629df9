package chancery.gazetteer;

import chancery.text.InputException;
import chancery.text.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
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

    private final Path folder;
    private final String settings;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final Map<String, String> position = new HashMap<>();
    private long items;
    private long names;

    private IndexBuilder(Path folder, String settings) throws IOException {
        this.folder = folder;
        this.settings = settings;
        directory = FSDirectory.open(folder.resolve(BUILDING).resolve("index"));
        try (Lock alone = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            forgetOthers();
            alone.ensureValid();
        }
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer()).setCommitOnClose(false)
                .setRAMBufferSizeMB(128).setUseCompoundFile(false)
                .setIndexSort(new Sort(new SortField("weight", SortField.Type.LONG, true),
                        new SortField("number", SortField.Type.LONG)));
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
        try {
            Files.createDirectories(folder);
            return new IndexBuilder(folder, settings);
        } catch (LockObtainFailedException e) {
            throw new InputException(Location.of(folder.toString()), "is being built by another process; wait for it", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the gazetteer " + folder + " cannot be written (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Begins with all that the index in use has, if there is one, save some items that are to be added anew.
     *
     * @param settings all that the result depends on, save the index in use
     * @throws InputException where another process builds there, or a build was stopped that could go on
     */
    public static IndexBuilder adding(Path folder, Collection<String> anew, String settings) {
        Path begun = folder.resolve(BUILDING).resolve("scratch").resolve(SETTINGS);
        try {
            if (Files.exists(begun) && !Files.readString(begun).startsWith(ADDED)) {
                throw new InputException(Location.of(folder.toString()), "has a build that was stopped; expected none: run it to"
                        + " its end, or remove " + folder.resolve(BUILDING));
            }
            String before = Manifest.find(folder).map(Manifest::settings).orElse(settings);
            IndexBuilder builder = open(folder, before.startsWith(ADDED) ? before : ADDED + before);
            try {
                builder.keep(anew);
                return builder;
            } catch (IOException | RuntimeException e) {
                builder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the gazetteer " + folder + " cannot be read or written (" + e.getMessage() + ")", e);
        }
    }

    private void keep(Collection<String> anew) throws IOException {
        // What an addition left that was killed is not gone on with: it takes no time to begin again.
        writer.deleteAll();
        items = 0;
        names = 0;
        Optional<Manifest> manifest = Manifest.find(folder);
        if (manifest.isEmpty()) {
            return;
        }
        try (IndexCatalogue inUse = IndexCatalogue.open(folder);
                FSDirectory old = FSDirectory.open(folder.resolve(manifest.get().generation()))) {
            writer.addIndexes(old);
            items = manifest.get().items();
            names = manifest.get().names();
            for (String key : anew) {
                Optional<Entry> replaced = inUse.entry(key);
                if (replaced.isPresent()) {
                    writer.deleteDocuments(new Term("key", key));
                    items--;
                    names -= replaced.get().names().size();
                }
            }
        }
    }

    private void forgetOthers() throws IOException {
        Path file = scratch().resolve(SETTINGS);
        if (Files.exists(file) && Files.readString(file).equals(settings)) {
            return;
        }
        delete(scratch());
        for (String old : directory.listAll()) {
            if (!old.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(old);
            }
        }
        Files.createDirectories(scratch());
        Files.writeString(file, settings);
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
        Set<String> spellings = new LinkedHashSet<>();
        entry.names().forEach(name -> spellings.add(IndexCatalogue.term(name.name())));
        spellings.stream().filter(term -> !term.isEmpty())
                .forEach(term -> document.add(new StringField("name", term, Field.Store.NO)));
        document.add(new StoredField("entry", entry.bytes()));
        document.add(new NumericDocValuesField("weight", Math.round(entry.item().weight())));
        document.add(new NumericDocValuesField("number", number(entry.item().key())));
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw failed(e);
        }
        items++;
        names += entry.names().size();
    }

    /** Wikidata's older items have the smaller numbers, and are better known. */
    private static long number(String key) {
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
            writer.forceMerge(1);
            commit(reached);
            writer.close();
            directory.close();
            Path target = next();
            Manifest manifest = new Manifest(Manifest.FORMAT, target.getFileName().toString(), source, date, settings,
                    items, names, refused);
            Files.move(folder.resolve(BUILDING).resolve("index"), target);
            manifest.write(folder);
            delete(folder.resolve(BUILDING));
            for (Path old : generations()) {
                if (!old.equals(target)) {
                    delete(old);
                }
            }
            return manifest;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Path next() throws IOException {
        int last = generations().stream().mapToInt(old -> Integer.parseInt(old.getFileName().toString().substring(11)))
                .max().orElse(0);
        return folder.resolve("generation-" + (last + 1));
    }

    private List<Path> generations() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("generation-[0-9]{1,9}")).sorted().toList();
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
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
