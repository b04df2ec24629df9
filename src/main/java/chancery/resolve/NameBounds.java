package chancery.resolve;

import chancery.annotate.Name;
import chancery.annotate.Sentence;
import java.util.Optional;

/** Widens a name by what beside it makes it the name of something else: "Lachin corridor", "Eastern Ukraine", "Google+". */
final class NameBounds {
    private final NameKinds kinds;
    private final NameContext context;

    NameBounds(NameKinds kinds, NameContext context) {
        this.kinds = kinds;
        this.context = context;
    }

    Stretch grown(Sentence sentence, Stretch stretch, Seen seen) {
        return withSign(sentence, withCompass(sentence, withGeographicHead(sentence, stretch, seen)));
    }

    /** "Google+": a sign that touches the last word makes it another's name. */
    private static Stretch withSign(Sentence sentence, Stretch stretch) {
        int next = stretch.to();
        boolean sign = next < sentence.size() && sentence.token(next).word().equals("+")
                && sentence.token(next).span().start() == sentence.token(next - 1).span().end();
        return sign ? new Stretch(stretch.from(), next + 1, stretch.guess(), Optional.empty()) : stretch;
    }

    /** "Eastern Ukraine": no state but a part of one. */
    private Stretch withCompass(Sentence sentence, Stretch stretch) {
        int before = stretch.from() - 1;
        boolean place = stretch.known().filter(known -> !Gazette.adjectival(known))
                .filter(known -> Gazette.state(known.item().kind()) || !known.item().kind().actor()).isPresent();
        return place && before > 0 && Capitals.capital(sentence.token(before))
                && context.compass(sentence.token(before))
                ? new Stretch(before, stretch.to(), Optional.of(Name.Type.LOCATION), Optional.empty()) : stretch;
    }

    /** "Lachin corridor": a place's name and the common noun that makes it another place's. */
    private Stretch withGeographicHead(Sentence sentence, Stretch stretch, Seen seen) {
        boolean place = seen.type(NameFinder.words(sentence, stretch.from(), stretch.to())).or(stretch::guess)
                .map(type -> type == Name.Type.LOCATION).orElse(false)
                || stretch.known().map(candidate -> !candidate.item().kind().actor()).orElse(false);
        boolean state = stretch.known().map(candidate -> Gazette.state(candidate.item().kind())).orElse(false);
        int next = stretch.to();
        if (!place || state || next >= sentence.size() || !sentence.token(next).tag().equals("NN")
                || !kinds.geographic(sentence, next) || next + 1 < sentence.size()
                && sentence.token(next + 1).isNoun() && sentence.relation(next).equals("compound")) {
            return stretch;
        }
        return new Stretch(stretch.from(), next + 1, stretch.guess(), Optional.empty());
    }
}
