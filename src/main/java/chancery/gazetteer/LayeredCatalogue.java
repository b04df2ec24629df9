package chancery.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One catalogue over another: of an item that both have, the upper one's row counts. */
public final class LayeredCatalogue implements Catalogue {
    /** Kilometres within which two places of one name are one: sources put a city's point where they like. */
    private static final double SAME = 25;

    private final Catalogue upper;
    private final Catalogue lower;

    public LayeredCatalogue(Catalogue upper, Catalogue lower) {
        this.upper = upper;
        this.lower = lower;
    }

    /** The upper one's first. A place that has no Wikidata item there yields to the item of its name at its place. */
    @Override
    public List<Candidate> candidates(String name) {
        List<Candidate> below = lower.candidates(name).stream()
                .filter(candidate -> upper.item(candidate.item().key()).isEmpty()).toList();
        if (below.isEmpty()) {
            return upper.candidates(name);
        }
        List<Candidate> found = new ArrayList<>();
        for (Candidate candidate : upper.candidates(name)) {
            if (candidate.item().qid().isPresent() || below.stream().noneMatch(other -> same(candidate.item(), other.item()))) {
                found.add(candidate);
            }
        }
        found.addAll(below);
        return found;
    }

    private static boolean same(Item place, Item other) {
        return !other.kind().actor() && place.point().isPresent() && other.point().isPresent()
                && place.point().get().kilometres(other.point().get()) < SAME;
    }

    @Override
    public Optional<Item> item(String key) {
        return upper.item(key).or(() -> lower.item(key));
    }

    @Override
    public Optional<Item> capital(String state) {
        return upper.capital(state).or(() -> lower.capital(state));
    }

    @Override
    public List<Background> terms(String person) {
        List<Background> known = upper.terms(person);
        return known.isEmpty() ? lower.terms(person) : known;
    }
}
