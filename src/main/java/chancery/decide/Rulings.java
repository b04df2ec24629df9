package chancery.decide;

import chancery.annotate.Notes;
import chancery.fact.Facts;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.Item;
import chancery.link.Link;
import chancery.link.Links;
import chancery.read.Article;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The decisions on one article, carried out in the order {@link #group}, {@link #link}, {@link #sift}; it keeps account of
 * those that took effect. Without decisions, each gives back what it was given.
 */
public final class Rulings {
    private final Catalogue catalogue;
    private final List<Decision> decisions;
    private final Map<Decision, Set<Integer>> effects = new LinkedHashMap<>();
    private final Set<Integer> shared = new TreeSet<>();
    private final Set<Integer> own = new TreeSet<>();

    Rulings(Article article, Catalogue catalogue, List<Decision> decisions) {
        this.catalogue = catalogue;
        this.decisions = decisions;
        assert decisions.stream().allMatch(decision -> decision.covers(article));
    }

    /** Nothing was decided. */
    public static Rulings none(Article article) {
        return Decisions.NONE.on(article, Catalogue.empty());
    }

    /** Splits and merges entities, and has those whose item is decided be what the item is. */
    public Entities group(Notes notes, Entities found) {
        if (decisions.isEmpty()) {
            return found;
        }
        Grouping grouping = new Grouping(notes, found);
        Map<Decision, List<Integer>> touched = new LinkedHashMap<>();
        of(Verdict.DISTINCT_FROM).forEach(decision -> split(grouping, decision, touched));
        of(Verdict.SAME_AS).forEach(decision -> merge(grouping, decision, touched));
        identify(grouping, touched);
        int[] places = grouping.places();
        touched.forEach((decision, ids) -> ids.forEach(id -> {
            effect(decision, places[id]);
            if (decision.verdict() == Verdict.SAME_AS && decision.everywhere()) {
                shared.add(places[id]);
            } else if (decision.verdict() == Verdict.DISTINCT_FROM && decision.subject().equals(decision.object())) {
                own.add(places[id]);
            }
        }));
        return grouping.entities();
    }

    private void split(Grouping grouping, Decision decision, Map<Decision, List<Integer>> touched) {
        Designation out = Designation.of(decision.subject());
        boolean here = !decision.everywhere();
        if (decision.subject().equals(decision.object())) {
            note(touched, decision, grouping.meant(out, here));
        } else {
            grouping.split(out, Designation.of(decision.object()), here)
                    .ifPresent(id -> note(touched, decision, List.of(id)));
        }
    }

    private void merge(Grouping grouping, Decision decision, Map<Decision, List<Integer>> touched) {
        Designation other = last(decision);
        boolean here = !decision.everywhere();
        List<Integer> all = new ArrayList<>(grouping.meant(Designation.of(decision.subject()), here));
        boolean written = !all.isEmpty();
        List<Integer> others = grouping.meant(new Designation(other.name(), Optional.empty(), other.span()), here);
        others.stream().filter(id -> other.kind().map(grouping.kind(id)::equals).orElse(true)).findFirst()
                .or(() -> others.stream().findFirst()).ifPresent(all::add);
        // Where the other stands alone, its name is decided to be good beyond the article, too.
        if (written || !all.isEmpty() && !here) {
            note(touched, decision, List.of(grouping.merge(all, other)));
        }
    }

    /** Who is the same as one who is the same as another goes by that one's name. */
    private Designation last(Decision decision) {
        Designation other = Designation.of(decision.object());
        Set<String> passed = new LinkedHashSet<>(List.of(Designation.of(decision.subject()).name()));
        while (passed.add(other.name())) {
            for (Decision next : of(Verdict.SAME_AS)) {
                if (Designation.of(next.subject()).name().equals(other.name()) && !passed.contains(Designation.of(next.object()).name())) {
                    other = Designation.of(next.object());
                    break;
                }
            }
        }
        return other;
    }

    /** One article's decision comes after those on all, so that it has the last word. */
    private void identify(Grouping grouping, Map<Decision, List<Integer>> touched) {
        Map<Integer, Decision> chosen = new LinkedHashMap<>();
        for (boolean here : new boolean[] {false, true}) {
            for (Decision decision : of(Verdict.IS)) {
                boolean known = decision.key().startsWith("Q") || decision.key().equals(Decision.NONE)
                        || catalogue.item(decision.key()).isPresent();
                if (decision.everywhere() != here && known) {
                    grouping.meant(Designation.of(decision.subject()), here).forEach(id -> chosen.put(id, decision));
                }
            }
        }
        chosen.forEach((id, decision) -> {
            Optional<Item> item = catalogue.item(decision.key());
            grouping.set(id, item.map(Item::kind).orElse(grouping.kind(id)), item.map(Item::key));
            note(touched, decision, List.of(id));
        });
        for (Decision decision : of(Verdict.IS_NOT)) {
            note(touched, decision, grouping.meant(Designation.of(decision.subject()), !decision.everywhere()).stream()
                    .filter(id -> !chosen.containsKey(id)).toList());
        }
    }

    private static void note(Map<Decision, List<Integer>> touched, Decision decision, List<Integer> ids) {
        if (!ids.isEmpty()) {
            touched.computeIfAbsent(decision, fresh -> new ArrayList<>()).addAll(ids);
        }
    }

    private void effect(Decision decision, int entity) {
        effects.computeIfAbsent(decision, fresh -> new TreeSet<>()).add(entity);
    }

    /** Ties entities to the items decided, and unties them from those ruled out. */
    public Links link(Entities entities, Links found) {
        if (effects.isEmpty()) {
            return found;
        }
        List<Link> links = new ArrayList<>();
        for (Entity entity : entities.entities()) {
            links.add(link(entity, found.of(entity)));
        }
        of(Verdict.DISTINCT_FROM).forEach(decision -> part(entities, decision, links));
        return new Links(links);
    }

    private Link link(Entity entity, Link found) {
        Set<String> ruledOut = new LinkedHashSet<>();
        for (Map.Entry<Decision, Set<Integer>> effect : effects.entrySet()) {
            Decision decision = effect.getKey();
            if (effect.getValue().contains(entity.id()) && decision.verdict() == Verdict.IS) {
                return decision.key().equals(Decision.NONE) ? new Link(Optional.empty(), 0, found.candidates())
                        : new Link(Optional.of(item(decision, entity)), 1, found.candidates());
            }
            if (effect.getValue().contains(entity.id()) && decision.verdict() == Verdict.IS_NOT) {
                ruledOut.add(decision.key());
            }
        }
        return ruledOut.isEmpty() ? found : found.without(ruledOut);
    }

    /** Of an item that the gazetteer lacks, no more is known than what the article and the decision say. */
    private Item item(Decision decision, Entity entity) {
        return catalogue.item(decision.key()).orElseGet(() -> new Item(decision.key(), entity.kind(),
                decision.label().orElse(entity.name()), Optional.empty(), List.of(), Optional.empty(), 0));
    }

    /** Two that are not one have not one item: it stays with the one that it fits better. */
    private void part(Entities entities, Decision decision, List<Link> links) {
        Set<Integer> out = effects.getOrDefault(decision, Set.of());
        Designation other = Designation.of(decision.object());
        for (int id : out) {
            for (Entity one : entities.entities()) {
                Optional<Item> item = links.get(id).item();
                if (one.id() != id && other.isAName(one) && item.isPresent() && links.get(one.id()).item().equals(item)) {
                    int loser = links.get(id).score() > links.get(one.id()).score() ? one.id() : id;
                    links.set(loser, new Link(Optional.empty(), 0, links.get(loser).candidates()));
                }
            }
        }
    }

    /** Takes out what an article was wrongly taken to say. */
    public Facts sift(Notes notes, Facts found) {
        FactSieve sieve = new FactSieve(notes, of(Verdict.WRONG_FACT));
        Facts left = sieve.sift(found);
        sieve.used().forEach(decision -> effects.put(decision, Set.of()));
        return left;
    }

    private List<Decision> of(Verdict verdict) {
        return decisions.stream().filter(decision -> decision.verdict() == verdict).toList();
    }

    /** The decisions that took effect, in the order in which they were made. */
    public List<Effect> effects() {
        return decisions.stream().filter(effects::containsKey)
                .map(decision -> new Effect(decision, List.copyOf(effects.get(decision)))).toList();
    }

    /** Whether an entity was decided to be the same in all articles, whatever its kind. */
    public boolean shared(int entity) {
        return shared.contains(entity);
    }

    /** Whether an entity was decided not to be the one that other articles name so. */
    public boolean own(int entity) {
        return own.contains(entity);
    }

    /** Decisions on this article alone that found nothing to decide in it, for people to read. */
    public List<String> notices() {
        return decisions.stream().filter(decision -> !decision.everywhere() && !effects.containsKey(decision))
                .map(decision -> "nothing in it is what a decision is about: " + decision.sentence())
                .collect(Collectors.toList());
    }
}
