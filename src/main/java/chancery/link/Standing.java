package chancery.link;

import chancery.annotate.Name;
import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a mention names its entity by itself. "Paris" in "Treaty of Paris" and "Georgia" in "Georgia Tech" are parts of
 * another name; "Russian" in "Russian footballer" tells a person's nationality rather than naming the state.
 */
final class Standing {
    enum Place { ALONE, IN_A_NAME, NATIONALITY }

    /** Words for offices: a state before or after one is the state itself. Lower case. */
    private static final Set<String> OFFICES = Set.of("president", "vice", "deputy", "prime", "foreign", "defence", "defense",
            "interior", "finance", "minister", "ministers", "chancellor", "premier", "king", "queen", "prince", "princess",
            "crown", "emperor", "sultan", "emir", "ambassador", "envoy", "representative", "senator", "sen.", "rep.",
            "congressman", "governor", "gov.", "mayor", "secretary", "speaker", "leader", "general", "gen.", "lt.", "maj.",
            "colonel", "col.", "captain", "admiral", "adm.", "brigadier", "marshal", "commander", "chief", "attorney",
            "ayatollah", "professor", "prof.", "judge", "justice", "sheikh", "pope", "bishop", "patriarch", "director",
            "spokesman", "spokeswoman", "ex-president", "former", "sir", "mr.", "mrs.", "ms.", "dr.");
    /** Sectors whose people act for their state: "Russian peacekeepers" are Russia's. */
    private static final Set<String> OF_THE_STATE = Set.of("MIL", "GOV", "COP", "SPY", "JUD", "LEG");

    private final Notes notes;
    private final Entities entities;

    Standing(Notes notes, Entities entities) {
        this.notes = notes;
        this.entities = entities;
    }

    /** @param adjective whether the mention's words are an adjective or a people's name */
    Place of(Mention mention, boolean adjective) {
        Sentence sentence = notes.sentences().get(mention.sentence());
        if (inLongerName(mention) || quoted(sentence, mention) || namedOnwards(sentence, mention)
                || namedBefore(sentence, mention) || ofName(sentence, mention)) {
            return Place.IN_A_NAME;
        }
        return adjective && tellsNationality(sentence, mention) ? Place.NATIONALITY : Place.ALONE;
    }

    /** The recognizer saw a longer name around it, and that is no run of mentions. */
    private boolean inLongerName(Mention mention) {
        for (Name name : notes.names()) {
            if (name.sentence() == mention.sentence() && name.from() <= mention.from() && mention.to() <= name.to()
                    && name.to() - name.from() > mention.to() - mention.from() && name.type() != Name.Type.PERSON) {
                return true;
            }
        }
        return false;
    }

    private static boolean quoted(Sentence sentence, Mention mention) {
        return mention.from() > 0 && mention.to() < sentence.size() && mark(sentence.token(mention.from() - 1).word())
                && mark(sentence.token(mention.to()).word());
    }

    private static boolean mark(String word) {
        return Set.of("\"", "“", "”", "``", "''", "‘", "’", "'").contains(word);
    }

    /** "Russian Football League", "Spanish-American War": a name goes on to the right. */
    private boolean namedOnwards(Sentence sentence, Mention mention) {
        int at = mention.to();
        while (at < sentence.size()) {
            String word = sentence.token(at).word();
            if (word.equals("-") || word.equals("–") || word.matches("[0-9]+(st|nd|rd|th)")) {
                at++;
                continue;
            }
            if (!capitalized(word) || OFFICES.contains(word.toLowerCase(Locale.ROOT)) || !sentence.token(at).isNoun()) {
                Mention other = named(mention, at);
                if (other == null || other.to() <= at || !sentence.token(at - 1).word().matches("[-–]")) {
                    return false;
                }
                at = other.to();
                continue;
            }
            Mention other = named(mention, at);
            if (other == null) {
                return true;
            }
            if (!sentence.token(at - 1).word().matches("[-–]")) {
                return bodyOrThing(entities.entity(other).kind());
            }
            at = other.to();
        }
        return false;
    }

