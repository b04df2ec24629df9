package chancery.export;

import chancery.query.Asker;
import chancery.query.Question;
import chancery.store.Guard;
import chancery.store.Store;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * Who acts on whom.
 *
 * @param actors those that an act names, by IRI
 * @param acts   one for each pair, type and status, in that order
 */
record Network(List<Actor> actors, List<Act> acts) {
    /** @param kind local name of its class: {@code State} */
    record Actor(String iri, String label, String kind, Optional<String> item) { }

    /** When one event was, as far as is known: {@code begin} is never after {@code end}. */
    record Spell(LocalDate begin, LocalDate end) { }

    /** One event of an act. */
    record Event(String iri, Optional<Spell> spell) { }

    /** How many events of an act were going on, on each of these days. */
    record Weight(Spell days, int count) { }

    /**
     * Events of one type between two actors.
     *
     * @param source    position in {@link Network#actors()}
     * @param recipient position in {@link Network#actors()}
     * @param type      {@code ASSAULT}
     * @param status    {@code reported}, {@code planned}, {@code negated} or {@code alleged}
     * @param events    by IRI
     */
    record Act(int source, int recipient, String type, String status, List<Event> events) {
        Act {
            events = events.stream().sorted(Comparator.comparing(Event::iri)).toList();
        }

        int count() {
            return events.size();
        }

        boolean reported() {
            return status.equals("reported");
        }

        /** Of those events that have a date, in order of time. */
        List<Spell> spells() {
            return events.stream().flatMap(event -> event.spell().stream())
                    .sorted(Comparator.comparing(Spell::begin).thenComparing(Spell::end)).toList();
        }

        /** From the first day of any event to the last of any, in order of time; days without one are left out. */
        List<Weight> weights() {
            SortedSet<LocalDate> turns = new TreeSet<>();
            for (Spell spell : spells()) {
                turns.add(spell.begin());
                turns.add(spell.end().plusDays(1));
            }
            List<Weight> weights = new ArrayList<>();
            LocalDate from = null;
            for (LocalDate turn : turns) {
                if (from != null) {
                    LocalDate day = from;
                    int count = (int) spells().stream().filter(spell -> !spell.begin().isAfter(day) && !spell.end().isBefore(day))
                            .count();
                    if (count > 0) {
                        weights.add(new Weight(new Spell(day, turn.minusDays(1)), count));
                    }
                }
                from = turn;
            }
            return weights;
        }

        /** Unlike acts are unlike edges: viewers that know one edge a pair would add up assaults and visits. */
        String kind() {
            return reported() ? type : type + " (" + status + ")";
        }
    }

    private record Key(String source, String recipient, String type, String status) { }

    static Network of(Store store, Selection selection) {
        Map<Key, Map<String, Event>> events = new LinkedHashMap<>();
        Map<String, Actor> known = new LinkedHashMap<>();
        try (Guard guard = new Guard(false)) {
            Asker asker = new Asker(store.dataset(), Duration.ZERO, guard);
            asker.each(question("acts"), selection.values(), row -> {
                Key key = new Key(text(row, "source"), text(row, "recipient"), text(row, "type"), text(row, "status"));
                events.computeIfAbsent(key, any -> new LinkedHashMap<>()).putIfAbsent(text(row, "event"),
                        new Event(text(row, "event"), spell(row)));
            });
            asker.each(question("actors"), Map.of(), row -> known.put(text(row, "actor"), new Actor(text(row, "actor"),
                    Xml.clean(text(row, "label")), text(row, "kind").replaceFirst("^.*#", ""),
                    Optional.ofNullable(row.get("item")).map(Node::getURI))));
        }
        Set<String> named = new LinkedHashSet<>();
        events.keySet().forEach(key -> named.addAll(List.of(key.source(), key.recipient())));
        List<Actor> actors = named.stream().sorted().map(known::get).toList();
        Map<String, Integer> positions = new LinkedHashMap<>();
        actors.forEach(actor -> positions.put(actor.iri(), positions.size()));
        return new Network(actors, events.entrySet().stream().map(entry -> act(entry.getKey(), entry.getValue().values(),
                positions)).sorted(Comparator.comparingInt(Act::source).thenComparingInt(Act::recipient)
                .thenComparing(Act::type).thenComparing(Act::status)).toList());
    }

    private static Act act(Key key, Collection<Event> events, Map<String, Integer> positions) {
        return new Act(positions.get(key.source()), positions.get(key.recipient()), key.type(), key.status(),
                List.copyOf(events));
    }

    private static Question question(String name) {
        return Question.shipped("export/" + name).orElseThrow();
    }

    private static String text(Map<String, Node> row, String variable) {
        Node node = row.get(variable);
        return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }

    /** An event with one bound only is taken to have fallen on that day. */
    private static Optional<Spell> spell(Map<String, Node> row) {
        Optional<LocalDate> begin = date(row, "begin");
        Optional<LocalDate> end = date(row, "end");
        return begin.or(() -> end).map(first -> new Spell(first, end.filter(last -> !last.isBefore(first)).orElse(first)));
    }

    private static Optional<LocalDate> date(Map<String, Node> row, String variable) {
        return Optional.ofNullable(row.get(variable)).map(node -> LocalDate.parse(node.getLiteralLexicalForm()));
    }
}
