package chancery.extract.speech;

import chancery.annotate.Sentence;
import chancery.extract.event.ModalityReader;
import chancery.extract.event.TriggerLexicon;
import chancery.extract.syntax.Clauses;
import chancery.fact.Claim;
import chancery.fact.Event;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what a sentence tells as said was said: "may accuse", "will announce", "did not say", "no claim that". Read
 * from the cue's own grammar; what stands in a content is left to the claims.
 */
final class Actuality {
    private static final TriggerLexicon LEXICON = TriggerLexicon.shipped();
    /** States of mind, not acts: not to believe or to want is to doubt or to be against. */
    private static final Set<Claim.Stance> MINDS = Set.of(Claim.Stance.BELIEVES, Claim.Stance.WANTS);
    /** Relations in which a cue's verb has its modality from what stands above it. */
    private static final Set<String> CARRIED = Set.of("xcomp", "conj", "acl", "ccomp");

    private final Sentence sentence;
    private Optional<Clauses> clauses = Optional.empty();

    Actuality(Sentence sentence) {
        this.sentence = sentence;
    }

    private Clauses clauses() {
        if (clauses.isEmpty()) {
            clauses = Optional.of(new Clauses(sentence));
        }
        return clauses.get();
    }

    Event.Modality of(int cue, Complement complement) {
        if (complement.rule() == AttributionRule.SOURCE || complement.rule() == AttributionRule.ADVERB) {
            return Event.Modality.OCCURRED;
        }
        ModalityReader reader = new ModalityReader(clauses(), LEXICON);
        if (sentence.token(cue).isNoun()) {
            return ofNoun(cue, reader);
        }
        boolean spoken = complement.rule() == AttributionRule.DIRECT || complement.rule() == AttributionRule.FRONTED;
        if (spoken && !ownWords(cue, complement)) {
            return Event.Modality.OCCURRED;
        }
        Event.Modality found = carried(cue, complement) ? reader.of(cue, "") : reader.own(cue);
        if (found == Event.Modality.OCCURRED && (asked(cue) || announced(cue))) {
            found = asked(cue) ? Event.Modality.HYPOTHETICAL : Event.Modality.PLANNED;
        }
        boolean mind = MINDS.contains(complement.by().stance());
        return found == Event.Modality.ONGOING || mind && found == Event.Modality.NEGATED ? Event.Modality.OCCURRED : found;
    }

    /** Whether an auxiliary or a negation of the cue stands outside of what is said. */
    private boolean ownWords(int cue, Complement complement) {
        return sentence.children(cue, "aux", "advmod", "mark").stream().anyMatch(child -> Math.abs(cue - child) < 5
                && complement.contents().stream().noneMatch(content -> content.contains(child)));
    }

    /** Whether a cue has its modality from a verb or noun before it: "refused to say", "avoids condemning". */
    private boolean carried(int cue, Complement complement) {
        int above = sentence.governor(cue);
        String tag = sentence.token(cue).tag();
        boolean follows = above >= 0 && above < cue
                && complement.contents().stream().noneMatch(content -> content.contains(above));
        boolean heard = follows && sentence.token(above).lemma().matches("hear|see");
        return follows && !heard && (tag.equals("VB") && CARRIED.contains(sentence.relation(cue))
                || tag.equals("VBG") && sentence.relation(cue).equals("xcomp") && !Marks.comma(sentence, cue - 1));
    }

    /** Whether a state of mind is denied: "does not believe that". */
    boolean unlike(int cue, Complement complement) {
        return MINDS.contains(complement.by().stance()) && !sentence.token(cue).isNoun()
                && new ModalityReader(clauses(), LEXICON).own(cue) == Event.Modality.NEGATED;
    }

    private Event.Modality ofNoun(int cue, ModalityReader reader) {
        Event.Modality own = reader.own(cue);
        int verb = sentence.governor(cue);
        boolean light = own == Event.Modality.OCCURRED && verb >= 0 && sentence.relation(cue).equals("obj")
                && NounCues.lends(sentence, verb);
        if (light) {
            own = reader.own(verb);
        }
        return own == Event.Modality.ONGOING ? Event.Modality.OCCURRED : own;
    }

    /** "Did the minister say that …?" */
    private boolean asked(int cue) {
        return sentence.token(sentence.size() - 1).word().equals("?") && sentence.relation(cue).equals("root")
                && sentence.children(cue, "aux").stream().anyMatch(aux -> aux < 1);
    }

    /** "Minister to announce cuts": an infinitive for a verb, as headlines have it. */
    private boolean announced(int cue) {
        return sentence.token(cue).tag().equals("VB") && sentence.relation(cue).equals("root")
                && sentence.children(cue, "mark").stream().anyMatch(mark -> sentence.token(mark).tag().equals("TO"));
    }
}
