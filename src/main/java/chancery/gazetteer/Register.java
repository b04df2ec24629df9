package chancery.gazetteer;

import java.util.List;

/**
 * A catalogue to look through, too: by beginnings of names, by names with slips, by statements. Safe to share between
 * threads.
 */
public interface Register extends Catalogue {
    /** A candidate, and how many letters of its name had to be changed to meet what was asked. */
    record Near(Candidate candidate, int edits) { }

    /** An item's English names, its label first; empty where there is no such item. */
    List<String> names(String key);

    /**
     * What names in any language, and persons' last names, may mean that begin with letters, accents and case apart: the
     * weightiest items first, each once.
     *
     * @param most how many at most
     */
    List<Candidate> startingWith(String letters, int most);

    /** Persons whose last name it is, accents and case apart: the weightiest first. */
    List<Item> surnamed(String name, int most);

    /**
     * What names in any language may mean that differ in no more than one letter, or two of eight and more, accents and
     * case apart; the closest first.
     *
     * @param most how many letters may differ at most: none takes no longer than {@link #candidates}
     */
    List<Near> near(String name, int most);

    @Override
    default List<Slip> slipped(String name) {
        List<Near> near = near(name, Slip.MOST);
        if (near.stream().anyMatch(one -> one.edits() == 0)) {
            return List.of();
        }
        String written = Spelling.comparable(name);
        return near.stream().map(Near::candidate)
                .filter(candidate -> Slip.concerns(candidate) && names(candidate.item().key()).contains(candidate.name()))
                .flatMap(candidate -> Slip.of(written, Spelling.comparable(candidate.name()), candidate).stream()).toList();
    }

    /** Statements about an item; empty where there is no such item. */
    List<Background> background(String key);

    /**
     * Items of which a statement holds now, case apart.
     *
     * @param value the key of an item, or a code
     * @param most  how many at most
     */
    List<Item> holding(String property, String value, int most);
}
