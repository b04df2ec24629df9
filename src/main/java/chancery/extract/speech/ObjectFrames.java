package chancery.extract.speech;

import chancery.annotate.Constituent;
import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import chancery.fact.Claim;
import java.util.List;
import java.util.OptionalInt;

/** Reads the content of a cue from its object, with what is said of it, and from the phrases that prepositions bring. */
final class ObjectFrames {
    private final Sentence sentence;
    private final int head;
    private final boolean personal;
    private final PhraseKinds kinds;
    private final ContentEnds ends;

    /**
     * @param head     the cue's token
     * @param personal whether a person is the subject, so that "attacked" is likely done with words
     */
    ObjectFrames(Sentence sentence, int head, boolean personal, PhraseKinds kinds, ContentEnds ends) {
        this.sentence = sentence;
        this.head = head;
        this.personal = personal;
        this.kinds = kinds;
        this.ends = ends;
    }

    boolean withObject(FrameReader reader) {
        Constituent object = null;
        for (Constituent child : reader.complements()) {
            if (child.label().equals("NP") && object == null && !kinds.isTime(child)) {
                object = child;
                if (reader.cue().has("np+as") && kinds.holds(child, "as")) {
                    return reader.take(AttributionRule.OBJECT, child.from(), child.to(), OptionalInt.empty());
                }
            } else if ((object != null || relativizesObject()) && child.label().matches("PP|FRAG")) {
                String preposition = kinds.first(child);
                if (reader.cue().has("np+" + preposition) && (object != null || !kinds.isTime(kinds.lastNoun(child)))) {
                    return object == null ? reader.take(AttributionRule.OBJECT, child.from(), child.to(), OptionalInt.empty())
                            : reader.take(AttributionRule.OBJECT, object.from(),
                                    Math.max(ends.ofObject(object, reader.complements()), ends.essential(child)),
                                            OptionalInt.empty());
                }
                if (object != null && reader.cue().has("np>" + preposition)) {
                    return reader.take(AttributionRule.PREPOSITION, child.from() + 1, child.to(),
                            OptionalInt.of(kinds.headOf(object)));
                }
            }
        }
        return false;
    }

    boolean preposition(FrameReader reader) {
        Constituent particle = null;
        for (Constituent child : reader.complements()) {
            if (particle != null && child.label().equals("NP")) {
                return reader.take(AttributionRule.PREPOSITION, child.from(), ends.withInfinitive(child, reader.complements()),
                        OptionalInt.empty());
            }
            particle = child.label().equals("PRT") && reader.cue().has(kinds.first(child)) ? child : null;
            if (child.label().equals("NP") && !kinds.isTime(child)) {
                return false;
            }
            if (child.label().equals("PP") || child.label().equals("SBAR")) {
                String preposition = kinds.first(child);
                if (kinds.isDate(child)) {
                    continue;
                }
                if (reader.cue().has(preposition.equals("to") ? "prep:to" : preposition)) {
                    return reader.take(AttributionRule.PREPOSITION, child.from() + 1,
                            ends.essential(child) < child.to() ? ends.essential(child) : ends.withInfinitive(child,
                                    reader.complements()), OptionalInt.empty());
                }
            }
        }
        return false;
    }

    /** An object and what it is called: "called [the vote a sham]"; a small clause, or two phrases in a row. */
    boolean predicate(FrameReader reader) {
        boolean naming = sentence.token(head).tag().equals("VBN") && sentence.relation(head).equals("acl")
                && ends.ofName(reader.last() + 1) < 0;
        if (!reader.cue().has("np-pred") || naming || Passives.isBare(sentence, head)) {
            return false;
        }
        List<Constituent> list = reader.complements();
        for (int i = 0; i < list.size(); i++) {
            Constituent child = list.get(i);
            if (kinds.isSmallClause(child)) {
                return reader.take(AttributionRule.PREDICATE, child.from(), child.to(), OptionalInt.empty());
            }
            if (child.label().equals("NP") && !kinds.isTime(child)) {
                int next = i + 1;
                while (next < list.size() && list.get(next).isLeaf() && Marks.opensQuote(sentence, list.get(next).from())) {
                    next++;
                }
                if (next < list.size() && (list.get(next).label().matches("NP|ADJP|UCP") && !kinds.isTime(list.get(next))
                        || kinds.isSmallClause(list.get(next)))) {
                    int end = next;
                    while (end + 1 < list.size() && (list.get(end + 1).label().equals("PP") && !kinds.isDate(list.get(end + 1))
                            || list.get(end + 1).isLeaf() && Marks.closesQuote(sentence, list.get(end + 1).from()))) {
                        end++;
                    }
                    return reader.take(AttributionRule.PREDICATE, child.from(), ends.ofNames(list.get(end).to()),
                            OptionalInt.empty());
                }
                int named = ends.ofName(child.from());
                return named > 0
                        && reader.take(AttributionRule.PREDICATE, child.from(), ends.ofNames(named), OptionalInt.empty());
            }
        }
        return false;
    }

    boolean gerund(FrameReader reader) {
        if (!reader.cue().has("ing") && !reader.cue().has("np-ing")) {
            return false;
        }
        for (Constituent child : reader.complements()) {
            if (reader.cue().has("np-ing") && child.label().equals("S") && kinds.subject(child).isPresent()
                    && kinds.hasGerund(child)) {
                return reader.take(AttributionRule.GERUND, child.from(), child.to(), OptionalInt.empty());
            }
            if (reader.cue().has("ing") && kinds.isGerund(child)) {
                return reader.take(AttributionRule.GERUND, child.from(), child.to(), OptionalInt.empty());
            }
            if (child.label().equals("NP")) {
                return false;
            }
        }
        return false;
    }

    /** Whether the verb's object is the noun that its relative clause modifies: "the valley that settlers called Eden". */
    private boolean relativizesObject() {
        return sentence.relation(head).equals("acl:relcl") && sentence.children(head, "nsubj").stream()
                .anyMatch(subject -> subject < head && !Words.isRelative(sentence.token(subject)));
    }

    boolean object(FrameReader reader) {
        boolean any = reader.cue().has("np") || reader.cue().has("np-person") && personal
                || reader.cue().has("np-source") && sentence.children(head, "nsubj").stream()
                        .anyMatch(subject -> Words.informs(sentence.token(subject)));
        if (!any && !reader.cue().has("np-content") || relativizesObject()) {
            return false;
        }
        for (Constituent child : reader.complements()) {
            int late = any ? kinds.afterDate(child) : -1;
            if (late > 0) {
                return reader.take(AttributionRule.OBJECT, late, child.to(), OptionalInt.empty());
            }
            if (child.label().equals("NP") && !kinds.isTime(child)) {
                if (NounCues.carries(sentence, head, kinds.headOf(child))
                        || reader.cue().stance() == Claim.Stance.DEMANDS
                        && Words.isReflexive(sentence.token(kinds.headOf(child)))) {
                    return false;
                }
                if (!any && CueLexicon.shipped().at(sentence, kinds.headOf(child), "noun").isEmpty()) {
                    return false;
                }
                return reader.take(AttributionRule.OBJECT, child.from(), ends.ofObject(child, reader.complements()),
                        OptionalInt.empty());
            }
            if (kinds.isClause(child, head) || kinds.isInfinitive(child)) {
                return false;
            }
        }
        return false;
    }
}
