package chancery.extract.event;

import chancery.extract.event.ActorFinder.Filler;
import chancery.extract.syntax.Clauses;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells to whom something is done where the object is "it" and stands for no actor of its own: what the verb before it has
 * for an object ("while the union backed Oman's plan, residents refused it"), or the place that is spoken of there.
 */
final class Resumption {
    private static final Set<String> TAKING_UP = Set.of("it", "them");

    private final Clauses clauses;
    private final Entities entities;
    private final ActorFinder actors;

    Resumption(Clauses clauses, Entities entities, ActorFinder actors) {
        this.clauses = clauses;
        this.entities = entities;
        this.actors = actors;
    }

    /** The recipients of a verb, with whom its pronoun takes up in place of the pronoun. */
    List<Filler> resumed(int verb, List<Filler> sources, List<Filler> recipients) {
        List<Integer> objects = clauses.token(verb).isVerb() && !clauses.passive(verb) ? clauses.children(verb, "obj") : List.of();
        if (objects.isEmpty() || recipients.size() > 1) {
            return recipients;
        }
        int pronoun = objects.get(0);
        boolean other = !recipients.isEmpty() && recipients.get(0).mention().head() != pronoun;
        if (other || !TAKING_UP.contains(clauses.lemma(pronoun)) && !TAKING_UP.contains(word(pronoun))
                || !recipients.isEmpty() && known(recipients.get(0).mention(), sources)) {
            return recipients;
        }
        boolean plural = word(pronoun).equals("them");
        for (int earlier = pronoun - 1; earlier >= 0; earlier--) {
            if (earlier != verb && clauses.token(earlier).isVerb() && tied(earlier, verb)) {
                Optional<Filler> found = touched(earlier, plural).filter(filler -> sources.stream()
                        .noneMatch(source -> source.mention().entity() == filler.mention().entity()));
                if (found.isPresent()) {
                    return List.of(found.get());
                }
            }
        }
        return recipients;
    }

    private String word(int token) {
        return clauses.token(token).word().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the pronoun stands for an actor that is not acting itself. */
    private boolean known(Mention pronoun, List<Filler> sources) {
        return pronoun.form() != Form.PRONOMINAL || entities.entity(pronoun).kind() != Kind.THING
                && sources.stream().noneMatch(source -> source.mention().entity() == pronoun.entity())
                && entities.of(entities.entity(pronoun)).stream().anyMatch(mention -> mention.form() != Form.PRONOMINAL);
    }

    /** Whether one of two verbs is joined to the other, or holds it as a clause of time or contrast. */
    private boolean tied(int earlier, int verb) {
        boolean above = clauses.governor(verb) == earlier && (clauses.is(verb, "conj") || clauses.is(verb, "advcl")
                || clauses.is(verb, "parataxis"));
        return above || clauses.governor(earlier) == verb && clauses.is(earlier, "advcl");
    }

    /** Whom the last of a verb's objects names, else the place that it is done to. */
    private Optional<Filler> touched(int verb, boolean plural) {
        List<Integer> objects = clauses.patients(verb);
        for (int i = objects.size() - 1; i >= 0; i--) {
            boolean many = clauses.token(objects.get(i)).tag().matches("NNP?S") || objects.size() > 1 && plural;
            Optional<Filler> found = many == plural ? actors.at(objects.get(i), false) : Optional.empty();
            if (found.filter(filler -> filler.strength() > 0).isPresent()) {
                return found;
            }
        }
        return plural ? Optional.empty() : clauses.children(verb, "obl").stream().filter(place -> Slots.PLACE_PREPOSITIONS.stream()
                        .anyMatch(preposition -> clauses.caseWord(place, preposition)) || clauses.caseWord(place, "through"))
                .map(place -> entities.headedBy(clauses.sentence().index(), place).filter(mention -> EventSetting.ground(entities.entity(mention))))
                .flatMap(Optional::stream).reduce((one, next) -> next).map(mention -> new Filler(mention, 1));
    }
}
