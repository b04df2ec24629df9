package chancery.extract;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.extract.speech.Attribution;
import chancery.extract.speech.Voices;
import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.fact.Facts.Tie;
import chancery.fact.Relation;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Finds which claims contradict one another and which say the same. Both sides stay as they are. */
final class ClaimTies {
    private static final Set<Claim.Stance> OF_FACT = Set.of(Claim.Stance.ASSERTS, Claim.Stance.DENIES,
            Claim.Stance.ACCUSES, Claim.Stance.BELIEVES, Claim.Stance.DOUBTS);
    /** How far back, in sentences, a claim may lie that is taken up as "the accusation". */
    private static final int REACH = 4;

    /** What a claim holds of one event or relation: whether it is so. */
    record Matter(int claim, boolean affirmed, Optional<EventDraft> event, Optional<RelationDraft> relation) { }

    private final Notes notes;
    private final List<Attribution> attributions;
    private final SameEvent same;
    private final IntFunction<List<Integer>> speakers;
    private final UnaryOperator<List<Integer>> sides;
    private final IntFunction<List<Integer>> about;
    private final Objections objections = Objections.shipped();

    /**
     * @param speakers entity ids of an attribution's speakers, by its index
     * @param about    entity ids of what an attribution's content names, by its index
     * @param sides    entity ids of those for whom speakers speak
     */
    ClaimTies(Notes notes, List<Attribution> attributions, SameEvent same, IntFunction<List<Integer>> speakers,
              UnaryOperator<List<Integer>> sides, IntFunction<List<Integer>> about) {
        this.notes = notes;
        this.about = about;
        this.sides = sides;
        this.attributions = attributions;
        this.same = same;
        this.speakers = speakers;
    }

    /** Ties between attributions, by their indices. */
    List<Tie> ties(List<EventDraft> events, List<RelationDraft> relations) {
        Set<Tie> ties = new LinkedHashSet<>();
        List<Matter> matters = matters(events, relations);
        for (int i = 0; i < matters.size(); i++) {
            for (int j = i + 1; j < matters.size(); j++) {
                compare(matters.get(i), matters.get(j)).ifPresent(ties::add);
            }
        }
        for (int i = 0; i < attributions.size(); i++) {
            int later = i;
            takenUp(i).or(() -> sameWords(later)).ifPresent(earlier -> ties.add(new Tie(Tie.Kind.CONTRADICTS, later, earlier)));
        }
        return List.copyOf(ties);
    }

    private List<Matter> matters(List<EventDraft> events, List<RelationDraft> relations) {
        List<Matter> matters = new ArrayList<>();
        for (EventDraft event : events) {
            Event.Modality modality = event.first().modality();
            boolean told = modality != Event.Modality.PLANNED && modality != Event.Modality.HYPOTHETICAL;
            if (event.voice() != Voices.REPORTER && told && said(event.voice()) && OF_FACT.contains(stance(event.voice()))) {
                // what is denied is read as negated already: "denied that it had shelled the port"
                matters.add(new Matter(event.voice(), affirms(event.voice()) && modality != Event.Modality.NEGATED,
                        Optional.of(event), Optional.empty()));
            }
        }
        for (RelationDraft relation : relations) {
            int voice = relation.key().voice();
            if (voice != Voices.REPORTER && said(voice) && OF_FACT.contains(stance(voice))) {
                matters.add(new Matter(voice, affirms(voice)
                        && relation.key().modality() != Relation.Modality.NEGATED, Optional.empty(),
                        Optional.of(relation)));
            }
        }
        matters.sort(Comparator.comparingInt(Matter::claim));
        return matters;
    }

    private Claim.Stance stance(int claim) {
        return attributions.get(claim).stance();
    }

    private boolean said(int claim) {
        return attributions.get(claim).modality() == Event.Modality.OCCURRED;
    }

    private boolean affirms(int claim) {
        return stance(claim) != Claim.Stance.DENIES && stance(claim) != Claim.Stance.DOUBTS;
    }

