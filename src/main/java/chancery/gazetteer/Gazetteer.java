package chancery.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables that ship, in memory. Immutable and safe to share between threads. */
public final class Gazetteer implements Register {
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, List<Candidate>> exact = new HashMap<>();
    private final Map<String, List<Candidate>> folded = new HashMap<>();
    private final Map<String, List<Candidate>> lower = new HashMap<>();

    private final List<Candidate> candidates;
    private final List<Background> background;
    private final Map<String, List<LocalName>> localNames;
    private final Map<String, Item> capitals = new HashMap<>();
    private final Map<String, List<Background>> terms = new HashMap<>();

    /** The names in order take a second to make, for which a run that looks nothing up need not wait. */
    private NameIndex names;
    private Map<String, List<Candidate>> byTranscription;
    private SlipIndex slips;
    private Map<String, List<Background>> byItem;
    private Map<String, List<Item>> byStatement;

    Gazetteer(Collection<Item> items, Collection<Candidate> candidates, List<Background> background,
              Map<String, List<LocalName>> localNames) {
        this.candidates = List.copyOf(candidates);
        this.background = List.copyOf(background);
        this.localNames = Map.copyOf(localNames);
        for (Background known : background) {
            if (known.property().equals(Background.HEAD_OF_STATE) || known.property().equals(Background.HEAD_OF_GOVERNMENT)) {
                terms.computeIfAbsent(known.value(), person -> new ArrayList<>(1)).add(known);
            }
        }
        for (Item item : items) {
            this.items.put(item.key(), item);
            item.capitalOf().forEach(state -> capitals.putIfAbsent(state, item));
        }
        for (Candidate candidate : candidates) {
            add(exact, candidate.name(), candidate);
            String spelling = Spelling.folded(candidate.name());
            add(folded, spelling, candidate);
            add(lower, Spelling.lower(spelling), candidate);
            if (candidate.type() == NameType.ACRONYM && !Spelling.asWord(candidate.name()).isEmpty()) {
                add(exact, Spelling.asWord(candidate.name()), candidate);
            }
        }
    }

    private static void add(Map<String, List<Candidate>> index, String key, Candidate candidate) {
        List<Candidate> known = index.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (known.stream().noneMatch(other -> other.item().key().equals(candidate.item().key()) && other.type() == candidate.type())) {
            known.add(candidate);
        }
    }

    /** Read when first asked for, and once. */
    static final class Shipped {
        static final Gazetteer TABLES = new GazetteerFiles().read();

        private Shipped() { }
    }

    @Override
    public List<Candidate> candidates(String name) {
        List<Candidate> found = exact.get(name);
        if (found == null) {
            String spelling = Spelling.folded(name);
            found = folded.get(spelling);
            if (found == null && Spelling.shouted(name)) {
                found = lower.get(Spelling.lower(spelling));
            }
        }
        return found == null ? List.of() : Collections.unmodifiableList(found);
    }

    @Override
    public Optional<Item> item(String key) {
        return Optional.ofNullable(items.get(key));
    }

    @Override
    public Optional<Item> capital(String state) {
        return Optional.ofNullable(capitals.get(state));
    }

    @Override
    public List<Background> terms(String person) {
        return List.copyOf(terms.getOrDefault(person, List.of()));
    }

    @Override
    public List<String> names(String key) {
        return index().names(key);
    }

    @Override
    public List<Candidate> startingWith(String letters, int most) {
        return index().startingWith(letters, most);
    }

    @Override
    public List<Item> surnamed(String name, int most) {
        return index().surnamed(name, most);
    }

    @Override
    public List<Near> near(String name, int most) {
        return index().near(name, most);
    }

    private synchronized NameIndex index() {
        if (names == null) {
            names = new NameIndex(candidates, items.values().stream().flatMap(item -> localNames(item).stream()
                    .map(local -> new Candidate(item, local.name(), NameType.ALIAS))).toList());
        }
        return names;
    }

    @Override
    public List<Candidate> transcribed(String name) {
        return Transcription.key(name).map(key -> transcriptions().getOrDefault(key, List.of())).orElse(List.of());
    }

    private synchronized Map<String, List<Candidate>> transcriptions() {
        if (byTranscription == null) {
            Map<String, List<Candidate>> made = new HashMap<>();
            candidates.forEach(candidate -> Transcription.of(candidate).ifPresent(key -> add(made, key, candidate)));
            byTranscription = made;
        }
        return byTranscription;
    }

    @Override
    public List<Slip> slipped(String name) {
        return slips().of(name);
    }

    private synchronized SlipIndex slips() {
        if (slips == null) {
            slips = new SlipIndex(lower, localNames.values().stream().flatMap(List::stream)
                    .map(local -> Spelling.comparable(local.name())).toList());
        }
        return slips;
    }

    @Override
    public synchronized List<Background> background(String key) {
        if (byItem == null) {
            byItem = new HashMap<>();
            background.forEach(known -> byItem.computeIfAbsent(known.key(), item -> new ArrayList<>()).add(known));
        }
        return List.copyOf(byItem.getOrDefault(key, List.of()));
    }

    @Override
    public synchronized List<Item> holding(String property, String value, int most) {
        if (byStatement == null) {
            byStatement = new HashMap<>();
            background.stream().filter(Background::current).forEach(known -> byStatement
                    .computeIfAbsent(known.term(), term -> new ArrayList<>()).add(items.get(known.key())));
        }
        return byStatement.getOrDefault(Background.term(property, value), List.of()).stream().distinct().limit(most).toList();
    }

    /** All items, in the order of the files. */
    public Collection<Item> items() {
        return Collections.unmodifiableCollection(items.values());
    }

    /** Statements about the items: countries, capitals, codes, neighbours, members with dates, coordinates. */
    public List<Background> background() {
        return background;
    }

    /** An item's names in languages other than English, in the order of the file. */
    public List<LocalName> localNames(Item item) {
        return List.copyOf(localNames.getOrDefault(item.key(), List.of()));
    }
}
