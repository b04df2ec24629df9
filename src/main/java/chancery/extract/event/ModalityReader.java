package chancery.extract.event;

import static chancery.fact.Event.Modality.HYPOTHETICAL;
import static chancery.fact.Event.Modality.NEGATED;
import static chancery.fact.Event.Modality.OCCURRED;
import static chancery.fact.Event.Modality.ONGOING;
import static chancery.fact.Event.Modality.PLANNED;

import chancery.extract.syntax.Clauses;
import chancery.fact.Event;
import java.util.Set;

/**
 * Reads whether what a trigger tells of happened, from its auxiliaries and negations and from the words above it:
 * "plans to", "failed to", "threat of". What a speaker's word does to it is left to the claims.
 */
public final class ModalityReader {
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "wo", "’ll");
    private static final Set<String> POSSIBLE = Set.of("would", "could", "may", "might", "should", "must", "can", "ca",
            "'d", "ought");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "neither", "nor");
    /** What is announced of these is to come. */
    private static final Set<String> ANNOUNCED = Set.of("plover:CONSULT", "plover:COOPERATE");
    private static final Set<String> NOBODY = Set.of("nobody", "none", "nothing", "neither");
    /** Of these what somebody only intends is not done: "plans to send", "is ready to meet". */
    private static final Set<String> INTENDED = Set.of("plover:AGREE", "plover:THREATEN");
    private static final Set<String> NONE = Set.of("no", "neither");
    private static final Set<String> NOTHING = Set.of("little", "nothing");
    private static final Set<String> COMPLETING = Set.of("from", "of", "against", "for", "to", "on", "about");
    private static final int HIGHEST = 6;

    private final Clauses clauses;
    private final TriggerLexicon lexicon;
    private final Irrealis irrealis;

    public ModalityReader(Clauses clauses, TriggerLexicon lexicon) {
        this.clauses = clauses;
        this.lexicon = lexicon;
        irrealis = new Irrealis(clauses.sentence());
    }

    public Event.Modality of(int trigger, String type) {
        Event.Modality told = told(trigger, type);
        return irrealis.holds(trigger) ? HYPOTHETICAL : told;
    }

    private Event.Modality told(int trigger, String type) {
        Event.Modality found = INTENDED.contains(type) && lexicon.isA(clauses.lemma(trigger), "intending")
                ? stronger(own(trigger), PLANNED) : own(trigger);
        int upper = clauses.governor(trigger);
        if (ANNOUNCED.contains(type) && clauses.is(trigger, "obj") && upper >= 0 && lexicon.isA(clauses.lemma(upper), "announcing")) {
            found = stronger(found, PLANNED);
        }
        if (token(trigger).isNoun() && presupposed(trigger) && (upper < 0 || !carried(trigger, upper))) {
            return found;
        }
        int at = trigger;
        for (int steps = 0; steps < HIGHEST; steps++) {
            int above = clauses.governor(at);
            if (above < 0 || clauses.is(at, "nsubj") || clauses.relation(at).equals("acl:relcl")
                    || clauses.is(at, "parataxis") || clauses.is(at, "appos")) {
                break;
            }
            if (prevented(at, above)) {
                return switch (of(above, type)) {
                    case OCCURRED, ONGOING -> NEGATED;
                    case NEGATED -> found; // "did not stop them from attacking": they attacked
                    case PLANNED, HYPOTHETICAL -> stronger(found, HYPOTHETICAL);
                };
            }
            if (NOTHING.contains(clauses.lemma(above))) {
                found = found == NEGATED ? OCCURRED : NEGATED; // "did little to prevent"
            }
            found = stronger(found, from(at, above));
            if (clauses.is(at, "ccomp")) {
                break;
            }
            at = above;
        }
        return found;
    }

    /** "Stopped them from attacking". */
    private boolean prevented(int below, int above) {
        return token(below).isVerb() && clauses.mark(below, "from") && lexicon.isA(clauses.lemma(above), "preventing");
    }

    /** "Will not release": a denial of what is to come, by the one who would do it. */
    boolean refuses(int trigger) {
        return wills(trigger) && clauses.children(trigger).stream().anyMatch(child -> NEGATIONS.contains(clauses.lemma(child)));
    }

    /** "Will release", "would release": said of what is to come, not of what was decided. */
    boolean wills(int trigger) {
        return clauses.children(trigger, "aux").stream()
                .anyMatch(aux -> FUTURE.contains(clauses.lemma(aux)) || clauses.lemma(aux).equals("would"));
    }

    private static Event.Modality stronger(Event.Modality one, Event.Modality other) {
        return rank(one) >= rank(other) ? one : other;
    }

    private static int rank(Event.Modality modality) {
        return switch (modality) {
            case NEGATED -> 4;
            case HYPOTHETICAL -> 3;
            case PLANNED -> 2;
            case ONGOING -> 1;
            case OCCURRED -> 0;
        };
    }

    /** What the word above does to the one below. */
    private Event.Modality from(int below, int above) {
        if (clauses.is(below, "conj")) {
            boolean shares = clauses.children(below, "aux", "nsubj").isEmpty() && !clauses.token(below).tag().equals("VBD")
                    && !(clauses.token(above).tag().equals("VBN") && clauses.token(below).tag().matches("VB[PZ]"));
            return shares ? own(above) : OCCURRED;
        }
        if (clauses.is(below, "advcl") && clauses.token(below).tag().equals("VB") && clauses.mark(below, "to")) {
            return stronger(PLANNED, effect(above));
        }
        if (hiredTo(below, above)) {
            return stronger(PLANNED, effect(above));
        }
        if (clauses.is(below, "acl") && clauses.token(below).tag().equals("VBN")) {
            return OCCURRED; // "an agreement brokered by Oman" is no plan to broker
        }
        if (clauses.is(below, "advcl")) {
            return COMPLETING.stream().anyMatch(word -> clauses.mark(below, word)) ? effect(above) : OCCURRED;
        }
        if (token(below).isNoun() && (presupposed(below) || clauses.is(below, "obl")
                && COMPLETING.stream().noneMatch(word -> clauses.mark(below, word)))) {
            return carried(below, above) ? own(above) : OCCURRED;
        }
        Event.Modality effect = effect(above);
        return carried(below, above) ? stronger(effect, own(above)) : effect;
    }

    /** "A firm hired to guard the port", "bound by treaty to defend it": what somebody is there for is not yet done. */
    private boolean hiredTo(int below, int above) {
        return clauses.is(below, "xcomp") && clauses.token(below).tag().equals("VB") && clauses.mark(below, "to")
                && (clauses.is(above, "acl") || clauses.is(above, "amod") || clauses.is(above, "advcl"))
                && clauses.token(above).tag().equals("VBN") && clauses.children(above, "aux").isEmpty()
                && !lexicon.isA(clauses.lemma(above), "achieving");
    }

    private boolean carried(int below, int above) {
        return clauses.is(below, "xcomp") || clauses.token(above).isVerb() && lexicon.isA(clauses.lemma(above), "light");
    }

    /** "The blockade", "Moscow's inaction": what is spoken of as known is not undone by the verb above. */
    private boolean presupposed(int noun) {
        return clauses.children(noun, "nmod:poss").size() > 0 || clauses.children(noun, "det").stream()
                .anyMatch(token -> clauses.lemma(token).equals("the") || clauses.lemma(token).equals("this"));
    }

    private chancery.annotate.Token token(int at) {
        return clauses.token(at);
    }

    private Event.Modality effect(int above) {
        String word = clauses.lemma(above);
        String key = clauses.token(above).isVerb() ? "v" : clauses.token(above).isNoun() ? "n" : "a";
        if (lexicon.isA(word, "negating-" + key)) {
            return NEGATED;
        }
        if (lexicon.isA(word, "hypothetical-" + key)) {
            return HYPOTHETICAL;
        }
        if (lexicon.isA(word, "planning-" + key) || word.equals("be") && !clauses.children(above, "xcomp").isEmpty()
                || word.equals("go") && clauses.token(above).tag().equals("VBG") && !clauses.children(above, "xcomp").isEmpty()
                && clauses.children(above, "compound").isEmpty()) {
            return PLANNED;
        }
        return lexicon.isA(word, "continuing-" + key) ? ONGOING : OCCURRED;
    }

    /** "Nobody was hurt", "no arrests were made", "none of them fled", "recognised by no state", "neither side". */
    private boolean nobody(int child) {
        boolean part = clauses.is(child, "nsubj") || clauses.is(child, "obj")
                || clauses.is(child, "obl") && clauses.mark(child, "by");
        return part && (NOBODY.contains(clauses.lemma(child)) || clauses.children(child, "det", "cc").stream()
                .anyMatch(word -> NONE.contains(clauses.lemma(word))));
    }

    /** What its own auxiliaries, negations and conjunctions say. */
    public Event.Modality own(int token) {
        Event.Modality found = OCCURRED;
        boolean progressive = false;
        boolean future = false;
        for (int child : clauses.children(token)) {
            String word = clauses.lemma(child);
            if (NEGATIONS.contains(word) || nobody(child) || word.equals("no") && clauses.is(child, "det")
                    || word.equals("without") && (clauses.is(child, "mark") || clauses.is(child, "case"))) {
                return NEGATED;
            }
            if (clauses.is(child, "aux")) {
                future |= FUTURE.contains(word);
                boolean reported = word.equals("would") && clauses.is(token, "ccomp")
                        && lexicon.isA(clauses.lemma(clauses.governor(token)), "saying");
                future |= reported;
                found = POSSIBLE.contains(word) && !reported ? HYPOTHETICAL : found;
                progressive |= word.equals("be") && clauses.token(token).tag().equals("VBG")
                        && !clauses.token(child).tag().equals("VBD");
            }
            if (clauses.is(child, "mark") && Set.of("if", "unless", "whether").contains(word)) {
                found = HYPOTHETICAL;
            }
        }
        return found != OCCURRED ? found : future ? PLANNED : progressive ? ONGOING : OCCURRED;
    }
}
