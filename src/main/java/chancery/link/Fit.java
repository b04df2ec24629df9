package chancery.link;

import chancery.gazetteer.Background;
import chancery.gazetteer.Candidate;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.gazetteer.NameType;
import chancery.resolve.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How well a candidate's name and kind fit an entity, 0 to 1, and how likely the item is before an article is read. */
final class Fit {
    /** Of a name that is a candidate's by another system of transcription only. */
    static final double TRANSCRIBED = 0.75;
    /** Of a name that is a candidate's but for a letter or two, and hardly another's; else it is considered, and no more. */
    static final double SLIPPED = 0.72;
    static final double PERHAPS_SLIPPED = 0.5;
    /** Least fit of kinds that one name goes with: of a place, that may be a state; of bodies of all sorts. */
    static final double SAME_SORT = 0.9;
    /** Weight of whom hardly anybody knows: still likelier than nobody. */
    private static final double OBSCURE = 20_000;

    private Fit() { }

    static double name(NameType type) {
        return switch (type) {
            case LABEL -> 1;
            case ALIAS -> 0.99;
            case ACRONYM -> 0.95;
            case SEAT -> 0.9;
            case ADJECTIVE, DEMONYM -> 0.88;
        };
    }

    /** What the article takes an entity for may be what its item is, or near it; a person is never a place. */
    static double kind(Entity entity, Candidate candidate) {
        Kind taken = entity.kind();
        Kind kind = candidate.item().kind();
        if (candidate.type() == NameType.SEAT && place(taken)) {
            return 0; // the building is not the government that sits in it
        }
        if (taken == kind) {
            return 1;
        }
        if (taken == Kind.PERSON || kind == Kind.PERSON || taken == Kind.THING) {
            return 0;
        }
        if (taken == Kind.GROUP) {
            return kind == Kind.ARMED_GROUP ? 0.9 : 0;
        }
        if (state(taken) && state(kind)) {
            return 0.95;
        }
        if (taken.organized() && kind.organized()) {
            return state(taken) || state(kind) ? 0.75 : 0.97;
        }
        if (place(taken) && (place(kind) || state(kind))) {
            return place(kind) ? 1 : 0.9;
        }
        return state(taken) && place(kind) ? 0.95 : 0.4;
    }

    /** Who is spoken of by name is likelier somebody who was in office then than somebody who was not yet, or no longer. */
    static double term(List<Background> terms, Optional<LocalDate> published) {
        if (terms.isEmpty() || published.isEmpty()) {
            return 1;
        }
        int year = published.get().getYear();
        return terms.stream().anyMatch(term -> term.since().map(Fit::year).orElse(0) <= year
                && year <= term.until().map(Fit::year).orElse(9999)) ? 1 : 0.9;
    }

    private static int year(String day) {
        return Integer.parseInt(day.substring(0, 4));
    }

    /** A body's name of one word is often somebody else's too: little known ones need their country in the article. */
    static double bare(Candidate candidate, double context) {
        Item item = candidate.item();
        boolean body = item.kind() == Kind.ORGANIZATION || item.kind() == Kind.MEDIA || item.kind() == Kind.GOVERNMENT;
        return body && item.weight() == 0 && candidate.name().indexOf(' ') < 0 ? 0.5 + 0.5 * context : 1;
    }

    /** The weight of an item among others of its name: people for places, fame for the rest, if known; states stand out. */
    static double prior(Item item) {
        double weight = switch (item.kind()) {
            case STATE, DE_FACTO_STATE, ALLIANCE, INTERNATIONAL_ORGANIZATION -> 30_000_000 + item.weight();
            case CITY -> item.weight() * (item.capitalOf().isEmpty() ? 1 : 4);
            case REGION -> item.weight() == 0 ? 1_000_000 : item.weight() / 5;
            case PLACE -> 1_000_000 + item.weight();
            default -> item.weight() == 0 ? 2_000_000 : OBSCURE + item.weight();
        };
        return Math.sqrt(Math.max(weight, 1));
    }

    private static boolean state(Kind kind) {
        return kind == Kind.STATE || kind == Kind.DE_FACTO_STATE;
    }

    private static boolean place(Kind kind) {
        return kind == Kind.CITY || kind == Kind.REGION || kind == Kind.PLACE;
    }
}
