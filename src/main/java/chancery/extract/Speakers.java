package chancery.extract;

import chancery.annotate.Notes;
import chancery.extract.relation.Kinds;
import chancery.extract.relation.RelationReading;
import chancery.extract.speech.Attribution;
import chancery.fact.Relation;
import chancery.gazetteer.Kind;
import chancery.link.Links;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who speaks in each attribution, and whom the first person in its content stands for. */
final class Speakers {
    private static final Set<String> SINGULAR = Set.of("i", "me", "my", "mine", "myself");
    private static final Set<String> PLURAL = Set.of("we", "us", "our", "ours", "ourselves");

    /** What is done to a capital in these is done to its state. */
    private static final Set<String> BETWEEN_STATES = Set.of("plover:AGREE", "plover:CONSULT", "plover:SUPPORT", "plover:CONCEDE",
            "plover:COOPERATE", "plover:REQUEST", "plover:REJECT", "plover:ACCUSE", "plover:THREATEN", "plover:SANCTION", "ch:Treaty");

    private final Notes notes;
    private final Entities entities;
    /** For whom a person speaks: entity id of the person → that of the state or body. */
    private final Map<Integer, Integer> bodies = new LinkedHashMap<>();
    private final Map<Integer, Integer> governments;
    private final Pairs pairs;
    /** Whose offices people with names hold, as entity ids. */
    private final Map<Integer, Set<Integer>> offices = new LinkedHashMap<>();
    /** Who is described by the title at a token, where they have a name: sentence and token → entity id. */
    private final Map<List<Integer>, Integer> described = new LinkedHashMap<>();

    Speakers(Notes notes, Entities entities, Links links, List<RelationReading> relations) {
        this.notes = notes;
        governments = governments(entities, links);
        this.entities = entities;
        pairs = new Pairs(notes, entities);
        for (RelationReading reading : relations) {
            if (reading.predicate() == Relation.Predicate.OFFICIAL_OF && reading.subject().form() == Form.NAMED) {
                offices.computeIfAbsent(reading.subject().entity(), person -> new LinkedHashSet<>())
                        .add(reading.object().entity());
            }
        }
        for (RelationReading reading : relations) {
            if (mistaken(reading)) {
                described.put(List.of(reading.sentence(), reading.cueToken()), reading.object().entity());
                continue;
            }
            boolean office = reading.predicate() == Relation.Predicate.OFFICIAL_OF
                    || reading.predicate() == Relation.Predicate.AFFILIATED_WITH;
            if (office && reading.modality() == Relation.Modality.CURRENT) {
                bodies.putIfAbsent(reading.subject().entity(), reading.object().entity());
            }
            if (office && reading.subject().form() == Form.NAMED && reading.subject().sentence() == reading.sentence()
                    && reading.title().isPresent()) {
                described.putIfAbsent(List.of(reading.sentence(), reading.cueToken()), reading.subject().entity());
            }
        }
    }

    /**
     * Whether a title was taken for a person who holds offices of other states only: "the Latvian envoy" is not the
     * Georgian one. What such a bearer of a title says is then said by the state itself.
     */
    boolean mistaken(RelationReading reading) {
        Set<Integer> known = offices.getOrDefault(reading.subject().entity(), Set.of());
        return reading.predicate() == Relation.Predicate.OFFICIAL_OF && reading.subject().form() == Form.NOMINAL
                && Kinds.state(entities.entity(reading.object())) && !known.contains(reading.object().entity())
                && known.stream().anyMatch(body -> Kinds.state(entities.entity(body)));
    }

    /** Capitals of states that the article names: what such a city says, its state's government says. */
    private static Map<Integer, Integer> governments(Entities entities, Links links) {
        Map<String, Integer> states = new LinkedHashMap<>();
        for (Entity entity : entities.entities()) {
            if (Kinds.state(entity)) {
                links.of(entity).item().ifPresent(item -> states.putIfAbsent(item.key(), entity.id()));
            }
        }
        Map<Integer, Integer> governments = new LinkedHashMap<>();
        for (Entity entity : entities.entities()) {
            links.of(entity).item().filter(item -> item.kind() == Kind.CITY).stream()
                    .flatMap(item -> item.capitalOf().stream()).filter(states::containsKey).findFirst()
                    .ifPresent(state -> governments.put(entity.id(), states.get(state)));
        }
        return governments;
    }

