package chancery.extract.event;

import chancery.annotate.Notes;
import chancery.annotate.TimeExpression;
import chancery.annotate.Token;
import chancery.extract.syntax.Clauses;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which words of a sentence can tell of an event at all, whatever the lexicon has of them. */
final class TriggerWords {
    /** Names of these kinds hold words that tell of nothing: "Observatory of Armed Conflict", "Strike Street". */
    private static final Set<Kind> NAMED = EnumSet.complementOf(EnumSet.of(Kind.THING, Kind.GROUP));

    private static final Set<Kind> BODIES = EnumSet.of(Kind.ALLIANCE, Kind.INTERNATIONAL_ORGANIZATION, Kind.ORGANIZATION,
            Kind.ARMED_GROUP, Kind.GOVERNMENT, Kind.MEDIA);

    private final Clauses clauses;
    private final TriggerLexicon lexicon;
    private final Entities entities;
    private final BitSet barred = new BitSet();

    TriggerWords(Notes notes, Clauses clauses, Entities entities, TriggerLexicon lexicon) {
        this.clauses = clauses;
        this.lexicon = lexicon;
        this.entities = entities;
        int sentence = clauses.sentence().index();
        for (TimeExpression time : notes.times()) {
            if (time.sentence() == sentence) {
                barProper(time.from(), time.to());
            }
        }
        for (Mention mention : entities.inSentence(sentence)) {
            if (mention.form() == Form.NAMED && NAMED.contains(entities.entity(mention).kind())) {
                barProper(mention.from(), mention.to());
            }
        }
    }

    /** "Late March" is no march: a proper noun inside a date or a name is part of it. */
    private void barProper(int from, int to) {
        for (int at = from; at < to; at++) {
            if (clauses.token(at).isProper()) {
                barred.set(at);
            }
        }
    }

    boolean tells(int token) {
        if (barred.get(token) || clauses.lemma(token).equals("order") && clauses.caseWord(token, "in")) {
            return false; // "in order to"
        }
        Token word = clauses.token(token);
        if (word.isVerb()) {
            return (!attribute(token) || hyphenated(token)) && !givesName(token);
        }
        return !naming(token) && !explaining(token);
    }

    /** "CSTO, the security alliance": a noun that explains a name before it is what bears the name, and no event. */
    private boolean explaining(int noun) {
        int above = clauses.governor(noun);
        return clauses.token(noun).isNoun() && clauses.is(noun, "appos") && above >= 0 && above < noun
                && entities.headedBy(clauses.sentence().index(), above).filter(mention -> mention.form() == Form.NAMED
                && BODIES.contains(entities.entity(mention).kind())).isPresent();
    }

    /** Whether a participle only tells what kind of thing a noun is: "surrounding lands". */
    private boolean attribute(int verb) {
        boolean bare = clauses.relation(verb).equals("amod");
        boolean hung = clauses.is(verb, "acl") && clauses.token(verb).tag().equals("VBG") && clauses.mark(verb, "of")
                && !clauses.children(verb, "obj").isEmpty() && clauses.children(verb, "obj").get(0) > verb
                && clauses.children(clauses.children(verb, "obj").get(0), "det", "nmod:poss").isEmpty()
                && lexicon.isA(clauses.lemma(verb), "attribute");
        return bare || hung;
    }

    /** "Iran-backed fighters". */
    private boolean hyphenated(int participle) {
        return clauses.hyphenated(participle) && !lexicon.isA(clauses.lemma(participle), "mediating");
    }

    /** "Which the settlers call New Home": whoever calls a thing by a name calls nobody up. */
    private boolean givesName(int verb) {
        List<Integer> objects = clauses.children(verb, "obj");
        return clauses.lemma(verb).equals("call") && objects.size() > 1
                && objects.stream().anyMatch(object -> object < verb && clauses.token(object).tag().equals("WDT"))
                && objects.stream().anyMatch(object -> object > verb && clauses.token(object).isProper());
    }

    /** "Which the settlers call Home": a verb between two nouns that the tagger took for a third. */
    private boolean naming(int noun) {
        return clauses.lemma(noun).equals("call") && noun > 1 && noun + 1 < clauses.sentence().size()
                && clauses.token(noun - 1).tag().matches("NNP?S") && clauses.token(noun + 1).isNoun()
                && clauses.token(noun + 1).span().start() > clauses.token(noun).span().end();
    }
}
