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
        if (length < 4 && (moved(sentence, from, to) || besidePlace(sentence, from, to))) {
            return Optional.of(Name.Type.LOCATION);
        }
        Optional<Name.Type> said = described(sentence, from, to);
        if (said.isPresent()) {
            return said;
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

    /** "the carrier Shandong", "the frigate Oslo": a ship. */
    boolean vessel(Sentence sentence, int from, Optional<Name.Type> guess) {
        return from > 0 && guess.filter(Name.Type.ORGANIZATION::equals).isEmpty()
                && lexicon.has("vessel", sentence.token(from - 1).lemma());
    }

    /**
     * "Bayraktar drones", "the Erasmus programme": a name that says what sort or which of them, and not whose. A body's
     * drones are its own.
     */
    boolean sort(Sentence sentence, Stretch stretch, Optional<Name.Type> guess) {
        int noun = stretch.to();
        boolean modifies = noun < sentence.size() && stretch.known().isEmpty() && sentence.relation(noun - 1).equals("compound")
                && sentence.governor(noun - 1) == noun && guess.filter(Name.Type.ORGANIZATION::equals).isEmpty()
                && !Capitals.acronym(sentence.token(noun - 1).word());
        return modifies && (stretch.length() == 1 && lexicon.has("weapon", sentence.token(noun).lemma())
                || lexicon.has("programme", sentence.token(noun).lemma()));
    }

    /** "in Lingala and Swahili": what is spoken, and no place. */
    boolean language(Sentence sentence, Stretch stretch) {
        int token = stretch.from();
        if (stretch.length() > 1 || !language(sentence, token)) {
            return false;
        }
        int first = sentence.relation(token).equals("conj") && sentence.governor(token) >= 0
                && language(sentence, sentence.governor(token)) ? sentence.governor(token) : token;
        return first > 0 && lexicon.has("before-language", sentence.token(first - 1).lemma());
    }

    private boolean language(Sentence sentence, int token) {
        return lexicon.has("language", sentence.token(token).word().toLowerCase(Locale.ROOT));
    }

    /** "the Sahel", "the Quint": one word after the article is no person, unless it says whose or what sort of thing. */
    boolean noPerson(Sentence sentence, Stretch stretch, Name.Type type) {
        return type == Name.Type.PERSON && stretch.length() == 1 && stretch.from() > 0
                && sentence.token(stretch.from() - 1).word().equalsIgnoreCase("the")
                && sentence.token(stretch.from()).tag().equals("NNP") && !sentence.relation(stretch.from()).equals("compound");
    }

    boolean compass(Token token) {
        return lexicon.has("compass", token.word().toLowerCase(Locale.ROOT));
    }

    /** "withdrew from Ber", "advanced on Babanusa", "back to Bara". */
    private boolean moved(Sentence sentence, int from, int to) {
        int governor = sentence.governor(to - 1);
        return from > 0 && lexicon.has("whither", sentence.token(from - 1).word()) && governor >= 0
                && (lexicon.has("moves", sentence.token(governor).lemma()) && sentence.token(governor).isVerb()
                || sentence.token(from - 2 < 0 ? 0 : from - 2).word().equals("back"));
    }

    /** "in Mitrovica and Leposavic": joined with what the words before show to be a place. */
    private boolean besidePlace(Sentence sentence, int from, int to) {
        int first = sentence.governor(to - 1);
        if (!sentence.relation(to - 1).equals("conj") || first < 0 || first >= from || !sentence.token(first).isProper()) {
            return false;
        }
        int start = first;
        while (start > 0 && sentence.relation(start - 1).equals("compound") && sentence.governor(start - 1) == first) {
            start--;
        }
        return capitals.afterPlace(sentence, start) || moved(sentence, start, first + 1);
    }

    /** "Civilna Zastita, a group that", "Srpska Lista, the main party", "Zejtun, a town of": what the aside calls it. */
    private Optional<Name.Type> described(Sentence sentence, int from, int to) {
        for (int noun : sentence.children(to - 1, "appos")) {
            boolean common = noun > to && sentence.token(noun).tag().equals("NN") && sentence.token(to).word().equals(",");
            Optional<Name.Type> type = common ? kinds.type(sentence, to + 1, noun) : Optional.empty();
            if (type.isPresent()) {
                return type;
            }
        }
        return Optional.empty();
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
