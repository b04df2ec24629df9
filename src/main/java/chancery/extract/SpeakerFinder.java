package chancery.extract;

import chancery.annotate.Constituent;
import chancery.annotate.Dependency;
import chancery.annotate.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Finds who speaks, thinks or wants, by the grammar of the cue. */
final class SpeakerFinder {
    private static final int CLIMB = 4;

    private SpeakerFinder() { }

    /** The subject of an active verb, its own or that which grammar lends it; empty where there is none. */
    static List<Speaker> subject(Sentence sentence, int verb) {
        int at = verb;
        for (int step = 0; step < CLIMB && at >= 0; step++) {
            int head = subjectHead(sentence, at);
            if (head >= 0) {
                return speakers(sentence, head, verb);
            }
            String relation = sentence.relation(at);
            int governor = sentence.governor(at);
            if (governor < 0) {
                return List.of();
            }
            if (relation.startsWith("acl") && sentence.token(at).tag().equals("VBG")) {
                return speakers(sentence, governor, verb);
            }
            if (!lends(relation)) {
                return List.of();
            }
            at = governor;
        }
        return List.of();
    }

    /** Whether a verb in this relation shares the subject of its governor. */
    private static boolean lends(String relation) {
        return relation.startsWith("advcl") || relation.equals("xcomp") || relation.equals("conj") || relation.equals("dep")
                || relation.equals("parataxis") || relation.equals("acl");
    }

    private static int subjectHead(Sentence sentence, int verb) {
        int relative = -1;
        for (int head : sentence.enhancedChildren(verb, "nsubj")) {
            if (sentence.token(head).tag().startsWith("W")) {
                relative = head;
            } else {
                return head;
            }
        }
        return relative;
    }

    /** The agent of a passive ("was told by officials"); empty where it is not named. */
    static List<Speaker> agent(Sentence sentence, int verb) {
        for (int head : sentence.children(verb, "obl")) {
            if (sentence.children(head, "case").stream().anyMatch(c -> sentence.token(c).lemma().equals("by"))
                    && sentence.token(head).isNoun() | sentence.token(head).isPronoun()) {
                return speakers(sentence, head, verb);
            }
        }
        return List.of();
    }

    /** A noun phrase and those coordinated with it. */
    static List<Speaker> speakers(Sentence sentence, int head, int cue) {
        List<Integer> heads = new ArrayList<>();
        heads.add(head);
        for (int other : sentence.children(head, "conj")) {
            if (sentence.token(other).isNoun() || sentence.token(other).isPronoun()) {
                heads.add(other);
            }
        }
        List<Speaker> found = new ArrayList<>();
        for (int each : heads) {
            found.add(new Speaker(sentence.index(), each, phrase(sentence, each, heads, cue).span(sentence)));
        }
        return found;
    }

    /** The largest noun phrase of a head, cut before the cue, and before and after the heads coordinated with it. */
    private static Range phrase(Sentence sentence, int head, List<Integer> heads, int cue) {
        Range range = nounPhrase(sentence, head);
        int from = range.from();
        int to = range.to();
        if (cue > head && cue < to) {
            to = cut(sentence, head, cue);
        } else if (cue >= from && cue < head) {
            from = cue + 1;
        }
        for (int other : heads) {
            if (other > head && other < to) {
                to = Math.min(to, Math.max(head + 1, sharedStart(sentence, other)));
            } else if (other < head && other >= from) {
                from = Math.max(from, Math.min(head, sharedStart(sentence, head)));
            }
        }
        Range trimmed = new Range(from, to).trimmed(sentence);
        return trimmed.isEmpty() ? new Range(head, head + 1) : trimmed;
    }

    /** Where a noun phrase ends that the cue's own clause modifies: after the relative pronoun, if there is one. */
    private static int cut(Sentence sentence, int head, int cue) {
        for (int i = head + 1; i < cue; i++) {
            if (sentence.token(i).tag().startsWith("W")) {
                return i + 1;
            }
        }
        for (Dependency arc : sentence.basic()) {
            if (arc.governor() == cue && arc.dependent() > head && arc.dependent() < cue && arc.is("aux")) {
                return arc.dependent();
            }
        }
        return cue;
    }

    private static int sharedStart(Sentence sentence, int head) {
        int start = nounPhrase(sentence, head).from();
        int smallest = head;
        for (Constituent phrase : sentence.tree().path(head)) {
            if (phrase.label().equals("NP") || phrase.label().equals("NML")) {
                smallest = phrase.from();
            }
        }
        while (smallest > 0 && (sentence.relation(smallest - 1).equals("cc") || sentence.token(smallest - 1).tag().equals("CC"))) {
            smallest--;
        }
        return Math.max(start, smallest);
    }

    /** The largest noun phrase that the token heads. */
    static Range nounPhrase(Sentence sentence, int head) {
        for (Constituent phrase : sentence.tree().path(head)) {
            if (phrase.label().equals("NP") && !inside(phrase, sentence.governor(head))) {
                return Range.of(phrase);
            }
        }
        return new Range(head, head + 1);
    }

    private static boolean inside(Constituent phrase, int token) {
        return phrase.from() <= token && token < phrase.to();
    }
}
