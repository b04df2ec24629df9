package chancery.gazetteer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known beforehand: name → candidate items, key → item. Safe to share between threads. */
public interface Catalogue {
    /** The tables that come with the program. */
    static Gazetteer shipped() {
        return Gazetteer.Shipped.TABLES;
    }

    /** A catalogue that knows nothing. */
    static Gazetteer empty() {
        return new Gazetteer(List.of(), List.of(), List.of(), Map.of());
    }

    /**
     * What a name may mean, likelier kinds first; empty where the catalogue does not know it.
     *
     * <p>The name as written comes first. Only where no name is written so, spellings that differ in accents,
     * apostrophes, hyphens, full stops or a leading "the" answer too, and, for a name in capitals throughout, case.
     */
    List<Candidate> candidates(String name);

    /**
     * Persons and places whose names may be this one, written in Latin letters by another system, where
     * {@link #candidates} knows none: "Zelenskiy" for Zelensky. Weak evidence by itself.
     */
    default List<Candidate> transcribed(String name) {
        return List.of();
    }

    /** What the name would mean with a slip in it, where {@link #candidates} knows none, and no language has it as it stands. */
    default List<Slip> slipped(String name) {
        return List.of();
    }

    Optional<Item> item(String key);

    /** The city that is a state's capital, by the key of the state. */
    Optional<Item> capital(String state);

    /** When a person headed a state or its government, by the person's key; empty where the catalogue does not tell. */
    default List<Background> terms(String person) {
        return List.of();
    }
}
