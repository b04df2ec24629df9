package chancery.link;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.gazetteer.Candidate;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.gazetteer.NameType;
import chancery.link.Link.Scored;
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
 * <p>A candidate's score is the product of how well its name, its kind and its place fit: the name by how it is written,
 * the kind by {@link Fit}, the place by what else the article names ({@link Surroundings}) and by how likely the item is
 * among all of its name. Below a threshold, or too close to the next, there is no link.
 */
public final class Linker {
    /** Least score of a link. */
    static final double SURE = 0.62;
    /** Least distance to the next candidate. */
    static final double CLEAR = 0.06;

    private final Catalogue catalogue;
    private final Map<String, Item> seats;

    public Linker(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.seats = Surroundings.seats(catalogue);
    }

    public Links link(Notes notes, Entities entities) {
        Surroundings surroundings = new Surroundings(catalogue, seats, entities);
        Standing standing = new Standing(notes, entities);
        List<Link> links = new ArrayList<>();
        for (Entity entity : entities.entities()) {
            links.add(entity.proper() || entity.key().isPresent()
                    ? link(entity, notes, entities, surroundings, standing) : Link.NONE);
        }
        return new Links(links);
    }

    private Link link(Entity entity, Notes notes, Entities entities, Surroundings surroundings, Standing standing) {
        Map<String, Candidate> candidates = candidates(entity);
        if (candidates.isEmpty()) {
            return Link.NONE;
        }
        double total = candidates.values().stream().mapToDouble(candidate -> Fit.prior(candidate.item())).sum();
        boolean named = standsAlone(entity, notes, entities, standing);
        List<String> within = within(entity, notes, entities);
        List<Scored> scored = new ArrayList<>();
        for (Candidate candidate : candidates.values()) {
            Item item = candidate.item();
            double context = within.isEmpty() ? surroundings.fit(item, entity.id()) : lies(item, within) ? 1 : 0;
            double score = Fit.name(candidate.type()) * Fit.kind(entity, candidate) * Fit.bare(candidate, context)
                    * (0.5 + 0.3 * Fit.prior(item) / total + 0.2 * context);
            scored.add(new Scored(item, named && (within.isEmpty() || context > 0) ? score : score / 2));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        Scored best = scored.get(0);
        boolean clear = best.score() >= SURE && (scored.size() == 1 || best.score() - scored.get(1).score() >= CLEAR);
        return new Link(clear ? Optional.of(best.item()) : Optional.empty(), clear ? best.score() : 0, scored);
    }

    /** Every item that a name of the entity may mean, each by its best name; the resolver's own reading among them. */
    private Map<String, Candidate> candidates(Entity entity) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        for (String name : entity.names()) {
            for (Candidate candidate : catalogue.candidates(name)) {
                found.merge(candidate.item().key(), candidate,
                        (a, b) -> Fit.name(b.type()) > Fit.name(a.type()) ? b : a);
            }
        }
        entity.key().flatMap(catalogue::item)
                .ifPresent(item -> found.putIfAbsent(item.key(), new Candidate(item, item.label(), NameType.ALIAS)));
        return found;
    }

    private boolean standsAlone(Entity entity, Notes notes, Entities entities, Standing standing) {
        boolean any = false;
        for (Mention mention : entities.of(entity)) {
            if (mention.form() != Form.NAMED) {
                continue;
            }
            any = true;
            if (standing.of(mention, adjective(notes.text(mention.span()))) == Standing.Place.ALONE) {
                return true;
            }
        }
        return !any;
    }

    private boolean adjective(String words) {
        List<Candidate> found = catalogue.candidates(words);
        return !found.isEmpty() && found.stream().allMatch(candidate ->
                candidate.type() == NameType.ADJECTIVE || candidate.type() == NameType.DEMONYM);
    }

    /** Keys of what the article says the entity lies in: of Georgia and of the United States in "Athens, Georgia". */
    private List<String> within(Entity entity, Notes notes, Entities entities) {
        List<String> keys = new ArrayList<>();
        for (Mention mention : entities.of(entity)) {
            Sentence sentence = notes.sentences().get(mention.sentence());
            int comma = mention.to();
            if (mention.form() != Form.NAMED || comma + 1 >= sentence.size() || !sentence.token(comma).word().equals(",")) {
                continue;
            }
            for (Mention next : entities.inSentence(mention.sentence())) {
                if (next.form() == Form.NAMED && next.from() == comma + 1 && lists(sentence, next)) {
                    for (Candidate candidate : catalogue.candidates(notes.text(next.span()))) {
                        if (candidate.item().kind() == Kind.REGION || candidate.item().kind() == Kind.STATE) {
                            keys.add(candidate.item().key());
                            candidate.item().country().ifPresent(keys::add);
                        }
                    }
                }
            }
        }
        return keys;
    }

    /** Whether a place after a comma tells where the one before lies: in "Paris, France," and not in "Paris, Rome and". */
    private static boolean lists(Sentence sentence, Mention next) {
        String after = next.to() < sentence.size() ? sentence.token(next.to()).word() : ".";
        return !after.equals("and") && !after.equals("or") && !sentence.relation(next.head()).equals("conj");
    }

    private static boolean lies(Item item, List<String> within) {
        return item.country().filter(within::contains).isPresent();
    }
}
