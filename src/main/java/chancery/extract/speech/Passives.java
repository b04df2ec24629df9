package chancery.extract.speech;

import chancery.annotate.Constituent;
import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads passive cues: {@code the talks are expected to fail} (the subject and the infinitive are the content),
 * {@code he was told that …} (the subject is who is spoken to), {@code it is believed that …}, {@code was criticized by X}.
 */
final class Passives {
    private static final Range NONE = new Range(0, 0);

    private final Sentence sentence;
    private final SpeakerFinder finder;
    private final PhraseKinds kinds;

    Passives(Sentence sentence) {
        this.sentence = sentence;
        finder = new SpeakerFinder(sentence);
        kinds = new PhraseKinds(sentence);
    }

    static boolean isPassive(Sentence sentence, int verb) {
        return sentence.children(verb, "aux:pass").stream().anyMatch(aux -> aux < verb && verb - aux < 5);
    }

    /** "Was recalled and [named] envoy", "took part in a drill, [called] Lynx": a participle whose subject names nothing. */
    static boolean isBare(Sentence sentence, int verb) {
        boolean joined = sentence.relation(verb).equals("conj") && sentence.governor(verb) >= 0
                && isPassive(sentence, sentence.governor(verb)) && sentence.children(verb, "nsubj").isEmpty();
        return sentence.token(verb).tag().equals("VBN") && sentence.children(verb, "aux").isEmpty()
                && (joined || sentence.relation(verb).matches("acl|advcl") || sentence.relation(verb).equals("ccomp")
                        && verb > 1 && Marks.comma(sentence, verb - 1) && sentence.token(verb - 2).isNoun());
    }

    /**
     * A participle after the noun of whom something is believed or alleged: {@code a man suspected of spying}, {@code the
     * chief, found by a panel to have led the raid}.
     */
    static boolean isReduced(Sentence sentence, int verb) {
        boolean participle = sentence.token(verb).tag().equals("VBN") && sentence.relation(verb).equals("acl")
                && sentence.governor(verb) >= 0 && sentence.governor(verb) < verb
                && sentence.children(verb, "obj", "aux").isEmpty();
        int before = participle && Marks.comma(sentence, verb - 1) ? verb - 2 : verb - 1;
        return participle && verb + 2 < sentence.size() && sentence.governor(verb) <= before
                && Words.lower(sentence.token(verb + 1)).matches("to|of|by|with|in");
    }

    /** As {@link #read}, of a participle: its noun and what it is believed or said to have done. */
    Optional<Complement> reduced(int verb, List<Cue> cues) {
        NounPhrases phrases = new NounPhrases(sentence);
        int head = sentence.governor(verb);
        Range noun = new Range(Math.min(phrases.largest(head).from(), head), head + 1);
        List<Speaker> agents = finder.agent(verb);
        int at = pastAgent(verb + 1);
        String word = at < 0 ? "" : Words.lower(sentence.token(at));
        boolean infinitive = word.equals("to") && sentence.token(at).tag().equals("TO");
        Optional<Cue> cue = cues.stream().filter(each -> infinitive ? each.has("raise") : each.has("np+" + word)).findFirst();
        if (cue.isEmpty()) {
            return Optional.empty();
        }
        int end = at + 1;
        for (Constituent phrase : sentence.tree().path(at)) {
            if (phrase.from() == at && !phrase.isLeaf()) {
                end = new ContentEnds(sentence, verb).essential(phrase);
                break;
            }
        }
        Range rest = new Range(at, end);
        return end - at < 2 ? Optional.empty() : complement(cue.get(), List.of(noun, rest), new Range(verb, verb + 1), NONE)
                .map(each -> each.by(agents.stream().map(agent -> before(agent, each.contents())).toList()));
    }

    /** Past "by" and who thinks so; -1 where something else follows. */
    private int pastAgent(int from) {
        int at = from;
        if (Words.lower(sentence.token(at)).equals("by")) {
            at++;
            while (at < sentence.size() && sentence.token(at).tag().matches("NN.*|DT|JJ.*|PRP.*|POS|CD|HYPH")) {
                at++;
            }
        }
        return at + 1 < sentence.size() ? at : -1;
    }

