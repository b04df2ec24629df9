package chancery.extract;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.annotate.TimeExpression.TimeSource;
import chancery.annotate.Token;
import chancery.extract.event.EventReading;
import chancery.extract.relation.Kinds;
import chancery.fact.Event;
import chancery.fact.When;
import chancery.resolve.Entities;
import chancery.resolve.Mention;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether two readings can tell of one event. Without a reason to think so, they tell of two. */
final class SameEvent {
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> OTHER = Set.of("another", "other", "second", "third", "fourth", "next", "new",
            "further", "fresh", "renewed", "separate", "similar", "previous", "earlier", "latest", "last", "first");
    private static final Set<String> LASTING = Set.of("blockade", "siege", "occupation");
    /** Nouns whose verb an ending does not give. */
    private static final Map<String, String> DEEDS = Map.of("expulsion", "expel", "closure", "close", "invasion", "invade",
            "detention", "detain", "destruction", "destroy", "suspension", "suspend", "condemnation", "condemn");
    /** Each befalls one. */
    private static final Set<String> SINGLE = Set.of("killing", "murder", "death", "arrest", "detention", "execution",
            "assassination", "abduction", "kidnapping");
    private static final int SHORTEST_STEM = 4;

    private final Notes notes;
    private final Entities entities;
    private final Speakers speakers;

    SameEvent(Notes notes, Entities entities, Speakers speakers) {
        this.notes = notes;
        this.entities = entities;
        this.speakers = speakers;
    }

    /**
     * Whether a later draft tells again of an earlier one: one type, words of one family, nothing that speaks against
     * it, and either both actors in common or a definite noun that takes the event up ("the blockade").
     */
    boolean retold(EventDraft earlier, EventDraft later) {
        return oneDeed(earlier.first(), later.first())
                || alike(earlier, later) && modal(earlier.first()) == modal(later.first())
                && (bothActorsShared(earlier, later) && !distinct(later.first()) || takesUp(earlier, later));
    }

    /** "Imposed sanctions", "gave aid": verb and object read alike are one deed. */
    private boolean oneDeed(EventReading verb, EventReading noun) {
        Sentence sentence = notes.sentences().get(verb.sentence());
        return verb.sentence() == noun.sentence() && verb.type().equals(noun.type())
                && sentence.governor(noun.trigger()) == verb.trigger() && sentence.relation(noun.trigger()).equals("obj")
                && (noun.sources().isEmpty() || entities(noun.sources()).equals(entities(verb.sources())))
                && (noun.recipients().isEmpty() || entities(noun.recipients()).equals(entities(verb.recipients())));
    }

    private Set<Integer> entities(List<Mention> mentions) {
        return new HashSet<>(speakers.resolve(mentions, List.of()));
    }

    /** Whether two drafts of different voices are about one matter, whatever either makes of it. */
    boolean sameMatter(EventDraft one, EventDraft other) {
        return alike(one, other) && bothActorsShared(one, other);
    }

