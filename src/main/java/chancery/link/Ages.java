package chancery.link;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.gazetteer.Item;
import chancery.text.TableResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names that stood for something else in another age: Rome in an article on legions is no city of today, and no capital
 * of Italy. From {@code ages.tsv} beside this class.
 */
final class Ages {
    private final Map<String, Set<String>> words = new HashMap<>();

    Ages() {
        for (List<String> row : TableResource.rows(Ages.class, "ages.tsv", 2)) {
            words.put(row.get(0), Set.of(row.get(1).split(" ")));
        }
    }

    /** Whether the article is of the age in which the item bears its name. */
    boolean agree(Item item, Notes notes) {
        Set<String> others = words.get(item.label());
        if (others == null) {
            return true;
        }
        for (Sentence sentence : notes.sentences()) {
            for (Token token : sentence.tokens()) {
                if (others.contains(token.word())) {
                    return false;
                }
            }
        }
        return true;
    }
}
