package chancery.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One catalogue over another: of an item that both have, the upper one's row counts. */
public final class LayeredCatalogue implements Register {
    /** Kilometres within which two places of one name are one: sources put a city's point where they like. */
    private static final double SAME = 25;

    private final Register upper;
    private final Register lower;

    public LayeredCatalogue(Register upper, Register lower) {
        this.upper = upper;
        this.lower = lower;
    }

    /**
     * The upper one's first. A place that has no Wikidata item there yields to the item of its name at its place. What the
     * upper one calls by other names alone answers to the lower one's where nothing else does.
     */
    @Override
    public List<Candidate> candidates(String name) {
        List<Candidate> named = lower.candidates(name);
        List<Candidate> below = named.stream().filter(this::isNew).toList();
        if (below.isEmpty()) {
            List<Candidate> above = upper.candidates(name);
            return above.isEmpty() ? named.stream().map(this::raised).toList() : above;
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
    public List<Candidate> transcribed(String name) {
        List<Candidate> found = new ArrayList<>(upper.transcribed(name));
        lower.transcribed(name).stream().filter(this::isNew).forEach(found::add);
        return found;
    }

    @Override
    public List<Slip> slipped(String name) {
        List<Slip> found = new ArrayList<>(upper.slipped(name));
        lower.slipped(name).stream().filter(slip -> isNew(slip.candidate())).forEach(found::add);
        return found;
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

    @Override
    public List<String> names(String key) {
        return Stream.concat(upper.names(key).stream(), lower.names(key).stream()).distinct().toList();
    }

    @Override
    public List<Candidate> startingWith(String letters, int most) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        Stream.concat(upper.startingWith(letters, most).stream(), lower.startingWith(letters, most).stream().map(this::raised))
                .forEach(candidate -> found.putIfAbsent(candidate.item().key(), candidate));
        return found.values().stream().sorted(Comparator.comparingDouble(candidate -> -candidate.item().weight()))
                .limit(most).toList();
    }

    @Override
    public List<Item> surnamed(String name, int most) {
        Map<String, Item> found = new LinkedHashMap<>();
        Stream.concat(upper.surnamed(name, most).stream(), lower.surnamed(name, most).stream())
                .forEach(item -> found.putIfAbsent(item.key(), item));
        return found.values().stream().sorted(Comparator.comparingDouble(item -> -item.weight())).limit(most).toList();
    }

    @Override
    public List<Near> near(String name, int most) {
        List<Near> found = new ArrayList<>(upper.near(name, most));
        lower.near(name, most).forEach(near -> found.add(new Near(raised(near.candidate()), near.edits())));
        found.sort(Comparator.comparingInt(Near::edits));
        return List.copyOf(found);
    }

    private Candidate raised(Candidate candidate) {
        return upper.item(candidate.item().key()).map(item -> new Candidate(item, candidate.name(), candidate.type()))
                .orElse(candidate);
    }

    private boolean isNew(Candidate candidate) {
        return upper.item(candidate.item().key()).isEmpty();
    }

    /** Of a property of which the upper one says anything, what it says. */
    @Override
    public List<Background> background(String key) {
        List<Background> known = new ArrayList<>(upper.background(key));
        Set<String> told = known.stream().map(Background::property).collect(Collectors.toSet());
        lower.background(key).stream().filter(more -> !told.contains(more.property())).forEach(known::add);
        return List.copyOf(known);
    }

    @Override
    public List<Item> holding(String property, String value, int most) {
        Map<String, Item> found = new LinkedHashMap<>();
        upper.holding(property, value, most).forEach(item -> found.put(item.key(), item));
        lower.holding(property, value, most).stream()
                .filter(item -> background(item.key()).stream().anyMatch(known -> known.current()
                        && known.term().equals(Background.term(property, value))))
                .forEach(item -> found.putIfAbsent(item.key(), item(item.key()).orElse(item)));
        return found.values().stream().limit(most).toList();
    }
}
