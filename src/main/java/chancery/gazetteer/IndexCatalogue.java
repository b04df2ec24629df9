package chancery.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * An index on disk, mapped into memory: as large as all of Wikidata, in a small heap. Of the items that bear a name, the
 * weightiest answer. Safe to share between threads.
 */
public final class IndexCatalogue implements Catalogue, AutoCloseable {
    /** Namesakes looked at; of those beyond, none is likely enough to be linked. */
    private static final int NAMESAKES = 64;

    private final DirectoryReader reader;
    private final Manifest manifest;

    private IndexCatalogue(DirectoryReader reader, Manifest manifest) {
        this.reader = reader;
        this.manifest = manifest;
    }

    /** @throws chancery.text.InputException where the folder has no index that this version can read */
    public static IndexCatalogue open(Path folder) {
        Manifest manifest = Manifest.read(folder);
        Path index = folder.resolve(manifest.generation());
        try {
            return new IndexCatalogue(DirectoryReader.open(new MMapDirectory(index)), manifest);
        } catch (IOException e) {
            throw new UncheckedIOException("the gazetteer's index " + index + " cannot be opened (" + e.getMessage() + ")", e);
        }
    }

    /** What spellings that may meet have in common; which of them do is decided by their names. */
    static String term(String name) {
        String term = Spelling.lower(Spelling.folded(name));
        return term.length() <= 8_000 ? term : term.substring(0, 8_000);
    }

    @Override
    public List<Candidate> candidates(String name) {
        List<Entry> entries = entries("name", term(name), NAMESAKES);
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Candidate> exact = named(entries, candidate -> candidate.name().equals(name)
                || candidate.type() == NameType.ACRONYM && Spelling.asWord(candidate.name()).equals(name));
        if (!exact.isEmpty()) {
            return exact;
        }
        String folded = Spelling.folded(name);
        List<Candidate> near = named(entries, candidate -> Spelling.folded(candidate.name()).equals(folded));
        if (!near.isEmpty() || !Spelling.shouted(name)) {
            return near;
        }
        String lower = Spelling.lower(folded);
        return named(entries, candidate -> Spelling.lower(Spelling.folded(candidate.name())).equals(lower));
    }

    /** One candidate for each item and type of name, as the tables have them. */
    private static List<Candidate> named(List<Entry> entries, Predicate<Candidate> wanted) {
        List<Candidate> found = new ArrayList<>();
        for (Entry entry : entries) {
            int begin = found.size();
            entry.names().stream().filter(wanted).forEach(candidate -> {
                if (found.subList(begin, found.size()).stream().noneMatch(other -> other.type() == candidate.type())) {
                    found.add(candidate);
                }
            });
        }
        return found;
    }

    /** All that the index has of an item. */
    public Optional<Entry> entry(String key) {
        return entries("key", key, 1).stream().findFirst();
    }

    @Override
    public Optional<Item> item(String key) {
        return entry(key).map(Entry::item);
    }

    @Override
    public Optional<Item> capital(String state) {
        return entry(state).stream().flatMap(entry -> entry.background().stream())
                .filter(known -> known.property().equals(Background.CAPITAL) && known.current())
                .flatMap(known -> item(known.value()).stream()).findFirst();
    }

    /** What the index was built from, and how. */
    public Manifest manifest() {
        return manifest;
    }

    /** How many items there are. */
    public long items() {
        return reader.numDocs();
    }

    /** Every entry, the weightiest first. */
    List<Entry> entries() {
        try {
            List<Entry> all = new ArrayList<>();
            StoredFields fields = reader.storedFields();
            for (int document = 0; document < reader.maxDoc(); document++) {
                all.add(read(fields, document));
            }
            return all;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private List<Entry> entries(String field, String term, int most) {
        try {
            List<Entry> found = new ArrayList<>();
            StoredFields fields = null;
            BytesRef wanted = new BytesRef(term);
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(field);
                TermsEnum at = terms == null ? null : terms.iterator();
                if (at == null || !at.seekExact(wanted)) {
                    continue;
                }
                PostingsEnum postings = at.postings(null, PostingsEnum.NONE);
                while (found.size() < most && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    fields = fields == null ? reader.storedFields() : fields;
                    found.add(read(fields, leaf.docBase + postings.docID()));
                }
            }
            return found;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Entry read(StoredFields fields, int document) throws IOException {
        BytesRef bytes = fields.document(document).getBinaryValue("entry");
        return Entry.of(bytes.bytes, bytes.offset, bytes.length);
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("the gazetteer's index cannot be read (" + e.getMessage() + ")", e);
    }

    @Override
    public void close() {
        try {
            reader.close();
            reader.directory().close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
