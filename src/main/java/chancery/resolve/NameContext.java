package chancery.resolve;

import chancery.annotate.Name;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import java.util.Locale;
import java.util.Optional;

/** What the words around a name show it to be: "in Aghdam", "Aghdam road", "Mr Aliyev", "fighters of", "to defeat". */
final class NameContext {
    private final NameKinds kinds;
    private final Capitals capitals;
    private final Lexicon lexicon;

    NameContext(NameKinds kinds, Capitals capitals, Lexicon lexicon) {
        this.kinds = kinds;
        this.capitals = capitals;
        this.lexicon = lexicon;
    }

    Optional<Name.Type> around(Sentence sentence, int from, int to, Seen seen) {
        int length = to - from;
        boolean modifies = to < sentence.size() && sentence.relation(to - 1).equals("compound");
        if (length < 4 && (capitals.afterPlace(sentence, from)
                || to < sentence.size() && sentence.token(to).tag().equals("NN") && kinds.geographic(sentence, to))) {
            return Optional.of(Name.Type.LOCATION);
        }
        if (length < 3 && (modifies && kinds.armed(sentence, to) || fought(sentence, to - 1))) {
            return Optional.of(Name.Type.ORGANIZATION);
        }
        // "Mosul and Raqqah": of two that are joined the surer tells the other's kind
        boolean joined = length == 1 && sentence.relation(from).equals("conj") && sentence.governor(from) >= 0
                && seen.type(sentence.token(sentence.governor(from)).word()).filter(Name.Type.LOCATION::equals).isPresent();
        if (joined) {
            return Optional.of(Name.Type.LOCATION);
        }
        return from > 0 && capitals.honorific(sentence.token(from - 1)) ? Optional.of(Name.Type.PERSON)
                : Optional.empty();
    }

    boolean compass(Token token) {
        return lexicon.has("compass", token.word().toLowerCase(Locale.ROOT));
    }

    /** "to defeat Daesh", "the fight against Daesh". */
    private boolean fought(Sentence sentence, int token) {
        int governor = sentence.governor(token);
        if (governor < 0 || !lexicon.has("fight", sentence.token(governor).lemma())) {
            return false;
        }
        return sentence.relation(token).equals("obj") || sentence.children(token, "case").stream()
                .anyMatch(i -> sentence.token(i).lemma().equals("against"));
    }
}
