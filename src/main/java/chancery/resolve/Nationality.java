package chancery.resolve;

import chancery.annotate.Sentence;
import chancery.gazetteer.Kind;
import chancery.gazetteer.NameType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Marks adjectives of states that only tell where somebody is from. "Russian" in "Russian footballer" does not name
 * Russia, as it does in "Russian troops" and "Russian gas": soldiers and officials are their state's, people at large are
 * not.
 */
final class Nationality {
    /** Sectors whose people act for their state. */
    private static final Set<String> OF_THE_STATE = Set.of("MIL", "GOV", "COP", "SPY", "JUD", "LEG");

    private final HeadWords heads;
    private final Lexicon lexicon;
    private final boolean old;
    private final Map<Integer, Draft> byHead = new HashMap<>();
    private int sentence = -1;

    /** @param old whether the article is of an age before the states of today */
    Nationality(HeadWords heads, Lexicon lexicon, boolean old) {
        this.old = old;
        this.heads = heads;
        this.lexicon = lexicon;
    }

    /** @param drafts the article's mentions, in text order, with what the named ones stand for */
    void settle(List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.sentence.index() != sentence) {
                enter(drafts, i);
            }
            draft.nationality = draft.cluster != null && Gazette.state(draft.cluster.kind)
                    && (opensName(draft) || ofAnInstitution(draft) || ofAnother(draft) || ofPeople(draft)
                    || old && draft.name.flatMap(NameSpan::known).map(Gazette::adjectival).orElse(false));
        }
    }

    private void enter(List<Draft> drafts, int from) {
        sentence = drafts.get(from).sentence.index();
        byHead.clear();
        for (int i = from; i < drafts.size() && drafts.get(i).sentence.index() == sentence; i++) {
            byHead.merge(drafts.get(i).head, drafts.get(i), (a, b) -> b.to - b.from > a.to - a.from ? b : a);
        }
    }

    /** The state's words in the name of one of its bodies: "Norwegian" of "Norwegian Coast Guard". */
    private boolean opensName(Draft draft) {
        return byHead.values().stream().anyMatch(other -> other.form == Form.NAMED && other.from == draft.from && other.to > draft.to);
    }

    /**
     * "U.S." of "the U.S. government": what the state has one of is named by the words together, and they are its name as
     * "House of Representatives" is.
     */
    private boolean ofAnInstitution(Draft draft) {
        int noun = draft.sentence.governor(draft.head);
        Draft body = noun < draft.to || !draft.relation().matches("amod|compound|nmod") ? null : byHead.get(noun);
        boolean whole = body != null && body.form == Form.NOMINAL && body.kind.organized() && body.owner == draft && !body.plural
                && noun - draft.to < 3 && lexicon.has("sole-body", body.lemma()) && !indefinite(draft.sentence, noun);
        if (whole) {
            body.capitalized = true;
        }
        return whole;
    }

    /**
     * "the Serb party", "the Croat quarter": of a people that lives in more states than one. "the Indian subcontinent",
     * "the Persian alphabet", "the Polish underground": with its noun the adjective names something else.
     */
    private boolean ofAnother(Draft draft) {
        int noun = draft.sentence.governor(draft.head);
        if (noun < draft.to || !draft.relation().matches("amod|compound|nmod") || draft.name.isEmpty()) {
            return false;
        }
        return draft.name.get().known().filter(known -> known.type() == NameType.DEMONYM).isPresent()
                || lexicon.has("beyond-the-state", draft.sentence.token(noun).lemma().toLowerCase(Locale.ROOT));
    }

    private static boolean indefinite(Sentence sentence, int noun) {
        return sentence.children(noun, "det").stream().anyMatch(det -> sentence.token(det).lemma().matches("an?|any|every|no|another"));
    }

    private boolean ofPeople(Draft draft) {
        Sentence sentence = draft.sentence;
        String relation = draft.relation();
        int noun = sentence.governor(draft.head);
        // "Chinese and Canadian artists", "a Chinese-Canadian artist"
        while ((relation.equals("conj") || relation.equals("amod") && draft.sentence.token(draft.to).word().equals("-")) && noun >= 0 && !sentence.token(noun).isNoun()) {
            relation = sentence.relation(noun);
            noun = sentence.governor(noun);
        }
        boolean adjective = draft.name.flatMap(NameSpan::known).map(Gazette::adjectival).orElse(false);
        if (noun < 0 || !Set.of("amod", "compound", "nmod").contains(relation) || !adjective && (noun < draft.to
                || !relation.equals("compound"))) {
            return false;
        }
        Draft bearer = byHead.get(noun);
        if (bearer == draft || bearer != null && bearer.sector.filter(OF_THE_STATE::contains).isPresent()
                || official(sentence, draft.to, noun) || ofTheNation(sentence, noun)) {
            return false;
        }
        return bearer != null && (bearer.kind == Kind.PERSON
                || bearer.kind == Kind.GROUP && sentence.token(noun).tag().matches("NNP?S"))
                || person(sentence, noun) || isSaidOfAPerson(sentence, noun);
    }

    /** "Estonian President Kersti Kaljulaid": the office is the state's. */
    private boolean official(Sentence sentence, int from, int noun) {
        for (int i = from; i <= noun; i++) {
            if (heads.endingAt(sentence, from, i).flatMap(HeadWords.Head::sector).filter(OF_THE_STATE::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "The Iraqi people" and "our Polish partners" are the state or its side. */
    private boolean ofTheNation(Sentence sentence, int noun) {
        return lexicon.has("of-the-nation", sentence.token(noun).lemma().toLowerCase(Locale.ROOT))
                || lexicon.has("of-the-nation", sentence.token(noun).word().toLowerCase(Locale.ROOT)); // lemma "person"
    }

    /** "He is a Polish handballer", "the Hungarian composer Alphons Czibulka". */
    private boolean isSaidOfAPerson(Sentence sentence, int noun) {
        for (int child : sentence.children(noun, "nsubj", "nsubj:pass", "appos", "flat", "dep")) {
            if (sentence.token(child).isPronoun() && Set.of("he", "she", "who").contains(sentence.token(child).lemma())
                    || named(byHead.get(child))) {
                return true;
            }
        }
        return byHead.values().stream().anyMatch(other -> other.from == noun + 1 && named(other));
    }

    private static boolean named(Draft draft) {
        return draft != null && draft.form == Form.NAMED && draft.kind == Kind.PERSON;
    }

    /** "foragers", "traveller", "physicist": by its ending, unless it is one of the tools and vessels that end so. */
    private boolean person(Sentence sentence, int noun) {
        String lemma = sentence.token(noun).lemma().toLowerCase(Locale.ROOT);
        return lemma.length() > 4 && lemma.matches(".*(er|eer|ist|ician|[a-z]man|[a-z]men|woman|women|ess)")
                && !lexicon.has("no-person", lemma) && sentence.token(noun).tag().matches("NNS?");
    }
}