    private boolean alike(EventDraft one, EventDraft other) {
        EventReading a = one.first();
        EventReading b = other.first();
        return a.type().equals(b.type()) && family(a, b) && agree(a.mode(), b.mode())
                && compatible(one, other, true) && (compatible(one, other, false) || lasting(trigger(a), trigger(b), other)) && places(one, other) && times(one, other);
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static boolean modal(EventReading reading) {
        return reading.modality() == Event.Modality.OCCURRED || reading.modality() == Event.Modality.ONGOING;
    }

    private boolean family(EventReading one, EventReading other) {
        String a = stem(verb(trigger(one).lemma()));
        String b = stem(verb(trigger(other).lemma()));
        return a.equals(b) || Math.min(a.length(), b.length()) >= SHORTEST_STEM && (a.startsWith(b) || b.startsWith(a));
    }

    private static String verb(String lemma) {
        return DEEDS.getOrDefault(lemma.toLowerCase(Locale.ROOT), lemma);
    }

    private static String stem(String lemma) {
        String stem = lemma.toLowerCase(Locale.ROOT);
        for (String ending : List.of("ations", "ation", "ments", "ment", "ing", "ion", "al", "er", "ed", "e", "s")) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST_STEM) {
                return stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }

    private Token trigger(EventReading reading) {
        return notes.sentences().get(reading.sentence()).token(reading.trigger());
    }

    private Set<Integer> actors(EventDraft draft, boolean source) {
        Set<Integer> actors = new HashSet<>();
        for (EventReading reading : draft.readings()) {
            List<Mention> mentions = source ? reading.sources() : reading.recipients();
            actors.addAll(speakers.resolve(mentions, List.of()));
        }
        return actors;
    }

    private boolean compatible(EventDraft one, EventDraft other, boolean source) {
        Set<Integer> a = actors(one, source);
        Set<Integer> b = actors(other, source);
        return a.isEmpty() || b.isEmpty() || shares(a, b);
    }

    private static boolean shares(Set<Integer> one, Set<Integer> other) {
        return one.stream().anyMatch(other::contains);
    }

    private boolean bothActorsShared(EventDraft one, EventDraft other) {
        return shares(actors(one, true), actors(other, true)) && shares(actors(one, false), actors(other, false));
    }

    private boolean places(EventDraft one, EventDraft other) {
        Set<Integer> a = places(one);
        Set<Integer> b = places(other);
        return a.isEmpty() || b.isEmpty() || shares(a, b);
    }

    private Set<Integer> places(EventDraft draft) {
        Set<Integer> places = new HashSet<>();
        draft.readings().forEach(reading -> reading.places().stream()
                .filter(place -> entities.entity(place).proper()).forEach(place -> places.add(place.entity())));
        return places;
    }

    /** Whether their times, where both are told, can be one. */
    private static boolean times(EventDraft one, EventDraft other) {
        Optional<When> a = one.when().filter(when -> when.source() != TimeSource.FROM_PUBLICATION);
        Optional<When> b = other.when().filter(when -> when.source() != TimeSource.FROM_PUBLICATION);
        return a.isEmpty() || b.isEmpty() || before(a.get().earliestBegin(), b.get().latestEnd())
                && before(b.get().earliestBegin(), a.get().latestEnd());
    }

    private static boolean before(Optional<LocalDate> begin, Optional<LocalDate> end) {
        return begin.isEmpty() || end.isEmpty() || !begin.get().isAfter(end.get());
    }

    /** Whether a later noun is definite and unqualified, and names no actor that the earlier event lacks. */
    private boolean takesUp(EventDraft earlier, EventDraft later) {
        EventReading reading = later.first();
        Token noun = trigger(reading);
        if (!noun.isNoun() || !noun.tag().equals("NN") || distinct(reading) || !definite(reading)) {
            return false;
        }
        Token before = trigger(earlier.first());
        boolean plural = before.isNoun() && !before.tag().equals("NN") || SINGLE.contains(noun.lemma()) && many(earlier);
        return !plural && covers(actors(earlier, true), actors(later, true))
                && (covers(actors(earlier, false), actors(later, false)) || lasting(before, noun, later));
    }

    /** "The killing" is none of fourteen people. */
    private static boolean many(EventDraft draft) {
        return draft.first().quantities().stream().anyMatch(quantity -> quantity.lower().orElse(2) > 1);
    }

    /** "The blockade of the road" is the blockade of the valley that was told of: one lasts, and bears on many places. */
    private boolean lasting(Token before, Token noun, EventDraft later) {
        return before.lemma().equals(noun.lemma()) && LASTING.contains(noun.lemma())
                && later.readings().stream().flatMap(reading -> reading.recipients().stream())
                .allMatch(mention -> Kinds.site(entities.entity(mention)));
    }

    /** Whether the later actors add nothing that contradicts: those of the earlier event, or unknown there. */
    private static boolean covers(Set<Integer> earlier, Set<Integer> later) {
        return earlier.isEmpty() || earlier.containsAll(later);
    }

    private boolean definite(EventReading reading) {
        Sentence sentence = notes.sentences().get(reading.sentence());
        return sentence.children(reading.trigger(), "det").stream()
                .anyMatch(child -> DEFINITE.contains(sentence.token(child).word().toLowerCase(Locale.ROOT)))
                || !sentence.children(reading.trigger(), "nmod:poss").isEmpty();
    }

    /** Whether the words themselves say that it is one more: "another attack". */
    private boolean distinct(EventReading reading) {
        Sentence sentence = notes.sentences().get(reading.sentence());
        return sentence.children(reading.trigger(), "det", "amod", "advmod").stream()
                .anyMatch(child -> OTHER.contains(sentence.token(child).word().toLowerCase(Locale.ROOT)));
    }
}
