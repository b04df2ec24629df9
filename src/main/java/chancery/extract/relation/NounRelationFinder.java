package chancery.extract.relation;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.extract.relation.Description.Place;
import chancery.extract.relation.Phrases.Complement;
import chancery.extract.relation.RelationCues.Cue;
import chancery.fact.Relation;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds relations that a noun states of what it describes: "a member of", "the capital of", "NATO member". */
final class NounRelationFinder {
    /** Verbs of office by which things, too, come to be something. */
    private static final Set<String> BECOMING = Set.of("become", "remain");

    private final Notes notes;
    private final Entities entities;
    private final HomeStates homes;

    NounRelationFinder(Notes notes, Entities entities, HomeStates homes) {
        this.homes = homes;
        this.notes = notes;
        this.entities = entities;
    }

    void read(Phrases phrases, List<RelationReading> found) {
        Sentence sentence = phrases.sentence();
        Descriptions descriptions = new Descriptions(entities, phrases);
        for (int head = 0; head < sentence.size(); head++) {
            if (!sentence.token(head).isNoun()) {
                continue;
            }
            for (Cue cue : RelationCues.shipped().of("noun", sentence.token(head).lemma())) {
                int core = head - cue.words().size() + 1;
                if (core < 0 || !matches(sentence, core, cue) || inTitle(sentence, core, head)) {
                    continue;
                }
                Optional<Description> description = descriptions.of(core, head, head + 1, false);
                if (description.isPresent()) {
                    relations(phrases, cue, description.get(), found);
                    break;
                }
            }
        }
    }

    /** Whether the noun ends a title of its own: a "board member" of a firm is no member of it. */
    private static boolean inTitle(Sentence sentence, int core, int head) {
        return core > 0 && Titles.shipped().at(sentence, core - 1).filter(title -> title.to() > head).isPresent();
    }

    private static boolean matches(Sentence sentence, int core, Cue cue) {
        for (int i = 0; i < cue.words().size(); i++) {
            if (!sentence.token(core + i).lemma().toLowerCase(Locale.ROOT).equals(cue.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    private void relations(Phrases phrases, Cue cue, Description description, List<RelationReading> found) {
        if (description.place() == Place.BEFORE_COMMA
                && (phrases.named(description.head()) || addressed(description))) {
            return;
        }
        boolean verb = description.place() == Place.OFFICE_VERB;
        if (verb && !BECOMING.contains(phrases.sentence().token(description.cue()).lemma())) {
            return;
        }
        String rule = "noun-" + description.place().rule();
        for (Mention subject : at(phrases, cue.subject(), description)) {
            for (Mention object : objects(phrases, cue, description, subject)) {
                boolean mere = cue.predicate() == Relation.Predicate.CONTROLS && entities.entity(subject).kind() == Kind.GROUP;
                if (!mere && Kinds.fit(entities, cue.predicate(), subject, object) && describes(description, subject, object)) {
                    found.add(new RelationReading(phrases.sentence().index(), description.head(), subject,
                            cue.predicate(), object, phrases.sentence().span(description.core(), description.to()),
                            description.modality(), Optional.empty(),
                            description.when(notes, phrases.sentence()),
                            rule, RelationConfidence.of(rule, entities, subject, object)));
                }
            }
        }
    }

    /** Of a noun that only describes itself ("the Georgian region"), at least one end must be somebody we can name. */
    private boolean describes(Description description, Mention subject, Mention object) {
        return description.place() != Place.ITSELF
                || entities.entity(subject).proper() && entities.entity(object).proper();
    }

    /** "A town in Kent County, Delaware": the name after the comma goes on where the place before it lies. */
    private boolean addressed(Description description) {
        return !description.right().isEmpty() && description.holders().stream().allMatch(holder ->
                Kinds.ground(entities.entity(holder)))
                && Kinds.ground(entities.entity(description.right().get(description.right().size() - 1).mention()));
    }

    /** "Georgetown, the capital,": of which state it is need not be said where the catalogue knows it. */
    private List<Mention> objects(Phrases phrases, Cue cue, Description description, Mention city) {
        List<Mention> told = at(phrases, cue.object(), description);
        if (told.isEmpty() && description.place() == Place.PREDICATE) {
            return ofWhich(phrases.sentence(), description.head());
        }
        boolean bare = description.place() != Place.ITSELF && cue.predicate() == Relation.Predicate.CAPITAL_OF && told.isEmpty()
                && description.left().isEmpty() && description.right().isEmpty();
        return bare ? homes.ofCapital(city).stream().toList() : told;
    }

    /** "The pact, of which Chad and Niger are members": what the clause hangs on. */
    private List<Mention> ofWhich(Sentence sentence, int head) {
        boolean which = sentence.children(head, "obl", "nmod").stream()
                .anyMatch(child -> sentence.token(child).tag().equals("WDT") && sentence.children(child, "case").stream().anyMatch(mark -> sentence.token(mark).word().equals("of")));
        return which && sentence.relation(head).equals("acl:relcl")
                ? entities.headedBy(sentence.index(), sentence.governor(head)).stream().toList() : List.of();
    }

    private List<Mention> at(Phrases phrases, List<String> places, Description description) {
        for (String place : places) {
            List<Mention> mentions = switch (place) {
                case "holder" -> description.holders();
                case "poss" -> description.left().stream().filter(phrases::possessive).limit(1).toList();
                case "pre" -> description.left().stream().filter(mention -> !phrases.possessive(mention)
                        && entities.entity(mention).proper()).limit(1).toList();
                default -> after(place, description);
            };
            if (!mentions.isEmpty()) {
                return mentions;
            }
        }
        return List.of();
    }

    private static List<Mention> after(String preposition, Description description) {
        List<Mention> found = new ArrayList<>();
        for (Complement complement : description.right()) {
            if (complement.preposition().equals(preposition)) {
                found.add(complement.mention());
            } else if (!found.isEmpty()) {
                break;
            }
        }
        return found;
    }
}
