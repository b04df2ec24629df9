package chancery.link;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.gazetteer.Candidate;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What an article says by its commas of where a place lies: "Athens, Georgia" tells of both. */
final class Whereabouts {
    private final Catalogue catalogue;
    private final Notes notes;
    private final Entities entities;
    /** Keys of the regions and states that the place lies in. */
    private final Set<String> around = new HashSet<>();
    /** Keys of the countries of the towns that lie in the place. */
    private final Set<String> inside = new HashSet<>();
    private final boolean town;

    Whereabouts(Catalogue catalogue, Notes notes, Entities entities, Entity entity) {
        this.catalogue = catalogue;
        this.notes = notes;
        this.entities = entities;
        this.town = entity.kind() == Kind.CITY || entity.kind() == Kind.PLACE;
        for (Mention mention : entities.of(entity)) {
            if (mention.form() == Form.NAMED) {
                after(mention);
                before(mention);
            }
        }
    }

    /** Whether the article says where an item of its name would lie, or what in it. */
    boolean tells(Item item) {
        return item.country().isPresent() && !around.isEmpty() || !inside.isEmpty();
    }

    /** 1 where an item lies so, 0 where a town lies elsewhere. Of a state, which lies in nothing, it tells nothing. */
    double fit(Item item) {
        if (!around.isEmpty()) {
            // "Puerto Rico, Río Grande": what follows a region is seldom what it lies in
            return item.country().filter(around::contains).isPresent() ? 1 : town ? 0 : 0.5;
        }
        boolean wide = item.kind() != Kind.CITY;
        return wide && inside.contains(item.country().orElse(item.key())) ? 1 : 0.15;
    }

    private void after(Mention mention) {
        Sentence sentence = notes.sentences().get(mention.sentence());
        at(mention, mention.to() + 1).filter(next -> comma(sentence, mention.to()) && !listed(sentence, next)).ifPresent(next -> {
            for (Candidate candidate : catalogue.candidates(notes.text(next.span()))) {
                if (candidate.item().kind() == Kind.REGION || candidate.item().kind() == Kind.STATE) {
                    around.add(candidate.item().key());
                    candidate.item().country().ifPresent(around::add);
                }
            }
        });
    }

    private void before(Mention mention) {
        Sentence sentence = notes.sentences().get(mention.sentence());
        if (!comma(sentence, mention.from() - 1) || listed(sentence, mention)) {
            return;
        }
        for (Mention town : entities.inSentence(mention.sentence())) {
            if (town.form() == Form.NAMED && town.to() == mention.from() - 1 && place(entities.entity(town).kind())) {
                catalogue.candidates(notes.text(town.span())).stream().map(Candidate::item)
                        .filter(item -> item.kind() == Kind.CITY).forEach(item -> item.country().ifPresent(inside::add));
            }
        }
    }

    private Optional<Mention> at(Mention mention, int token) {
        return entities.inSentence(mention.sentence()).stream()
                .filter(next -> next.form() == Form.NAMED && next.from() == token).findFirst();
    }

    private static boolean place(Kind kind) {
        return kind == Kind.CITY || kind == Kind.PLACE || kind == Kind.REGION;
    }

    private static boolean comma(Sentence sentence, int token) {
        return token > 0 && token < sentence.size() && sentence.token(token).word().equals(",");
    }

    /** Whether a name after a comma only goes on with a list, as in "Paris, Rome and Berlin". */
    private boolean listed(Sentence sentence, Mention next) {
        String after = next.to() < sentence.size() ? sentence.token(next.to()).word() : ".";
        return after.equals("and") || after.equals("or") || after.equals("&") || sentence.relation(next.head()).equals("conj")
                || after.equals(",") && at(next, next.to() + 1).isPresent();
    }
}
