package chancery.extract.speech;

import chancery.annotate.Constituent;
import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import chancery.fact.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Reads the content of a cue from its complements in the parse: clauses and infinitives here, the others in {@link
 * ObjectFrames}.
 */
final class Frames {
    /** Within how many tokens of the cue its conjunction stands, past who is told and when. */
    private static final int LONGEST_ADDRESS = 14;

    private final Sentence sentence;
    private final int head;
    private final ObjectFrames objects;
    private final PhraseKinds kinds;
    private final ContentEnds ends;
    private final Circumstances circumstances;
    private final List<Constituent> after = new ArrayList<>();

    /**
     * The complements of a verb, adjective or noun: the phrases after it that its own phrase, or the next one up, holds.
     *
     * @param personal whether a person is the subject, so that "attacked" is likely done with words
     */
    Frames(Sentence sentence, int head, boolean personal) {
        this.sentence = sentence;
        this.head = head;
        kinds = new PhraseKinds(sentence);
        ends = new ContentEnds(sentence, head);
        circumstances = new Circumstances(sentence);
        objects = new ObjectFrames(sentence, head, personal, kinds, ends);
        List<Constituent> path = sentence.tree().path(head);
        boolean verb = sentence.token(head).isVerb();
        String own = path.size() < 2 ? "" : path.get(path.size() - 2).label();
        for (int up = path.size() - 2; up >= 0; up--) {
            Constituent parent = path.get(up);
            for (Constituent child : parent.children()) {
                if (child.from() >= (after.isEmpty() ? head + 1 : after.get(after.size() - 1).to())) {
                    after.add(child);
                }
            }
            boolean same = parent.label().equals(own) && !own.equals("VP");
            if (verb && own.equals("VP") || !same && up < path.size() - 2 || parent.label().matches("S|SBAR|SINV")) {
                break;
            }
        }
    }

    Optional<Complement> read(List<Cue> cues) {
        List<Predicate<FrameReader>> order = List.of(this::clause, this::thatClause, this::brokenClause, this::objectInfinitive,
                this::infinitive, objects::withObject, objects::preposition, objects::predicate, objects::gerund,
                        objects::object);
        for (Predicate<FrameReader> frame : order) {
            for (Cue cue : cues) {
                FrameReader reader = reader(cue);
                if (frame.test(reader)) {
                    return Optional.of(reader.result());
                }
            }
        }
        return Optional.empty();
    }

    private FrameReader reader(Cue cue) {
        int last = Math.max(head, CueLexicon.last(sentence, head, cue));
        return new FrameReader(sentence, cue, new Range(head, last + 1), after(last), ends);
    }

    /** The phrases after the cue's last word, in order. */
    List<Constituent> after(int last) {
        return after.stream().filter(child -> child.from() > last).toList();
    }

    private boolean clause(FrameReader reader) {
        boolean plain = reader.cue().has("clause") || reader.cue().has("quote");
        boolean withAddressee = reader.cue().has("np-clause") || reader.cue().has("np-quote");
        boolean question = reader.cue().has("wh") || reader.cue().has("np-wh") || reader.cue().has("quote")
                && reader.cue().has("clause");
        if (!plain && !withAddressee && !question) {
            return false;
        }
        OptionalInt addressee = OptionalInt.empty();
        for (Constituent child : reader.complements()) {
            if (kinds.isClause(child, head)) {
                boolean wh = kinds.isQuestion(child) || kinds.asksWhen(child, head);
                if (wh ? question : (kinds.finite(child) || kinds.first(child).equals("that")) && (plain || withAddressee)) {
                    return reader.take(wh ? AttributionRule.QUESTION : AttributionRule.CLAUSE, child.from(), child.to(),
                            addressee);
                }
                return false;
            }
            if (child.label().equals("NP") && !kinds.isTime(child)) {
                if (!withAddressee && !reader.cue().has("np-wh")) {
                    return false;
                }
                addressee = OptionalInt.of(kinds.headOf(child));
            } else if (child.label().equals("PP") && kinds.first(child).equals("to")) {
                addressee = OptionalInt.of(kinds.headOf(child));
            } else if (child.label().equals("VP")) {
                return false;
            }
        }
        return false;
    }

