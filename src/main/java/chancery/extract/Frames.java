package chancery.extract;

import chancery.annotate.Constituent;
import chancery.annotate.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the content of a cue from its complements in the parse. */
final class Frames {
    private static final Set<String> ADVERBIAL = Set.of("because", "as", "while", "after", "before", "since", "until",
            "although", "though", "unless", "once", "so", "than", "in", "lest", "when", "whenever", "like", "except",
            "till", "provided", "whereas", "even", "just");

    private static final Set<String> CIRCUMSTANCE = Set.of("during", "after", "before", "since", "until", "at", "amid",
            "following", "despite", "by", "through", "while", "because", "than", "without");

    private final Sentence sentence;
    private final int head;
    private final boolean personal;
    private final List<Constituent> after = new ArrayList<>();

    /**
     * The complements of a verb, adjective or noun: the phrases after it that its own phrase, or the next one up, holds.
     *
     * @param personal whether a person is the subject, so that "attacked" is likely done with words
     */
    Frames(Sentence sentence, int head, boolean personal) {
        this.sentence = sentence;
        this.head = head;
        this.personal = personal;
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
        List<Predicate<Reader>> order = List.of(this::clause, this::thatClause, this::objectInfinitive, this::infinitive, this::withObject,
                this::preposition, this::predicate, this::gerund, this::object);
        for (Predicate<Reader> frame : order) {
            for (Cue cue : cues) {
                Reader reader = new Reader(cue);
                if (frame.test(reader)) {
                    return Optional.of(reader.result);
                }
            }
        }
        return Optional.empty();
    }

    /** One attempt: a cue, and what it found. */
    private final class Reader {
        private final Cue cue;
        private final int last;
        private Complement result;

        Reader(Cue cue) {
            this.cue = cue;
            this.last = Math.max(head, CueLexicon.last(sentence, head, cue));
        }

        boolean take(AttributionRule rule, int from, int to, OptionalInt addressee) {
            int end = beforeMedium(from, beforeSaying(from, beforeParticiple(from, coordinated(to))));
            Range content = new Range(from, end).trimmed(sentence);
            if (content.isEmpty()) {
                return false;
            }
            result = new Complement(rule, cue, List.of(content), new Range(head, last + 1), addressee);
            return true;
        }

        Optional<Complement> passive(List<Range> contents, Range addressee) {
            List<Range> trimmed = contents.stream().map(range -> range.trimmed(sentence)).filter(range -> !range.isEmpty()).toList();
            return Optional.of(new Complement(AttributionRule.PASSIVE, cue, trimmed, new Range(head, last + 1),
                    addressee.isEmpty() ? OptionalInt.empty() : OptionalInt.of(addressee.to() - 1)));
        }
    }

    /** The end of a content with the clause that goes on from it: "… and [that the talks failed]". */
    private int coordinated(int to) {
        int at = to < sentence.size() && Marks.comma(sentence, to) ? to + 1 : to;
        if (at + 2 >= sentence.size() || !sentence.token(at).tag().equals("CC") || !Words.lower(sentence.token(at + 1)).equals("that")
                || !sentence.token(at + 1).tag().equals("IN")) {
            return to;
        }
        for (Constituent phrase : sentence.tree().path(at + 1)) {
            if (phrase.from() == at + 1) {
                return phrase.to();
            }
        }
        return to;
    }

    /** The end of a clause before a second verb of its own speaker: "said he would stay [and added that …]". */
    private int beforeSaying(int from, int to) {
        if (!Words.isFinite(sentence.token(head))) {
            return to;
        }
        for (int i = from + 2; i + 1 < to; i++) {
            if (SpeakerFinder.saysMore(sentence, i + 1, head)) {
                return i;
            }
        }
        return to;
    }

    /** The end of a content before the words that tell where it was said: "… in an interview". */
    private int beforeMedium(int from, int to) {
        boolean quote = false;
        for (int i = from; i + 2 < to; i++) {
            quote = Marks.opensQuote(sentence, i) || quote && !Marks.closesQuote(sentence, i);
            if (!quote && i > from + 1 && sentence.token(i).word().matches("in|during|at") && sentence.token(i + 1).word().matches("an?")) {
                int noun = i + 2;
                while (noun < to && sentence.token(noun).tag().matches("JJ|NNP?|CD|HYPH") && !isMedium(noun)) {
                    noun++;
                }
                if (noun < to && isMedium(noun)) {
                    return i;
                }
            }
        }
        return to;
    }

