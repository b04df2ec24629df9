package chancery.extract.speech;

import chancery.annotate.Constituent;
import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import java.util.List;
import java.util.Set;

/** Where a content ends, within or beyond the phrase that the parse gives for it. */
final class ContentEnds {
    private static final Set<String> CIRCUMSTANCE = Set.of("during", "after", "before", "since", "until", "at", "amid",
            "following", "despite", "by", "through", "while", "because", "than", "without");

    /** What a phrase after a complement more often adds to it than to the verb: "ruled against the plan [for the port]". */
    private static final Set<String> MORE = Set.of("for", "of", "about", "between", "against", "with");

    /** Within how many tokens of the conjunction the other's verb stands. */
    private static final int CONTRAST = 9;
    private static final Set<String> ASIDES = Set.of("despite", "although", "though", "notwithstanding", "whereas", "as");

    /** Verbs whose participle after a comma tells how something was said, though they take no clause. */
    private static final Set<String> SAYING = Set.of("cite", "call", "describe", "accuse", "blame", "refer", "urge", "criticize",
            "criticise", "praise", "invoke", "thank", "dismiss");

    private final Sentence sentence;
    private final int head;
    private final PhraseKinds kinds;

    /** @param head the cue's token */
    ContentEnds(Sentence sentence, int head) {
        this.sentence = sentence;
        this.head = head;
        kinds = new PhraseKinds(sentence);
    }

    /** The end of a content from its first token to the end of its phrase. */
    int of(int from, int to) {
        int end = beforeContrast(from, beforeMedium(from, beforeSaying(from, beforeParticiple(from, coordinated(to)))));
        return beforeVerb(from, beforeConcession(from, end));
    }

    /**
     * The end of a content that is a quotation before a verb that is no part of it: "signs reading ["Go home"] lined the
     * road".
     */
    private int beforeVerb(int from, int to) {
        int open = from > 0 && Marks.opensQuote(sentence, from - 1) ? from - 1 : from;
        int close = open + 1;
        while (close < to && !Marks.closesQuote(sentence, close)) {
            close++;
        }
        return sentence.token(head).tag().equals("VBG") && Marks.opensQuote(sentence, open) && close + 1 < to
                && Words.isFinite(sentence.token(close + 1)) ? close + 1 : to;
    }

    /** Past a quotation that a colon or dash joins to a content: "said it would hold[: "We stay …"]". */
    int withQuotation(int from, int to) {
        boolean joins = to + 2 < sentence.size() && (sentence.token(to).word().matches("[:—–―]|--") || Marks.dash(sentence, to))
                && Marks.opensQuote(sentence, to + 1) && !Marks.open(sentence, from, to);
        int close = to + 2;
        while (joins && close < sentence.size() && !Marks.closesQuote(sentence, close)) {
            close++;
        }
        return joins ? Math.min(close + 1, sentence.size()) : to;
    }

    /**
     * The end of a content before what the reporter sets against it: "said the road was open[, though shelling went on][, a day
     * after …]".
     */
    private int beforeConcession(int from, int to) {
        for (int i = from + 2; i + 2 < to; i++) {
            boolean apart = Words.lower(sentence.token(i + 1)).matches("although|though") && Words.finite(sentence, i + 2, to)
                    || i + 3 < to && Words.isTime(sentence.token(i + 2)) && Words.lower(sentence.token(i + 3)).equals("after");
            if (Marks.comma(sentence, i) && apart && !Marks.open(sentence, from, i)) {
                return i;
            }
        }
        return to;
    }

    /** The end of a content before what another says of it, set against it: "believe he fled[; his family insists …]". */
    private int beforeContrast(int from, int to) {
        for (int i = from + 2; i + 3 < to; i++) {
            boolean contrast = sentence.token(i).word().equals(";")
                    || Marks.comma(sentence, i) && Words.lower(sentence.token(i + 1)).matches("while|whereas|but");
            for (int verb = i + 2; contrast && verb < Math.min(to, i + CONTRAST); verb++) {
                if (Words.isFinite(sentence.token(verb))) {
                    if (past(verb) == past(head) && FurtherSaying.tells(sentence, verb)
                            && !Marks.open(sentence, from, i)) {
                        return i;
                    }
                    break;
                }
            }
        }
        return to;
    }

