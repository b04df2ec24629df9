package chancery.extract;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.extract.relation.Kinds;
import chancery.gazetteer.Kind;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells which two a phrase stands for that names neither: "the two countries", "both sides", "neither leader". They are
 * the last two joined by "and" that the phrase can mean, else the only two that the last sentence that names any names.
 */
final class Pairs {
    private static final Set<String> COUNTRIES = Set.of("country", "state", "nation", "neighbour", "neighbor", "government",
            "republic", "power", "capital");
    private static final Set<String> LEADERS = Set.of("leader", "president", "minister", "premier", "official", "diplomat",
            "politician", "man", "woman", "general", "commander", "envoy", "chief");
    private static final Set<String> SIDES = Set.of("side", "party", "rival", "foe", "adversary", "enemy", "ally", "belligerent",
            "faction", "camp", "organization", "organisation", "group");
    /** Of these also the bare plural is meant: "the sides", "the belligerents". */
    private static final Set<String> OPPOSED = Set.of("side", "belligerent");
    private static final Set<String> DUAL = Set.of("both", "neither");
    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "between");
    /** So many sentences back the two may have been named. */
    private static final int REACH = 2;

    private final Notes notes;
    private final Entities entities;
    private final Map<Integer, List<Integer>> known = new HashMap<>();

    Pairs(Notes notes, Entities entities) {
        this.notes = notes;
        this.entities = entities;
    }

    /** The entity ids of the two; empty where the phrase is of another kind, and where it is not clear who is meant. */
    List<Integer> of(Mention mention) {
        return known.computeIfAbsent(mention.id(), id -> mention.form() == Form.NOMINAL ? find(mention) : List.of());
    }

    private List<Integer> find(Mention mention) {
        Sentence sentence = notes.sentences().get(mention.sentence());
        if (!dual(sentence, mention)) {
            return List.of();
        }
        String head = lower(sentence, mention.head(), true);
        if (COUNTRIES.contains(head)) {
            return pair(mention, Kinds::state, true);
        }
        if (LEADERS.contains(head)) {
            return pair(mention, entity -> entity.kind() == Kind.PERSON && entity.proper(), true);
        }
        return SIDES.contains(head) ? pair(mention, Pairs::party, two(sentence, mention)) : List.of();
    }

    /** Whether the words themselves say that they are two. */
    private static boolean two(Sentence sentence, Mention mention) {
        for (int at = Math.max(0, mention.from() - 1); at < mention.head(); at++) {
            if (lower(sentence, at, false).equals("two") || DUAL.contains(lower(sentence, at, false))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase says that two are meant that are known: "the two", "both", "neither". */
    private static boolean dual(Sentence sentence, Mention mention) {
        String before = mention.from() > 0 ? lower(sentence, mention.from() - 1, false) : "";
        boolean definite = DEFINITE.contains(before);
        boolean two = two(sentence, mention);
        for (int at = mention.from(); at < mention.head(); at++) {
            String word = lower(sentence, at, false);
            definite |= DEFINITE.contains(word);
            if (word.equals("other") || sentence.token(at).isProper()) {
                return false;
            }
        }
        boolean opposed = definite && sentence.token(mention.head()).tag().equals("NNS")
                && OPPOSED.contains(lower(sentence, mention.head(), true));
        boolean known = definite || two && !lower(sentence, mention.from(), false).equals("two");
        return (two && known || opposed) && mention.to() <= mention.head() + 2;
    }

    private static boolean party(Entity entity) {
        return entity.kind().actor() && entity.kind() != Kind.MEDIA && (entity.proper() || entity.kind() != Kind.PERSON);
    }

    /** @param counted whether two that are only named in one sentence may be meant, not only two that "and" joins */
    private List<Integer> pair(Mention mention, Predicate<Entity> fits, boolean counted) {
        Set<Integer> here = new LinkedHashSet<>();
        for (int back = 0; back <= REACH && mention.sentence() >= back; back++) {
            int index = mention.sentence() - back;
            List<Mention> before = entities.inSentence(index).stream()
                    .filter(other -> other.span().end() <= mention.span().start() && !beside(other, mention)).toList();
            List<Integer> joined = joined(index, before, fits);
            if (!joined.isEmpty()) {
                return joined;
            }
            Set<Integer> named = new LinkedHashSet<>();
            before.stream().filter(other -> entities.entity(other).proper() && fits.test(entities.entity(other)))
                    .forEach(other -> named.add(other.entity()));
            if (back == 0) {
                before.stream().filter(other -> named.contains(other.entity()) && !reports(other, mention))
                        .forEach(other -> here.add(other.entity()));
            } else if (!named.isEmpty()) {
                List<Integer> two = !counted ? List.of() : named.size() == 2 ? List.copyOf(named) : states(named);
                return two.containsAll(here) ? two : List.of();
            }
        }
        return List.of();
    }

    /** "Kenya said both sides …": who reports what the phrase's clause tells of may be one of the two, or neither. */
    private boolean reports(Mention other, Mention mention) {
        Sentence sentence = notes.sentences().get(mention.sentence());
        int at = verb(mention.sentence(), mention.head());
        while (at >= 0 && !sentence.relation(at).equals("ccomp")) {
            at = sentence.governor(at);
        }
        return at >= 0 && sentence.relation(other.head()).equals("nsubj") && sentence.governor(other.head()) == sentence.governor(at);
    }

    /** "Kenya and Uganda urged both sides": who acts in the phrase's own clause is none of the two. */
    private boolean beside(Mention other, Mention mention) {
        return other.sentence() == mention.sentence()
                && verb(other.sentence(), other.head()) == verb(mention.sentence(), mention.head());
    }

    /** The verb whose clause a token stands in; -1 for none. */
    private int verb(int index, int token) {
        Sentence sentence = notes.sentences().get(index);
        int at = sentence.governor(token);
        while (at >= 0 && !sentence.token(at).isVerb()) {
            at = sentence.governor(at);
        }
        return at;
    }

    /** Where a firm or a body is named beside two states, the sides are the states. */
    private List<Integer> states(Set<Integer> named) {
        List<Integer> states = named.stream().filter(id -> Kinds.state(entities.entity(id))).toList();
        return states.size() == 2 && states.size() < named.size() ? states : List.of();
    }

    /** The last two of a sentence that are joined by "and", and by no third. */
    private List<Integer> joined(int index, List<Mention> mentions, Predicate<Entity> fits) {
        Sentence sentence = notes.sentences().get(index);
        List<Integer> found = new ArrayList<>();
        for (Mention second : mentions) {
            int first = sentence.relation(second.head()).startsWith("conj") ? sentence.governor(second.head()) : -1;
            if (first < 0 || sentence.children(first, "conj").size() > 1) {
                continue;
            }
            entities.headedBy(index, first).filter(one -> one.entity() != second.entity() && !afterThird(sentence, one)
                    && fits.test(entities.entity(one)) && fits.test(entities.entity(second))).ifPresent(one -> {
                        found.clear();
                        found.add(one.entity());
                        found.add(second.entity());
                    });
        }
        return List.copyOf(found);
    }

    /** "Kenya, Uganda and Chad", where the parser joins the last two only. */
    private boolean afterThird(Sentence sentence, Mention first) {
        int comma = first.from() - 1;
        return comma > 0 && sentence.token(comma).word().equals(",") && entities.inSentence(sentence.index()).stream()
                .anyMatch(other -> other.to() == comma && entities.entity(other).kind() == entities.entity(first).kind());
    }

    private static String lower(Sentence sentence, int token, boolean lemma) {
        return (lemma ? sentence.token(token).lemma() : sentence.token(token).word()).toLowerCase(Locale.ROOT);
    }
}
