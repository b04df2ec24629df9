package chancery.extract;

import chancery.annotate.Notes;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells who takes part where a thing is named: nobody, or whose it is where people act with it ("Chinese vessels"). */
final class Crews {
    private static final Set<String> CREWED = Set.of("vessel", "ship", "boat", "warship", "frigate", "destroyer", "submarine",
            "carrier", "fleet", "jet", "plane", "warplane", "aircraft", "helicopter", "drone", "bomber", "tank", "artillery",
            "convoy", "missile", "airstrike", "gunboat", "trawler", "tanker", "truck", "vehicle", "gun");

    private Crews() { }

    /** The entity itself unless it is a thing; of a thing that people act with its owner, where that is known. */
    static Optional<Entity> of(Notes notes, Entities entities, Entity entity) {
        if (entity.kind() != Kind.THING) {
            return Optional.of(entity);
        }
        List<Mention> mentions = entities.of(entity);
        boolean crewed = !mentions.isEmpty() && entity.owner().isPresent()
                && CREWED.contains(notes.sentences().get(mentions.get(0).sentence()).token(mentions.get(0).head()).lemma()
                        .toLowerCase(Locale.ROOT));
        return crewed ? Optional.of(entities.entity(entity.owner().getAsInt())).filter(owner -> owner.kind() != Kind.THING)
                : Optional.empty();
    }
}
