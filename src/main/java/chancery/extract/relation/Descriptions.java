package chancery.extract.relation;

import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.extract.relation.Description.Place;
import chancery.extract.relation.Phrases.Complement;
import chancery.extract.relation.RelationCues.Tense;
import chancery.fact.Relation;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds whom a noun describes: the name beside it, the subject of which it is predicated, or itself. */
final class Descriptions {
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "neither", "nor");
    private static final Set<String> AHEAD = Set.of("will", "would", "could", "may", "might", "should", "'ll", "to");

    private final Entities entities;
    private final Phrases phrases;
    private final Sentence sentence;
    private final Renamings renamings;
    private Description last;

    Descriptions(Entities entities, Phrases phrases) {
        this.entities = entities;
        this.phrases = phrases;
        sentence = phrases.sentence();
        renamings = new Renamings(entities, sentence);
    }

    /**
     * @param core   first token of the noun, with the words that belong to it
     * @param person whether only a person can be described so
     */
    Optional<Description> of(int core, int head, int to, boolean person) {
        int from = phrases.start(core);
        from -= Titles.shipped().adverbs(sentence, from);
        List<Mention> left = phrases.inside(from, core);
        List<Complement> right = phrases.complements(to);
        Seen seen = holder(from, head, to, phrases.pastTime(phrases.endOf(right, to)), right, person);
        if (seen == null) {
            return Optional.empty();
        }
        Relation.Modality modality = status(from, core, to).orElse(seen.modality());
        boolean beside = seen.place() != Place.PREDICATE && seen.place() != Place.OFFICE_VERB;
        if (person && beside && modality == Relation.Modality.CURRENT
                && (removed(seen.holders()) || putOut(head))) {
            modality = Relation.Modality.FORMER;
        }
        last = new Description(from, core, head, to, seen.holders(), seen.place(), left, right, modality, seen.cue(),
                seen.tense());
        return Optional.of(last);
    }

    private record Seen(List<Mention> holders, Place place, Relation.Modality modality, int cue, Tense tense) {
        Seen(Mention holder, Place place, int cue) {
            this(List.of(holder), place, Relation.Modality.CURRENT, cue);
        }

        Seen(List<Mention> holders, Place place, Relation.Modality modality, int cue) {
            this(holders, place, modality, cue, Tense.STATE);
        }
    }

    private Seen holder(int from, int head, int to, int end, List<Complement> right, boolean person) {
        Optional<Mention> next = right.isEmpty() ? nameAt(afterRank(to), person) : phrases.personAt(end);
        if (next.isPresent()) {
            return new Seen(next.get(), Place.BEFORE_NAME, head);
        }
        Seen apposed = apposed(from, head, end, person);
        if (apposed != null) {
            return apposed;
        }
        Seen predicated = predicated(head);
        if (predicated != null) {
            return predicated;
        }
        Optional<Mention> renamed = renamings.renamedBy(from, head).filter(mention -> !person
                || entities.entity(mention).kind() == Kind.PERSON);
        if (renamed.isPresent()) {
            return new Seen(renamed.get(), Place.AFTER_NAME, head);
        }
        return entities.headedBy(sentence.index(), head)
                .map(mention -> new Seen(mention, Place.ITSELF, head)).orElse(null);
    }

    private int afterRank(int to) {
        boolean elect = to + 1 < sentence.size() && sentence.token(to).tag().equals("HYPH");
        int at = elect ? to + 2 : to;
        int start = at;
        while (at < sentence.size()) {
            Optional<Titles.Found> rank = Titles.shipped().at(sentence, at)
                    .filter(found -> found.tie() == Titles.Tie.RANK);
            if (rank.isEmpty()) {
                return at;
            }
            at = rank.get().to();
        }
        return start;
    }

    private Optional<Mention> nameAt(int from, boolean person) {
        return person ? phrases.personAt(from) : phrases.personAt(from).or(() -> phrases.nameAt(from));
    }

    private Seen apposed(int from, int head, int end, boolean person) {
        boolean and = end < sentence.size() && sentence.token(end).word().equals("and");
        if (phrases.opens(from - 1) && (phrases.closes(end) || and)) {
            Optional<Mention> before = person ? phrases.personBefore(from - 1) : phrases.nameBefore(from - 1);
            if (before.isPresent()) {
                boolean many = sentence.token(head).tag().endsWith("S");
                return new Seen(many ? renamings.withJoined(before.get()) : List.of(before.get()), Place.AFTER_NAME,
                        Relation.Modality.CURRENT, head);
            }
        }
        boolean joined = from > 0 && (phrases.comma(from - 1) || sentence.token(from - 1).tag().equals("CC"));
        if (joined && last != null && last.place() != Place.BEFORE_NAME && named(last)
                && follows(phrases.endOf(last.right(), last.to()), from)) {
            return new Seen(last.holders(), last.place(), last.modality(), head);
        }
        Optional<Mention> chained = person && (phrases.closes(end) || and) ? renamings.chained(phrases, from) : Optional.empty();
        if (chained.isPresent()) {
            return new Seen(chained.get(), Place.AFTER_NAME, head);
        }
        if (phrases.opens(end)) {
            Optional<Mention> titled = person ? titled(end + 1) : Optional.empty();
            Optional<Mention> after = nameAt(end + 1, person).or(() -> titled);
            int past = phrases.nameEnd(titled.map(Mention::from).orElse(end + 1));
            boolean alone = phrases.closes(past) || past < sentence.size() && sentence.token(past).isVerb();
            if (after.isPresent() && alone && !listed(from)) {
                return new Seen(after.get(), Place.BEFORE_COMMA, head);
            }
            if (from == 0 && !person) {
                return fronted(head, end);
            }
        }
        return null;
    }

    /** The person named after a title that begins at a token: "its head, former minister Kaja L.,". */
    private Optional<Mention> titled(int from) {
        int end = phrases.end(from);
        boolean title = false;
        for (int at = from; at < end; at++) {
            title |= Titles.shipped().at(sentence, at).filter(found -> found.to() == end).isPresent();
        }
        return title ? phrases.personAt(end) : Optional.empty();
    }

    /** "Home to many refugees, the camp ...": what opens a sentence describes the subject after the comma. */
    private Seen fronted(int head, int end) {
        int past = phrases.end(end + 1);
        Optional<Mention> subject = past > end + 1 ? phrases.headedIn(end + 1, past) : Optional.empty();
        return subject.map(mention -> new Seen(mention, Place.BEFORE_COMMA, head)).orElse(null);
    }

    /** Whether only a comma or a conjunction, or both, lie between. */
    private static boolean follows(int end, int from) {
        return end < from && from - end <= 2;
    }

    private boolean named(Description description) {
        return description.holders().stream().allMatch(holder -> entities.entity(holder).proper());
    }

    /** Whether the phrase comes after a comma or a conjunction, so that the next name may be one more of a list. */
    private boolean listed(int from) {
        return from > 0 && (phrases.comma(from - 1) && from > 1 && sentence.token(from - 2).isProper()
                || sentence.token(from - 1).tag().equals("CC"));
    }

    private Seen predicated(int head) {
        List<Integer> copulas = sentence.children(head, "case").isEmpty() ? sentence.children(head, "cop") : List.of();
        if (!copulas.isEmpty()) {
            List<Mention> subjects = subjects(head);
            return subjects.isEmpty() ? null : new Seen(subjects, Place.PREDICATE, nobody(subjects)
                    ? Relation.Modality.NEGATED : modality(head, copulas.get(0), false), head);
        }
        Optional<OfficeVerbs.Found> verb = OfficeVerbs.shipped().over(sentence, head);
        Optional<Mention> holder = verb.flatMap(found -> entities.headedBy(sentence.index(), found.holder())
                .or(() -> entities.covering(sentence.index(), found.holder())));
        return holder.map(mention -> new Seen(List.of(mention), Place.OFFICE_VERB, effect(verb.get()),
                verb.get().verb(), tense(verb.get()))).orElse(null);
    }

    /** Of whom a noun is predicated; of "he was a founder and had been the chairman", the subject that both share. */
    private List<Mention> subjects(int head) {
        List<Mention> found = new ArrayList<>();
        for (int subject : sentence.enhancedChildren(head, "nsubj")) {
            if (!sentence.token(subject).tag().startsWith("W")) {
                renamings.renamed(subject).ifPresent(found::add);
            }
        }
        boolean joined = sentence.relation(head).startsWith("conj") && sentence.governor(head) < head;
        return found.isEmpty() && joined ? subjects(sentence.governor(head)) : found;
    }

    private Relation.Modality effect(OfficeVerbs.Found verb) {
        Relation.Modality modality = modality(verb.verb(), verb.verb(), true);
        if (modality != Relation.Modality.CURRENT) {
            boolean ending = verb.effect() == OfficeVerbs.Effect.ENDS && modality == Relation.Modality.PROSPECTIVE;
            return ending ? forced(verb.verb()) ? Relation.Modality.FORMER : Relation.Modality.CURRENT : modality;
        }
        return switch (verb.effect()) {
            case ENDS -> Relation.Modality.FORMER;
            case MAY -> Relation.Modality.PROSPECTIVE;
            case HOLDS -> past(verb.verb()) ? Relation.Modality.FORMER : Relation.Modality.CURRENT;
            case BEGINS -> Relation.Modality.CURRENT;
        };
    }

    private static Tense tense(OfficeVerbs.Found verb) {
        return switch (verb.effect()) {
            case BEGINS, MAY -> Tense.BEGIN;
            case ENDS -> Tense.END;
            case HOLDS -> Tense.STATE;
        };
    }

    private boolean forced(int verb) {
        int above = sentence.governor(verb);
        return above >= 0 && sentence.token(above).lemma().equals("force");
    }

    /** What auxiliaries and negation make of a predicate; a past copula says that it is no longer so. */
    private Relation.Modality modality(int predicate, int finite, boolean verb) {
        List<String> words = words(sentence.children(predicate, "advmod", "aux", "mark", "det", "cc"));
        if (words.stream().anyMatch(NEGATIONS::contains)) {
            return Relation.Modality.NEGATED;
        }
        if (words.stream().anyMatch(AHEAD::contains)) {
            return Relation.Modality.PROSPECTIVE;
        }
        boolean over = words.contains("had") || past(finite) && sentence.children(predicate, "aux").isEmpty();
        return !verb && over ? Relation.Modality.FORMER : Relation.Modality.CURRENT;
    }

    private List<String> words(List<Integer> tokens) {
        return tokens.stream().map(token -> sentence.token(token).word().toLowerCase(Locale.ROOT)).toList();
    }

    /** "Neither country is a member": a negation may stand with the subject. */
    private boolean nobody(List<Mention> subjects) {
        return subjects.stream().anyMatch(subject ->
                words(sentence.children(subject.head(), "det", "cc:preconj")).stream().anyMatch(NEGATIONS::contains));
    }

    /** Whether the clause tells that they were put out of office: "sacked the minister", "the president was ousted". */
    private boolean removed(List<Mention> holders) {
        return holders.stream().allMatch(holder -> putOut(sentence.relation(holder.head()).equals("appos")
                ? sentence.governor(holder.head()) : holder.head()));
    }

    private boolean putOut(int head) {
        int verb = sentence.governor(head);
        return OfficeVerbs.shipped().ends(sentence, head) && modality(verb, verb, true) == Relation.Modality.CURRENT;
    }

    private boolean past(int verb) {
        return sentence.token(verb).tag().equals("VBD");
    }

    private Optional<Relation.Modality> status(int from, int core, int to) {
        for (int at = core - 1; at >= from; at--) {
            Optional<Relation.Modality> status = Titles.shipped().status(sentence, at);
            if (status.isPresent() && !inMention(at)) {
                return status;
            }
        }
        if (Titles.ex(sentence.token(core))) {
            return Optional.of(Relation.Modality.FORMER);
        }
        boolean hyphen = to + 1 < sentence.size() && sentence.token(to).tag().equals("HYPH");
        Token after = to < sentence.size() ? sentence.token(hyphen ? to + 1 : to) : sentence.token(to - 1);
        return hyphen || after.tag().startsWith("JJ") ? Titles.shipped().status(after)
                .filter(status -> status == Relation.Modality.PROSPECTIVE) : Optional.empty();
    }

    private boolean inMention(int token) {
        return entities.inSentence(sentence.index()).stream().anyMatch(mention -> mention.form() == Form.NAMED
                && mention.from() <= token && token < mention.to() && mention.head() != token
                && mention.to() - mention.from() < 3 && entities.entity(mention).key().isPresent());
    }
}
