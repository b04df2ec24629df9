package chancery.extract.relation;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.extract.relation.Phrases.Complement;
import chancery.extract.relation.RelationCues.Tense;
import chancery.extract.speech.ClauseTime;
import chancery.fact.Relation;
import chancery.fact.When;
import chancery.resolve.Mention;
import java.util.List;
import java.util.Optional;

/**
 * A noun that says what somebody or something is, with what stands around it.
 *
 * @param from    first token of its noun phrase
 * @param core    first token of the noun itself (with words that belong to it: "Prime Minister")
 * @param head    main token
 * @param to      one past the noun itself
 * @param holders whom it describes
 * @param left    mentions before the noun in its phrase, the nearest first
 * @param right   what prepositions add after it
 * @param cue     the token by whose clause it is known when it holds
 * @param tense   whether that time is when it began, when it ended, or when it held
 */
record Description(int from, int core, int head, int to, List<Mention> holders, Place place, List<Mention> left,
                   List<Complement> right, Relation.Modality modality, int cue, Tense tense) {
    /** Where the noun stands with regard to whom it describes. */
    enum Place {
        /** "Prime Minister Kaja K." */
        BEFORE_NAME("title"),
        /** "Kaja K., prime minister of Estonia," */
        AFTER_NAME("apposition"),
        /** "Estonia's representative to the UN, Rein T.," */
        BEFORE_COMMA("apposition-before"),
        /** "Kaja K. is the prime minister" */
        PREDICATE("copula"),
        /** "was appointed ambassador" */
        OFFICE_VERB("office-verb"),
        /** "The Estonian representative" */
        ITSELF("nominal");

        private final String rule;

        Place(String rule) {
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    /** When it holds, by the time that its clause gives. */
    Optional<When> when(Notes notes, Sentence sentence) {
        return ClauseTime.governed(notes, sentence, cue).map(time -> switch (tense) {
            case STATE -> When.of(time);
            case BEGIN -> When.since(time);
            case END -> When.until(time);
        });
    }

    Description as(Relation.Modality other) {
        return new Description(from, core, head, to, holders, place, left, right, other, cue, tense);
    }

    Description {
        holders = List.copyOf(holders);
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