    /** "Canadian" before "Film Centre" is a part of its name, "Ukraine" before "Zelensky" is not. */
    private static boolean bodyOrThing(Kind kind) {
        return kind == Kind.THING || kind.organized() && kind != Kind.STATE && kind != Kind.DE_FACTO_STATE;
    }

    /** "Epic Thailand", "Northern Asia": a name began to the left. */
    private boolean namedBefore(Sentence sentence, Mention mention) {
        int at = mention.from() - 1;
        if (at < 0 || named(mention, at) != null) {
            return false;
        }
        String word = sentence.token(at).word();
        boolean first = at == 0 || sentence.token(at - 1).isPunctuation();
        return capitalized(word) && !word.equals("The") && !OFFICES.contains(word.toLowerCase(Locale.ROOT))
                && (sentence.token(at).isProper() || !first && sentence.token(at).tag().startsWith("JJ"));
    }

    /** "Treaty of Paris", but not "President of Russia". */
    private boolean ofName(Sentence sentence, Mention mention) {
        int at = mention.from() - 1;
        if (at >= 0 && sentence.token(at).word().equalsIgnoreCase("the")) {
            at--;
        }
        if (at < 1 || !sentence.token(at).word().equals("of") || named(mention, at - 1) != null && person(mention, at - 1)) {
            return false;
        }
        String head = sentence.token(at - 1).word();
        boolean first = at - 1 == 0;
        return capitalized(head) && !first && sentence.token(at - 1).isNoun()
                && !OFFICES.contains(head.toLowerCase(Locale.ROOT));
    }

    private boolean person(Mention mention, int token) {
        Mention other = named(mention, token);
        return other != null && entities.entity(other).kind() == Kind.PERSON;
    }

    /** Another entity's name at a token; null where there is none. */
    private Mention named(Mention mention, int token) {
        for (Mention other : entities.inSentence(mention.sentence())) {
            if (other.form() == Form.NAMED && other.from() <= token && token < other.to()
                    && (other.from() >= mention.to() || other.to() <= mention.from())) {
                return other;
            }
        }
        return null;
    }

    private boolean tellsNationality(Sentence sentence, Mention mention) {
        String relation = sentence.relation(mention.head());
        if (!relation.equals("amod") && !relation.equals("compound") && !relation.equals("nmod")) {
            return false;
        }
        int governor = sentence.governor(mention.head());
        if (governor < 0) {
            return false;
        }
        Optional<Entity> bearer = entities.headedBy(mention.sentence(), governor).map(entities::entity);
        if (bearer.flatMap(Entity::sector).filter(OF_THE_STATE::contains).isPresent()) {
            return false;
        }
        return bearer.filter(one -> one.kind() == Kind.PERSON || one.kind() == Kind.GROUP).isPresent()
                || isSaidOfAPerson(sentence, governor);
    }

    /** "He is a Polish handballer", "the Hungarian composer Alphons Czibulka". */
    private boolean isSaidOfAPerson(Sentence sentence, int noun) {
        for (int child : sentence.children(noun, "nsubj", "nsubj:pass", "appos", "flat", "dep")) {
            if (sentence.token(child).isPronoun() && Set.of("he", "she", "who").contains(sentence.token(child).lemma())
                    || entities.headedBy(sentence.index(), child).map(entities::entity)
                            .filter(one -> one.kind() == Kind.PERSON).isPresent()) {
                return true;
            }
        }
        return entities.inSentence(sentence.index()).stream().anyMatch(other -> other.from() == noun + 1
                && other.form() == Form.NAMED && entities.entity(other).kind() == Kind.PERSON)
                || sentence.token(noun).lemma().matches(".*(ist|ician|man|woman|footballer|player|writer|singer|actor|actress)");
    }

    private static boolean capitalized(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }
}
