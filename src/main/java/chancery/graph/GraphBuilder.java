package chancery.graph;

import chancery.annotate.Notes;
import chancery.decide.Rulings;
import chancery.fact.Facts;
import chancery.link.Links;
import chancery.read.Article;
import chancery.resolve.Entities;
import chancery.text.CodePoints;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes what was read from an article as its graph. Safe to share between threads. */
public final class GraphBuilder {
    private final Settings settings;
    private final Minter minter;

    public GraphBuilder(Settings settings) {
        this.settings = settings;
        minter = new Minter(settings.base());
    }

    /**
     * @throws IllegalArgumentException if a fact has no evidence, points outside the text, or shares its number with
     *                                  another
     */
    public ArticleGraph build(Article article, Notes notes, Entities entities, Links links, Facts facts) {
        return build(article, notes, entities, links, facts, Rulings.none(article));
    }

    /**
     * The same where people decided about the article.
     *
     * @param rulings as they were carried out on the entities, links and facts
     */
    public ArticleGraph build(Article article, Notes notes, Entities entities, Links links, Facts facts, Rulings rulings) {
        Triples triples = new Triples();
        Node name = NodeFactory.createURI(minter.article(article));
        String digest = Digest.of(Triples.wellFormed(article.text()));
        new ArticleWriter(triples, name, settings, minter).write(article, digest);

        CodePoints text = new CodePoints(article.text());
        SpanWriter spans = new SpanWriter(triples, name, text, notes.sentences());
        spans.writeSentences();
        Cast cast = new Cast(entities, facts);
        Identities identities = new Identities(entities, links, cast, rulings, minter, name.getURI());
        new EntityWriter(triples, spans, identities, entities, cast, new Said(facts), text, minter, name).write(links);
        TimeWriter times = new TimeWriter(triples);
        new FactWriter(triples, spans, times, identities, name).write(facts);
        new DecisionWriter(triples, identities, cast, name).write(rulings.effects());
        return new ArticleGraph(name.getURI(), article.identifier(), digest, triples.list(),
                warnings(article, notes, times, rulings));
    }

    private static List<String> warnings(Article article, Notes notes, TimeWriter times, Rulings rulings) {
        List<String> warnings = new ArrayList<>(notes.notices());
        if (times.withoutYear() > 0 && article.published().isEmpty()) {
            warnings.add(times.withoutYear() + " fact(s) have a date without a year, and so no place in time: the"
                    + " article has no date of its own; --date would help");
        }
        warnings.addAll(rulings.notices());
        return warnings;
    }
}
