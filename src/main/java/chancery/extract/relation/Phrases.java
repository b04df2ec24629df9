package chancery.extract.relation;

import chancery.annotate.Name;
import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.extract.syntax.Words;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds its way about a sentence's noun phrases by their tags and commas. Titles, names and what stands between them
 * are where parsers err most; their order is all but fixed, so it is read from the surface.
 */
final class Phrases {
    private static final Set<String> BEFORE_NOUN = Set.of("JJ", "JJR", "JJS", "CD", "VBN", "VBG", "HYPH", "POS", "PRP$", "WP$",
            "DT", "PDT", "FW", "ADD");
    private static final Set<String> CLOSERS = Set.of(",", ".", ")", "]", "-RRB-", "-RSB-", "--", "—", "–", ":", ";",
            "”", "\"", "''", "?", "!");
    private static final Set<String> BRACKETS = Set.of("(", ")", "-LRB-", "-RRB-");
    private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom", "that", "where");

    /** A named mention longer than this holds more than a name. */
    private static final int LONGEST_NAME = 6;

    private static final Set<String> TIME_WORDS = Set.of("since", "from", "until", "in", "between", "during");
    private static final int LONGEST_TIME = 9;

    private final Entities entities;
    private final Sentence sentence;
    private final List<Mention> mentions;
    private final List<Name> names;

    Phrases(Notes notes, Entities entities, Sentence sentence) {
        this.entities = entities;
        this.sentence = sentence;
        mentions = entities.inSentence(sentence.index());
        names = notes.names().stream().filter(name -> name.sentence() == sentence.index()).toList();
    }

    Sentence sentence() {
        return sentence;
    }

    /** A noun phrase after a preposition: {@code of} + mention. */
    record Complement(String preposition, Mention mention, int from, int to) { }

    /** The first token of the simple noun phrase that ends before a token: no preposition, verb or comma in it. */
    int start(int to) {
        int at = to;
        while (at > 0 && (inNoun(at - 1) || BEFORE_NOUN.contains(sentence.token(at - 1).tag()) && !predicate(at - 1))) {
            at--;
        }
        return at;
    }

    /** Whether a participle is no adjective but a verb: "was appointed ambassador". */
    private boolean predicate(int token) {
        return sentence.token(token).isVerb() && !sentence.relation(token).equals("amod")
                && !sentence.relation(token).equals("compound");
    }

    private boolean inNoun(int token) {
        return sentence.token(token).isNoun() || mentions.stream().anyMatch(mention -> mention.form() == Form.NAMED
                && mention.from() <= token && token < mention.to() && mention.to() - mention.from() <= LONGEST_NAME);
    }

    /** One past the last noun of the simple noun phrase that starts at a token; the token itself where there is none. */
    int end(int from) {
        int end = from;
        for (int at = from; at < sentence.size(); at++) {
            Token token = sentence.token(at);
            if (end == at && at > from && startsPerson(at)) {
                break;
            }
            if (inNoun(at) || token.tag().equals("PRP")) {
                end = at + 1;
            } else if (!BEFORE_NOUN.contains(token.tag()) && !joinsName(at) && !roughly(at)) {
                break;
            }
        }
        return end;
    }

    /** "some", "around" before a number. */
    private boolean roughly(int token) {
        return token + 1 < sentence.size() && sentence.token(token + 1).tag().equals("CD")
                && !sentence.token(token).isPunctuation() && !sentence.token(token).isVerb();
    }

    /** Whether a person's name starts here: "the president of Latvia Egils L." has two noun phrases. */
    private boolean startsPerson(int token) {
        return names.stream().anyMatch(name -> name.type() == Name.Type.PERSON && name.from() == token);
    }

    /** "&", or "for", "of", "and" inside one name. */
    private boolean joinsName(int token) {
        return names.stream().anyMatch(name -> name.from() < token && token < name.to() - 1);
    }

