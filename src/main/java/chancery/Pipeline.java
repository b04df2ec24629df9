package chancery;

import chancery.annotate.Annotator;
import chancery.annotate.Notes;
import chancery.decide.Decisions;
import chancery.decide.Rulings;
import chancery.extract.Extractor;
import chancery.fact.Facts;
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
    private final Catalogue catalogue;
    private final Decisions decisions;
    private final Resolver resolver;
    private final Linker linker;
    private final Extractor extractor = new Extractor();
    private final GraphBuilder graph;

    public Pipeline(Annotator annotator, Catalogue catalogue, Settings settings) {
        this(annotator, catalogue, settings, Decisions.NONE);
    }

    /** @param decisions of people, which win over what is read */
    public Pipeline(Annotator annotator, Catalogue catalogue, Settings settings, Decisions decisions) {
        this.annotator = annotator;
        this.catalogue = catalogue;
        this.decisions = decisions;
        resolver = new Resolver(catalogue);
        linker = new Linker(catalogue);
        graph = new GraphBuilder(settings);
    }

    public ArticleGraph run(Article article) {
        return run(annotator.annotate(article));
    }

    /** The same from notes that were made before. */
    public ArticleGraph run(Notes notes) {
        Rulings rulings = decisions.on(notes.article(), catalogue);
        Entities entities = rulings.group(notes, resolver.resolve(notes));
        Links links = rulings.link(entities, linker.link(notes, entities));
        Facts facts = rulings.sift(notes, extractor.extract(notes, entities, links));
        return graph.build(notes.article(), notes, entities, links, facts, rulings);
    }
}
