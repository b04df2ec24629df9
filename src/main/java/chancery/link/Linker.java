package chancery.link;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.link.Link.Scored;
import chancery.resolve.Ages;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses among the gazetteer's candidates for each entity, or abstains.
 *
 * <p>A candidate's score is the product of how well its name and its kind fit ({@link Fit}) and of its share among all
 * that bear the name: how likely each is before the article is read, times how well it lies with what the article says of
 * its place ({@link Whereabouts}), else with what else it names ({@link Surroundings}). Below a threshold, or too close
 * to the next, there is no link.
 */
public final class Linker {
    /** Least score of a link. */
    static final double SURE = 0.62;
    /** Least distance to the next candidate. */
    static final double CLEAR = 0.06;

    /** Weight of all that bears a name and is in no gazetteer: as of a town of 150,000 in a place that fits well enough. */
    private static final double UNKNOWN = 120;

    /** People in a city that is known by its name alone. */
    private static final double KNOWN_CITY = 400_000;

    /** Kilometres within which a town and the region of its name are one place to a reader. */
    private static final double SAME = 100;

    private final Ages ages = new Ages();
    private final Catalogue catalogue;

    public Linker(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Links link(Notes notes, Entities entities) {
        Surroundings surroundings = new Surroundings(catalogue, entities);
        Standing standing = new Standing(notes);
        List<Link> links = new ArrayList<>();
        for (Entity entity : entities.entities()) {
            links.add(entity.proper() || entity.key().isPresent()
                    ? link(entity, notes, entities, surroundings, standing) : Link.NONE);
        }
        return new Links(links);
    }

    private Link link(Entity entity, Notes notes, Entities entities, Surroundings surroundings, Standing standing) {
        List<Meaning> meanings = Meaning.of(entity, catalogue).stream()
                .filter(meaning -> !ofAnother(meaning.item(), entity, entities)).toList();
        if (meanings.isEmpty()) {
            return Link.NONE;
        }
        boolean spelled = meanings.get(0).spelled();
        boolean named = standsAlone(entity, entities, standing);
        Whereabouts whereabouts = new Whereabouts(catalogue, notes, entities, entity);
        Map<Meaning, Double> contexts = new LinkedHashMap<>();
        meanings.forEach(meaning -> contexts.put(meaning, whereabouts.tells(meaning.item())
                ? whereabouts.fit(meaning.item()) : surroundings.fit(meaning.item(), entity.id())));
        double total = UNKNOWN;
        for (Map.Entry<Meaning, Double> one : contexts.entrySet()) {
            total += likelihood(one.getKey().item(), one.getValue());
        }
        List<Scored> scored = new ArrayList<>();
        for (Map.Entry<Meaning, Double> one : contexts.entrySet()) {
            Item item = one.getKey().item();
            double context = one.getValue();
            double score = one.getKey().name() * Fit.kind(entity, one.getKey().candidate()) * Fit.bare(one.getKey().candidate(), context)
                    * Fit.term(catalogue.terms(item.key()), notes.article().published())
                    * (0.6 + 0.4 * likelihood(item, context) / total);
            scored.add(new Scored(item, named && context > 0 ? score : score / 2));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        Scored best = scored.get(0);
        boolean clear = best.score() >= SURE
                && scored.stream().skip(1).filter(other -> best.score() - other.score() < CLEAR).allMatch(other -> sameHere(best.item(), other.item()))
                && ofANamedCountry(best.item(), entity, surroundings, whereabouts)
                && (spelled || surroundings.vouchFor(best.item(), entity.id()))
                && (!littleTown(best.item()) || !best.item().capitalOf().isEmpty() || placed(entity, entities, notes))
                && (best.item().qid().isPresent() || best.item().kind().actor() || bare(entity, entities, notes)) && ages.agree(best.item(), notes);
        return new Link(clear ? Optional.of(best.item()) : Optional.empty(), clear ? best.score() : 0, scored);
    }

    /**
     * "Ministry of Defence" is the name of many, as are Georgetown and Rogers: a government's body, or a town that the
     * whole world does not know, is meant only where its country is named, too, or the words say where it lies.
     */
    private static boolean ofANamedCountry(Item item, Entity entity, Surroundings surroundings, Whereabouts whereabouts) {
        boolean doubtful = item.kind() == Kind.GOVERNMENT || littleTown(item);
        return !doubtful || item.country().isEmpty() || whereabouts.tells(item) && whereabouts.fit(item) == 1
                || surroundings.nameCountry(item, entity.id());
    }

    private static boolean littleTown(Item item) {
        return item.kind() == Kind.CITY && item.weight() < KNOWN_CITY;
    }

    /** "Rogers engines" may be anybody's: the name stands somewhere for itself. */
    private static boolean placed(Entity entity, Entities entities, Notes notes) {
        return entities.of(entity).stream().filter(mention -> mention.form() == Form.NAMED).anyMatch(mention ->
                !modifies(notes.sentences().get(mention.sentence()), mention));
    }

    /** "the Sahel" of an article is no town or district that the tables know as Sahel. */
    private static boolean bare(Entity entity, Entities entities, Notes notes) {
        return entities.of(entity).stream().filter(mention -> mention.form() == Form.NAMED).anyMatch(mention ->
                mention.from() == 0 || !notes.sentences().get(mention.sentence()).token(mention.from() - 1).word().equals("the"));
    }

    private static boolean modifies(Sentence sentence, Mention mention) {
        int token = mention.head();
        while (sentence.relation(token).equals("conj") && sentence.governor(token) >= 0) {
            token = sentence.governor(token);
        }
        return sentence.relation(token).equals("compound")
                || mention.to() < sentence.size() && sentence.token(mention.to()).word().equals("-");
    }

    /** A row without an item for the town or region that an item of the same name already is: no rival of it. */
    private static boolean sameHere(Item best, Item other) {
        String country = best.country().orElse(best.key());
        return best.qid().isPresent() && other.qid().isEmpty() && !best.kind().actor() && !other.kind().actor()
                && (other.country().filter(country::equals).isPresent() || other.country().filter(best.key()::equals).isPresent())
                && best.point().flatMap(here -> other.point().map(there -> here.kilometres(there) < SAME)).orElse(
                        other.country().filter(best.key()::equals).isPresent());
    }

    /** "Colombia's minister Pedro Sanchez" is not the Spaniard of that name: who is of one state is none of another's. */
    private static boolean ofAnother(Item item, Entity entity, Entities entities) {
        if (entity.owner().isEmpty() || item.country().isEmpty() || !item.kind().actor()) {
            return false;
        }
        Entity owner = entities.entities().get(entity.owner().getAsInt());
        return owner.kind() == Kind.STATE && owner.key().isPresent() && !owner.key().equals(item.country());
    }

    private static double likelihood(Item item, double context) {
        return Fit.prior(item) * (0.05 + context * context);
    }

    private static boolean standsAlone(Entity entity, Entities entities, Standing standing) {
        List<Mention> named = entities.of(entity).stream().filter(mention -> mention.form() == Form.NAMED).toList();
        return named.isEmpty() || named.stream().anyMatch(standing::alone);
    }
}
