package chancery.extract.speech;

import chancery.annotate.Sentence;
import chancery.extract.syntax.Words;
import chancery.fact.Claim;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads cues that are nouns: {@code her claim that …}, {@code accusations of fraud by rivals}, {@code expressed concern
 * about …}. The speaker is the owner, the agent, or the subject of a verb that only carries the noun.
 */
final class NounCues {
    /** Verbs that lend their subject to a noun of saying or thinking. */
    private static final Set<String> LIGHT = Set.of("make", "express", "voice", "issue", "raise", "have", "give", "deliver",
            "offer", "release", "repeat", "reiterate", "share", "send", "sound", "file", "announce", "present", "publish",
            "submit", "pose", "level", "launch", "air", "feel", "hold", "show", "take", "draw", "unveil", "put", "throw",
            "renew", "lodge", "harbor", "harbour", "register", "state", "outline", "propose", "lead", "face");

    /** By these somebody bears an accusation. */
    private static final Set<String> DRAWING = Set.of("draw", "face", "attract", "receive", "earn", "win", "provoke", "spark");

    /** What goes round without anybody who says it. */
    private static final Set<String> HEARSAY = Set.of("talk", "speculation", "rumor", "rumour", "suggestion", "suspicion",
            "theory", "expectation", "gossip", "prediction", "hint", "disagreement", "skepticism", "scepticism", "doubt", "fear");

    private final Sentence sentence;
    private final SpeakerFinder finder;
    private final NounPhrases phrases;

    NounCues(Sentence sentence) {
        this.sentence = sentence;
        finder = new SpeakerFinder(sentence);
        phrases = new NounPhrases(sentence);
    }

    /** Whether a verb with its object says no more than the object: "expressed [concern about …]". */
    static boolean carries(Sentence sentence, int verb, int noun) {
        if (!LIGHT.contains(sentence.token(verb).lemma()) || !sentence.token(noun).isNoun()
                || !sentence.children(noun, "nmod:poss").isEmpty()) {
            return false;
        }
        List<Cue> cues = CueLexicon.shipped().at(sentence, noun, "noun");
        return !cues.isEmpty() && new NounCues(sentence).read(noun, cues).isPresent();
    }

    /** Whether a verb lends its subject, and what its auxiliaries say, to its object. */
    static boolean lends(Sentence sentence, int verb) {
        return LIGHT.contains(sentence.token(verb).lemma());
    }

    Optional<Complement> read(int noun, List<Cue> cues) {
        if (sentence.relation(noun).equals("compound") || carriesWords(noun)) {
            return Optional.empty();
        }
        Optional<Complement> content = new Frames(sentence, noun, false).read(cues).or(() -> extraposed(noun, cues));
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Complement found = content.get();
        boolean drawn = found.by().stance() == Claim.Stance.ACCUSES && drawn(noun);
        List<Speaker> speakers = drawn ? drawnFrom(noun) : speakers(noun, found.rule());
        if (speakers.isEmpty() && !found.rule().equals(AttributionRule.CLAUSE) && found.by().stance() != Claim.Stance.ACCUSES
                && !HEARSAY.contains(found.by().lemma())) {
            return Optional.empty();
        }
        return Optional.of(new Complement(AttributionRule.NOUN, found.by(), found.contents(), found.cue(), found.addressee(),
                speakers));
    }

    /** "Said in a statement that …": where it was said, and no second saying. */
    private boolean carriesWords(int noun) {
        int verb = sentence.governor(noun);
        return verb >= 0 && verb < noun && sentence.relation(noun).equals("obl") && sentence.token(verb).isVerb()
                && Words.carriesWords(sentence.token(noun))
                && CueLexicon.shipped().at(sentence, verb, "verb").stream().anyMatch(cue -> cue.has("clause"));
    }

    /** What stands after the verb of which the noun is the subject: "[fears] are growing [that …]", "his [bet] is [that …]". */
    private Optional<Complement> extraposed(int noun, List<Cue> cues) {
        int verb = sentence.governor(noun);
        boolean subject = verb > noun && sentence.relation(noun).equals("nsubj") && sentence.token(verb).isVerb()
                && CueLexicon.shipped().at(sentence, verb, "verb").isEmpty()
                && sentence.children(verb, "obj", "aux:pass").isEmpty();
        return !subject ? Optional.empty() : new Frames(sentence, verb, false).read(cues)
                .filter(found -> found.rule() == AttributionRule.CLAUSE
                                && Words.lower(sentence.token(found.contents().get(0).from())).equals("that")
                        || found.rule() == AttributionRule.PREPOSITION && HEARSAY.contains(found.by().lemma()))
                .map(found -> new Complement(found.rule(), found.by(), found.contents(), new Range(noun, noun + 1),
                found.addressee()));
    }

    /** "Draws condemnation": who bears it does not speak it. */
    private boolean drawn(int noun) {
        int verb = sentence.governor(noun);
        return verb >= 0 && sentence.relation(noun).equals("obj") && DRAWING.contains(sentence.token(verb).lemma());
    }

    private List<Speaker> drawnFrom(int noun) {
        for (int word : sentence.children(sentence.governor(noun), "obl")) {
            boolean from = sentence.children(word, "case").stream().anyMatch(c -> Words.lower(sentence.token(c)).equals("from"));
            if (from) {
                return phrases.speakers(word, noun);
            }
        }
        return List.of();
    }

    /** Who has the claim or the thought that a noun stands for. */
    List<Speaker> speakers(int noun, AttributionRule rule) {
        for (int owner : sentence.children(noun, "nmod:poss")) {
            return phrases.speakers(owner, noun);
        }
        for (int agent : sentence.children(noun, "nmod")) {
            boolean by = sentence.children(agent, "case").stream().map(c -> Words.lower(sentence.token(c)))
                    .anyMatch(word -> word.equals("by") || word.equals("from") || word.equals("among"));
            if (by) {
                return phrases.speakers(agent, noun);
            }
        }
        int verb = sentence.governor(noun);
        boolean carried = verb >= 0 && sentence.relation(noun).equals("obj") && !Passives.isPassive(sentence, verb)
                && (LIGHT.contains(sentence.token(verb).lemma()) || rule == AttributionRule.CLAUSE
                        && CueLexicon.shipped().at(sentence, verb, "verb").isEmpty());
        if (carried) {
            return finder.subject(verb);
        }
        for (int people : sentence.children(noun, "amod")) {
            if (Character.isUpperCase(sentence.token(people).word().codePointAt(0))) {
                return List.of(new Speaker(sentence.index(), people, sentence.token(people).span()));
            }
        }
        for (int name : sentence.children(noun, "compound")) {
            if (rule == AttributionRule.CLAUSE && sentence.token(name).isProper()) {
                return phrases.speakers(name, noun);
            }
        }
        return List.of();
    }
}
