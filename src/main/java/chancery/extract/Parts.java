package chancery.extract;

import chancery.annotate.Sentence;
import chancery.extract.event.EventReading;
import chancery.fact.Event;
import chancery.resolve.Mention;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells whether a sentence makes one event part of another. */
final class Parts {
    private static final Set<String> DURING = Set.of("during", "throughout");
    private static final Set<String> FORCE = Set.of("plover:ASSAULT", "plover:COERCE", "plover:MOBILIZE", "ch:Death");
    private static final Set<String> CONCORD = Set.of("plover:AGREE", "plover:CONSULT", "plover:SUPPORT", "plover:COOPERATE",
            "ch:Treaty");
    /** Of what an event of a type consists. */
    private static final Map<String, Set<String>> CONSISTS = Map.of("plover:ASSAULT", FORCE, "plover:COERCE", FORCE,
            "plover:MOBILIZE", FORCE, "plover:CONSULT", CONCORD, "plover:COOPERATE", CONCORD,
            "plover:PROTEST", Set.of("plover:PROTEST"));

    private Parts() { }

    static boolean hold(Sentence sentence, EventReading part, EventReading whole) {
        if (part.modality() == Event.Modality.NEGATED || whole.modality() == Event.Modality.NEGATED) {
            return false;
        }
        if (asPart(sentence, part.trigger(), whole.trigger())) {
            return true;
        }
        boolean kind = CONSISTS.getOrDefault(whole.type(), Set.of()).contains(part.type());
        return kind && during(sentence, part.trigger(), whole.trigger()) && together(part.sources(), whole.sources());
    }

    /** "Released as part of the deal". */
    private static boolean asPart(Sentence sentence, int part, int whole) {
        int noun = sentence.governor(whole);
        return noun >= 0 && Answers.word(sentence, noun).equals("part") && Answers.marked(sentence, noun, Set.of("as"))
                && Answers.carries(sentence, sentence.governor(noun), part);
    }

    /** "Shelled the port during the offensive"; "an offensive during which they shelled the port". */
    private static boolean during(Sentence sentence, int part, int whole) {
        boolean along = sentence.governor(whole) == part && Answers.marked(sentence, whole, DURING);
        boolean relative = sentence.governor(part) == whole && sentence.relation(part).equals("acl:relcl")
                && sentence.children(part, "obl").stream().anyMatch(word -> sentence.token(word).tag().startsWith("W")
                && Answers.marked(sentence, word, Set.of("during", "in")));
        return along || relative;
    }

    /** The blow of one side is no part of the other side's offensive. */
    private static boolean together(List<Mention> part, List<Mention> whole) {
        Set<Integer> doers = new HashSet<>(whole.stream().map(Mention::entity).toList());
        return part.isEmpty() || doers.isEmpty() || part.stream().anyMatch(mention -> doers.contains(mention.entity()));
    }
}
