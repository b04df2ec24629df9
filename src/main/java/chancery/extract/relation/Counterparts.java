package chancery.extract.relation;

import chancery.extract.relation.Titles.Found;
import chancery.extract.relation.Titles.Tie;
import chancery.fact.Relation;
import chancery.resolve.Mention;
import java.util.List;
import java.util.Optional;

/** Reads offices that are told by another's: a counterpart, a deputy, a successor, a predecessor. */
final class Counterparts {
    private final Offices offices;

    Counterparts(Offices offices) {
        this.offices = offices;
    }

    /** @param senders whose office it is by the words before the title: "Estonian" counterpart */
    void read(Phrases phrases, Found title, Description description, List<Mention> senders) {
        List<Mention> owners = description.left().stream().filter(phrases::possessive).toList();
        for (Mention owner : owners) {
            if (title.tie() == Tie.COUNTERPART) {
                counterpart(phrases, title, description, owner, senders);
            } else {
                offices.of(owner).stream().filter(office -> office.title().isPresent()).findFirst()
                        .ifPresent(office -> follow(phrases, title, description, office));
            }
        }
    }

    /** "Her Estonian counterpart": the same office as hers, of another state. */
    private void counterpart(Phrases phrases, Found title, Description description, Mention owner, List<Mention> senders) {
        List<RelationReading> known = List.copyOf(offices.of(owner));
        List<Mention> others = senders.stream().filter(sender -> sender.entity() != owner.entity()).toList();
        for (Mention holder : description.holders()) {
            for (RelationReading office : known) {
                List<Mention> bodies = office.predicate() == Relation.Predicate.ACCREDITED_TO ? List.of(office.object()) : others;
                bodies.forEach(body -> offices.add(phrases, title, description, holder, office.predicate(), body,
                        office.title()));
            }
            if (known.isEmpty()) {
                others.forEach(sender -> offices.add(phrases, title, description, holder, Relation.Predicate.OFFICIAL_OF,
                        sender, Optional.empty()));
            }
        }
    }

    /** "His deputy", "her predecessor": an office of the same body, and with those before and after the same office. */
    private void follow(Phrases phrases, Found title, Description description, RelationReading office) {
        boolean deputy = title.tie() == Tie.DEPUTY;
        Description held = title.tie() == Tie.PREDECESSOR ? description.as(Relation.Modality.FORMER) : description;
        Optional<String> name = deputy ? office.title().map(words -> words.startsWith("Deputy ") ? words : "Deputy " + words)
                : office.title();
        if (office.predicate() != Relation.Predicate.AFFILIATED_WITH) {
            description.holders().stream().filter(holder -> holder.entity() != office.subject().entity())
                    .forEach(holder -> offices.add(phrases, title, held, holder, office.predicate(), office.object(), name));
        }
    }
}
