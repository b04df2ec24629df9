package chancery.resolve;

import chancery.annotate.Name;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts together again what is one name though a mark stands in it: a person's with the nickname between quotation marks
 * ({@code Robert "Bob" Stone}), letters joined by a hyphen ({@code ABC-XYZ}), a place's with a hyphen inside.
 */
final class BrokenNames {
    private BrokenNames() { }

    /** The stretches of a sentence in text order, those that are parts of one name joined. */
    static List<Stretch> mended(Sentence sentence, List<Stretch> stretches) {
        List<Stretch> mended = new ArrayList<>();
        for (Stretch stretch : stretches) {
            Stretch last = mended.isEmpty() ? null : mended.get(mended.size() - 1);
            if (last != null && last.to() > stretch.from()) {
                continue;
            }
            Optional<Stretch> one = last == null ? Optional.empty() : hyphened(sentence, last, stretch);
            one.ifPresent(joined -> mended.remove(last));
            mended.add(withNickname(sentence, one.orElse(stretch)));
        }
        return mended;
    }

    /** Two that only a hyphen parts, where neither names something by itself: not "US-Mexico", not "Iran-backed". */
    private static Optional<Stretch> hyphened(Sentence sentence, Stretch first, Stretch second) {
        int hyphen = first.to();
        if (second.from() != hyphen + 1 || !sentence.token(hyphen).word().equals("-")
                || !touches(sentence, hyphen - 1) || !touches(sentence, hyphen)
                || first.known().isPresent() || second.known().isPresent()) {
            return Optional.empty();
        }
        boolean letters = Capitals.acronym(sentence.token(hyphen - 1).word())
                && Capitals.acronym(sentence.token(hyphen + 1).word());
        boolean places = first.length() == 1 && sentence.relation(first.from()).equals("compound")
                && second.guess().filter(Name.Type.LOCATION::equals).isPresent();
        boolean person = first.length() == 1 && first.guess().isEmpty() && Capitals.capital(sentence.token(hyphen - 1))
                && second.length() > 1 && second.guess().filter(Name.Type.PERSON::equals).isPresent();
        return letters || places || person ? Optional.of(new Stretch(first.from(), second.to(),
                first.guess().or(second::guess), Optional.empty())) : Optional.empty();
    }

    /** A given name, a nickname between quotation marks, a family name. */
    private static Stretch withNickname(Sentence sentence, Stretch stretch) {
        int open = stretch.to();
        boolean person = stretch.guess().filter(Name.Type.PERSON::equals).isPresent();
        if (!person || open + 3 >= sentence.size() || !quote(sentence.token(open)) || !quote(sentence.token(open + 2))) {
            return stretch;
        }
        int to = open + 3;
        while (to < sentence.size() && to < open + 5 && sentence.token(to).isProper() && Capitals.capital(sentence.token(to))) {
            to++;
        }
        boolean name = Capitals.capital(sentence.token(open + 1)) && to > open + 3;
        return name ? new Stretch(stretch.from(), to, stretch.guess(), Optional.empty()) : stretch;
    }

    private static boolean quote(Token token) {
        return token.word().matches("[\"“”‘’'„]|``|''");
    }

    private static boolean touches(Sentence sentence, int token) {
        return sentence.token(token).span().end() == sentence.token(token + 1).span().start();
    }
}
