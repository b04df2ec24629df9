package chancery.resolve;

import chancery.annotate.Sentence;
import chancery.gazetteer.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the name that a phrase is set beside without a comma: "the rebel group M23", and by "of", where the phrase says
 * only what sort of place it is: "the port city of Odesa".
 */
final class SideBySide {
    /** How a parse may tie the name to the phrase, or to the phrase's governor, or the phrase to the name. */
    private static final Set<String> TIES = Set.of("appos", "dep", "nmod", "compound", "nsubj", "nsubj:pass", "obj", "obl", "conj");

    private final HeadWords heads;

    SideBySide(HeadWords heads) {
        this.heads = heads;
    }

    /** @param byStart the longest mention that begins at each place: see {@link Appositions#position} */
    Optional<Draft> by(Draft phrase, Map<Long, Draft> byStart) {
        if (phrase.form != Form.NOMINAL || phrase.plural || phrase.cluster != null || indefinite(phrase)) {
            return Optional.empty();
        }
        return juxtaposed(phrase, byStart).or(() -> ofPlace(phrase, byStart));
    }

    private static boolean indefinite(Draft phrase) {
        return phrase.sentence.children(phrase.head, "det").stream()
                .anyMatch(det -> !phrase.sentence.token(det).lemma().matches("(?i)the|this|that"));
    }

    private Optional<Draft> juxtaposed(Draft phrase, Map<Long, Draft> byStart) {
        Sentence sentence = phrase.sentence;
        Draft name = byStart.get(Appositions.position(sentence, phrase.head + 1));
        if (name == null || name.form != Form.NAMED || !phrase.kind.organized() || phrase.kind == Kind.STATE
                || sentence.children(phrase.head, "det", "nmod:poss", "amod", "compound").isEmpty()) {
            return Optional.empty();
        }
        boolean body = name.kind.organized() && !Gazette.state(name.kind)
                || !Gazette.state(name.kind) && name.to - name.from == 1 && name.cluster.item.isEmpty();
        boolean last = name.to >= sentence.size() || !sentence.token(name.to).isNoun()
                || sentence.governor(name.head) != name.to;
        boolean tied = sentence.governor(name.head) == phrase.head && TIES.contains(sentence.relation(name.head))
                || sentence.governor(name.head) == sentence.governor(phrase.head)
                && sentence.relation(name.head).equals(sentence.relation(phrase.head))
                || sentence.governor(phrase.head) == name.head;
        return body && last && tied ? Optional.of(name) : Optional.empty();
    }

    private Optional<Draft> ofPlace(Draft phrase, Map<Long, Draft> byStart) {
        Sentence sentence = phrase.sentence;
        int of = phrase.head + 1;
        boolean sort = heads.endingAt(sentence, phrase.head, phrase.head).isPresent() && !phrase.lemma().equals("capital");
        if (!sort || of + 1 >= sentence.size() || !sentence.token(of).word().equals("of")) {
            return Optional.empty();
        }
        Draft name = byStart.get(Appositions.position(sentence, of + 1));
        if (name == null || name.form != Form.NAMED || sentence.governor(name.head) != phrase.head
                || !sentence.children(name.head, "conj").isEmpty()) {
            return Optional.empty();
        }
        boolean unknown = !name.kind.actor() && name.kind != Kind.THING && name.cluster.item.isEmpty();
        boolean fits = switch (phrase.kind) {
            case CITY -> name.kind == Kind.CITY || unknown;
            case REGION -> name.kind == Kind.REGION || name.kind == Kind.DE_FACTO_STATE || unknown;
            case STATE -> Gazette.state(name.kind);
            case GOVERNMENT -> phrase.lemma().equals("state") && Gazette.state(name.kind);
            default -> false;
        };
        return fits ? Optional.of(name) : Optional.empty();
    }
}
