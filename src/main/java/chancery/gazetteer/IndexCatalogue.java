package chancery.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * An index on disk, mapped into memory: as large as all of Wikidata, in a small heap. Of the items that bear a name, the
 * weightiest answer. Safe to share between threads.
 */
public final class IndexCatalogue implements Register, AutoCloseable {
    /** Namesakes looked at; of those beyond, none is likely enough to be linked. */
    private static final int NAMESAKES = 64;

    /** Characters of a name that tell it from others. */
    static final int LONGEST_TERM = 8_000;
    /** Names looked at of those that begin alike, or differ in a letter or two. */
    private static final int ALIKE = 200;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Manifest manifest;

    private IndexCatalogue(DirectoryReader reader, Manifest manifest) {
        this.reader = reader;
        searcher = new IndexSearcher(reader);
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
        String term = Spelling.comparable(name);
        return term.length() <= LONGEST_TERM ? term : term.substring(0, LONGEST_TERM);
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

    /** When states, by what the index has of them, had the person at their head. */
    @Override
    public List<Background> terms(String person) {
        List<Background> terms = new ArrayList<>();
        for (String property : List.of(Background.HEAD_OF_STATE, Background.HEAD_OF_GOVERNMENT)) {
            entries("statement", Background.term(property, person), NAMESAKES).stream()
                    .flatMap(entry -> entry.background().stream())
                    .filter(known -> known.property().equals(property) && known.value().equals(person)).forEach(terms::add);
        }
        return terms;
    }

    @Override
    public List<String> names(String key) {
        return entry(key).stream().flatMap(entry -> entry.names().stream()).map(Candidate::name).distinct().toList();
    }

    @Override
    public List<Candidate> startingWith(String letters, int most) {
        String wanted = term(letters);
        Query query = any(List.of("name", "local", "surname"), field -> new PrefixQuery(new Term(field, wanted)));
        List<Candidate> found = new ArrayList<>();
        for (Entry entry : found(query, most)) {
            found.add(names(entry).filter(candidate -> term(candidate.name()).startsWith(wanted)).findFirst()
                    .orElseGet(() -> entry.names().get(0)));
        }
        return found;
    }

    @Override
    public List<Item> surnamed(String name, int most) {
        return entries("surname", term(name), most).stream().map(Entry::item).toList();
    }

    @Override
    public List<Near> near(String name, int most) {
        String wanted = term(name);
        int slips = Math.min(most, Spelling.slips(wanted));
        Query query = any(List.of("name", "local"), field -> slips == 0 ? new TermQuery(new Term(field, wanted))
                : new FuzzyQuery(new Term(field, wanted), slips, 0, ALIKE, true, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE));
        List<Near> found = new ArrayList<>();
        for (Entry entry : found(query, ALIKE)) {
            names(entry).map(candidate -> new Near(candidate, Spelling.edits(term(candidate.name()), wanted, slips)))
                    .filter(near -> near.edits() <= slips).forEach(found::add);
        }
        found.sort(Comparator.comparingInt(Near::edits));
        return found;
    }

    @Override
    public List<Candidate> transcribed(String name) {
        return Transcription.key(name).map(key -> near(name, 2).stream().map(Near::candidate)
                .filter(candidate -> Transcription.of(candidate).filter(key::equals).isPresent()).toList()).orElse(List.of());
    }

    private static Query any(List<String> fields, Function<String, Query> query) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        fields.forEach(field -> any.add(new ConstantScoreQuery(query.apply(field)), BooleanClause.Occur.SHOULD));
        return any.build();
    }

    /** Its names in all languages. */
    private static Stream<Candidate> names(Entry entry) {
        return Stream.concat(entry.names().stream(), entry.localNames().stream()
                .map(local -> new Candidate(entry.item(), local.name(), NameType.ALIAS)));
    }

    @Override
    public List<Background> background(String key) {
        return entry(key).map(Entry::background).orElse(List.of());
    }

    @Override
    public List<Item> holding(String property, String value, int most) {
        String wanted = Background.term(property, value);
        return entries("statement", wanted, most).stream().filter(entry -> entry.background().stream()
                .anyMatch(known -> known.current() && known.term().equals(wanted))).map(Entry::item).toList();
    }

    private List<Entry> found(Query query, int most) {
        try {
            List<Entry> found = new ArrayList<>();
            StoredFields fields = reader.storedFields();
            for (ScoreDoc hit : searcher.search(query, most, IndexBuilder.ORDER).scoreDocs) {
                found.add(read(fields, hit.doc));
            }
            return found;
        } catch (IOException e) {
            throw unreadable(e);
        }
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
            Bits live = MultiBits.getLiveDocs(reader);
            for (int document = 0; document < reader.maxDoc(); document++) {
                if (live == null || live.get(document)) {
                    all.add(read(fields, document));
                }
            }
            return sorted(all);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Of each part of the index the weightiest, and of these. */
    private List<Entry> entries(String field, String term, int most) {
        try {
            List<Entry> found = new ArrayList<>();
            int parts = 0;
            StoredFields fields = null;
            BytesRef wanted = new BytesRef(term);
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(field);
                TermsEnum at = terms == null ? null : terms.iterator();
                if (at == null || !at.seekExact(wanted)) {
                    continue;
                }
                parts++;
                Bits live = leaf.reader().getLiveDocs();
                PostingsEnum postings = at.postings(null, PostingsEnum.NONE);
                for (int taken = 0; taken < most && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; ) {
                    if (live == null || live.get(postings.docID())) {
                        fields = fields == null ? reader.storedFields() : fields;
                        found.add(read(fields, leaf.docBase + postings.docID()));
                        taken++;
                    }
                }
            }
            List<Entry> sorted = parts > 1 ? sorted(found) : found;
            return sorted.subList(0, Math.min(most, sorted.size()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream().sorted(Comparator.comparingLong((Entry entry) -> -IndexBuilder.weight(entry))
                .thenComparingLong(IndexBuilder::number)).toList();
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