    /** The phrases that prepositions add from a token on, one after the other: "at X in Y". */
    List<Complement> complements(int from) {
        List<Complement> found = new ArrayList<>();
        int at = from;
        while (at < sentence.size() - 1 && Set.of("IN", "TO").contains(sentence.token(at).tag())) {
            int end = end(at + 1);
            if (end == at + 1) {
                break;
            }
            String preposition = sentence.token(at).word().toLowerCase(java.util.Locale.ROOT);
            Optional<Mention> mention = headedIn(at + 1, end);
            if (mention.isEmpty()) {
                break;
            }
            end = Math.max(end, mention.get().head() + 1);
            found.add(new Complement(preposition, mention.get(), at, end));
            at = pastBrackets(end);
            while (at < sentence.size() - 1 && sentence.token(at).tag().equals("CC")) {
                int next = end(at + 1);
                if (!sentence.token(at + 1).isProper() && Titles.shipped().at(sentence, at + 1).isPresent()) {
                    break;
                }
                boolean goesOn = sentence.token(at + 1).isProper() || next < sentence.size() && (closes(next)
                        || sentence.token(next).tag().equals("IN")) && !sentence.token(at + 1).tag().equals("DT");
                Optional<Mention> other = next > at + 1 && goesOn ? headedIn(at + 1, next) : Optional.empty();
                if (other.isEmpty()) {
                    break;
                }
                found.add(new Complement(preposition, other.get(), at + 1, next));
                at = next;
            }
        }
        return found;
    }

    /** One past the last token that the complements take, an acronym in brackets included. */
    int endOf(List<Complement> complements, int otherwise) {
        return pastBrackets(complements.isEmpty() ? otherwise : complements.get(complements.size() - 1).to());
    }

    /** One past "since 2018", "from May 2010 to 2014" at a token, if a comma or the like closes it; else the token itself. */
    int pastTime(int from) {
        int at = from;
        boolean dated = false;
        while (at < sentence.size() && at - from < LONGEST_TIME && (sentence.token(at).tag().matches("IN|TO|CD|NNP")
                && (at > from || TIME_WORDS.contains(Words.lower(sentence.token(at)))) || at > from
                && sentence.token(at).word().equals("and"))) {
            boolean number = sentence.token(at).tag().equals("CD");
            if (sentence.token(at).isProper() && !Words.isTime(sentence.token(at))) {
                return from;
            }
            dated |= number;
            at++;
        }
        return dated && closes(at) ? at : from;
    }

    private int beforeBrackets(int end) {
        return end > 3 && pastBrackets(end - 3) == end ? end - 3 : end;
    }

    private int pastBrackets(int at) {
        boolean acronym = at + 2 < sentence.size() && BRACKETS.contains(sentence.token(at).word())
                && BRACKETS.contains(sentence.token(at + 2).word()) && sentence.token(at + 1).isNoun();
        return acronym ? at + 3 : at;
    }

    /** The mention that a simple noun phrase makes: headed by its last noun, else covering it. */
    Optional<Mention> headedIn(int from, int to) {
        return entities.headedBy(sentence.index(), to - 1).or(() -> mentions.stream()
                .filter(mention -> mention.from() >= from && mention.head() < to && mention.to() >= to)
                .findFirst()).or(() -> entities.covering(sentence.index(), to - 1)
                .filter(mention -> mention.from() >= from));
    }

    /** The mentions inside a run of tokens, the nearest to its end first, of those with one end the longest first. */
    List<Mention> inside(int from, int to) {
        return mentions.stream().filter(mention -> from <= mention.from() && mention.to() <= to)
                .sorted((a, b) -> a.to() != b.to() ? b.to() - a.to() : a.from() - b.from()).toList();
    }

