package chancery.link;

import chancery.annotate.Name;
import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a mention names its entity by itself. "Georgia" in "Georgia Tech", where the recognizer sees one name, and a
 * ship "Washington" are other things; "Russian" in "Russian footballer" tells a person's nationality rather than naming
 * the state.
 */
final class Standing {
    enum Place { ALONE, IN_A_NAME, NATIONALITY }

    /** Sectors whose people act for their state: "Russian peacekeepers" are Russia's. */
    private static final Set<String> OF_THE_STATE = Set.of("MIL", "GOV", "COP", "SPY", "JUD", "LEG");

    private final Notes notes;
    private final Entities entities;

    Standing(Notes notes, Entities entities) {
        this.notes = notes;
        this.entities = entities;
    }

    /** @param adjective whether the mention's words are an adjective or a people's name */
    Place of(Mention mention, boolean adjective) {
        Sentence sentence = notes.sentences().get(mention.sentence());
        if (inLongerName(mention) || quoted(sentence, mention)) {
            return Place.IN_A_NAME;
        }
        return adjective && tellsNationality(sentence, mention) ? Place.NATIONALITY : Place.ALONE;
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

    private static boolean quoted(Sentence sentence, Mention mention) {
        return mention.from() > 0 && mention.to() < sentence.size() && mark(sentence.token(mention.from() - 1).word())
                && mark(sentence.token(mention.to()).word());
    }

    private static boolean mark(String word) {
        return Set.of("\"", "“", "”", "``", "''", "‘", "’", "'").contains(word);
    }

    private boolean tellsNationality(Sentence sentence, Mention mention) {
        String relation = sentence.relation(mention.head());
        if (!relation.equals("amod") && !relation.equals("compound") && !relation.equals("nmod")) {
            return false;
        }
        int governor = sentence.governor(mention.head());
        if (governor < 0) {
            return false;
        }
        Optional<Entity> bearer = entities.headedBy(mention.sentence(), governor).map(entities::entity);
        if (bearer.flatMap(Entity::sector).filter(OF_THE_STATE::contains).isPresent()) {
            return false;
        }
        return bearer.filter(one -> one.kind() == Kind.PERSON || one.kind() == Kind.GROUP).isPresent()
                || isSaidOfAPerson(sentence, governor);
    }

    /** "He is a Polish handballer", "the Hungarian composer Alphons Czibulka". */
    private boolean isSaidOfAPerson(Sentence sentence, int noun) {
        for (int child : sentence.children(noun, "nsubj", "nsubj:pass", "appos", "flat", "dep")) {
            if (sentence.token(child).isPronoun() && Set.of("he", "she", "who").contains(sentence.token(child).lemma())
                    || entities.headedBy(sentence.index(), child).map(entities::entity)
                            .filter(one -> one.kind() == Kind.PERSON).isPresent()) {
                return true;
            }
        }
        return entities.inSentence(sentence.index()).stream().anyMatch(other -> other.from() == noun + 1
                && other.form() == Form.NAMED && entities.entity(other).kind() == Kind.PERSON)
                || sentence.token(noun).lemma().matches(".*(ist|ician|man|woman|footballer|player|writer|singer|actor|actress)");
    }
}
