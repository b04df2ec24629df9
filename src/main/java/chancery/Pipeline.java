package chancery;

import chancery.annotate.Annotator;
import chancery.annotate.Notes;
import chancery.extract.Extractor;
import chancery.extract.Facts;
import chancery.gazetteer.Catalogue;
import chancery.graph.ArticleGraph;
import chancery.graph.GraphBuilder;
import chancery.graph.Settings;
import chancery.link.Linker;
import chancery.link.Links;
import chancery.read.Article;
import chancery.resolve.Entities;
import chancery.resolve.Resolver;

/** One article in, one graph out: the whole of Chancery. Safe to share between threads. */
public final class Pipeline {
    private final Annotator annotator;
    private final Resolver resolver;
    private final Linker linker;
    private final Extractor extractor = new Extractor();
    private final GraphBuilder graph;

    public Pipeline(Annotator annotator, Catalogue catalogue, Settings settings) {
        this.annotator = annotator;
        resolver = new Resolver(catalogue);
        linker = new Linker(catalogue);
        graph = new GraphBuilder(settings);
    }

    public ArticleGraph run(Article article) {
        return run(annotator.annotate(article));
    }

    /** The same from notes that were made before. */
    public ArticleGraph run(Notes notes) {
        Entities entities = resolver.resolve(notes);
        Links links = linker.link(notes, entities);
        Facts facts = extractor.extract(notes, entities, links);
        return graph.build(notes.article(), notes, entities, links, facts);
    }
}
