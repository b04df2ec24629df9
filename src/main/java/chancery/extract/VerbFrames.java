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

/** Reads the content of an active verb from its complements in the parse. */
final class VerbFrames {
    private static final Set<String> ADVERBIAL = Set.of("because", "as", "while", "after", "before", "since", "until",
            "although", "though", "unless", "once", "so", "than", "in", "lest", "when", "whenever", "like", "except",
            "till", "provided", "whereas", "even", "just");

    private final Sentence sentence;
    private final int verb;
    private final List<Constituent> after = new ArrayList<>();

    VerbFrames(Sentence sentence, int verb) {
        this.sentence = sentence;
        this.verb = verb;
        List<Constituent> path = sentence.tree().path(verb);
        Constituent parent = path.size() < 2 ? path.get(0) : path.get(path.size() - 2);
        for (Constituent child : parent.children()) {
            if (child.from() > verb) {
                after.add(child);
            }
        }
    }

    Optional<Complement> read(List<Cue> cues) {
        List<Predicate<Reader>> order = List.of(this::clause, this::objectInfinitive, this::infinitive, this::withObject,
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
            this.last = Math.max(verb, CueLexicon.last(sentence, verb, cue));
        }

        boolean take(AttributionRule rule, int from, int to, OptionalInt addressee) {
            Range content = new Range(from, to).trimmed(sentence);
            if (content.isEmpty()) {
                return false;
            }
            result = new Complement(rule, cue, List.of(content), new Range(verb, last + 1), addressee);
            return true;
        }
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
                if (wh ? question : finite(child) && (plain || withAddressee)) {
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

    private boolean isClause(Constituent child) {
        return Set.of("S", "SBAR", "SINV", "SQ", "SBARQ").contains(child.label()) && !isInfinitive(child) && !isGerund(child)
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
        return child.label().equals("S") && child.children().stream().anyMatch(part -> part.label().equals("VP")
                && sentence.token(part.from()).tag().equals("VBG") && subject(child).isEmpty());
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
            } else if (object != null && child.label().equals("PP")) {
                String preposition = first(child);
                if (reader.cue.has("np+" + preposition)) {
                    return reader.take(AttributionRule.OBJECT, object.from(), child.to(), OptionalInt.empty());
                }
                if (reader.cue.has("np>" + preposition)) {
                    return reader.take(AttributionRule.PREPOSITION, child.from() + 1, child.to(), OptionalInt.of(headOf(object)));
                }
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
                if (reader.cue.has(preposition.equals("to") ? "prep:to" : preposition)) {
                    return reader.take(AttributionRule.PREPOSITION, child.from() + 1, endOfInfinitive(child), OptionalInt.empty());
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

    private boolean predicate(Reader reader) {
        if (!reader.cue.has("np-pred")) {
            return false;
        }
        List<Constituent> list = complements(reader);
        for (int i = 0; i < list.size(); i++) {
            Constituent child = list.get(i);
            if (child.label().equals("S") && child.children().size() > 1 && !startsWithInfinitive(child) && subject(child).isPresent()) {
                return reader.take(AttributionRule.PREDICATE, child.from(), child.to(), OptionalInt.empty());
            }
            if (child.label().equals("NP")) {
                int end = i + 1;
                while (end < list.size() && list.get(end).isLeaf() && Marks.opensQuote(sentence, list.get(end).from())) {
                    end++;
                }
                if (end < list.size() && (list.get(end).label().equals("NP") || list.get(end).label().equals("ADJP"))) {
                    return reader.take(AttributionRule.PREDICATE, child.from(), list.get(end).to(), OptionalInt.empty());
                }
                return false;
            }
        }
        return false;
    }

    private boolean gerund(Reader reader) {
        if (!reader.cue.has("ing")) {
            return false;
        }
        for (Constituent child : complements(reader)) {
            if (isGerund(child)) {
                return reader.take(AttributionRule.GERUND, child.from(), child.to(), OptionalInt.empty());
            }
            if (child.label().equals("NP")) {
                return false;
            }
        }
        return false;
    }

    private boolean object(Reader reader) {
        if (!reader.cue.has("np")) {
            return false;
        }
        for (Constituent child : complements(reader)) {
            if (child.label().equals("NP") && !isTime(child)) {
                return reader.take(AttributionRule.OBJECT, child.from(), child.to(), OptionalInt.empty());
            }
            if (isClause(child) || isInfinitive(child)) {
                return false;
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
