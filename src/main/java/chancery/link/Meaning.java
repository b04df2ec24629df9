package chancery.link;

import chancery.gazetteer.Candidate;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.Item;
import chancery.gazetteer.NameType;
import chancery.gazetteer.Slip;
import chancery.resolve.Entity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An item that a name of an entity may mean.
 *
 * @param name    how well the name is one of the item's, 0 to 1
 * @param spelled whether it is one as it is written; else in another transcription, or with a slip
 */
record Meaning(Candidate candidate, double name, boolean spelled) {
    Item item() {
        return candidate.item();
    }

    /**
     * Every item that a name of the entity may mean, each by its best name; the resolver's own reading among them. Only where
     * the catalogue has none of the names as it is written, what another system of transcription spells so; only where that
     * is nothing, what a slip makes of it. Such a name is another's where its kind is not the entity's.
     */
    static List<Meaning> of(Entity entity, Catalogue catalogue) {
        Map<String, Meaning> found = new LinkedHashMap<>();
        add(found, entity, name -> catalogue.candidates(name).stream()
                .map(candidate -> new Meaning(candidate, Fit.name(candidate.type()), true)));
        entity.key().flatMap(catalogue::item).ifPresent(item -> found.putIfAbsent(item.key(),
                new Meaning(new Candidate(item, item.label(), NameType.ALIAS), Fit.name(NameType.ALIAS), true)));
        if (found.isEmpty()) {
            add(found, entity, name -> catalogue.transcribed(name).stream()
                    .map(candidate -> new Meaning(candidate, Fit.TRANSCRIBED, false)).filter(meaning -> meaning.kind(entity) == 1));
        }
        if (found.isEmpty()) {
            add(found, entity, name -> catalogue.slipped(name).stream().map(Meaning::slipped)
                    .filter(meaning -> meaning.kind(entity) >= Fit.SAME_SORT));
        }
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Meaning> found, Entity entity, Function<String, Stream<Meaning>> meanings) {
        entity.names().forEach(name -> meanings.apply(name)
                .forEach(one -> found.merge(one.item().key(), one, (a, b) -> b.name() > a.name() ? b : a)));
    }

    private static Meaning slipped(Slip slip) {
        return new Meaning(slip.candidate(), slip.clear() ? Fit.SLIPPED : Fit.PERHAPS_SLIPPED, false);
    }

    private double kind(Entity entity) {
        return Fit.kind(entity, candidate);
    }
}
