package chancery.resolve;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.gazetteer.Kind;
import java.util.Locale;
import java.util.Set;

/**
 * Sides that play under the name of a state or a town: "his debut against Scotland", "28 caps for Ireland", "the Ireland
 * rugby tour". No state acts there.
 */
final class Sides {
    /** Words of sport that make an article a report on sport. */
    private static final int ENOUGH = 3;
    private static final Set<Kind> BEARERS = Set.of(Kind.STATE, Kind.DE_FACTO_STATE, Kind.CITY, Kind.REGION);

    private final Lexicon lexicon;
    private final boolean report;

    Sides(Lexicon lexicon, Notes notes) {
        this.lexicon = lexicon;
        this.report = notes.sentences().stream().mapToLong(sentence -> words(sentence, "sport")).sum() >= ENOUGH;
    }

    private long words(Sentence sentence, String list) {
        return sentence.tokens().stream()
                .filter(token -> token.isNoun() && (lexicon.has(list, token.lemma().toLowerCase(Locale.ROOT))
                        || lexicon.has(list, token.word().toLowerCase(Locale.ROOT)))).count();
    }

    /** Whether the article as a whole is on sport. */
    boolean report() {
        return report;
    }

    /** Whether a name of a state or a place is a side's. */
    boolean isOne(Draft draft) {
        Sentence sentence = draft.sentence;
        int governor = sentence.governor(draft.head);
        if (governor < 0 || draft.name.isEmpty() || draft.name.get().known().isEmpty() || !BEARERS.contains(draft.kind)
                || Gazette.adjectival(draft.name.get().known().get()) || !report && words(sentence, "sport") + words(sentence, "game") == 0) {
            return false;
        }
        String over = sentence.token(governor).lemma().toLowerCase(Locale.ROOT);
        boolean opposed = sentence.children(draft.head, "case").stream()
                .anyMatch(word -> Set.of("for", "against").contains(sentence.token(word).lemma()));
        return opposed || lexicon.has("plays", over) && !draft.relation().startsWith("obl") && !draft.relation().equals("nmod")
                || draft.relation().equals("compound") && sentence.tokens().subList(draft.to, governor + 1).stream()
                        .anyMatch(token -> lexicon.has("plays", token.lemma()) || lexicon.has("sport", token.lemma()));
    }
}
