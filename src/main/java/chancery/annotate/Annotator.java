package chancery.annotate;

import chancery.read.Article;
import chancery.text.CodePoints;

/**
 * Writes the notes on an article: tokens, tags, names and parses by CoreNLP; times and quotations by our own finders.
 * Safe to share between threads.
 */
public final class Annotator {
    private final CoreNlp coreNlp;

    /** Loads the models from the class path: some seconds, and 1.2 GB of heap. */
    public Annotator() {
        this(new CoreNlp());
    }

    Annotator(CoreNlp coreNlp) {
        this.coreNlp = coreNlp;
    }

    public Notes annotate(Article article) {
        return notes(article, coreNlp.parse(article.text()));
    }

    /** All that is not CoreNLP's. */
    static Notes notes(Article article, Parsed parsed) {
        CodePoints points = new CodePoints(article.text());
        return new Notes(article, parsed.sentences(), parsed.names(),
                new TimeFinder().find(parsed.sentences(), parsed.names(), article.published()),
                new QuotationFinder(article.text(), points, parsed.sentences()).find(),
                parsed.notices(), points);
    }
}
