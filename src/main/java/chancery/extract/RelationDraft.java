package chancery.extract;

import chancery.extract.relation.RelationReading;
import chancery.fact.Confidence;
import chancery.fact.Evidence;
import chancery.fact.Relation;
import chancery.fact.Role;
import chancery.fact.When;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One relation in one voice, as long as it is open which readings tell of it. */
final class RelationDraft {
    /** What makes two readings one relation. */
    record Key(int voice, int subject, Relation.Predicate predicate, int object, Relation.Modality modality,
               Optional<String> title) { }

    private final Key key;
    private final List<RelationReading> readings = new ArrayList<>();

    RelationDraft(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    void add(RelationReading reading) {
        readings.add(reading);
    }

    int start() {
        return readings.get(0).cue().start();
    }

    Relation relation(int id) {
        Optional<When> when = readings.stream().flatMap(reading -> reading.when().stream()).findFirst();
        return new Relation(id, key.subject(), key.predicate(), key.object(), key.modality(), key.title(), when,
                Confidence.of(readings.stream().map(RelationReading::confidence).toList()),
                readings.stream().map(RelationDraft::evidence).toList());
    }

    private static Evidence evidence(RelationReading reading) {
        Map<Role, List<Span>> spans = new EnumMap<>(Role.class);
        spans.put(Role.SUBJECT, List.of(reading.subject().span()));
        spans.put(Role.OBJECT, List.of(reading.object().span()));
        spans.put(Role.CUE, List.of(reading.cue()));
        return new Evidence(reading.sentence(), reading.rule(), spans);
    }
}
