package chancery.gazetteer;

import chancery.text.InputException;
import chancery.text.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
