package chancery.annotate;

import chancery.read.Article;

/** CoreNLP by itself, and an annotator on the same models: what benchmarks hold against one another. */
public final class Floor {
    private final CoreNlp coreNlp = new CoreNlp();

    public Annotator annotator() {
        return new Annotator(coreNlp);
    }

    /** Parses as the annotator does, and looks for nothing; returns the number of tokens. */
    public int parse(Article article) {
        return coreNlp.parse(article.text()).sentences().stream().mapToInt(sentence -> sentence.tokens().size()).sum();
    }
}
