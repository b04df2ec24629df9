package chancery.link;

import chancery.annotate.Name;
import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.resolve.Mention;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a mention names its entity by itself. "Georgia" in "Georgia Tech", where the recognizer sees one name, and a
 * ship "Washington" are other things.
 */
final class Standing {
    /** Words of sport that few reports on other things have. */
    private static final Set<String> SPORT = Set.of("rugby", "football", "cricket", "cap", "goalkeeper", "striker", "midfielder",
            "cup", "championship", "championships", "olympics", "match", "league", "debut", "medal", "squad", "hockey",
            "basketball", "tennis", "sprinter", "cyclist");
    /** What a side does, and what is done to it. */
    private static final Set<String> PLAYS = Set.of("represent", "captain", "coach", "beat", "defeat", "play", "debut", "cap",
            "tour", "match", "squad", "side", "score");

    private final Notes notes;

    Standing(Notes notes) {
        this.notes = notes;
    }

    boolean alone(Mention mention) {
        Sentence sentence = notes.sentences().get(mention.sentence());
        return !inLongerName(mention) && !quoted(sentence, mention) && !side(sentence, mention);
    }

    /** The recognizer saw a longer name around it, and that is no run of mentions. */
    private boolean inLongerName(Mention mention) {
        for (Name name : notes.names()) {
            if (name.sentence() == mention.sentence() && name.from() <= mention.from() && mention.to() <= name.to()
                    && name.to() - name.from() > mention.to() - mention.from() && name.type() != Name.Type.PERSON) {
                return true;
            }
        }
        return false;
    }

    /** "his debut against Scotland", "28 caps for Ireland", "the Ireland rugby tour": a side that plays, not the state. */
    private static boolean side(Sentence sentence, Mention mention) {
        int governor = sentence.governor(mention.head());
        if (governor < 0) {
            return false;
        }
        String noun = sentence.token(governor).lemma().toLowerCase(Locale.ROOT);
        boolean against = sentence.children(mention.head(), "case").stream()
                .anyMatch(word -> Set.of("for", "against").contains(sentence.token(word).lemma()));
        boolean sport = sentence.tokens().stream().anyMatch(token -> SPORT.contains(token.lemma().toLowerCase(Locale.ROOT)));
        return sport && (against || PLAYS.contains(noun) && !sentence.relation(mention.head()).startsWith("obl"));
    }

    private static boolean quoted(Sentence sentence, Mention mention) {
        return mention.from() > 0 && mention.to() < sentence.size() && mark(sentence.token(mention.from() - 1).word())
                && mark(sentence.token(mention.to()).word());
    }

    private static boolean mark(String word) {
        return Set.of("\"", "“", "”", "``", "''", "‘", "’", "'").contains(word);
    }
}
