package chancery.resolve;

import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An entity in the making: what several mentions have been found to stand for. */
final class Cluster {
    Kind kind;
    boolean proper;
    Optional<Item> item = Optional.empty();
    Optional<String> sector = Optional.empty();
    Gender gender = Gender.UNKNOWN;
    boolean plural;
    Cluster owner;
    /** What an apposition says it belongs to, where that is a pronoun whose antecedent is found later. */
    Draft ownedBy;
    /** Lower-case lemmas of what its titles and appositions call it: minister, ambassador. */
    final Set<String> titles = new LinkedHashSet<>();
    final List<Draft> drafts = new ArrayList<>();
    /** A name to go by where no mention spells one: the state's, of a cluster known by adjectives alone. */
    Optional<String> label = Optional.empty();

    Cluster(Kind kind, boolean proper) {
        this.kind = kind;
        this.proper = proper;
    }

    /** The cluster that this belongs to; null where nothing says. */
    Cluster holder() {
        Cluster holder = owner == null && ownedBy != null ? ownedBy.cluster : owner;
        return holder == this || Gazette.state(kind) ? null : holder;
    }

    void add(Draft draft) {
        drafts.add(draft);
        draft.cluster = this;
        sector = sector.or(() -> draft.sector);
        gender = gender == Gender.UNKNOWN ? draft.gender : gender;
    }

    /** Takes over all that another cluster has. */
    void absorb(Cluster other) {
        if (other == this) {
            return;
        }
        for (Draft draft : List.copyOf(other.drafts)) {
            if (draft.cluster == other) {
                add(draft);
            }
        }
        other.drafts.clear();
        item = item.or(() -> other.item);
        label = label.or(() -> other.label);
        sector = sector.or(() -> other.sector);
        gender = gender == Gender.UNKNOWN ? other.gender : gender;
        owner = owner == null ? other.owner : owner;
        ownedBy = ownedBy == null ? other.ownedBy : ownedBy;
        proper |= other.proper;
        titles.addAll(other.titles);
    }
}
