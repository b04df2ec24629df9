package chancery.resolve;

import chancery.annotate.Sentence;
import chancery.gazetteer.Candidate;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import java.util.List;
import java.util.Optional;

/** Tells a region from the state whose name it bears, mention by mention: "Atlanta, Georgia", "the state of Georgia". */
final class Namesakes {
    /** Words of the longest names of towns. */
    private static final int LONGEST_TOWN = 3;

    private final Gazette gazette;

    Namesakes(Gazette gazette) {
        this.gazette = gazette;
    }

    /** The region that a state's name means here; empty where it may mean the state. */
    Optional<Item> region(Draft draft) {
        Candidate known = draft.name.flatMap(NameSpan::known).orElse(null);
        if (known == null || known.item().kind() != Kind.STATE || Gazette.adjectival(known)) {
            return Optional.empty();
        }
        return gazette.candidates(draft.name.orElseThrow().text()).stream().map(Candidate::item)
                .filter(item -> item.kind() == Kind.REGION && item.qid().isPresent() && item.country().isPresent())
                .filter(item -> calledSo(draft) || afterATown(draft, item.country().get(), known.item().key())).findFirst();
    }

    /** "The state of Georgia"; of "the Sahel state of Niger" the state itself is meant. */
    private static boolean calledSo(Draft draft) {
        Sentence sentence = draft.sentence;
        boolean plain = draft.from < 3 || !sentence.token(draft.from - 3).tag().matches("JJ|NNP?");
        return plain && draft.from > 1 && sentence.token(draft.from - 1).word().equals("of")
                && sentence.token(draft.from - 2).word().matches("state|province");
    }

    /** Right after a town of the region's country, and of no such name in the state. */
    private boolean afterATown(Draft draft, String country, String state) {
        Sentence sentence = draft.sentence;
        int comma = draft.from - 1;
        if (comma < 1 || !sentence.token(comma).word().equals(",")) {
            return false;
        }
        for (int from = Math.max(0, comma - LONGEST_TOWN); from < comma; from++) {
            List<Item> towns = gazette.candidates(NameFinder.text(sentence, from, comma)).stream().map(Candidate::item)
                    .filter(item -> item.kind() == Kind.CITY).toList();
            if (!towns.isEmpty()) {
                return towns.stream().anyMatch(town -> town.country().filter(country::equals).isPresent())
                        && towns.stream().noneMatch(town -> town.country().filter(state::equals).isPresent());
            }
        }
        return false;
    }
}