    /** The entity of a mention; of a title beside a name, who bears the name. */
    private int entity(Mention mention) {
        return described.getOrDefault(List.of(mention.sentence(), mention.head()), mention.entity());
    }

    /**
     * Entity ids of an attribution's speakers, in its order.
     *
     * @param tellers who tells of the attribution, as entity ids: "I think" in a quotation is thought by who is quoted
     */
    List<Integer> of(Attribution attribution, List<Integer> tellers) {
        List<Mention> found = new ArrayList<>();
        for (int head : attribution.speakerHeads()) {
            mention(attribution.speakerSentence(), head).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            attribution.speakers().forEach(span -> largestIn(span).ifPresent(found::add));
        }
        Set<Integer> speakers = new LinkedHashSet<>();
        resolve(found, tellers).forEach(speaker -> speakers.add(governments.getOrDefault(speaker, speaker)));
        return List.copyOf(speakers);
    }

    private Optional<Mention> mention(int sentence, int head) {
        return entities.headedBy(sentence, head).or(() -> entities.covering(sentence, head));
    }

    /** Entity ids of those whom spans name, in the words of some tellers. */
    List<Integer> named(List<Span> spans, List<Integer> tellers) {
        return resolve(spans.stream().flatMap(span -> largestIn(span).stream()).toList(), tellers);
    }

    private Optional<Mention> largestIn(Span span) {
        return entities.within(span).stream().reduce((a, b) -> b.span().length() > a.span().length() ? b : a);
    }

    /**
     * The entities that mentions stand for in the words of some speakers: "I" is who speaks; "we" is for whom they
     * speak, where that is known, else they themselves.
     *
     * @param speakers entity ids; empty in the reporter's own words, where the first person stands for itself
     */
    List<Integer> resolve(List<Mention> mentions, List<Integer> speakers) {
        Set<Integer> found = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            String word = mention.form() == Form.PRONOMINAL
                    ? notes.sentences().get(mention.sentence()).token(mention.head()).word().toLowerCase(Locale.ROOT)
                    : "";
            if (!speakers.isEmpty() && SINGULAR.contains(word)) {
                found.addAll(speakers);
            } else if (!speakers.isEmpty() && PLURAL.contains(word)) {
                found.addAll(sides(speakers));
            } else if (!pairs.of(mention).isEmpty()) {
                found.addAll(pairs.of(mention));
            } else {
                found.add(entity(mention));
            }
        }
        return new ArrayList<>(found);
    }

    /**
     * As {@link #resolve}, without what is no party to an event of a type: "a truce" that was violated, though its words
     * stand as evidence. Between states a capital is there for its state ("withdrew its envoy from Lima"), and what
     * belongs to somebody for its owner ("violated Kenya's airspace"); to a canal or a road nothing is said.
     */
    List<Integer> parties(List<Mention> mentions, List<Integer> speakers, String type, boolean acting) {
        boolean between = BETWEEN_STATES.contains(type);
        return resolve(mentions, speakers).stream().map(entities::entity)
                .flatMap(entity -> between && entity.kind() == Kind.PLACE && !(acting && entity.proper())
                        ? entity.owner().stream().mapToObj(entities::entity) : Stream.of(entity))
                .flatMap(entity -> Crews.of(notes, entities, entity).stream())
                .filter(entity -> acting || !type.equals("ch:Death") || !Kinds.ground(entity))
                .map(entity -> acting || between ? governments.getOrDefault(entity.id(), entity.id()) : entity.id())
                .distinct().toList();
    }

    /** Whether mentions are one phrase that stands for two: "the two countries". */
    boolean pair(List<Mention> mentions) {
        return mentions.size() == 1 && !pairs.of(mentions.get(0)).isEmpty();
    }

    /** For whom speakers speak, where that is known: their state or body; else they themselves. */
    List<Integer> sides(List<Integer> speakers) {
        Set<Integer> sides = new LinkedHashSet<>();
        for (int speaker : speakers) {
            Entity entity = entities.entity(speaker);
            boolean forOthers = entity.kind() == Kind.PERSON || entity.kind() == Kind.GROUP || !entity.proper();
            int side = !forOthers ? speaker : bodies.getOrDefault(speaker, entity.owner().orElse(speaker));
            sides.add(side);
        }
        return List.copyOf(sides);
    }
}
