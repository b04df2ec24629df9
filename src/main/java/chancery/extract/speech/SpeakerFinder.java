package chancery.extract.speech;

import chancery.annotate.Sentence;
import chancery.extract.syntax.Clauses;
import chancery.annotate.Dateline;
import chancery.extract.syntax.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Finds who speaks, thinks or wants, by the grammar of the cue. */
final class SpeakerFinder {
    private static final int CLIMB = 5;
    /** Verbs whose subject does what the infinitive says, though they have an object. */
    private static final Set<String> SUBJECT_CONTROL = Set.of("promise", "call", "threaten", "vow", "use", "have", "take",
            "make", "hold",
            "do", "give", "spend", "need", "issue", "release", "offer", "propose");

    /** Who is quoted as saying something speaks, not who quotes. */
    private static final Set<String> QUOTING = Set.of("quote", "cite");

    private final Sentence sentence;
    private final NounPhrases phrases;

    SpeakerFinder(Sentence sentence) {
        this.sentence = sentence;
        phrases = new NounPhrases(sentence);
    }

    /** The subject of an active verb or of an adjective, its own or that which grammar lends it; empty where there is none. */
    List<Speaker> subject(int verb) {
        boolean participle = sentence.token(verb).tag().equals("VBG") && sentence.children(verb, "aux").isEmpty()
                && sentence.children(verb, "nsubj").isEmpty();
        if (participle) {
            return new ParticipleSpeakers(sentence, phrases, this).of(verb);
        }
        if (takenForParticiple(verb)) {
            return phrases.speakers(sentence.governor(verb), verb);
        }
        for (int first = verb - 3; first >= 0; first--) {
            if (FurtherSaying.saysMore(sentence, verb, first)) {
                return subject(first);
            }
        }
        List<Speaker> found = aroundAside(verb);
        if (found.isEmpty()) {
            found = afterConjunction(verb);
        }
        if (found.isEmpty()) {
            found = beside(verb);
        }
        if (found.isEmpty()) {
            found = climbed(verb, verb);
        }
        if (found.isEmpty() && Words.isFinite(sentence.token(verb))) {
            List<Speaker> near = adjacent(verb);
            return near.isEmpty() ? opening(verb) : near;
        }
        return Expletives.speaks(sentence, verb, found) ? List.of() : found;
    }

    /** Whether a past tense was read as a participle after its subject: it has an object, or hangs loose before an infinitive. */
    private boolean takenForParticiple(int verb) {
        boolean after = sentence.token(verb).tag().equals("VBN") && sentence.governor(verb) == verb - 1
                && verb + 1 < sentence.size();
        return after && sentence.relation(verb).equals("acl") && sentence.token(verb + 1).tag().matches("DT|NN.*|PRP.?|JJ")
                || after && sentence.relation(verb).equals("dep") && sentence.token(verb - 1).tag().matches("NN.*|JJ")
                        && sentence.token(verb + 1).tag().equals("TO");
    }

    /** The noun phrase at the sentence's start before an aside that ends at the verb: "[An envoy], speaking in Lima, said". */
    List<Speaker> opening(int verb) {
        int first = sentence.relation(verb).equals("conj") && sentence.governor(verb) >= 0 ? sentence.governor(verb) : verb;
        int start = Dateline.end(sentence);
        int end = start;
        while (end < first && sentence.token(end).tag().matches("NN.*|DT|JJ.*|CD|POS|HYPH|PRP\\$")) {
            end++;
        }
        return end > start && end < first - 1 && Marks.comma(sentence, end) && Marks.comma(sentence, first - 1)
                && sentence.token(end - 1).isNoun() && !Words.isTime(sentence.token(end - 1)) ? run(start, end) : List.of();
    }

    /** The noun phrase right before a finite verb to which the parse gives no subject. */
    List<Speaker> adjacent(int verb) {
        int end = beforeAuxiliaries(verb);
        int start = end;
        while (start > 0 && sentence.token(start - 1).tag().matches("NN.*|PRP.?|DT|JJ.*|CD|POS|HYPH|PDT")) {
            start--;
        }
        return start == end || Words.isTime(sentence.token(end - 1)) ? List.of() : run(start, end);
    }

