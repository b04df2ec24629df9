package chancery.extract.relation;

import chancery.annotate.Sentence;
import chancery.extract.relation.Phrases.Complement;
import chancery.fact.Relation;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds what lies where, and who is of which body, by bare prepositions and commas: "X University in Riga", "Odesa, Ukraine". */
final class PlaceRelationFinder {
    /** The rule for a person "of" a body, without a title. */
    static final String PERSON_OF = "person-of";

    private static final Set<String> WITHIN = Set.of("in", "inside", "within");
    private static final Set<String> GROUND = Set.of("territory", "soil", "border", "borders", "land", "territories");
    /** What stands where it is, so that a place after it is its own, whatever the parser ties it to. */
    private static final Set<String> BUILDINGS = Set.of("hospital", "clinic", "school", "university", "bank", "church", "mosque",
            "prison", "jail", "airport", "base", "station", "embassy", "consulate", "factory", "plant", "refinery", "mine",
            "camp", "court", "headquarters", "port", "market");
    private static final Set<String> BELONGING = Set.of("of", "from", "at", "with");

    private final Entities entities;

    PlaceRelationFinder(Entities entities) {
        this.entities = entities;
    }

    void read(Phrases phrases, List<RelationReading> found) {
        Sentence sentence = phrases.sentence();
        for (Mention mention : entities.inSentence(sentence.index())) {
            if (mention.form() == Form.NAMED && entities.entity(mention).proper()) {
                after(phrases, mention, found);
                commaAfter(phrases, mention, found);
            } else if (mention.form() == Form.NOMINAL) {
                nominal(phrases, mention, found);
            }
        }
        for (int at = 0; at < sentence.size(); at++) {
            if (sentence.token(at).isNoun() && !sentence.children(at, "cop").isEmpty()) {
                lies(phrases, at, found);
            }
        }
    }

    private void after(Phrases phrases, Mention mention, List<RelationReading> found) {
        int end = mention.head() + 1;
        boolean comma = phrases.comma(end) && entities.entity(mention).kind() == Kind.PERSON;
        List<Complement> complements = phrases.complements(comma ? end + 1 : end);
        if (complements.isEmpty() || comma && !(complements.get(0).preposition().equals("of")
                && phrases.closes(phrases.endOf(complements, end)))) {
            return;
        }
        Complement next = complements.get(0);
        Entity entity = entities.entity(mention);
        Entity other = entities.entity(next.mention());
        boolean named = next.mention().form() == Form.NAMED && other.proper();
        if (named && next.preposition().equals("in") && (entity.kind() == Kind.ORGANIZATION
                || Kinds.site(entity)) && inNounPhrase(phrases, next)) {
            add(phrases, mention, Relation.Predicate.LOCATED_IN, literal(next.mention()), next.from(), "place-in", found);
        } else if (named && entity.kind() == Kind.PERSON && BELONGING.contains(next.preposition())
                && other.kind().organized() && !Kinds.state(other) && (comma || inNounPhrase(phrases, next))) {
            add(phrases, mention, Relation.Predicate.AFFILIATED_WITH, next.mention(), next.from(), PERSON_OF, found);
        }
    }

    /** "A hospital in the town", "the central bank in Tripoli". */
    private void nominal(Phrases phrases, Mention mention, List<RelationReading> found) {
        Entity entity = entities.entity(mention);
        List<Complement> complements = phrases.complements(mention.head() + 1);
        boolean building = entity.kind() == Kind.ORGANIZATION || entity.kind() == Kind.PLACE;
        boolean called = phrases.sentence().children(mention.head(), "case").stream()
                .anyMatch(word -> phrases.sentence().token(word).lemma().equals("as")); // "registered as a charity in Fiji"
        if (building && !called && !complements.isEmpty() && complements.get(0).preposition().equals("in")
                && entities.entity(complements.get(0).mention()).proper() && (inNounPhrase(phrases, complements.get(0))
                        || BUILDINGS.contains(phrases.sentence().token(mention.head()).lemma()))) {
            Complement next = complements.get(0);
            add(phrases, mention, Relation.Predicate.LOCATED_IN, literal(next.mention()), next.from(), "place-in", found);
        }
    }

