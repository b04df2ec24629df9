package chancery.extract.event;

import chancery.annotate.Notes;
import chancery.extract.syntax.Clauses;
import chancery.fact.Quantity;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads how many were killed, injured, displaced or detained, from what a trigger is done to. */
final class QuantityReader {
    private final Notes notes;
    private final Clauses clauses;
    private final TriggerLexicon lexicon;

    QuantityReader(Notes notes, Clauses clauses, TriggerLexicon lexicon) {
        this.notes = notes;
        this.clauses = clauses;
        this.lexicon = lexicon;
    }

    List<Quantity> of(Draft draft) {
        List<Quantity> found = new ArrayList<>();
        for (Quantity.Of of : Quantity.Of.values()) {
            boolean held = of != Quantity.Of.DETAINED || draft.sense().type().equals("plover:COERCE"); // and no talks
            if (held && lexicon.isA(clauses.lemma(draft.trigger()), of.term() + "-" + draft.sense().pos())) {
                for (int harmed : harmed(draft)) {
                    amount(harmed).map(amount -> quantity(of, amount)).ifPresent(found::add);
                }
                break;
            }
        }
        return found;
    }

    /** The heads of the phrases that say who was harmed. */
    private List<Integer> harmed(Draft draft) {
        int trigger = draft.trigger();
        if (draft.sense().pos() == 'n') {
            List<Integer> counted = clauses.governed(trigger, "of");
            return counted.isEmpty() ? List.of(trigger) : counted;
        }
        List<Integer> patients = clauses.patients(trigger);
        return patients.isEmpty() || draft.sense().recipients().contains("subj") ? clauses.subjects(trigger, 0) : patients;
    }

    private Optional<Amount> amount(int head) {
        int from = head;
        while (from > 0 && clauses.dominates(head, from - 1) && !clauses.token(from - 1).tag().equals(",")
                && !clauses.is(from - 1, "case")) {
            from--;
        }
        int to = head + 1;
        while (to < clauses.sentence().size() && (clauses.lemma(to).equals("of") || clauses.token(to).tag().startsWith("NN"))
                && clauses.dominates(head, to)) {
            to++;
        }
        Optional<Amount> counted = Amount.in(clauses.sentence(), from, to);
        boolean single = clauses.token(head).tag().equals("NN") && (clauses.lemma(from).equals("a") || clauses.lemma(from).equals("an"));
        return counted.filter(amount -> isCount(amount, head)).isPresent() || !single ? counted.filter(amount -> isCount(amount, head))
                : Optional.of(new Amount(OptionalLong.of(1), OptionalLong.of(1), from, from + 1));
    }

    /** "A 65-year-old resident" is one, not 65. */
    private boolean isCount(Amount amount, int head) {
        int last = amount.to() - 1;
        boolean measure = amount.to() < clauses.sentence().size() && (clauses.token(amount.to()).word().equals("-")
                || lexicon.isA(clauses.lemma(amount.to()), "time"));
        return !measure && (clauses.dominates(last, head) || clauses.governor(last) == head || clauses.dominates(head, last));
    }

    private Quantity quantity(Quantity.Of of, Amount amount) {
        Span span = clauses.sentence().span(amount.from(), amount.to());
        return new Quantity(of, amount.lower(), amount.upper(), notes.text(span), span);
    }
}
