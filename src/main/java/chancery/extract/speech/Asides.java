package chancery.extract.speech;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the denial that is put behind what it denies: "…, which Moscow denies", "…, a claim the ministry rejected",
 * "…, allegations that Kigali has called baseless". It is the reporter's aside: no part of what was said before it, and
 * no frame around who said that.
 */
final class Asides {
    private static final Set<String> DENYING = Set.of("deny", "reject", "dispute", "refute", "dismiss", "repudiate", "rebut",
            "contest");
    private static final Set<String> NAMING = Set.of("call", "label", "describe", "brand", "term");
    private static final Set<String> FALSE = Set.of("baseless", "false", "unfounded", "groundless", "untrue", "absurd",
            "fabricated", "nonsense", "lie", "fabrication", "slander", "propaganda", "ridiculous", "libel");
    private static final Set<String> SAID = Set.of("claim", "charge", "accusation", "allegation", "assertion", "suggestion",
            "contention", "report", "version", "account");
    /** What can be denied: not what somebody wants. */
    private static final Set<Claim.Stance> TOLD = Set.of(Claim.Stance.ASSERTS, Claim.Stance.ACCUSES, Claim.Stance.BELIEVES,
            Claim.Stance.DENIES);
    /** The most tokens of a subject, and of what may follow the verb: "on Monday", "as baseless". */
    private static final int LONGEST = 7;

    private final Sentence sentence;

    /** Tokens: the comma, the verb, and who denies. */
    private record Aside(int comma, int verb, Range speaker) { }

    private Asides(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The attributions with each such aside read for what it is. */
    static List<Attribution> settle(Notes notes, List<Attribution> found) {
        List<Attribution> settled = new ArrayList<>(found);
        for (Sentence sentence : notes.sentences()) {
            Asides asides = new Asides(sentence);
            asides.find().ifPresent(aside -> asides.settle(aside, settled));
        }
        return settled;
    }

    private Optional<Aside> find() {
        for (int comma = 2; comma + 3 < sentence.size(); comma++) {
            if (Marks.comma(sentence, comma)) {
                Optional<Aside> found = at(comma);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Aside> at(int comma) {
        int from = opening(comma + 1);
        if (from < 0) {
            return Optional.empty();
        }
        int verb = from;
        while (verb < Math.min(sentence.size(), from + LONGEST) && !sentence.token(verb).isVerb()) {
            if (sentence.token(verb).isPunctuation() && !Words.lower(sentence.token(verb)).matches("['’.-]s?")) {
                return Optional.empty();
            }
            verb++;
        }
        int subjectEnd = verb;
        while (verb + 1 < sentence.size() && sentence.token(verb).isVerb()
                && sentence.token(verb).lemma().matches("have|be|do") && sentence.token(verb + 1).tag().matches("VB.|RB")) {
            verb = sentence.token(verb + 1).tag().equals("RB") && verb + 2 < sentence.size() ? verb + 2 : verb + 1;
        }
        boolean subject = subjectEnd > from && (sentence.token(subjectEnd - 1).isNoun() || sentence.token(subjectEnd - 1).isPronoun()
                || sentence.token(subjectEnd - 1).tag().equals("RB"));
        return subject && verb < sentence.size() && denies(verb)
                ? Optional.of(new Aside(comma, verb, new Range(from, subjectEnd))) : Optional.empty();
    }

    /** Past "which", or "a claim that"; -1 where neither stands there. */
    private int opening(int at) {
        if (Words.lower(sentence.token(at)).matches("which|something")) {
            return at + 1;
        }
        int noun = at;
        while (noun + 1 < sentence.size() && sentence.token(noun).tag().matches("DT|JJ|PRP\\$|CD")) {
            noun++;
        }
        if (noun - at > 2 || !SAID.contains(sentence.token(noun).lemma()) || !sentence.token(noun).isNoun()) {
            return -1;
        }
        boolean relative = noun + 1 < sentence.size() && Words.lower(sentence.token(noun + 1)).matches("that|which");
        return relative ? noun + 2 : noun + 1;
    }

    private boolean denies(int verb) {
        int end = verb + 1;
        boolean untrue = false;
        while (end < sentence.size() && !sentence.token(end).isPunctuation()) {
            untrue |= FALSE.contains(sentence.token(end).lemma());
            end++;
        }
        String lemma = sentence.token(verb).lemma();
        return end - verb <= LONGEST && (DENYING.contains(lemma) || NAMING.contains(lemma) && untrue);
    }

    private void settle(Aside aside, List<Attribution> found) {
        int before = sentence.token(aside.comma() - 1).span().end();
        for (int i = found.size() - 1; i >= 0; i--) {
            Attribution each = found.get(i);
            if (each.sentence() != sentence.index() || each.cueToken().isEmpty()) {
                continue;
            }
            if (each.cueToken().getAsInt() > aside.comma()) {
                found.remove(i);
            } else {
                found.set(i, each.withContents(upTo(before, each.contents()), each.quoted()));
            }
        }
        Optional<Attribution> denied = found.stream()
                .filter(each -> each.sentence() == sentence.index() && each.cueToken().isPresent())
                .filter(each -> TOLD.contains(each.stance()) && each.contents().get(each.contents().size() - 1).end() == before)
                .max(Comparator.comparingInt(each -> each.contents().stream().mapToInt(Span::length).sum()));
        List<Span> contents = denied.map(Attribution::contents)
                .orElseGet(() -> List.of(new Range(0, aside.comma()).trimmed(sentence).span(sentence)));
        found.add(denial(aside, contents, denied.map(Attribution::quoted).orElse(false)));
    }

    /** What is left of contents before a place in the text; all of them where nothing would be left. */
    private static List<Span> upTo(int end, List<Span> contents) {
        List<Span> left = contents.stream().filter(content -> content.start() < end)
                .map(content -> new Span(content.start(), Math.min(content.end(), end))).toList();
        return left.isEmpty() ? contents : left;
    }

    private Attribution denial(Aside aside, List<Span> contents, boolean quoted) {
        Optional<String> act = CueLexicon.shipped().at(sentence, aside.verb(), "verb").stream()
                .filter(cue -> cue.stance() == Claim.Stance.DENIES).findFirst().flatMap(Cue::act);
        Range speaker = aside.speaker().trimmed(sentence);
        int head = speaker.to() - 1;
        while (head > speaker.from() && !sentence.token(head).isNoun() && !sentence.token(head).isPronoun()) {
            head--;
        }
        int above = sentence.governor(head);
        head = speaker.contains(above) && sentence.token(above).isNoun() ? above : head;
        return new Attribution(sentence.index(), OptionalInt.of(aside.verb()), List.of(speaker.span(sentence)), List.of(head),
                sentence.index(), List.of(new Range(aside.verb(), aside.verb() + 1).span(sentence)), contents, List.of(),
                Claim.Stance.DENIES, Event.Modality.OCCURRED, quoted, act, AttributionRule.ASIDE.term(),
                AttributionRule.ASIDE.confidence());
    }
}
