package chancery.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.annotate.Notes;
import chancery.annotate.TestNotes;
import chancery.gazetteer.Catalogue;
import java.util.List;

/** A text and what was made of it. */
final class Reading {
    static final Resolver RESOLVER = new Resolver(Catalogue.shipped());

    final Notes notes;
    final Entities entities;

    Reading(String text) {
        notes = TestNotes.of(text);
        entities = RESOLVER.resolve(notes);
    }

    /** The n-th mention, from 0, of these words. */
    Mention mention(String words, int n) {
        List<Mention> found = entities.mentions().stream()
                .filter(mention -> notes.text(mention.span()).equals(words)).toList();
        assertTrue(found.size() > n, () -> "no mention " + n + " of \"" + words + "\" among "
                + entities.mentions().stream().map(mention -> notes.text(mention.span())).toList());
        return found.get(n);
    }

    Mention mention(String words) {
        return mention(words, 0);
    }

    Entity entity(String words) {
        return entities.entity(mention(words));
    }

    Entity owner(String words) {
        return entities.entity(entity(words).owner().orElseThrow());
    }

    void same(String one, String other) {
        assertEquals(entity(one), entity(other));
    }
}
