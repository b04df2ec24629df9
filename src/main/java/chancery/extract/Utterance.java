package chancery.extract;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.annotate.TimeExpression;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import chancery.text.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an attribution says of itself: its words, what they are about, when they were uttered. */
final class Utterance {
    private final Notes notes;
    private final Entities entities;

    Utterance(Notes notes, Entities entities) {
        this.notes = notes;
        this.entities = entities;
    }

    /** The content's words as written; its pieces joined by a blank where it is interrupted. */
    String text(Attribution attribution) {
        return attribution.contents().stream().sorted().map(notes::text).collect(Collectors.joining(" "));
    }

    /** Entity ids of what the content names, in text order. */
    List<Integer> about(Attribution attribution) {
        Set<Integer> about = new LinkedHashSet<>();
        for (Span content : attribution.contents()) {
            for (Mention mention : entities.within(content)) {
                if (mention.form() != Form.PRONOMINAL && entities.entity(mention).proper()) {
                    about.add(mention.entity());
                }
            }
        }
        return List.copyOf(about);
    }

    /** The time expression that the cue governs outside of what is said: "wrote on August 11". */
    Optional<TimeExpression> time(Attribution attribution) {
        if (attribution.cueToken().isEmpty()) {
            return Optional.empty();
        }
        Sentence sentence = notes.sentences().get(attribution.sentence());
        int cue = attribution.cueToken().getAsInt();
        TimeExpression best = null;
        int nearest = Integer.MAX_VALUE;
        for (TimeExpression time : notes.times()) {
            if (time.sentence() == sentence.index() && !Voices.holds(attribution.contents(), time.span())) {
                int steps = steps(sentence, head(sentence, time), cue);
                if (steps < nearest) {
                    best = time;
                    nearest = steps;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static int head(Sentence sentence, TimeExpression time) {
        for (int token = time.from(); token < time.to(); token++) {
            int governor = sentence.governor(token);
            if (governor < time.from() || governor >= time.to()) {
                return token;
            }
        }
        return time.from();
    }

    /** How many arcs lie between a token and the cue above it; many where the cue is not above it. */
    private static int steps(Sentence sentence, int token, int cue) {
        int steps = 0;
        for (int at = token; at >= 0; at = sentence.governor(at)) {
            if (at == cue) {
                return steps;
            }
            steps++;
        }
        return Integer.MAX_VALUE;
    }
}
