package chancery.extract.speech;

import chancery.annotate.Notes;
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
public final class Utterance {
    private final Notes notes;
    private final Entities entities;

    public Utterance(Notes notes, Entities entities) {
        this.notes = notes;
        this.entities = entities;
    }

    /** The content's words as written; its pieces joined by a blank where it is interrupted. */
    public String text(Attribution attribution) {
        return attribution.contents().stream().sorted().map(notes::text).collect(Collectors.joining(" "));
    }

    /** Entity ids of what the content names, in text order. */
    public List<Integer> about(Attribution attribution) {
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
    public Optional<TimeExpression> time(Attribution attribution) {
        if (attribution.cueToken().isEmpty()) {
            return Optional.empty();
        }
        return ClauseTime.governed(notes, notes.sentences().get(attribution.sentence()),
                attribution.cueToken().getAsInt(), attribution.contents());
    }
}
