package chancery.resolve;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.gazetteer.Item;
import chancery.text.TableResource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names that stood for something else in another age: Rome in an article on legions is no city of today, and no capital
 * of Italy; a British patrol of 1777 is not the United Kingdom's. From {@code ages.tsv} beside this class.
 */
public final class Ages {
    /** Before this year few of the states of today bore their names, or had their bounds. */
    private static final int STATES_OF_TODAY = 1800;
    /** Years that an article must name to tell of an age. */
    private static final int ENOUGH = 3;

    private final Map<String, Set<String>> words = new HashMap<>();

    /** @throws java.io.UncheckedIOException if the table that ships cannot be read */
    public Ages() {
        for (List<String> row : TableResource.rows(Ages.class, "ages.tsv", 2)) {
            words.put(row.get(0), Set.of(row.get(1).split(" ")));
        }
    }

    /** Whether the article is of the age in which the item bears its name. */
    public boolean agree(Item item, Notes notes) {
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

    /** Whether most years that an article names are of an age before the states of today. */
    static boolean old(Notes notes) {
        List<Integer> years = new ArrayList<>();
        for (Sentence sentence : notes.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.tag().equals("CD") && token.word().matches("1[0-9]{3}|20[0-9]{2}")) {
                    years.add(Integer.valueOf(token.word()));
                }
            }
        }
        Collections.sort(years);
        return years.size() >= ENOUGH && years.get(years.size() / 2) < STATES_OF_TODAY;
    }
}
