package chancery.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Full text over names, sentences and claims, by Lucene.
 *
 * <p>A document is one text of one article, so that an article is forgotten whole when it is replaced or removed, and a
 * name stays findable while any article still has it. Each commit carries the store's generation: an index whose
 * generation is not the store's (a kill between the two commits) is to be built anew. Safe to share between threads.
 */
final class TextIndex implements AutoCloseable {
    /** What a text is. */
    enum Kind { NAME, SENTENCE, CLAIM }

    /** A text to be found: the node it leads to, and the article it stands in. */
    record Entry(Kind kind, String iri, String text) { }

    /** A text found, better ones with a higher score. */
    record Hit(Kind kind, String iri, String article, float score) { }

    private static final int WORD_OPERATORS = SimpleQueryParser.PHRASE_OPERATOR | SimpleQueryParser.PREFIX_OPERATOR
            | SimpleQueryParser.WHITESPACE_OPERATOR | SimpleQueryParser.NOT_OPERATOR | SimpleQueryParser.OR_OPERATOR;
    private static final String GENERATION = "generation";
    /** Hits looked at for each one wanted: a name stands once for every article that has it. */
    private static final int LOOKED_AT = 4_000;

    private final Directory directory;
    private final Analyzer analyzer;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private TextIndex(Directory directory) throws IOException {
        this.directory = directory;
        analyzer = CustomAnalyzer.builder().withTokenizer("standard").addTokenFilter("lowercase")
                .addTokenFilter("asciiFolding").build();
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setCommitOnClose(false));
        searchers = new SearcherManager(writer, null);
    }

    static TextIndex inMemory() {
        try {
            return new TextIndex(new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException("the text index cannot be made", e);
        }
    }

    /** @throws UncheckedIOException naming the folder, where it cannot be opened or another process has it open */
    static TextIndex at(Path folder) {
        try {
            return new TextIndex(FSDirectory.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("the text index " + folder + " cannot be opened", e);
        }
    }

    /** Takes an article's texts in, in place of what was there of it; seen by searches after the next commit. */
    void replace(String article, List<Entry> entries) {
        List<Document> documents = new ArrayList<>();
        for (Entry entry : entries) {
            Document document = new Document();
            document.add(new StringField("kind", entry.kind().name(), Field.Store.YES));
            document.add(new StringField("iri", entry.iri(), Field.Store.YES));
            document.add(new StringField("article", article, Field.Store.YES));
            document.add(new TextField("text", entry.text(), Field.Store.NO));
            documents.add(document);
        }
        try {
            if (documents.isEmpty()) {
                writer.deleteDocuments(new Term("article", article));
            } else {
                writer.updateDocuments(new Term("article", article), documents);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the text index cannot be written", e);
        }
    }

    void remove(String article) {
        replace(article, List.of());
    }

    void clear() {
        try {
            writer.deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException("the text index cannot be written", e);
        }
    }

    /** Makes all that was taken in durable and findable, and marks it with the store's generation. */
    void commit(String generation) {
        try {
            writer.setLiveCommitData(Map.of(GENERATION, generation).entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("the text index cannot be written", e);
        }
    }

    /** The generation of the last commit; empty in a new index. */
    Optional<String> generation() {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.empty();
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return Optional.ofNullable(reader.getIndexCommit().getUserData().get(GENERATION));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the text index cannot be read", e);
        }
    }

    /**
     * The best hits, each node once.
     *
     * @param words several words must all occur; "in quotation marks" they follow one another; {@code abc*} finds
     *              beginnings; {@code a | b} either; {@code -a} without. Whatever is written is a query, never an error.
     * @param kind  of texts to look in; empty for all
     */
    List<Hit> search(String words, Optional<Kind> kind, int limit) {
        SimpleQueryParser parser = new SimpleQueryParser(analyzer, Map.of("text", 1f), WORD_OPERATORS);
        parser.setDefaultOperator(Occur.MUST);
        Query query = parser.parse(words);
        if (kind.isPresent()) {
            query = new BooleanQuery.Builder().add(query, Occur.MUST)
                    .add(new TermQuery(new Term("kind", kind.get().name())), Occur.FILTER).build();
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return distinct(searcher.search(query, LOOKED_AT), searcher.storedFields(), limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the text index cannot be read", e);
        }
    }

    private static List<Hit> distinct(TopDocs found, StoredFields fields, int limit) throws IOException {
        List<Hit> hits = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ScoreDoc doc : found.scoreDocs) {
            Document document = fields.document(doc.doc);
            if (seen.add(document.get("iri"))) {
                hits.add(new Hit(Kind.valueOf(document.get("kind")), document.get("iri"), document.get("article"),
                        doc.score));
                if (hits.size() == limit) {
                    break;
                }
            }
        }
        return hits;
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the text index cannot be closed", e);
        }
    }
}
