package chancery.extract.speech;

import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import java.util.List;
import java.util.Set;

/**
 * Finds who speaks in a participle: {@code [he] said …, adding that …}; {@code a letter to the board urging …}, urged by
 * who sent it; {@code [a motion] arguing that …}, where another only rejects it.
 */
final class ParticipleSpeakers {
    /** What they are done to, somebody else wrote: "rejected a motion arguing that …". */
    private static final Set<String> OPPOSING = Set.of("reject", "dismiss", "receive", "get", "read", "ignore", "oppose",
            "deny", "see",
            "criticize", "criticise", "condemn", "delete", "remove", "quote", "cite", "denounce", "draw", "welcome", "block",
            "veto");

    private final Sentence sentence;
    private final NounPhrases phrases;
    private final SpeakerFinder finder;

    ParticipleSpeakers(Sentence sentence, NounPhrases phrases, SpeakerFinder finder) {
        this.sentence = sentence;
        this.phrases = phrases;
        this.finder = finder;
    }

    /** Who does what a participle says that has no auxiliary and no subject of its own. */
    List<Speaker> of(int verb) {
        int before = verb - 1;
        while (before > 0 && sentence.token(before).tag().equals("RB")) {
            before--;
        }
        boolean detached = before >= 0 && Marks.comma(sentence, before);
        int governor = sentence.governor(verb);
        if (before < 0 || sentence.token(before).tag().equals("CC") && before == 0) {
            return mainClause(verb);
        }
        if (detached) {
            List<Speaker> said = sayingBefore(verb);
            if (!said.isEmpty()) {
                return said;
            }
        }
        if (sentence.relation(verb).startsWith("acl") && governor >= 0) {
            if (!detached && !carriesWords(governor) && !Words.isTime(sentence.token(governor)) && !sentBefore(governor)) {
                return phrases.speakers(governor, verb);
            }
            int above = sentence.governor(governor);
            while (above >= 0 && !sentence.token(above).isVerb()) {
                above = sentence.governor(above);
            }
            boolean others = above >= 0 && sentence.relation(governor).equals("obj")
                    && OPPOSING.contains(sentence.token(above).lemma());
            List<Speaker> subject = above < 0 || others
                    || sentence.relation(governor).startsWith("nsubj") ? List.of() : finder.climbed(above, verb);
            return subject.isEmpty() ? phrases.speakers(governor, verb) : subject;
        }
        return finder.climbed(verb, verb);
    }

    /** The subject of the first verb of saying before a participle that a comma sets off: "[he] said …, adding that …". */
    private List<Speaker> sayingBefore(int verb) {
        for (int i = 0; i < verb; i++) {
            boolean quoted = Marks.open(sentence, 0, i) || Marks.unopened(sentence, i, verb);
            boolean aside = sentence.relation(i).equals("acl:relcl") && sentence.governor(i) >= 0;
            if (Words.isFinite(sentence.token(i)) && FurtherSaying.says(sentence, i) && !quoted && !aside) {
                return finder.subject(i);
            }
        }
        return List.of();
    }

    /** The subject of the clause that a participle at the sentence's start leads into. */
    private List<Speaker> mainClause(int verb) {
        for (int i = verb + 1; i < sentence.size(); i++) {
            if (Words.isFinite(sentence.token(i)) && !sentence.token(i).tag().equals("MD") && Marks.commaIn(sentence, verb, i)) {
                return finder.subject(i);
            }
        }
        return finder.climbed(verb, verb);
    }

    /** Whether a noun before a participle only tells to whom or when words were sent: "a letter to [the board] urging". */
    private boolean sentBefore(int noun) {
        int above = sentence.governor(noun);
        boolean to = above >= 0
                && sentence.children(noun, "case").stream().anyMatch(word -> Words.lower(sentence.token(word)).matches("to|on"));
        return to && (sentence.token(above).isNoun() && carriesWords(above)
                || sentence.token(above).isVerb() && sentence.children(above, "obj").stream().anyMatch(object -> object < noun
                && carriesWords(object)));
    }

    private boolean carriesWords(int noun) {
        return Words.carriesWords(sentence.token(noun));
    }
}