    private boolean isMedium(int token) {
        return Words.carriesWords(sentence.token(token));
    }

    /** The end of a content before a further saying that a comma sets off: "…, adding that …". */
    private int beforeParticiple(int from, int to) {
        boolean quote = false;
        for (int i = from; i + 1 < to; i++) {
            quote = Marks.opensQuote(sentence, i) || quote && !Marks.closesQuote(sentence, i);
            int next = sentence.token(i + 1).tag().equals("RB") ? i + 2 : i + 1;
            if (!quote && Marks.comma(sentence, i) && next < to && sentence.token(next).tag().equals("VBG")
                    && CueLexicon.shipped().at(sentence, next, "verb").stream().anyMatch(cue -> cue.has("clause"))) {
                return i;
            }
        }
        return to;
    }

    private List<Constituent> complements(Reader reader) {
        return after.stream().filter(child -> child.from() > reader.last).toList();
    }

    private boolean clause(Reader reader) {
        boolean plain = reader.cue.has("clause") || reader.cue.has("quote");
        boolean withAddressee = reader.cue.has("np-clause") || reader.cue.has("np-quote");
        boolean question = reader.cue.has("wh") || reader.cue.has("np-wh");
        if (!plain && !withAddressee && !question) {
            return false;
        }
        OptionalInt addressee = OptionalInt.empty();
        for (Constituent child : complements(reader)) {
            if (isClause(child)) {
                boolean wh = isQuestion(child);
                if (wh ? question : (finite(child) || first(child).equals("that")) && (plain || withAddressee)) {
                    return reader.take(wh ? AttributionRule.QUESTION : AttributionRule.CLAUSE, child.from(), child.to(), addressee);
                }
                return false;
            }
            if (child.label().equals("NP") && !isTime(child)) {
                if (!withAddressee && !reader.cue.has("np-wh")) {
                    return false;
                }
                addressee = OptionalInt.of(headOf(child));
            } else if (child.label().equals("PP") && first(child).equals("to")) {
                addressee = OptionalInt.of(headOf(child));
            } else if (child.label().equals("VP")) {
                return false;
            }
        }
        return false;
    }

    /** A clause that the parse took for a noun phrase or preposition, by its conjunction: "charged [that …]". */
    private boolean thatClause(Reader reader) {
        boolean withAddressee = reader.cue.has("np-clause");
        if (!reader.cue.has("clause") && !withAddressee) {
            return false;
        }
        int at = reader.last + 1;
        while (at < Math.min(sentence.size(), reader.last + 7) && !Words.lower(sentence.token(at)).equals("that")) {
            boolean between = Words.isTime(sentence.token(at)) || sentence.token(at).tag().equals("RB")
                    || withAddressee && sentence.token(at).tag().matches("NN.*|PRP.?|DT|JJ|POS|CD");
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
            if (phrase.label().equals("VP")) {
                end = Math.max(end, phrase.to());
            }
        }
        return clause && Words.finite(sentence, at + 1, end)
                && reader.take(AttributionRule.CLAUSE, at, end, OptionalInt.empty());
    }

    private boolean isClause(Constituent child) {
        boolean relative = sentence.token(head).isNoun() && (sentence.token(child.from()).tag().equals("WDT")
                || child.label().equals("SBAR") && !child.children().isEmpty() && child.children().get(0).label().startsWith("WH")
                || child.label().equals("S"));
        return Set.of("S", "SBAR", "SINV", "SQ", "SBARQ").contains(child.label()) && !isInfinitive(child) && !isGerund(child) && !relative
                && !(child.label().equals("SBAR") && !isQuestion(child) && ADVERBIAL.contains(first(child)));
    }

    private boolean isQuestion(Constituent child) {
        String word = first(child);
        return sentence.token(child.from()).tag().startsWith("W") && !word.equals("when") && !word.equals("that")
                && !word.equals("which") && !child.label().equals("S")
                || child.label().equals("SBAR") && (word.equals("whether") || word.equals("if"));
    }

