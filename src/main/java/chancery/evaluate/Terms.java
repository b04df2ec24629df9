package chancery.evaluate;

import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.fact.Relation;
import chancery.gazetteer.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The words that an annotation may use, column by column: terms of the ontology without their prefix. */
enum Terms {
    KIND("kind", all(Kind.values(), Kind::term)),
    PREDICATE("predicate", all(Relation.Predicate.values(), Relation.Predicate::term)),
    HOLDING("modality of a relation", all(Relation.Modality.values(), Relation.Modality::term)),
    HAPPENING("modality of an event", all(Event.Modality.values(), Event.Modality::term)),
    STANCE("stance", all(Claim.Stance.values(), Claim.Stance::term)),
    TYPE("type of event", List.of("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "REJECT",
            "ACCUSE", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "Appointment", "Dismissal", "Election",
            "Treaty", "Death", "Disaster"));

    private final String what;
    private final List<String> known;

    Terms(String what, List<String> known) {
        this.what = what;
        this.known = known;
    }

    /** What is wrong with a word in its column; empty where nothing is. */
    Optional<String> problem(String word) {
        return known.contains(word) ? Optional.empty()
                : Optional.of("\"" + word + "\" is no " + what + "; expected one of " + String.join(", ", known));
    }

    private static <T> List<String> all(T[] values, Function<T, String> term) {
        return Arrays.stream(values).map(term).toList();
    }
}
