package chancery.resolve;

import chancery.annotate.Sentence;
import chancery.gazetteer.Kind;
import java.util.List;
import java.util.Set;

/** Finds what a phrase says that it belongs to: "Russian" of peacekeepers, "Armenia's" of an ambassador, "of Norway". */
final class Owners {
    private static final Set<String> OWNING = Set.of("of", "in", "from", "for", "at");

    private Owners() { }

    static void settle(Sentence sentence, List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.form == Form.PRONOMINAL) {
                continue;
            }
            draft.owner = draft.form == Form.NOMINAL ? beside(sentence, draft, drafts) : null;
            for (String relation : List.of("nmod:poss", "amod", "compound", "nmod")) {
                // "Costa's Chilean counterpart" is Chile's
                boolean counterpart = draft.kind == Kind.PERSON && draft.owner != null
                        && (draft.owner.kind == Kind.PERSON || draft.owner.form == Form.PRONOMINAL)
                        && relation.equals("amod");
                Draft other = counterpart ? owner(sentence, draft, relation, drafts) : null;
                draft.owner = other == null ? draft.owner : other;
                if (draft.owner == null && (draft.form == Form.NOMINAL || !relation.equals("nmod"))) {
                    draft.owner = owner(sentence, draft, relation, drafts);
                }
            }
        }
    }

    /** The name that opens the phrase as its possessor, where the parse missed that. */
    private static Draft beside(Sentence sentence, Draft draft, List<Draft> drafts) {
        for (Draft other : drafts) {
            if (other.from == draft.from && other != draft && other.to < draft.head && other.form == Form.NAMED
                    && sentence.token(other.to).tag().equals("POS") && other.to == draft.head - 1) {
                return other;
            }
        }
        return null;
    }

    private static Draft owner(Sentence sentence, Draft draft, String relation, List<Draft> drafts) {
        Draft found = null;
        for (int child : sentence.children(draft.head, relation)) {
            if (relation.equals("nmod") && (child < draft.head || sentence.children(child, "case").stream()
                    .noneMatch(token -> OWNING.contains(sentence.token(token).lemma())))) {
                continue;
            }
            for (Draft other : drafts) {
                if (other != draft && other.head == child && mayOwn(other, relation)) {
                    // "Armenian and Azerbaijani troops" belong to neither alone
                    boolean shared = !sentence.children(child, "conj").isEmpty()
                            && !relation.equals("nmod:poss");
                    if (shared || found != null && found.name.isPresent()) {
                        return shared ? null : found;
                    }
                    found = other;
                }
            }
        }
        return found;
    }

    private static boolean mayOwn(Draft other, String relation) {
        if (relation.equals("nmod:poss")) {
            return true;
        }
        boolean named = other.form == Form.NAMED;
        return named && other.kind != Kind.THING && (other.kind != Kind.PERSON || relation.equals("nmod"))
                || relation.equals("nmod") && other.kind.organized();
    }
}