    /** The noun phrase between a conjunction and a finite verb: "he left and [officials] said". */
    private List<Speaker> afterConjunction(int verb) {
        int end = beforeAuxiliaries(verb);
        int start = end;
        while (start > 0 && sentence.token(start - 1).tag().matches("NN.*|PRP.?|DT|JJ.*|CD|POS|HYPH|PDT")) {
            start--;
        }
        int head = subjectHead(verb);
        if (start == end || start < 3 || !sentence.token(start - 1).tag().equals("CC") || head >= start
                || !Words.isFinite(sentence.token(verb)) || Words.isTime(sentence.token(end - 1))) {
            return List.of();
        }
        for (int i = start; i < end; i++) {
            if (sentence.relation(i).equals("conj") && sentence.token(sentence.governor(i)).isNoun()) {
                return List.of();
            }
        }
        return run(start, end);
    }

    private int beforeAuxiliaries(int verb) {
        int end = verb;
        while (end > 0 && sentence.token(end - 1).tag().matches("RB|MD|VB[DPZ]?")) {
            end--;
        }
        return end > 2 && Words.isTime(sentence.token(end - 1)) && sentence.token(end - 2).word().equals("on") ? end - 2 : end;
    }

    /** The subject before a relative clause that ends at the comma before the verb: "[officials], who fled, said". */
    private List<Speaker> aroundAside(int verb) {
        if (!Words.isFinite(sentence.token(verb)) || !Marks.comma(sentence, verb - 1) || subjectHead(verb) >= 0
                && sentence.governor(subjectHead(verb)) == verb) {
            return List.of();
        }
        for (int i = verb - 2; i > 1; i--) {
            if (Words.isRelative(sentence.token(i)) && Marks.comma(sentence, i - 1)) {
                int start = i - 1;
                while (start > 0 && sentence.token(start - 1).tag().matches("NN.*|PRP.?|DT|JJ.*|CD|POS|HYPH|PDT|IN")
                        && !Words.subordinates(sentence.token(start - 1))) {
                    start--;
                }
                return start == i - 1 ? List.of() : run(start, i - 1);
            }
        }
        return List.of();
    }

    /** A run of words as one noun phrase, its head the last noun before a preposition. */
    private List<Speaker> run(int start, int end) {
        int noun = -1;
        for (int i = start; i < end && !(noun >= 0 && sentence.token(i).tag().equals("IN")); i++) {
            if (sentence.token(i).isNoun() || sentence.token(i).tag().matches("PRP|CD|DT")) {
                noun = i;
            }
        }
        return noun < 0 ? List.of() : List.of(new Speaker(sentence.index(), noun, sentence.span(start, end)));
    }

    /**
     * The subject of a verb, its own or that of the verbs above it.
     *
     * @param cue the token before or after which the speaker's phrase is cut
     */
    List<Speaker> climbed(int verb, int cue) {
        int at = verb;
        for (int step = 0; step < CLIMB && at >= 0; step++) {
            int head = subjectHead(at);
            int controller = controller(at);
            if (controller >= 0) {
                return phrases.speakers(controller, cue);
            }
            if (head >= 0 && !(Words.isTime(sentence.token(head)) && at == verb)) {
                return withRelative(phrases.speakers(beforeWho(at).orElse(head), cue), at);
            }
            String relation = sentence.relation(at);
            int governor = sentence.governor(at);
            if (governor < 0 || !lends(relation) || relation.equals("acl") && sentence.token(at).tag().equals("VB")) {
                return List.of();
            }
            if (relation.startsWith("advcl") && QUOTING.contains(sentence.token(governor).lemma()) && at > governor) {
                return sentence.children(governor, Passives.isPassive(sentence, governor) ? "nsubj" : "obj").stream().limit(1)
                        .flatMap(quoted -> phrases.speakers(quoted, cue).stream()).toList();
            }
            if (relation.startsWith("advcl") && Clauses.judges(sentence.token(governor).lemma()) && chargedWith(at)) {
                return sentence.children(governor, "obj").stream().limit(1)
                        .flatMap(judged -> phrases.speakers(judged, cue).stream()).toList();
            }
            at = governor;
        }
        return List.of();
    }

    /** "of threatening", "for having said": what somebody is accused of or praised for. */
    private boolean chargedWith(int verb) {
        return sentence.children(verb, "mark").stream().anyMatch(mark ->
                sentence.token(mark).word().equals("of") || sentence.token(mark).word().equals("for"));
    }

    /** The object that does what an infinitive says: "led [the envoy] to warn"; -1 where the subject does it. */
    private int controller(int verb) {
        int governor = sentence.governor(verb);
        boolean infinitive = governor >= 0 && sentence.token(verb).tag().equals("VB") && (sentence.relation(verb).equals("xcomp")
                && !SUBJECT_CONTROL.contains(sentence.token(governor).lemma()) || sentence.relation(verb).equals("advcl")
                && sentence.children(verb, "mark").stream().anyMatch(mark -> sentence.token(mark).tag().equals("TO"))
                && Clauses.controlsByObject(sentence.token(governor).lemma()));
        return !infinitive ? -1 : sentence.children(governor, "obj").stream()
                .filter(object -> object > governor && object < verb
                && !Words.isTime(sentence.token(object))).findFirst().orElse(-1);
    }

