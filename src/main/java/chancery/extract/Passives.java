package chancery.extract;

import chancery.annotate.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads passive cues: {@code the talks are expected to fail} (the subject and the infinitive are the content),
 * {@code he was told that …} (the subject is who is spoken to), {@code it is believed that …}, {@code was criticized by X}.
 */
final class Passives {
    private final Sentence sentence;
    private final SpeakerFinder speakers;

    Passives(Sentence sentence) {
        this.sentence = sentence;
        speakers = new SpeakerFinder(sentence);
    }

    static boolean isPassive(Sentence sentence, int verb) {
        return sentence.children(verb, "aux:pass").stream().anyMatch(aux -> aux < verb && verb - aux < 5);
    }

    Optional<Complement> read(int verb, List<Cue> cues) {
        Range subject = subject(verb);
        List<Speaker> agents = speakers.agent(verb);
        Frames frames = new Frames(sentence, verb, false);
        List<Cue> raisingFirst = cues.stream().sorted((a, b) -> Boolean.compare(b.has("raise"), a.has("raise"))).toList();
        for (Cue cue : raisingFirst) {
            Optional<Complement> found = frames.passive(cue, subject, !agents.isEmpty());
            if (found.isPresent()) {
                Complement each = found.get();
                return Optional.of(new Complement(each.rule(), each.by(), each.contents(), each.cue(), each.addressee(), agents));
            }
        }
        return Optional.empty();
    }

    private Range subject(int verb) {
        for (int head : sentence.enhancedChildren(verb, "nsubj")) {
            Range phrase = speakers.nounPhrase(head);
            int end = head + 1;
            while (end < Math.min(phrase.to(), verb) && !Words.isRelative(sentence.token(end)) && !Marks.comma(sentence, end)) {
                end++;
            }
            return new Range(phrase.from(), end);
        }
        return new Range(0, 0);
    }
}