    private Optional<Tie> compare(Matter one, Matter other) {
        boolean event = one.event().isPresent() && other.event().isPresent()
                && same.sameMatter(one.event().get(), other.event().get());
        boolean relation = one.relation().isPresent() && other.relation().isPresent()
                && sameRelation(one.relation().get().key(), other.relation().get().key());
        boolean tied = one.claim() != other.claim() && (event || relation);
        if (!tied || sameSpeakers(one.claim(), other.claim())) {
            return Optional.empty();
        }
        return Optional.of(new Tie(one.affirmed() == other.affirmed() ? Tie.Kind.SUPPORTS : Tie.Kind.CONTRADICTS,
                other.claim(), one.claim()));
    }

    private static boolean sameRelation(RelationDraft.Key one, RelationDraft.Key other) {
        return one.subject() == other.subject() && one.predicate() == other.predicate()
                && one.object() == other.object() && one.title().equals(other.title());
    }

    private boolean sameSpeakers(int one, int other) {
        List<Integer> first = speakers.apply(one);
        List<Integer> second = speakers.apply(other);
        return first.isEmpty() || second.isEmpty() || first.stream().anyMatch(second::contains)
                || sides.apply(first).stream().anyMatch(sides.apply(second)::contains);
    }

    /** The claim of the very words that an attribution denies: "He said the road was open, which the army denied". */
    private Optional<Integer> sameWords(int denial) {
        List<Span> contents = attributions.get(denial).contents();
        return stance(denial) != Claim.Stance.DENIES ? Optional.empty() : IntStream.range(0, attributions.size()).boxed()
                .filter(other -> other != denial && affirms(other) && attributions.get(other).contents().equals(contents))
                .findFirst();
    }

    /** The claim that an attribution objects to by a noun: "rejected the accusation", "disproved the reports". */
    private Optional<Integer> takenUp(int objector) {
        Attribution attribution = attributions.get(objector);
        Sentence sentence = notes.sentences().get(attribution.sentence());
        for (Token token : sentence.tokens()) {
            boolean cue = attribution.cueToken().isPresent() && attribution.cueToken().getAsInt() == token.index();
            boolean verb = objections.verb(token.lemma());
            if (cue && (verb || stance(objector) == Claim.Stance.DENIES)
                    || verb && Voices.holds(attribution.contents(), token.span())) {
                for (int child : sentence.children(token.index(), "obj", "ccomp", "obl", "nsubj:pass")) {
                    if (takesUp(sentence, child, verb)) {
                        return namedBy(objector, sentence, child).or(() -> previous(objector, false));
                    }
                    if (verb && objections.guilt(sentence.token(child).lemma())) {
                        return previous(objector, true);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a noun takes up what was said before: a word for what is said, and definite; "it" only where denied. */
    private boolean takesUp(Sentence sentence, int noun, boolean objected) {
        boolean pronoun = !sentence.token(noun).isNoun();
        return objections.noun(sentence.token(noun).lemma()) && (objected || !pronoun)
                && sentence.children(noun, "det").stream()
                .map(child -> sentence.token(child).word().toLowerCase(Locale.ROOT))
                .noneMatch(word -> word.equals("a") || word.equals("an") || word.equals("any"));
    }

    /** The claim whose cue the noun is: "the Kenyan claims of". */
    private Optional<Integer> namedBy(int objector, Sentence sentence, int noun) {
        for (int i = 0; i < attributions.size(); i++) {
            Attribution other = attributions.get(i);
            if (i != objector && other.sentence() == sentence.index() && other.cueToken().isPresent()
                    && other.cueToken().getAsInt() == noun && !sameSpeakers(i, objector)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /**
     * The nearest earlier claim of another side.
     *
     * @param against whether it must name who objects to it
     */
    private Optional<Integer> previous(int later, boolean against) {
        int start = start(later);
        int sentence = attributions.get(later).sentence();
        Optional<Integer> best = Optional.empty();
        for (int i = 0; i < attributions.size(); i++) {
            boolean near = start(i) < start && sentence - attributions.get(i).sentence() <= REACH;
            boolean other = said(i) && said(later) && !sameSpeakers(i, later) && OF_FACT.contains(stance(i)) && affirms(i);
            boolean named = !against || about.apply(i).stream().anyMatch(speakers.apply(later)::contains);
            if (i != later && near && other && named && (best.isEmpty() || start(i) > start(best.get()))) {
                best = Optional.of(i);
            }
        }
        return best;
    }

    private int start(int claim) {
        return attributions.get(claim).contents().stream().mapToInt(Span::start).min().orElseThrow();
    }
}