    Optional<Complement> read(int verb, List<Cue> cues) {
        Range subject = subject(verb);
        List<Speaker> agents = finder.agent(verb);
        List<Cue> raisingFirst = cues.stream().sorted((a, b) -> Boolean.compare(b.has("raise"), a.has("raise"))).toList();
        for (Cue cue : raisingFirst) {
            Optional<Complement> found = read(verb, cue, subject, !agents.isEmpty());
            if (found.isPresent()) {
                return found.map(each -> each.by(agents.stream().map(agent -> before(agent, each.contents())).toList()));
            }
        }
        return Optional.empty();
    }

    /** Who speaks, without what the parse took for a part of the phrase: "accused by officials [of hiding grain]". */
    private Speaker before(Speaker agent, List<Range> contents) {
        int end = agent.span().end();
        for (Range content : contents) {
            int start = sentence.token(content.from()).span().start();
            if (content.from() > agent.head() && start < end) {
                end = sentence.token(content.from() - 1).span().end();
            }
        }
        return new Speaker(agent.sentence(), agent.head(), new Span(agent.span().start(), end));
    }

    /** The phrases after the cue; after the one that names the agent, those inside it that may be the cue's own. */
    private List<Constituent> phrases(int verb, int last) {
        List<Constituent> found = new ArrayList<>();
        for (Constituent child : new Frames(sentence, verb, false).after(last)) {
            found.add(child);
            if (child.label().equals("PP") && kinds.first(child).equals("by")) {
                found.addAll(child.all(inner -> inner.label().equals("PP") && inner.from() > child.from()));
            }
        }
        return found;
    }

    private Range subject(int verb) {
        for (int head : sentence.enhancedChildren(verb, "nsubj")) {
            Range phrase = new NounPhrases(sentence).largest(head);
            int end = head + 1;
            while (end < Math.min(phrase.to(), verb) && !Words.isRelative(sentence.token(end)) && !Marks.comma(sentence, end)) {
                end++;
            }
            return new Range(phrase.from(), end);
        }
        return NONE;
    }

    private Optional<Complement> read(int verb, Cue cue, Range subject, boolean byAgent) {
        int last = Math.max(verb, CueLexicon.last(sentence, verb, cue));
        Range words = new Range(verb, last + 1);
        for (Constituent child : phrases(verb, last)) {
            Range rest = new Range(child.from(), new ContentEnds(sentence, verb).essential(child));
            if (kinds.isClause(child, verb) && kinds.finite(child) && !kinds.isQuestion(child)) {
                return clause(cue, subject, rest, words);
            }
            if (subject.isEmpty()) {
                return Optional.empty();
            }
            if (completes(child, cue, verb)) {
                return complement(cue, List.of(subject, rest), words, NONE);
            }
        }
        boolean quotes = cue.has("np>from");
        return byAgent && !quotes && !subject.isEmpty() && (cue.has("np") || cue.has("np-person"))
                ? complement(cue, List.of(subject), words, NONE) : Optional.empty();
    }

    private Optional<Complement> clause(Cue cue, Range subject, Range clause, Range words) {
        boolean told = cue.has("np-clause") || cue.has("np-quote");
        boolean expletive = subject.to() - subject.from() == 1 && Words.lower(sentence.token(subject.from())).equals("it");
        return told || expletive && cue.has("clause") ? complement(cue, List.of(clause), words, told ? subject : NONE)
                : Optional.empty();
    }

    /** Whether a phrase after the cue makes a content together with the subject. */
    private boolean completes(Constituent child, Cue cue, int verb) {
        return kinds.isInfinitive(child) && (cue.has("raise") || cue.has("np-to"))
                || child.label().equals("PP") && cue.has("np+" + kinds.first(child)) && !kinds.isTime(kinds.lastNoun(child))
                || child.label().matches("NP|ADJP|S") && cue.has("np-pred") && !kinds.isTime(child)
                && !kinds.isClause(child, verb);
    }

    private Optional<Complement> complement(Cue cue, List<Range> contents, Range words, Range addressee) {
        List<Range> trimmed = Range.trimmed(sentence, contents);
        return Optional.of(new Complement(AttributionRule.PASSIVE, cue, trimmed, words,
                addressee.isEmpty() ? OptionalInt.empty() : OptionalInt.of(addressee.to() - 1)));
    }
}