    /** Whether the parser, too, ties the preposition's phrase to the noun before it and not to a verb. */
    private static boolean inNounPhrase(Phrases phrases, Complement complement) {
        int head = complement.mention().head();
        return phrases.sentence().relation(head).startsWith("nmod");
    }

    private void commaAfter(Phrases phrases, Mention mention, List<RelationReading> found) {
        int comma = mention.to();
        if (mention.head() != mention.to() - 1 || !phrases.comma(comma)) {
            return;
        }
        Optional<Mention> next = phrases.nameAt(comma + 1);
        boolean closed = next.isPresent() && phrases.closes(next.get().to());
        if (closed && entities.entity(literal(mention)).kind() == Kind.CITY && !listed(phrases, mention, next.get())) {
            Entity around = entities.entity(next.get());
            if (Kinds.state(around) || around.kind() == Kind.REGION) {
                add(phrases, literal(mention), Relation.Predicate.LOCATED_IN, next.get(), comma, "city-comma", found);
            }
        }
    }

    /** Whether the two names stand in a longer list of names. */
    private static boolean listed(Phrases phrases, Mention first, Mention second) {
        Sentence sentence = phrases.sentence();
        int after = second.to() + 1;
        boolean goesOn = phrases.comma(second.to()) && after < sentence.size()
                && (sentence.token(after).tag().equals("CC") || sentence.token(after).isProper());
        return goesOn || phrases.comma(first.from() - 1) && first.from() > 1
                && sentence.token(first.from() - 2).isProper();
    }

    /** "The valley is inside Georgia's territory", "is in Georgia". */
    private void lies(Phrases phrases, int at, List<RelationReading> found) {
        Sentence sentence = phrases.sentence();
        boolean within = sentence.children(at, "case").stream()
                .anyMatch(mark -> WITHIN.contains(sentence.token(mark).word().toLowerCase(Locale.ROOT)));
        if (!within) {
            return;
        }
        Optional<Mention> ground = entities.headedBy(sentence.index(), at);
        if (GROUND.contains(sentence.token(at).word().toLowerCase(Locale.ROOT))) {
            ground = sentence.children(at, "nmod:poss", "amod", "compound").stream()
                    .flatMap(owner -> entities.headedBy(sentence.index(), owner).stream()).findFirst();
        }
        for (int subject : sentence.enhancedChildren(at, "nsubj")) {
            Optional<Mention> thing = entities.headedBy(sentence.index(), subject);
            if (ground.isPresent() && thing.isPresent() && !sentence.token(subject).tag().startsWith("W")
                    && entities.entity(thing.get()).kind() != Kind.PERSON && entities.entity(ground.get()).proper()) {
                add(phrases, thing.get(), Relation.Predicate.LOCATED_IN, ground.get(), at, "lies-in", found);
            }
        }
    }

    private static Mention literal(Mention mention) {
        return mention.literal().isEmpty() ? mention : new Mention(mention.id(), mention.literal().getAsInt(),
                mention.sentence(), mention.from(), mention.to(), mention.head(), mention.span(), mention.form(),
                OptionalInt.empty());
    }

    private void add(Phrases phrases, Mention subject, Relation.Predicate predicate, Mention object, int cue,
                     String rule, List<RelationReading> found) {
        if (Kinds.fit(entities, predicate, subject, object)) {
            found.add(new RelationReading(phrases.sentence().index(), cue, subject, predicate, object,
                    phrases.sentence().token(cue).span(), Relation.Modality.CURRENT, Optional.empty(), Optional.empty(),
                    rule, RelationConfidence.of(rule, entities, subject, object)));
        }
    }
}
