package chancery.extract.speech;

import chancery.annotate.Constituent;
import chancery.annotate.Dependency;
import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import java.util.ArrayList;
import java.util.List;

/** The noun phrases by which speakers are named: whole, with what is added to them, but without the cue's own clause. */
final class NounPhrases {
    private final Sentence sentence;

    NounPhrases(Sentence sentence) {
        this.sentence = sentence;
    }

    /** A noun phrase and those coordinated with it. */
    List<Speaker> speakers(int head, int cue) {
        List<Integer> heads = coordinated(head);
        List<Speaker> found = new ArrayList<>();
        for (int each : heads) {
            found.add(new Speaker(sentence.index(), each, phrase(each, heads, cue).span(sentence)));
        }
        return found;
    }

    /** A noun and those beside it: "ministers, observers and diplomats, including the envoy". */
    private List<Integer> coordinated(int head) {
        List<Integer> heads = new ArrayList<>();
        heads.add(head);
        for (int other : sentence.children(head, "conj", "appos", "nmod")) {
            String relation = sentence.relation(other);
            boolean beside = relation.startsWith("conj") || relation.equals("appos") && listed(head, other)
                    || sentence.children(other, "case").stream().anyMatch(word -> Words.lower(sentence.token(word)).equals("including"));
            if (beside && (sentence.token(other).isNoun() || sentence.token(other).isPronoun())) {
                heads.add(other);
                if (sentence.relation(other).equals("appos")) {
                    heads.addAll(sentence.children(other, "conj"));
                }
            }
        }
        return heads.stream().sorted().toList();
    }

    /** Whether what looks like an apposition is a member of a list: as bare as its head, and coordinated itself. */
    private boolean listed(int head, int other) {
        List<Integer> more = sentence.children(other, "conj");
        boolean alike = other > head && sentence.token(other).tag().equals(sentence.token(head).tag())
                && sentence.token(head).tag().matches("NNS|NNP") && sentence.children(other, "det", "nmod", "nmod:poss").isEmpty();
        return alike && !more.isEmpty() && more.stream().allMatch(each -> sentence.token(each).tag().equals(sentence.token(head).tag())
                && sentence.children(each, "nmod").isEmpty()) && sentence.token(more.get(0) - 1).tag().matches("CC|JJ|NNP?|DT");
    }

    /** The largest noun phrase of a head, cut before the cue, and before and after the heads coordinated with it. */
    private Range phrase(int head, List<Integer> heads, int cue) {
        Range range = largest(head);
        int from = range.from();
        int to = range.to();
        if (cue > head && cue < to) {
            to = cut(head, cue);
        } else if (cue >= from && cue < head) {
            from = cue + 1;
        }
        for (int other : heads) {
            if (other > head && other < to) {
                to = Math.min(to, Math.max(head + 1, sharedStart(other)));
            } else if (other < head && other >= from) {
                from = Math.max(from, Math.min(head, sharedStart(head)));
            }
        }
        from = afterClause(from, head);
        while (from < head && sentence.token(from).tag().equals("CC")) {
            from++;
        }
        if (to - 2 > head && Words.isTime(sentence.token(to - 1)) && sentence.token(to - 2).word().equals("on")) {
            to -= 2;
        }
        Range trimmed = new Range(from, to).trimmed(sentence);
        return trimmed.isEmpty() ? new Range(head, head + 1) : trimmed;
    }

    /** The start of a noun phrase without a clause that the parse drew into it. */
    private int afterClause(int from, int head) {
        boolean clause = false;
        int start = from;
        for (int i = from; i < head && !Words.isRelative(sentence.token(i)); i++) {
            clause |= Words.isFinite(sentence.token(i));
            if (clause && sentence.token(i).tag().matches("CC|,")) {
                start = i + 1;
            }
        }
        return start;
    }

    /** Where a noun phrase ends that the cue's own clause modifies: after the relative pronoun, if there is one. */
    private int cut(int head, int cue) {
        for (int i = head + 1; i < cue; i++) {
            if (Words.isRelative(sentence.token(i))) {
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

    /** Where one of several coordinated noun phrases starts, its conjunction included. */
    private int sharedStart(int head) {
        int start = head;
        for (Constituent phrase : sentence.tree().path(head)) {
            if (phrase.label().matches("NP|NML") && !Range.of(phrase).contains(sentence.governor(head))) {
                start = phrase.from();
                break;
            }
        }
        while (start > 0 && sentence.token(start - 1).tag().equals("CC")) {
            start--;
        }
        return start;
    }

    /** The largest noun phrase that the token heads. */
    Range largest(int head) {
        for (Constituent phrase : sentence.tree().path(head)) {
            if (phrase.label().equals("NP") && !Range.of(phrase).contains(sentence.governor(head))) {
                return Range.of(phrase);
            }
        }
        return new Range(head, head + 1);
    }
}