    /** Whether a mention of this sentence owns what follows. */
    boolean possessive(Mention mention) {
        if (mention.sentence() != sentence.index()) {
            return false;
        }
        int last = mention.to() - 1;
        return last >= 0 && (sentence.token(last).tag().equals("POS")
                || sentence.token(last).tag().equals("PRP$") || sentence.token(last).tag().equals("WP$")
                || mention.to() < sentence.size() && sentence.token(mention.to()).tag().equals("POS"));
    }

    /** The person whose name starts at a token. */
    Optional<Mention> personAt(int from) {
        if (from >= sentence.size() || !sentence.token(from).isProper()) {
            return Optional.empty();
        }
        for (Name name : names) {
            if (name.type() == Name.Type.PERSON && name.from() <= from && from < name.to()) {
                return person(name.to() - 1);
            }
        }
        int last = from;
        while (last + 1 < sentence.size() && sentence.token(last + 1).isProper()) {
            last++;
        }
        return person(last).filter(mention -> entities.entity(mention).kind() == Kind.PERSON);
    }

    /** The person whose name ends before a token. */
    Optional<Mention> personBefore(int to) {
        return to > 0 ? person(to - 1).filter(mention -> entities.entity(mention).kind() == Kind.PERSON
                || names.stream().anyMatch(name -> name.type() == Name.Type.PERSON && name.to() == to))
                : Optional.empty();
    }

    /** The named thing, not a person, whose name starts at a token. */
    Optional<Mention> nameAt(int from) {
        return mentions.stream().filter(mention -> mention.form() == Form.NAMED && mention.from() == from
                && sentence.token(mention.head()).isProper()).findFirst();
    }

    /** What has a name that ends before a token. */
    Optional<Mention> nameBefore(int end) {
        int to = beforeBrackets(end);
        return mentions.stream().filter(mention -> mention.form() == Form.NAMED && mention.to() == to
                && sentence.token(mention.head()).isProper()).findFirst();
    }

    private Optional<Mention> person(int last) {
        return entities.headedBy(sentence.index(), last)
                .or(() -> entities.covering(sentence.index(), last).filter(mention -> mention.form() == Form.NAMED
                        && entities.entity(mention).kind() == Kind.PERSON))
                .or(() -> mentions.stream().filter(mention -> mention.form() == Form.NAMED && mention.to() == last + 1)
                        .reduce((a, b) -> a.span().length() >= b.span().length() ? a : b));
    }

    /** One past the name that starts at a token. */
    int nameEnd(int from) {
        for (Name name : names) {
            if (name.from() <= from && from < name.to()) {
                return name.to();
            }
        }
        int end = from;
        while (end < sentence.size() && sentence.token(end).isProper()) {
            end++;
        }
        return end;
    }

    /** Whether a token belongs to a name that is no person's. */
    boolean named(int token) {
        return mentions.stream().anyMatch(mention -> mention.form() == Form.NAMED && mention.from() <= token
                && token < mention.to() && mention.to() - mention.from() <= LONGEST_NAME
                && entities.entity(mention).kind() != Kind.PERSON);
    }

    /** Whether a token is part of a person's name, and not its first: "Sheikh" in "Hassan Sheikh Mohamud" is no title. */
    boolean withinPerson(int token) {
        return mentions.stream().anyMatch(mention -> mention.form() == Form.NAMED && mention.from() < token
                && token < mention.to() && entities.entity(mention).kind() == Kind.PERSON);
    }

    boolean comma(int token) {
        return token >= 0 && token < sentence.size() && sentence.token(token).tag().equals(",");
    }

    boolean opens(int token) {
        return comma(token) || token >= 0 && token < sentence.size()
                && Set.of("(", "-LRB-", "--", "—", "–").contains(sentence.token(token).word());
    }

    /** Whether a phrase that goes up to a token is closed off there, as appositions are. */
    boolean closes(int token) {
        return token >= sentence.size() || CLOSERS.contains(sentence.token(token).word())
                || RELATIVE.contains(sentence.token(token).word().toLowerCase(java.util.Locale.ROOT));
    }
}
