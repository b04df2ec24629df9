package chancery.extract.relation;

import chancery.fact.Relation;
import chancery.fact.When;
import chancery.resolve.Mention;
import chancery.text.Span;
import java.util.Optional;

/**
 * Two mentions and the words that tie them, before it is known who says so.
 *
 * @param cueToken token by which it is decided in whose words it stands
 */
public record RelationReading(int sentence, int cueToken, Mention subject, Relation.Predicate predicate, Mention object,
                       Span cue, Relation.Modality modality, Optional<String> title, Optional<When> when, String rule,
                       double confidence) {
    RelationReading as(Relation.Modality other) {
        return new RelationReading(sentence, cueToken, subject, predicate, object, cue, other, title, when, rule, confidence);
    }
}