    /** Whether a verb in this relation shares the subject of its governor. */
    private static boolean lends(String relation) {
        return relation.startsWith("advcl") || relation.equals("xcomp") || relation.equals("conj") || relation.equals("dep")
                || relation.equals("parataxis") || relation.equals("acl") || relation.equals("ccomp");
    }

    /**
     * The noun phrase between a comma and the verb, where the parse has drawn the subject from before the comma:
     * "[in the border town], [officials] said".
     */
    private List<Speaker> beside(int verb) {
        int end = beforeAuxiliaries(verb);
        int start = end;
        boolean coordinated = false;
        while (start > 0 && (sentence.token(start - 1).tag().matches("NN.*|PRP.?|DT|JJ.*|CD|POS|IN|CC|HYPH|PDT")
                || sentence.token(start - 1).tag().equals("VBN") && start < end && sentence.token(start).isNoun())
                && !Words.subordinates(sentence.token(start - 1))) {
            start--;
            coordinated |= sentence.token(start).tag().equals("CC");
        }
        int head = subjectHead(verb);
        if (coordinated || start == end || start == 0 || !Marks.comma(sentence, start - 1) || head >= start || head < 0
                || !sentence.token(start).tag().matches("NN.*|PRP|DT|JJ.*|CD|PRP\\$|VBN")
                || Words.isTime(sentence.token(end - 1))) {
            return List.of();
        }
        return run(start, end);
    }

    private int subjectHead(int verb) {
        int relative = -1;
        for (int head : sentence.enhancedChildren(verb, "nsubj")) {
            if (Words.isRelative(sentence.token(head))) {
                relative = head;
            } else {
                return head;
            }
        }
        return relative;
    }

    /**
     * The name right before ", who", where the parse takes the clause for that of a thing: "a reply from his aide, [Jo Hall],
     * who said".
     */
    private OptionalInt beforeWho(int verb) {
        int who = sentence.children(verb, "nsubj").stream().filter(child -> Words.lower(sentence.token(child)).equals("who"))
                .findFirst().orElse(-1);
        int thing = sentence.governor(verb);
        boolean mistaken = who > 1 && Marks.comma(sentence, who - 1) && sentence.token(who - 2).isProper() && thing >= 0
                && thing < who - 2 && sentence.token(thing).tag().equals("NN") && sentence.governor(who - 2) == thing
                && sentence.children(thing, "nmod").stream().anyMatch(child -> child < who - 2);
        return mistaken ? OptionalInt.of(who - 2) : OptionalInt.empty();
    }

    /** With the relative pronoun that stands for the speakers in the verb's own clause. */
    private List<Speaker> withRelative(List<Speaker> speakers, int verb) {
        for (int child : sentence.children(verb, "nsubj")) {
            if (Words.isRelative(sentence.token(child)) && !speakers.isEmpty()) {
                List<Speaker> extended = new ArrayList<>(speakers);
                Speaker last = extended.get(extended.size() - 1);
                if (last.head() < child) {
                    extended.set(extended.size() - 1, new Speaker(last.sentence(), last.head(),
                            last.span().union(sentence.token(child).span())));
                }
                return extended;
            }
        }
        return speakers;
    }

    /** The first subject in the sentence, for a verb of saying that the parse joins to nothing; empty where there is none. */
    List<Speaker> foremost(int verb) {
        for (int i = 0; i < verb; i++) {
            boolean subject = sentence.relation(i).equals("nsubj") && !Words.isTime(sentence.token(i))
                    && !Words.isRelative(sentence.token(i));
            if (subject && (sentence.token(i).isNoun() || sentence.token(i).isPronoun()) && !Marks.open(sentence, 0, i)) {
                return phrases.speakers(i, verb);
            }
        }
        return List.of();
    }

    /** The agent of a passive ("was told by officials"); empty where it is not named. */
    List<Speaker> agent(int verb) {
        for (int head : sentence.children(verb, "obl")) {
            if (sentence.children(head, "case").stream().anyMatch(c -> sentence.token(c).lemma().equals("by"))
                    && (sentence.token(head).isNoun() || sentence.token(head).isPronoun())) {
                return phrases.speakers(head, verb);
            }
        }
        return List.of();
    }
}
