package chancery.extract.speech;

import chancery.annotate.Constituent;
import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import java.util.Optional;
import java.util.Set;

/** What kind of phrase a constituent of a sentence is, as a complement of a cue. */
final class PhraseKinds {
    private static final Set<String> CLAUSES = Set.of("S", "SBAR", "SINV", "SQ", "SBARQ");
    /** Conjunctions of clauses that tell when or why rather than what. */
    private static final Set<String> ADVERBIAL = Set.of("because", "as", "while", "after", "before", "since", "until",
            "although", "though", "unless", "once", "so", "than", "in", "lest", "when", "whenever", "like", "except",
            "till", "provided", "whereas", "even", "just");

    /** What one does with a claim: a relative clause of these says whose it is, not what it holds. */
    private static final Set<String> LIGHT = Set.of("make", "raise", "voice", "express", "level", "have", "hold", "share", "give",
            "issue", "publish", "repeat", "say", "tell", "be", "do", "lead", "come", "appear", "go");

    private final Sentence sentence;

    PhraseKinds(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Whether a phrase is a clause of content, finite or not, after the cue at a token. */
    boolean isClause(Constituent child, int head) {
        boolean relative = sentence.token(head).isNoun() && !wholeAfterThat(child)
                && (sentence.token(child.from()).tag().equals("WDT")
                || child.label().equals("SBAR") && !child.children().isEmpty() && child.children().get(0).label().startsWith("WH")
                || child.label().equals("S") || child.label().equals("SBAR") && endsInVerb(child));
        return CLAUSES.contains(child.label()) && !isInfinitive(child) && !isGerund(child) && !relative
                && !(child.label().equals("SBAR") && !isQuestion(child) && !asksWhen(child, head)
                && ADVERBIAL.contains(first(child)));
    }

    /** Whether a clause without a conjunction lacks the object of its last verb: "a request [she refused]". */
    private boolean endsInVerb(Constituent child) {
        return !first(child).matches("that|whether|if") && sentence.token(child.to() - 1).tag().matches("VB[DPZN]");
    }

    /**
     * Whether a clause that the parse begins with a relative "that" lacks nothing that the pronoun could stand for: it has a
     * subject of its own, and something follows its verb.
     */
    private boolean wholeAfterThat(Constituent child) {
        if (!child.label().equals("SBAR") || !first(child).equals("that")) {
            return false;
        }
        for (int i = child.from() + 2; i + 2 < child.to(); i++) {
            if (sentence.token(i).isVerb() && (sentence.token(i + 1).tag().matches("DT|PRP\\$|NN.*|JJ|TO")
                    || sentence.token(i + 1).word().equals("into")) && !Words.isTime(sentence.token(i + 1))) {
                return !sentence.token(child.from() + 1).isVerb() && !Words.isFinite(sentence.token(child.from() + 1))
                        && !LIGHT.contains(sentence.token(i).lemma());
            }
        }
        return false;
    }

    /** Whether a clause after a verb asks when, rather than telling when: "has not said [when it would end]". */
    boolean asksWhen(Constituent child, int head) {
        boolean open = sentence.token(head).tag().equals("VB")
                || Set.of("know", "ask", "wonder", "decide").contains(sentence.token(head).lemma());
        return open && child.label().equals("SBAR") && first(child).equals("when") && child.from() == head + 1;
    }

    boolean isQuestion(Constituent child) {
        String word = first(child);
        return sentence.token(child.from()).tag().startsWith("W") && !word.equals("when") && !word.equals("that")
                && !word.equals("which") && !child.label().equals("S")
                || child.label().equals("SBAR") && (word.equals("whether") || word.equals("if"));
    }

    boolean finite(Constituent child) {
        return child.label().startsWith("SQ") || child.label().startsWith("SB") && !child.label().equals("SBAR")
                || !child.all(c -> c.label().equals("VP")).isEmpty()
                && child.all(c -> c.isLeaf() && (c.label().equals("MD") || c.label().matches("VB[DPZ]?"))).size() > 0;
    }

    boolean isInfinitive(Constituent child) {
        return child.label().equals("S") && sentence.token(child.from()).tag().equals("TO")
                || child.label().equals("S") && startsWithInfinitive(child) && subject(child).isEmpty();
    }

    boolean startsWithInfinitive(Constituent child) {
        for (Constituent part : child.children()) {
            if (part.label().equals("VP")) {
                return sentence.token(part.from()).tag().equals("TO")
                        || part.children().size() > 1 && sentence.token(part.children().get(1).from()).tag().equals("TO")
                        && sentence.token(part.from()).tag().equals("RB");
            }
        }
        return false;
    }

    Optional<Constituent> subject(Constituent clause) {
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

    boolean isGerund(Constituent child) {
        return startsWithGerund(child) || child.label().equals("S") && subject(child).isEmpty() && hasGerund(child);
    }

    /** Whether a clause's verb is a gerund: "prices rising". */
    boolean hasGerund(Constituent clause) {
        return clause.children().stream().anyMatch(this::startsWithGerund);
    }

    private boolean startsWithGerund(Constituent phrase) {
        return phrase.label().equals("VP") && sentence.token(phrase.from()).tag().equals("VBG");
    }

    boolean isSmallClause(Constituent child) {
        return child.label().equals("S") && child.children().stream().noneMatch(part -> part.label().equals("VP"))
                && child.children().stream().anyMatch(part -> part.label().matches("NP|ADJP|UCP"));
    }

    boolean holds(Constituent phrase, String word) {
        for (int i = phrase.from() + 1; i < phrase.to() - 1; i++) {
            if (Words.lower(sentence.token(i)).equals(word)) {
                return true;
            }
        }
        return false;
    }

    Constituent lastNoun(Constituent phrase) {
        return phrase.children().isEmpty() ? phrase : phrase.children().get(phrase.children().size() - 1);
    }

    /** Whether a prepositional phrase tells when: "on August 17". */
    boolean isDate(Constituent phrase) {
        for (int i = phrase.from() + 1; i < Math.min(phrase.to(), phrase.from() + 3); i++) {
            if (Words.isTime(sentence.token(i))) {
                return phrase.to() - phrase.from() < 6;
            }
        }
        return false;
    }

    /**
     * Where an object starts that the parse drew into the phrase of a date: "announced on Friday [the arrest of …]"; -1 for
     * none.
     */
    int afterDate(Constituent phrase) {
        int at = phrase.from() + 2;
        boolean date = phrase.label().equals("PP") && first(phrase).equals("on") && at < phrase.to()
                && Words.isTime(sentence.token(at - 1));
        return date && sentence.token(at).tag().matches("DT|PRP\\$|NNS?|JJ") && !Words.isTime(sentence.token(at)) ? at : -1;
    }

    boolean isTime(Constituent phrase) {
        return Words.isTime(sentence.token(headOf(phrase)));
    }

    /** The token of a phrase that its governor outside knows; its last noun where the parse gives none. */
    int headOf(Constituent phrase) {
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

    String first(Constituent phrase) {
        return Words.lower(sentence.token(phrase.from()));
    }
}
