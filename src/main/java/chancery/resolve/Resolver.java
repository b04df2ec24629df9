package chancery.resolve;

import chancery.annotate.Notes;
import chancery.gazetteer.Catalogue;
import java.util.ArrayList;
import java.util.List;

/** Groups mentions into entities. Safe to share between threads. */
public final class Resolver {
    private final Catalogue catalogue;
    private final Ages ages = new Ages();
    private final HeadWords heads = new HeadWords();
    private final CommonNames commonNames = new CommonNames();
    private final GivenNames givenNames = new GivenNames();
    private final Lexicon lexicon = new Lexicon();

    public Resolver(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Entities resolve(Notes notes) {
        Gazette gazette = new Gazette(catalogue, commonNames, notes.article().text());
        List<NameSpan> found = new NameFinder(gazette, heads, lexicon).find(notes);
        List<NameSpan> spans = new PartsOfNames().without(notes, new WholeNames(heads, gazette, lexicon).joined(notes, found));
        Sides sides = new Sides(lexicon, notes);
        List<Draft> drafts = new PhraseFinder(heads, lexicon, givenNames).find(notes, spans);
        NameGrouper names = new NameGrouper(gazette, lexicon, sides);
        List<Cluster> clusters = names.group(drafts);
        new Nationality(heads, lexicon, Ages.old(notes)).settle(drafts);
        Metonymy metonymy = new Metonymy(gazette, names, lexicon, sides, item -> ages.agree(item, notes));
        drafts.forEach(metonymy::settle);
        new Appositions(heads, clusters).settle(drafts);
        Nominals nominals = new Nominals(heads, lexicon, clusters);
        Pronouns pronouns = new Pronouns(lexicon, clusters, notes.quotations());
        List<Draft> earlier = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.cluster == null && draft.form == Form.NOMINAL) {
                if (draft.owner != null && draft.owner.cluster == null && draft.owner.form == Form.PRONOMINAL) {
                    pronouns.settle(draft.owner, earlier); // whose "its ambassador" is, before who he is
                }
                nominals.settle(draft, earlier);
            } else if (draft.cluster == null) {
                pronouns.settle(draft, earlier);
            }
            earlier.add(draft);
        }
        return new Assembly(drafts).entities();
    }
}
