package chancery.extract.relation;

import chancery.annotate.Dependency;
import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.annotate.TimeExpression;
import chancery.extract.relation.RelationCues.Cue;
import chancery.extract.relation.RelationCues.Tense;
import chancery.extract.speech.ClauseTime;
import chancery.fact.Relation;
import chancery.fact.When;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds relations that a verb states of its arguments, and that a hyphened participle states of its noun. */
final class VerbRelationFinder {
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "neither", "nor");
    private static final Set<String> AHEAD = Set.of("will", "would", "could", "may", "might", "should", "'ll", "'d");
    /** Verbs that do not say that what stands below them came about. */
    private static final Set<String> OPEN = Set.of("want", "plan", "hope", "seek", "intend", "threaten", "try", "wish",
            "attempt", "decide", "vow", "promise", "refuse", "decline", "fail", "expect", "agree", "ask", "urge", "apply", "be");

    private static final Set<String> IFS = Set.of("if", "unless", "whether");
    /** Predicates that verbs state of named bodies only: one also joins a queue and leads a team in goals. */
    private static final Set<Relation.Predicate> NAMED_OBJECT =
            EnumSet.of(Relation.Predicate.MEMBER_OF, Relation.Predicate.LEADS, Relation.Predicate.FUNDED_BY,
                    Relation.Predicate.PARTICIPATED_IN);

    private final Notes notes;
    private final Entities entities;

    VerbRelationFinder(Notes notes, Entities entities) {
        this.notes = notes;
        this.entities = entities;
    }

    void read(Sentence sentence, List<RelationReading> found) {
        for (int at = 0; at < sentence.size(); at++) {
            String lemma = sentence.token(at).lemma();
            if (sentence.token(at).isVerb()) {
                for (Cue cue : RelationCues.shipped().of("verb", lemma)) {
                    if (withNoun(sentence, at, cue)) {
                        verb(sentence, at, cue, found);
                    }
                }
            }
            if (at > 1 && sentence.token(at - 1).tag().equals("HYPH")) {
                String word = sentence.token(at).word().toLowerCase(Locale.ROOT);
                for (Cue cue : RelationCues.shipped().of("adjective", word)) {
                    compound(sentence, at, cue, found);
                }
            }
        }
    }

    private void compound(Sentence sentence, int at, Cue cue, List<RelationReading> found) {
        Optional<Mention> before = entities.headedBy(sentence.index(), at - 2)
                .or(() -> entities.covering(sentence.index(), at - 2).filter(mention -> mention.to() <= at));
        Optional<Mention> noun = nounAfter(sentence, at);
        if (sentence.token(at - 2).word().equalsIgnoreCase("state")) {
            return;
        }
        if (before.isPresent() && noun.isPresent()) {
            Mention place = literal(before.get(), cue.predicate());
            Mention subject = cue.subject().contains("before") ? place : noun.get();
            Mention object = cue.object().contains("before") ? place : noun.get();
            add(sentence, at, cue, subject, object, sentence.span(at - 2, at + 1), Relation.Modality.CURRENT,
                    "compound", found);
        }
    }

    /** A seat is where the city lies, whatever government the city may stand for elsewhere. */
    private static Mention literal(Mention mention, Relation.Predicate predicate) {
        boolean site = predicate == Relation.Predicate.HEADQUARTERED_IN || predicate == Relation.Predicate.LOCATED_IN
                || predicate == Relation.Predicate.CONNECTS;
        return !site || mention.literal().isEmpty() ? mention
                : new Mention(mention.id(), mention.literal().getAsInt(), mention.sentence(), mention.from(),
                        mention.to(), mention.head(), mention.span(), mention.form(), java.util.OptionalInt.empty());
    }

    /** The noun that an adjective stands before; where that noun renames a name before it, the name. */
    private Optional<Mention> nounAfter(Sentence sentence, int at) {
        int head = at;
        while (head + 1 < sentence.size() && (sentence.token(head + 1).isNoun()
                || sentence.token(head + 1).tag().equals("HYPH") || sentence.token(head + 1).tag().startsWith("JJ"))) {
            head++;
        }
        while (head > at && !sentence.token(head).isNoun()) {
            head--;
        }
        if (head == at) {
            return Optional.empty();
        }
        int noun = head;
        Phrases phrases = new Phrases(notes, entities, sentence);
        return new Descriptions(entities, phrases).of(noun, noun, noun + 1, false)
                .filter(description -> description.place() != Description.Place.BEFORE_COMMA)
                .flatMap(description -> description.holders().stream().findFirst())
                .filter(mention -> mention.form() == Form.NAMED)
                .or(() -> entities.inSentence(sentence.index()).stream().filter(mention -> mention.form() == Form.NAMED
                        && mention.from() > at && mention.from() <= noun && noun < mention.to()
                        && entities.entity(mention).kind().organized()).findFirst())
                .or(() -> entities.headedBy(sentence.index(), noun));
    }

    private void verb(Sentence sentence, int at, Cue cue, List<RelationReading> found) {
        Relation.Modality modality = modality(sentence, at, cue.tense());
        for (Mention subject : at(sentence, at, cue.subject())) {
            for (Mention object : at(sentence, at, cue.object())) {
                add(sentence, at, cue, literal(subject, cue.predicate()), literal(object, cue.predicate()),
                        sentence.token(at).span(), modality, "verb", found);
            }
        }
    }

    /** Whether the noun that a cue wants beside its verb is there: "take control". */
    private static boolean withNoun(Sentence sentence, int verb, Cue cue) {
        return cue.words().size() == 1 || noun(sentence, verb).filter(token -> sentence.token(token).lemma()
                .equalsIgnoreCase(cue.words().get(0))).isPresent();
    }

    private static Optional<Integer> noun(Sentence sentence, int verb) {
        return sentence.children(verb, "obj", "nsubj:pass").stream().findFirst();
    }

    private void add(Sentence sentence, int at, Cue cue, Mention subject, Mention object, chancery.text.Span words,
                     Relation.Modality modality, String rule, List<RelationReading> found) {
        if (!Kinds.fit(entities, cue.predicate(), subject, object)
                || !known(subject) && !known(object)
                || cue.predicate() == Relation.Predicate.CONTROLS && !Kinds.ground(entities.entity(object))
                || cue.predicate() == Relation.Predicate.PART_OF && !Kinds.site(entities.entity(subject))
                || NAMED_OBJECT.contains(cue.predicate()) && rule.equals("verb") && !particular(sentence, object)) {
            return;
        }
        found.add(new RelationReading(sentence.index(), at, subject, cue.predicate(), object, words, modality,
                Optional.empty(), when(sentence, at, cue.tense()), rule,
                RelationConfidence.of(rule, entities, subject, object)));
    }

    /** Whether a body has a name, or is told from others of its sort: "the miners' federation", "the finance committee". */
    private boolean particular(Sentence sentence, Mention mention) {
        Entity entity = entities.entity(mention);
        boolean told = mention.to() - mention.from() > 2 && !sentence.token(mention.from()).word().equalsIgnoreCase("a")
                && !sentence.token(mention.from()).word().equalsIgnoreCase("an");
        boolean body = entity.kind().organized() || entity.kind() == Kind.THING;
        return entity.proper() || told && body && mention.form() == Form.NOMINAL;
    }

    /** Has a name, or is somebody's: the people of a state. */
    private boolean known(Mention mention) {
        return entities.entity(mention).proper() || entities.entity(mention).owner().isPresent();
    }

    /** What began on a day holds from it, what ended held until it. */
    private Optional<When> when(Sentence sentence, int at, Tense tense) {
        Optional<TimeExpression> time = ClauseTime.governed(notes, sentence, at);
        return time.map(found -> switch (tense) {
            case STATE -> When.of(found);
            case BEGIN -> When.since(found);
            case END -> When.until(found);
        });
    }

    private static Relation.Modality modality(Sentence sentence, int verb, Tense tense) {
        List<String> words = sentence.children(verb, "advmod", "aux", "mark", "cc").stream()
                .map(child -> sentence.token(child).word().toLowerCase(Locale.ROOT)).toList();
        if (words.stream().anyMatch(NEGATIONS::contains)) {
            return Relation.Modality.NEGATED;
        }
        if (words.stream().anyMatch(AHEAD::contains)) {
            return Relation.Modality.PROSPECTIVE;
        }
        boolean perfect = words.contains("has") || words.contains("have");
        int above = sentence.governor(verb);
        boolean open = sentence.relation(verb).equals("xcomp") && above >= 0
                && OPEN.contains(sentence.token(above).lemma());
        boolean conditional = sentence.children(verb, "mark").stream()
                .anyMatch(mark -> IFS.contains(sentence.token(mark).word().toLowerCase(Locale.ROOT)));
        if (open || conditional) {
            return Relation.Modality.PROSPECTIVE;
        }
        boolean past = sentence.token(verb).tag().equals("VBD") || sentence.children(verb, "aux").stream()
                .anyMatch(child -> sentence.token(child).tag().equals("VBD"));
        return switch (tense) {
            case STATE -> past && !perfect ? Relation.Modality.FORMER : Relation.Modality.CURRENT;
            case BEGIN -> Relation.Modality.CURRENT;
            case END -> Relation.Modality.FORMER;
        };
    }

    private List<Mention> at(Sentence sentence, int verb, List<String> places) {
        Renamings renamings = new Renamings(entities, sentence);
        for (String place : places) {
            List<Integer> tokens = switch (place) {
                case "agent" -> agents(sentence, verb);
                case "patient" -> patients(sentence, verb);
                case "and" -> List.<Integer>of();
                case "noun of" -> noun(sentence, verb).map(noun -> under(sentence, noun, "of")).orElse(List.of());
                default -> oblique(sentence, verb, place);
            };
            List<Mention> mentions = new ArrayList<>();
            for (int token : tokens) {
                if (!sentence.token(token).tag().startsWith("W")) {
                    int noun = place.equals("agent") ? agreeing(sentence, verb, token) : token;
                    renamings.renamed(Amounts.of(sentence, noun)).filter(mention ->
                            !Amounts.part(sentence, noun) || !Kinds.state(entities.entity(mention))).ifPresent(mention ->
                            mentions.addAll(apart(sentence, verb, token) ? renamings.withJoined(mention) : List.of(mention)));
                }
            }
            if (!mentions.isEmpty()) {
                return mentions;
            }
        }
        return List.of();
    }

    /** Whether a participle stands apart from the names that it tells of: "Chad and Niger, also ruled by officers". */
    private static boolean apart(Sentence sentence, int verb, int token) {
        int before = verb - 1;
        while (before > token && sentence.token(before).tag().equals("RB")) {
            before--;
        }
        return sentence.relation(verb).equals("acl") && sentence.governor(verb) == token
                && sentence.token(before).tag().equals(",");
    }

    /** "A coalition of armies that controls the province": the verb's number tells which noun its clause is about. */
    private static int agreeing(Sentence sentence, int verb, int subject) {
        int above = sentence.governor(subject);
        boolean differs = sentence.token(verb).tag().equals("VBZ") && sentence.token(subject).tag().endsWith("S");
        return differs && sentence.relation(verb).equals("acl:relcl") && sentence.relation(subject).equals("nmod")
                && sentence.token(above).tag().equals("NN") ? above : subject;
    }

    private static boolean passive(Sentence sentence, int verb) {
        return !sentence.children(verb, "nsubj:pass", "aux:pass").isEmpty()
                || sentence.token(verb).tag().equals("VBN") && sentence.relation(verb).equals("acl");
    }

    private static List<Integer> agents(Sentence sentence, int verb) {
        if (passive(sentence, verb)) {
            return oblique(sentence, verb, "by");
        }
        List<Integer> subjects = plain(sentence, verb, "nsubj");
        return subjects.isEmpty() && sentence.relation(verb).equals("acl") ? List.of(sentence.governor(verb))
                : subjects;
    }

    private static List<Integer> patients(Sentence sentence, int verb) {
        if (!passive(sentence, verb)) {
            return sentence.enhancedChildren(verb, "obj");
        }
        List<Integer> subjects = sentence.enhancedChildren(verb, "nsubj:pass");
        return subjects.isEmpty() && sentence.relation(verb).equals("acl") ? List.of(sentence.governor(verb))
                : subjects;
    }

    private static List<Integer> plain(Sentence sentence, int verb, String relation) {
        return sentence.enhanced().stream().filter(arc -> arc.governor() == verb
                && (arc.relation().equals(relation) || arc.relation().equals(relation + ":xsubj")))
                .map(Dependency::dependent).distinct().toList();
    }

    private static List<Integer> under(Sentence sentence, int token, String preposition) {
        return sentence.enhancedChildren(token, "nmod").stream()
                .filter(child -> marked(sentence, child, preposition)).toList();
    }

    private static boolean marked(Sentence sentence, int token, String preposition) {
        return sentence.children(token, "case").stream()
                .anyMatch(mark -> sentence.token(mark).word().equalsIgnoreCase(preposition));
    }

    private static List<Integer> oblique(Sentence sentence, int verb, String preposition) {
        if (preposition.equals("from") && !sentence.children(verb, "obj").isEmpty()) {
            return List.of();
        }
        List<Integer> found = sentence.enhancedChildren(verb, "obl", "nmod").stream()
                .filter(token -> marked(sentence, token, preposition)).toList();
        boolean which = sentence.relation(verb).equals("acl:relcl")
                && found.stream().anyMatch(token -> sentence.token(token).tag().startsWith("W"));
        return which ? List.of(sentence.governor(verb)) : found;
    }
}
