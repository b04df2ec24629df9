package chancery.resolve;

import chancery.annotate.Constituent;
import chancery.annotate.Name;
import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Groups mentions into entities. */
public final class Resolver {
    private final Catalogue catalogue;

    public Resolver(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Entities resolve(Notes notes) {
        List<Entity> entities = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (Sentence sentence : notes.sentences()) {
            for (int head = 0; head < sentence.size(); head++) {
                if (!sentence.token(head).isNoun() && !sentence.token(head).isPronoun()
                        || sentence.relation(head).equals("compound")) {
                    continue;
                }
                int[] range = nounPhrase(sentence, head);
                Form form = sentence.token(head).isProper() ? Form.NAMED
                        : sentence.token(head).isNoun() ? Form.NOMINAL : Form.PRONOMINAL;
                Kind kind = Kind.GROUP;
                for (Name name : notes.names()) {
                    if (name.sentence() == sentence.index() && name.from() <= head && head < name.to()) {
                        kind = switch (name.type()) {
                            case PERSON -> Kind.PERSON;
                            case ORGANIZATION -> Kind.ORGANIZATION;
                            case LOCATION -> Kind.PLACE;
                        };
                    }
                }
                String text = notes.text(sentence.span(range[0], range[1]));
                mentions.add(new Mention(mentions.size(), entities.size(), sentence.index(), range[0], range[1], head,
                        sentence.span(range[0], range[1]), form, OptionalInt.empty()));
                entities.add(new Entity(entities.size(), kind, text, List.of(text), form == Form.NAMED,
                        Optional.empty(), OptionalInt.empty(), Optional.empty()));
            }
        }
        return new Entities(entities, mentions);
    }

    /** The largest noun phrase headed by the token, without relative clauses after it. */
    private static int[] nounPhrase(Sentence sentence, int head) {
        int from = head;
        int to = head + 1;
        for (Constituent phrase : sentence.tree().path(head)) {
            if (phrase.label().equals("NP") && headed(sentence, phrase, head)) {
                from = phrase.from();
                to = phrase.to();
                for (Constituent child : phrase.children()) {
                    if (child.label().equals("SBAR") || child.label().equals("VP")) {
                        to = Math.max(head + 1, Math.min(to, child.from()));
                    }
                }
                break;
            }
        }
        while (to > head + 1 && sentence.token(to - 1).isPunctuation()) {
            to--;
        }
        return new int[] {from, to};
    }

    private static boolean headed(Sentence sentence, Constituent phrase, int head) {
        int governor = sentence.governor(head);
        return governor < phrase.from() || governor >= phrase.to();
    }
}