    private boolean finite(Constituent child) {
        return child.label().startsWith("SQ") || child.label().startsWith("SB") && !child.label().equals("SBAR")
                || !child.all(c -> c.label().equals("VP")).isEmpty()
                && child.all(c -> c.isLeaf() && (c.label().equals("MD") || c.label().matches("VB[DPZ]?"))).size() > 0;
    }

    private boolean isInfinitive(Constituent child) {
        return child.label().equals("S") && sentence.token(child.from()).tag().equals("TO")
                || child.label().equals("S") && startsWithInfinitive(child) && subject(child).isEmpty();
    }

    private boolean startsWithInfinitive(Constituent child) {
        for (Constituent part : child.children()) {
            if (part.label().equals("VP")) {
                return sentence.token(part.from()).tag().equals("TO")
                        || part.children().size() > 1 && sentence.token(part.children().get(1).from()).tag().equals("TO")
                        && sentence.token(part.from()).tag().equals("RB");
            }
        }
        return false;
    }

    private static Optional<Constituent> subject(Constituent clause) {
        for (Constituent part : clause.children()) {
            if (part.label().equals("NP")) {
                return Optional.of(part);
            }
            if (part.label().equals("VP")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isGerund(Constituent child) {
        return child.label().equals("VP") && sentence.token(child.from()).tag().equals("VBG") || child.label().equals("S") && child.children().stream().anyMatch(part -> part.label().equals("VP")
                && sentence.token(part.from()).tag().equals("VBG") && subject(child).isEmpty());
    }

    /**
     * The content of a passive cue.
     *
     * @param subject the subject's noun phrase; empty where there is none
     * @param byAgent whether it is said by whom
     */
    Optional<Complement> passive(Cue cue, Range subject, boolean byAgent) {
        Reader reader = new Reader(cue);
        boolean expletive = subject.to() - subject.from() == 1 && Words.lower(sentence.token(subject.from())).equals("it");
        for (Constituent child : complements(reader)) {
            Range rest = new Range(child.from(), essential(child));
            if (isClause(child) && finite(child) && !isQuestion(child)) {
                boolean told = cue.has("np-clause") || cue.has("np-quote");
                return told || expletive && cue.has("clause") ? reader.passive(List.of(rest), told ? subject : new Range(0, 0))
                        : Optional.empty();
            }
            if (subject.isEmpty()) {
                return Optional.empty();
            }
            String word = first(child);
            if (isInfinitive(child) && (cue.has("raise") || cue.has("np-to"))
                    || child.label().equals("PP") && cue.has("np+" + word) && !isTime(lastNoun(child))
                    || child.label().matches("NP|ADJP|S") && cue.has("np-pred") && !isTime(child) && !isClause(child)) {
                return reader.passive(List.of(subject, rest), new Range(0, 0));
            }
        }
        return byAgent && !subject.isEmpty() && (cue.has("np") || cue.has("np-person"))
                ? reader.passive(List.of(subject), new Range(0, 0)) : Optional.empty();
    }

    private boolean objectInfinitive(Reader reader) {
        if (!reader.cue.has("np-to")) {
            return false;
        }
        Constituent object = null;
        for (Constituent child : complements(reader)) {
            if (child.label().equals("NP") && object == null && !isTime(child)) {
                object = child;
            } else if (object != null && isInfinitive(child)) {
                return reader.take(AttributionRule.OBJECT_INFINITIVE, object.from(), child.to(), OptionalInt.of(headOf(object)));
            } else if (child.label().equals("S") && subject(child).isPresent() && startsWithInfinitive(child)) {
                return reader.take(AttributionRule.OBJECT_INFINITIVE, child.from(), child.to(),
                        OptionalInt.of(headOf(subject(child).get())));
            }
        }
        return false;
    }

    private boolean infinitive(Reader reader) {
        if (!reader.cue.has("to")) {
            return false;
        }
        for (Constituent child : complements(reader)) {
            if (isInfinitive(child)) {
                return reader.take(AttributionRule.INFINITIVE, child.from(), child.to(), OptionalInt.empty());
            }
            if (child.label().equals("NP") && !isTime(child) || child.label().equals("VP")) {
                return false;
            }
        }
        return false;
    }

    private boolean withObject(Reader reader) {
        Constituent object = null;
        for (Constituent child : complements(reader)) {
            if (child.label().equals("NP") && object == null && !isTime(child)) {
                object = child;
                if (reader.cue.has("np+as") && holds(child, "as")) {
                    return reader.take(AttributionRule.OBJECT, child.from(), child.to(), OptionalInt.empty());
                }
            } else if (object != null && child.label().equals("PP")) {
                String preposition = first(child);
                if (reader.cue.has("np+" + preposition)) {
                    return reader.take(AttributionRule.OBJECT, object.from(), endOfObject(reader, object), OptionalInt.empty());
                }
                if (reader.cue.has("np>" + preposition)) {
                    return reader.take(AttributionRule.PREPOSITION, child.from() + 1, child.to(), OptionalInt.of(headOf(object)));
                }
            }
        }
        return false;
    }

    private boolean holds(Constituent phrase, String word) {
        for (int i = phrase.from() + 1; i < phrase.to() - 1; i++) {
            if (Words.lower(sentence.token(i)).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean preposition(Reader reader) {
        for (Constituent child : complements(reader)) {
            if (child.label().equals("NP") && !isTime(child)) {
                return false;
            }
            if (child.label().equals("PP") || child.label().equals("SBAR")) {
                String preposition = first(child);
                if (isDate(child)) {
                    continue;
                }
                if (reader.cue.has(preposition.equals("to") ? "prep:to" : preposition)) {
                    return reader.take(AttributionRule.PREPOSITION, child.from() + 1,
                            essential(child) < child.to() ? essential(child) : endOfInfinitive(child), OptionalInt.empty());
                }
            }
        }
        return false;
    }

    /** The end of a complement, or of the infinitive that follows it: "called on the parties [to return to talks]". */
    private int endOfInfinitive(Constituent complement) {
        for (Constituent child : after) {
            if (child.from() == complement.to() && isInfinitive(child)) {
                return child.to();
            }
        }
        return complement.to();
    }

    /** An object and what it is called: "called [the vote a sham]"; a small clause, or two phrases in a row. */
    private boolean predicate(Reader reader) {
        boolean naming = sentence.token(head).tag().equals("VBN") && sentence.relation(head).equals("acl");
        if (!reader.cue.has("np-pred") || naming) {
            return false;
        }
        List<Constituent> list = complements(reader);
        for (int i = 0; i < list.size(); i++) {
            Constituent child = list.get(i);
            if (isSmallClause(child)) {
                return reader.take(AttributionRule.PREDICATE, child.from(), child.to(), OptionalInt.empty());
            }
            if (child.label().equals("NP") && !isTime(child)) {
                int next = i + 1;
                while (next < list.size() && list.get(next).isLeaf() && Marks.opensQuote(sentence, list.get(next).from())) {
                    next++;
                }
                if (next < list.size() && (list.get(next).label().matches("NP|ADJP|UCP") && !isTime(list.get(next))
                        || isSmallClause(list.get(next)))) {
                    int end = next;
                    while (end + 1 < list.size() && list.get(end + 1).label().equals("PP") && !isDate(list.get(end + 1))) {
                        end++;
                    }
                    return reader.take(AttributionRule.PREDICATE, child.from(), list.get(end).to(), OptionalInt.empty());
                }
                return false;
            }
        }
        return false;
    }

    private boolean isSmallClause(Constituent child) {
        return child.label().equals("S") && child.children().stream().noneMatch(part -> part.label().equals("VP"))
                && child.children().stream().anyMatch(part -> part.label().matches("NP|ADJP|UCP"));
    }

    /** All that follows a verb of saying up to the end of its sentence, where the parse gives it no complement. */
    Optional<Complement> remainder(List<Cue> cues) {
        for (Cue cue : cues) {
            Reader reader = new Reader(cue);
            int from = reader.last + 1;
            if (cue.has("rest") && from + 1 < sentence.size() && !sentence.token(from).isPunctuation()
                    && (!sentence.token(from).tag().matches("IN|TO|CC|RB|VB.|W.*") || Words.lower(sentence.token(from)).equals("that"))
                    && !Words.isTime(sentence.token(from)) && Words.finite(sentence, from, sentence.size())
                    && reader.take(AttributionRule.REMAINDER, from, sentence.size(), OptionalInt.empty())) {
                return Optional.of(reader.result);
            }
        }
        return Optional.empty();
    }

    private boolean gerund(Reader reader) {
        if (!reader.cue.has("ing") && !reader.cue.has("np-ing")) {
            return false;
        }
        for (Constituent child : complements(reader)) {
            if (reader.cue.has("np-ing") && child.label().equals("S") && subject(child).isPresent() && child.children().stream()
                    .anyMatch(part -> part.label().equals("VP") && sentence.token(part.from()).tag().equals("VBG"))) {
                return reader.take(AttributionRule.GERUND, child.from(), child.to(), OptionalInt.empty());
            }
            if (reader.cue.has("ing") && isGerund(child)) {
                return reader.take(AttributionRule.GERUND, child.from(), child.to(), OptionalInt.empty());
            }
            if (child.label().equals("NP")) {
                return false;
            }
        }
        return false;
    }

    private boolean object(Reader reader) {
        boolean any = reader.cue.has("np") || reader.cue.has("np-person") && personal;
        if (!any && !reader.cue.has("np-content")) {
            return false;
        }
        for (Constituent child : complements(reader)) {
            if (child.label().equals("NP") && !isTime(child)) {
                if (NounCues.carries(sentence, head, headOf(child))) {
                    return false;
                }
                if (!any && CueLexicon.shipped().at(sentence, headOf(child), "noun").isEmpty()) {
                    return false;
                }
                return reader.take(AttributionRule.OBJECT, child.from(), endOfObject(reader, child), OptionalInt.empty());
            }
            if (isClause(child) || isInfinitive(child)) {
                return false;
            }
        }
        return false;
    }

    /** Past the phrases that say more of an object: "questioned [the need for talks with the rebels]", but not when. */
    private int endOfObject(Reader reader, Constituent object) {
        int end = essential(object);
        if (end < object.to()) {
            return end;
        }
        for (Constituent child : complements(reader)) {
            if (child.from() < end) {
                continue;
            }
            boolean more = child.label().equals("PP") && !CIRCUMSTANCE.contains(first(child)) && !isTime(lastNoun(child))
                    || isInfinitive(child) || child.label().equals("ADJP");
            if (!more) {
                break;
            }
            end = essential(child);
            if (end < child.to()) {
                break;
            }
        }
        return end;
    }

    /** The end of a phrase without the relative clause or participle that a comma sets off. */
    private int essential(Constituent phrase) {
        for (int i = phrase.from() + 1; i + 1 < phrase.to(); i++) {
            if (Marks.comma(sentence, i) && (sentence.token(i + 1).tag().matches("WDT|WP.?|VBG")
                    || sentence.token(i + 1).tag().equals("IN") && i + 2 < phrase.to() && sentence.token(i + 2).tag().equals("WDT"))) {
                return i;
            }
            if (sentence.token(i).word().matches("[;—–―]|--")) {
                return i;
            }
        }
        return phrase.to();
    }

    private Constituent lastNoun(Constituent phrase) {
        return phrase.children().isEmpty() ? phrase : phrase.children().get(phrase.children().size() - 1);
    }

    /** Whether a prepositional phrase tells when: "on August 17". */
    private boolean isDate(Constituent phrase) {
        for (int i = phrase.from() + 1; i < Math.min(phrase.to(), phrase.from() + 3); i++) {
            if (Words.isTime(sentence.token(i))) {
                return phrase.to() - phrase.from() < 6;
            }
        }
        return false;
    }

    private boolean isTime(Constituent phrase) {
        return Words.isTime(sentence.token(headOf(phrase)));
    }

    /** The token of a phrase that its governor outside knows; its last noun where the parse gives none. */
    private int headOf(Constituent phrase) {
        int found = phrase.to() - 1;
        for (int i = phrase.from(); i < phrase.to(); i++) {
            int governor = sentence.governor(i);
            if ((governor < phrase.from() || governor >= phrase.to()) && !sentence.token(i).isPunctuation()) {
                found = i;
                break;
            }
        }
        return found;
    }

    private String first(Constituent phrase) {
        return sentence.token(phrase.from()).word().toLowerCase(Locale.ROOT);
    }
}