    /** A clause that the parse took for a noun phrase or preposition, by its conjunction: "charged [that …]". */
    private boolean thatClause(FrameReader reader) {
        boolean withAddressee = reader.cue().has("np-clause");
        if (!reader.cue().has("clause") && !withAddressee) {
            return false;
        }
        int at = reader.last() + 1;
        if (at + 1 < sentence.size() && verb() && sentence.token(at).tag().equals("RB")
                && sentence.token(at + 1).tag().equals("IN")) {
            at++;
        }
        if (at < sentence.size() && verb() && sentence.token(at).tag().matches("IN|TO")
                && circumstances.conjunctionAfter(at) > 0) {
            at = circumstances.conjunctionAfter(at);
        } else if (verb() && circumstances.conjunctionAfterAside(at) > 0) {
            at = circumstances.conjunctionAfterAside(at);
        }
        while (at < Math.min(sentence.size(), reader.last() + LONGEST_ADDRESS)
                && !Words.lower(sentence.token(at)).equals("that")) {
            boolean between = Words.isTime(sentence.token(at)) || sentence.token(at).tag().equals("RB")
                    || withAddressee && sentence.token(at).tag().matches("NN.*|PRP.?|DT|JJ|POS|CD|IN|HYPH")
                    && !Words.subordinates(sentence.token(at));
            if (!between) {
                return false;
            }
            at++;
        }
        if (sentence.token(head).isNoun() && at < sentence.size() && !sentence.token(at).tag().equals("IN")) {
            return false;
        }
        boolean clause = at + 2 < sentence.size() && Words.lower(sentence.token(at)).equals("that")
                && !Words.isFinite(sentence.token(at + 1)) && !sentence.token(at + 1).isPunctuation();
        int end = at;
        for (Constituent phrase : sentence.tree().path(head)) {
            if (phrase.label().equals("VP") || at > reader.last() + 1 && phrase.label().equals("S")) {
                end = Math.max(end, phrase.to());
            }
        }
        return clause && (Words.finite(sentence, at + 1, end) || sentence.token(at + 1).tag().equals("PRP")
                || reader.cue().stance() == Claim.Stance.DEMANDS)
                && reader.take(AttributionRule.CLAUSE, at, end, OptionalInt.empty());
    }

    /**
     * A clause whose subject the parse took for the cue's object, so that its verb stands bare after it: "claimed [the raid
     * failed]".
     */
    private boolean brokenClause(FrameReader reader) {
        boolean modifier = sentence.relation(head).startsWith("acl");
        if (!verb() || modifier || !reader.cue().has("clause") && !reader.cue().has("np-clause")) {
            return false;
        }
        for (Constituent child : reader.complements()) {
            int end = child.to();
            if (child.label().equals("NP") && !kinds.isTime(child) && end < sentence.size()
                    && Words.isFinite(sentence.token(end))) {
                for (Constituent phrase : sentence.tree().path(end)) {
                    if (phrase.from() == end && phrase.label().equals("VP")) {
                        return reader.take(AttributionRule.CLAUSE, child.from(), phrase.to(), OptionalInt.empty());
                    }
                }
            }
            if (!child.isLeaf()) {
                return false;
            }
        }
        return false;
    }

    private boolean verb() {
        return sentence.token(head).isVerb();
    }

    private boolean objectInfinitive(FrameReader reader) {
        if (!reader.cue().has("np-to")) {
            return false;
        }
        Constituent object = null;
        for (Constituent child : reader.complements()) {
            if (child.label().equals("NP") && object == null && !kinds.isTime(child)) {
                object = child;
            } else if (object != null && (kinds.isInfinitive(child) || child.label().equals("VP")
                    && sentence.token(child.from()).tag().equals("TO"))) {
                return reader.take(AttributionRule.OBJECT_INFINITIVE, object.from(), ends.beforeRelative(child),
                        OptionalInt.of(kinds.headOf(object)));
            } else if (child.label().equals("S") && kinds.subject(child).isPresent() && kinds.startsWithInfinitive(child)) {
                return reader.take(AttributionRule.OBJECT_INFINITIVE, child.from(), child.to(),
                        OptionalInt.of(kinds.headOf(kinds.subject(child).get())));
            }
        }
        return false;
    }

    private boolean infinitive(FrameReader reader) {
        if (!reader.cue().has("to")) {
            return false;
        }
        for (Constituent child : reader.complements()) {
            if (kinds.isInfinitive(child)) {
                return reader.take(AttributionRule.INFINITIVE, child.from(), ends.beforeRelative(child), OptionalInt.empty());
            }
            if (child.label().equals("NP") && !kinds.isTime(child) || child.label().equals("VP")) {
                return false;
            }
        }
        return false;
    }

    /** All that follows a verb of saying up to the end of its sentence, where the parse gives it no complement. */
    Optional<Complement> remainder(List<Cue> cues) {
        for (Cue cue : cues) {
            FrameReader reader = reader(cue);
            int from = reader.last() + 1;
            int to = nextDeed();
            if (cue.has("rest") && from + 1 < sentence.size() && !sentence.token(from).isPunctuation()
                    && (!sentence.token(from).tag().matches("IN|TO|CC|RB|VB.|W.*")
                            || Words.lower(sentence.token(from)).matches("that|too|more|not|only"))
                    && !Words.isTime(sentence.token(from)) && !Words.lower(sentence.token(from)).matches("nothing|little|much")
                    && Words.finite(sentence, from, to)
                    && reader.take(AttributionRule.REMAINDER, from, to, OptionalInt.empty())) {
                return Optional.of(reader.result());
            }
            int clause = circumstances.clauseAfter(from);
            if (cue.has("rest") && clause > 0
                    && reader.take(AttributionRule.REMAINDER, clause, sentence.size(), OptionalInt.empty())) {
                return Optional.of(reader.result());
            }
        }
        return Optional.empty();
    }

    /** "Recalled its envoy and [rejected the offer]": where what the speaker does besides begins; the sentence's end where nothing. */
    private int nextDeed() {
        for (int verb : sentence.children(head, "conj")) {
            if (Words.isFinite(sentence.token(verb)) && sentence.children(verb, "nsubj").isEmpty()) {
                return sentence.children(verb, "cc").stream().filter(word -> word > head).findFirst().orElse(verb);
            }
        }
        return sentence.size();
    }
}
