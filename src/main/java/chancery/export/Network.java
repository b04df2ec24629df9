package chancery.export;

import chancery.query.Asker;
import chancery.query.Question;
import chancery.store.Guard;
import chancery.store.Store;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /**
     * Events of one type between two actors.
     *
     * @param source    position in {@link Network#actors()}
     * @param recipient position in {@link Network#actors()}
     * @param type      {@code ASSAULT}
     * @param status    {@code reported}, {@code planned}, {@code negated} or {@code alleged}
     * @param count     how many events
     * @param spells    of those that have a date, in order of time
     */
    record Act(int source, int recipient, String type, String status, int count, List<Spell> spells) {
        Act {
            spells = spells.stream().sorted(Comparator.comparing(Spell::begin).thenComparing(Spell::end)).toList();
        }

        /** Unlike acts are unlike edges: viewers that know one edge a pair would add up assaults and visits. */
        String kind() {
            return status.equals("reported") ? type : type + " (" + status + ")";
        }
    }

    private record Key(String source, String recipient, String type, String status) { }

    static Network of(Store store, Selection selection) {
        Map<Key, Set<String>> events = new LinkedHashMap<>();
        Map<Key, List<Spell>> spells = new LinkedHashMap<>();
        Map<String, Actor> known = new LinkedHashMap<>();
        try (Guard guard = new Guard(false)) {
            Asker asker = new Asker(store.dataset(), Duration.ZERO, guard);
            asker.each(question("acts"), selection.values(), row -> {
                Key key = new Key(text(row, "source"), text(row, "recipient"), text(row, "type"), text(row, "status"));
                events.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(text(row, "event"));
                spell(row).ifPresent(spell -> spells.computeIfAbsent(key, any -> new ArrayList<>()).add(spell));
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
        return new Network(actors, events.entrySet().stream().map(entry -> act(entry.getKey(), entry.getValue().size(),
                spells.getOrDefault(entry.getKey(), List.of()), positions)).sorted(Comparator.comparingInt(Act::source)
                .thenComparingInt(Act::recipient).thenComparing(Act::type).thenComparing(Act::status)).toList());
    }

    private static Act act(Key key, int count, List<Spell> spells, Map<String, Integer> positions) {
        return new Act(positions.get(key.source()), positions.get(key.recipient()), key.type(), key.status(), count, spells);
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
