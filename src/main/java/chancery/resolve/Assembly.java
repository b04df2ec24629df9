package chancery.resolve;

import chancery.gazetteer.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Numbers what was found and copies it out to records, in text order. */
final class Assembly {
    private final List<Draft> drafts;
    private final Map<Cluster, Integer> ids = new LinkedHashMap<>();

    Assembly(List<Draft> drafts) {
        this.drafts = drafts;
    }

    Entities entities() {
        List<Mention> mentions = new ArrayList<>();
        for (Draft draft : drafts) {
            number(draft.cluster);
            OptionalInt literal = draft.literal == null ? OptionalInt.empty() : OptionalInt.of(number(draft.literal));
            mentions.add(new Mention(mentions.size(), number(draft.cluster), draft.sentence.index(), draft.from, draft.to,
                    draft.head, draft.sentence.span(draft.from, draft.to), draft.written(), literal));
        }
        Map<Cluster, List<String>> names = names();
        List<Entity> entities = new ArrayList<>();
        for (Map.Entry<Cluster, Integer> entry : List.copyOf(ids.entrySet())) {
            entities.add(entity(entry.getKey(), entry.getValue(), names.getOrDefault(entry.getKey(), List.of())));
        }
        return new Entities(entities, mentions);
    }

    /** An entity's number; what it belongs to is numbered right after it. */
    private int number(Cluster cluster) {
        Integer known = ids.get(cluster);
        if (known != null) {
            return known;
        }
        int id = ids.size();
        ids.put(cluster, id);
        if (cluster.holder() != null) {
            number(cluster.holder());
        }
        return id;
    }

    /** The written forms of each: of its names without adjectives and places that stand for it, else of its phrases. */
    private Map<Cluster, List<String>> names() {
        Map<Cluster, Map<String, Integer>> named = new LinkedHashMap<>();
        Map<Cluster, Map<String, Integer>> others = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            boolean adjective = draft.name.flatMap(NameSpan::known).map(Gazette::adjectival).orElse(false)
                    && draft.cluster.proper;
            String text = draft.name.map(NameSpan::text)
                    .orElseGet(() -> NameFinder.text(draft.sentence, draft.from, draft.to));
            if (draft.literal != null) {
                named.computeIfAbsent(draft.literal, cluster -> new LinkedHashMap<>()).merge(text, 1, Integer::sum);
            } else if (!adjective && draft.form != Form.PRONOMINAL) {
                (draft.form == Form.NAMED ? named : others)
                        .computeIfAbsent(draft.cluster, cluster -> new LinkedHashMap<>()).merge(text, 1, Integer::sum);
            } else {
                others.computeIfAbsent(draft.cluster, cluster -> new LinkedHashMap<>());
            }
        }
        Map<Cluster, List<String>> names = new LinkedHashMap<>();
        others.forEach((cluster, counts) -> names.put(cluster, ranked(counts)));
        named.forEach((cluster, counts) -> names.put(cluster, ranked(counts)));
        return names;
    }

    private static List<String> ranked(Map<String, Integer> counts) {
        return counts.entrySet().stream().sorted(Comparator
                .comparingInt((Map.Entry<String, Integer> entry) -> -Math.min(6, entry.getKey().split(" ").length))
                .thenComparing(entry -> -entry.getValue())).map(Map.Entry::getKey).toList();
    }

    private Entity entity(Cluster cluster, int id, List<String> written) {
        List<String> names = written;
        if (names.isEmpty() || cluster.proper && cluster.label.isPresent() && named(cluster).isEmpty()) {
            names = cluster.label.map(List::of).orElseGet(() -> List.of(firstWords(cluster)));
        }
        OptionalInt owner = cluster.holder() == null ? OptionalInt.empty() : OptionalInt.of(ids.get(cluster.holder()));
        return new Entity(id, cluster.kind, names.get(0), names, cluster.proper, cluster.item.filter(item -> !CommonNames.is(item)).map(Item::key),
                owner, cluster.sector);
    }

    private static List<Draft> named(Cluster cluster) {
        return cluster.drafts.stream().filter(draft -> draft.form == Form.NAMED && draft.literal == null
                && !draft.name.flatMap(NameSpan::known).map(Gazette::adjectival).orElse(false)).toList();
    }

    private String firstWords(Cluster cluster) {
        return cluster.drafts.stream().findFirst()
                .map(draft -> NameFinder.text(draft.sentence, draft.from, draft.to)).orElse("");
    }
}
