package chancery.extract.event;

import chancery.extract.syntax.Clauses;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the actor that a noun phrase stands for: the phrase itself, or one inside it ("condemned a U.N. decision"). */
final class ActorFinder {
    /** Which part of a phrase is looked at first. */
    private static final List<String> NEAREST = List.of("nmod:poss", "compound", "amod", "of", "by", "acl", "nmod", "obl",
            "obj", "nsubj", "appos", "dep", "advcl", "xcomp");
    private static final Set<String> OWNING = Set.of("of", "by", "from");
    private static final Set<String> NO_ACTORS = Set.of("this", "that", "there");

    /**
     * An actor found.
     *
     * @param strength 2 for the phrase itself, 1 for an actor inside it, 0 for a phrase without any
     */
    record Filler(Mention mention, int strength) { }

    private final Clauses clauses;
    private final Entities entities;
    private final TriggerLexicon lexicon;
    private final int index;

    ActorFinder(Clauses clauses, Entities entities, TriggerLexicon lexicon) {
        this.clauses = clauses;
        this.entities = entities;
        this.lexicon = lexicon;
        index = clauses.sentence().index();
    }

    /** @param acting whether it is looked for as one who acts, so that what the phrase is about or against does not count */
    Optional<Filler> at(int word, boolean acting) {
        boolean relative = clauses.token(word).tag().startsWith("W") && clauses.governor(word) >= 0
                && clauses.is(clauses.governor(word), "acl") && clauses.governor(clauses.governor(word)) >= 0;
        int token = relative ? clauses.governor(clauses.governor(word)) : word;
        Optional<Mention> own = mention(token);
        if (own.isPresent() && acts(own.get(), token)) {
            return Optional.of(new Filler(named(token).orElse(own.get()), 2));
        }
        Optional<Mention> counted = counted(token);
        if (counted.isPresent()) {
            return Optional.of(new Filler(own.filter(mention -> mention.form() != Form.PRONOMINAL
                    && entities.entity(mention).kind() != Kind.THING).orElse(counted.get()), 2));
        }
        Optional<Mention> person = named(token).filter(mention -> entities.entity(mention).kind() == Kind.PERSON);
        if (person.isPresent()) {
            return Optional.of(new Filler(person.get(), 2)); // "expelled the union's deputy delegate, Ana Ruiz"
        }
        Optional<Mention> inside = inside(token, acting);
        return inside.isPresent() ? inside.map(mention -> new Filler(mention, 1))
                : own.filter(mention -> !isTime(token) && mention.form() != Form.PRONOMINAL
                        && !clauses.token(token).tag().startsWith("W")).map(mention -> new Filler(mention, 0));
    }

    /** Whom a word of number or part counts: "dozens of activists". */
    private Optional<Mention> counted(int token) {
        if (!lexicon.isA(clauses.lemma(token), "part")) {
            return Optional.empty();
        }
        return clauses.governed(token, "of").stream().map(this::actor).flatMap(Optional::stream).findFirst();
    }

    private Optional<Mention> actor(int token) {
        return mention(token).filter(mention -> acts(mention, token));
    }

    /** The name that a phrase is followed by: "his counterpart, Ali Demir". */
    private Optional<Mention> named(int token) {
        if (clauses.token(token).isProper()) {
            return Optional.empty();
        }
        for (int child : clauses.children(token, "appos")) {
            Optional<Mention> name = clauses.token(child).isProper() ? mention(child) : Optional.empty();
            if (name.filter(mention -> mention.form() == Form.NAMED).isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private Optional<Mention> mention(int token) {
        Optional<Mention> own = entities.headedBy(index, token);
        return own.isPresent() || !clauses.token(token).isProper() ? own : entities.covering(index, token)
                .filter(mention -> mention.form() == Form.NAMED
                        && (clauses.dominates(mention.head(), token) || clauses.dominates(token, mention.head())
                        || clauses.token(mention.head()).isPunctuation()));
    }

    private Optional<Mention> inside(int token, boolean acting) {
        Deque<Integer> queue = new ArrayDeque<>(List.of(token));
        int steps = 0;
        while (!queue.isEmpty() && steps++ < 40) {
            int at = queue.remove();
            for (int child : ordered(at, acting)) {
                Optional<Mention> mention = mention(child);
                boolean own = !acting && clauses.token(child).tag().equals("PRP$");
                if (mention.isPresent() && !own && acts(mention.get(), child)) {
                    return mention;
                }
                queue.add(child);
            }
        }
        return Optional.empty();
    }

    private List<Integer> ordered(int token, boolean acting) {
        List<Integer> found = new ArrayList<>();
        for (String wanted : NEAREST) {
            for (int child : clauses.children(token)) {
                String relation = relation(child);
                boolean match = (relation.equals(wanted) || clauses.is(child, wanted)) && !describing(child);
                boolean barred = acting && !OWNING.contains(relation) && !Set.of("nmod:poss", "compound", "amod").contains(relation)
                        && !clauses.is(child, "acl") && !relation.equals("agent");
                if (match && !barred && !found.contains(child)) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    /** "An Armenian-populated valley" is not the Armenians. */
    private boolean describing(int word) {
        return word + 2 < clauses.sentence().size() && lexicon.isA(clauses.lemma(word + 2), "describing")
                && clauses.token(word + 1).word().equals("-")
                && clauses.token(word + 1).span().start() == clauses.token(word).span().end();
    }

    /** The preposition of a modifier, else the relation. */
    private String relation(int token) {
        if (clauses.relation(token).equals("nmod") || clauses.relation(token).equals("obl")) {
            for (int child : clauses.children(token, "case")) {
                return clauses.lemma(child);
            }
        }
        return clauses.relation(token);
    }

    /** Whether a mention can stand for somebody who acts or is acted upon. */
    boolean acts(Mention mention, int token) {
        if (isTime(token) || clauses.token(token).tag().startsWith("W")) {
            return false;
        }
        if (mention.form() == Form.PRONOMINAL) {
            return !NO_ACTORS.contains(clauses.lemma(token));
        }
        if (mention.form() == Form.NAMED) {
            return true;
        }
        return entities.entity(mention).kind() != Kind.THING && !lexicon.isA(clauses.lemma(token), "thing")
                || lexicon.isA(clauses.lemma(token), "target");
    }

    boolean isTime(int token) {
        return lexicon.isA(clauses.lemma(token), "time") || clauses.relation(token).equals("obl:tmod")
                || clauses.relation(token).equals("nmod:tmod");
    }
}
