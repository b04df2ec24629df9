package chancery.extract.relation;

import chancery.annotate.Sentence;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds by the parse which name a phrase renames, where commas do not tell, and which names are joined to one. */
final class Renamings {
    private final Entities entities;
    private final Sentence sentence;

    Renamings(Entities entities, Sentence sentence) {
        this.entities = entities;
        this.sentence = sentence;
    }

    /** The mention that a token heads; where its phrase only renames a name before it ("Lund, a Norwegian who"), the name's. */
    Optional<Mention> renamed(int token) {
        Optional<Mention> name = sentence.relation(token).equals("appos") ? named(sentence.governor(token), token)
                : Optional.empty();
        return name.or(() -> entities.headedBy(sentence.index(), token));
    }

    private Optional<Mention> named(int token, int before) {
        return entities.headedBy(sentence.index(), token).filter(mention -> mention.form() == Form.NAMED
                && mention.to() <= before && entities.entity(mention).proper());
    }

    /** The name that a phrase renames by the parse, first or further: "Kaja L., the candidate and a former judge". */
    Optional<Mention> renamedBy(int from, int head) {
        int first = head;
        while (sentence.relation(first).startsWith("conj") && sentence.governor(first) < first) {
            first = sentence.governor(first);
        }
        if (!sentence.relation(first).equals("appos") || sentence.token(from).word().equalsIgnoreCase("the") && first != head) {
            return Optional.empty();
        }
        Optional<Mention> name = named(sentence.governor(first), first);
        return name.filter(mention -> entities.inSentence(sentence.index()).stream().noneMatch(other -> other.form() == Form.NAMED
                && other.entity() != mention.entity() && entities.entity(other).kind() == Kind.PERSON
                && other.from() >= mention.to() && other.to() <= from));
    }

    /** A name and those that are joined to it before it: of "Chad and Niger, allies", both. */
    List<Mention> withJoined(Mention last) {
        List<Mention> joined = new ArrayList<>();
        int first = sentence.relation(last.head()).startsWith("conj") ? sentence.governor(last.head()) : last.head();
        for (int token = 0; token < last.head(); token++) {
            if (token == first || sentence.governor(token) == first && sentence.relation(token).startsWith("conj")) {
                named(token, last.from()).filter(mention -> mention.entity() != last.entity()).ifPresent(joined::add);
            }
        }
        joined.add(last);
        return joined;
    }

    /** The name before the comma, where a phrase goes on with what renames it: "Kaja L., a man of the left and a judge". */
    Optional<Mention> chained(Phrases phrases, int from) {
        if (from < 2 || !sentence.token(from - 1).tag().equals("CC") || sentence.token(from).tag().equals("DT")
                && sentence.token(from).word().equalsIgnoreCase("the")) {
            return Optional.empty();
        }
        int comma = from - 2;
        while (comma > 0 && !phrases.opens(comma) && !sentence.token(comma).isVerb()) {
            comma--;
        }
        int before = comma;
        boolean plain = entities.inSentence(sentence.index()).stream().noneMatch(mention -> mention.from() > before
                && mention.to() < from && mention.form() == Form.NAMED && entities.entity(mention).kind() == Kind.PERSON);
        return plain && comma < from - 2 && phrases.opens(comma) ? phrases.personBefore(comma) : Optional.empty();
    }
}