    private boolean past(int verb) {
        return sentence.token(verb).tag().matches("VB[DN]");
    }

    /** The end of a content with the clause that goes on from it: "… and [that the talks failed]". */
    private int coordinated(int to) {
        int at = to < sentence.size() && Marks.comma(sentence, to) ? to + 1 : to;
        if (at + 2 >= sentence.size() || !sentence.token(at).tag().equals("CC")
                || !Words.lower(sentence.token(at + 1)).equals("that")
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
        int carrier = sentence.governor(head);
        boolean carried = sentence.token(head).isNoun() && sentence.relation(head).equals("obj")
                && NounCues.lends(sentence, carrier);
        if (!sentence.token(head).isVerb() && !carried) {
            return to;
        }
        for (int i = from + 2; i + 1 < to; i++) {
            if (FurtherSaying.addsThat(sentence, i + 1, carried ? carrier : head)) {
                return i;
            }
            if (FurtherSaying.saysMore(sentence, i + 1, head)) {
                return sentence.token(i).tag().equals("RB") ? i - 1 : i;
            }
            if (FurtherSaying.saysAgain(sentence, i + 1, head) && !Marks.open(sentence, from, i)) {
                return i - 1;
            }
        }
        return to;
    }

    /** The end of a content before the words that tell where it was said: "… in an interview". */
    private int beforeMedium(int from, int to) {
        boolean quote = false;
        for (int i = from; i + 2 < to; i++) {
            quote = Marks.opensQuote(sentence, i) || quote && !Marks.closesQuote(sentence, i);
            if (!quote && i > from + 1 && sentence.token(i).word().matches("in|during|at")
                    && sentence.token(i + 1).word().matches("an?")) {
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
                    && CueLexicon.shipped().at(sentence, next, "verb").stream().anyMatch(cue ->
                            cue.has("clause") || SAYING.contains(cue.lemma()))) {
                return i;
            }
        }
        return to;
    }

    /** The end of a phrase without the relative clause or participle that a comma sets off. */
    int essential(Constituent phrase) {
        for (int i = phrase.from() + 1; i + 1 < phrase.to(); i++) {
            if (Marks.comma(sentence, i) && ((sentence.token(i + 1).tag().matches("WDT|WP.?|VBG")
                    && !Words.lower(sentence.token(i + 1)).equals("including"))
                    || sentence.token(i + 1).tag().equals("IN") && i + 2 < phrase.to()
                    && sentence.token(i + 2).tag().equals("WDT"))) {
                return i;
            }
            if (sentence.token(i).word().matches("[;—–―]|--") || Marks.dash(sentence, i)) {
                return i;
            }
        }
        return phrase.to();
    }

    /** The end of what is wanted or planned, before a clause that only describes its last words: "…, which burned down". */
    int beforeRelative(Constituent phrase) {
        for (int i = phrase.from() + 2; i + 2 < phrase.to(); i++) {
            boolean relative = Marks.comma(sentence, i) && (sentence.token(i + 1).tag().matches("WDT|WP")
                    && sentence.token(i + 2).tag().matches("VB[DPZ]|RB") || aside(i + 1));
            if (relative && !Marks.open(sentence, phrase.from(), i) && !Marks.commaIn(sentence, i + 1, phrase.to())) {
                return i;
            }
        }
        return phrase.to();
    }

    /** Whether a word after a comma tells what comes with a wish or a plan, not what is wished: "…, [despite] the cost". */
    private boolean aside(int token) {
        return sentence.token(token).tag().equals("VBG") && !Words.lower(sentence.token(token)).equals("including")
                || ASIDES.contains(Words.lower(sentence.token(token)));
    }

    /** Past the phrases that say more of an object: "questioned [the need for talks with the rebels]", but not when. */
    int ofObject(Constituent object, List<Constituent> after) {
        int end = essential(object);
        if (end < object.to()) {
            return end;
        }
        for (Constituent child : after) {
            if (child.from() < end || child.label().matches("PRN|-RRB-")) {
                continue;
            }
            boolean more = child.label().matches("PP|FRAG") && !CIRCUMSTANCE.contains(kinds.first(child))
                    && (child.label().equals("FRAG") || !kinds.isTime(kinds.lastNoun(child)))
                    || kinds.isInfinitive(child) || child.label().equals("ADJP");
            if (!more) {
                break;
            }
            end = essential(child);
            if (end < child.to()) {
                break;
            }
        }
        return withWhatItSays(object, end);
    }

    /** Past the clause of a noun of saying that the parse hangs elsewhere: "repeated [the claim by rivals on Friday that …]". */
    private int withWhatItSays(Constituent object, int end) {
        int at = end;
        while (at < sentence.size() && (Words.isTime(sentence.token(at)) || sentence.token(at).word().matches("last|on|this"))) {
            at++;
        }
        boolean says = at + 2 < sentence.size() && Words.lower(sentence.token(at)).equals("that")
                && sentence.token(at).tag().equals("IN")
                && CueLexicon.shipped().at(sentence, kinds.headOf(object), "noun").stream().anyMatch(cue -> cue.has("clause"));
        for (Constituent phrase : says ? sentence.tree().path(at) : List.<Constituent>of()) {
            if (phrase.label().equals("SBAR") && phrase.from() == at) {
                return phrase.to();
            }
        }
        return end;
    }

    /**
     * The end of the name that somebody is called, from the object's first token, whatever the parse makes of the two: "called
     * [the vote on Sunday a farce]"; -1 where none follows.
     */
    int ofName(int object) {
        int at = object + 1;
        while (at + 1 < sentence.size() && !Words.isFinite(sentence.token(at))
                && !sentence.token(at).tag().matches(",|CC|:|[.]")) {
            boolean after = sentence.token(at - 1).tag().matches("NN.*|PRP");
            if (after && Marks.opensQuote(sentence, at)) {
                int close = at + 1;
                while (close < sentence.size() && !Marks.closesQuote(sentence, close)) {
                    close++;
                }
                return close < sentence.size() ? close + 1 : -1;
            }
            if (after && Words.lower(sentence.token(at)).matches("an?")) {
                while (at < sentence.size() && !Words.isFinite(sentence.token(at))
                        && !sentence.token(at).tag().matches(",|CC|:|[.]")) {
                    at++;
                }
                return at;
            }
            at++;
        }
        return -1;
    }

    /** Past further names that are called in a row: "called him a liar[, "a bully" and a cheat]". */
    int ofNames(int end) {
        int at = afterMarks(end);
        while (at + 1 < sentence.size()) {
            boolean comma = sentence.token(at).tag().matches(",|CC");
            boolean inside = !comma && at > 1 && Marks.closesQuote(sentence, at - 1) && Marks.comma(sentence, at - 2);
            int next = !comma ? at : sentence.token(at + 1).tag().equals("CC") ? at + 2 : at + 1;
            boolean name = next + 1 < sentence.size() && (comma || inside)
                    && (Marks.opensQuote(sentence, next) || Words.lower(sentence.token(next)).matches("an?"));
            int stop = next + 1;
            while (name && stop < sentence.size() && !sentence.token(stop).tag().matches(",|CC|[.]")) {
                name = !Words.isFinite(sentence.token(stop));
                stop++;
            }
            if (!name) {
                break;
            }
            end = stop;
            at = afterMarks(stop < sentence.size() && sentence.token(stop).isPunctuation() ? stop + 1 : stop);
            end = Marks.closesQuote(sentence, at - 1) ? at : end;
            at = end;
        }
        return end;
    }

    private int afterMarks(int at) {
        int end = at;
        while (end < sentence.size() && Marks.closesQuote(sentence, end)) {
            end++;
        }
        return end;
    }

    /** The end of a complement, or of the infinitive that follows it: "called on the parties [to return to talks]". */
    int withInfinitive(Constituent complement, List<Constituent> after) {
        int end = complement.to();
        for (Constituent child : after) {
            if (child.from() == complement.to() && kinds.isInfinitive(child)) {
                return child.to();
            }
            if (child.from() == end && child.label().equals("PP") && MORE.contains(kinds.first(child))
                    && !kinds.isTime(kinds.lastNoun(child))) {
                end = essential(child);
            }
        }
        return end;
    }
}
