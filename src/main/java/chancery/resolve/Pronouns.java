package chancery.resolve;

import chancery.annotate.Quotation;
import chancery.annotate.Sentence;
import chancery.gazetteer.Kind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what pronouns stand for, by number, gender, nearness and the part the antecedent plays; abstains where two are
 * about as likely. First and second persons are left to whoever knows who speaks.
 */
final class Pronouns {
    private static final int REACH = 2;
    /** By how much the likeliest antecedent must be ahead of the next. */
    private static final int MARGIN = 8;

    private static final Set<String> LENGTHS = Set.of("second", "minute", "hour", "day", "night", "morning", "afternoon",
            "evening", "week", "month", "year", "decade", "century", "long", "time", "while");

    private final Lexicon lexicon;
    private final List<Cluster> clusters;
    private final List<Quotation> quotations;

    Pronouns(Lexicon lexicon, List<Cluster> clusters, List<Quotation> quotations) {
        this.lexicon = lexicon;
        this.clusters = clusters;
        this.quotations = quotations;
    }

    private enum Class { HE, SHE, IT, THEY, RELATIVE, OTHER }

    void settle(Draft draft, List<Draft> earlier) {
        Class type = type(draft.headToken().word().toLowerCase(Locale.ROOT));
        Cluster found = switch (type) {
            case RELATIVE -> antecedent(draft, earlier);
            case OTHER -> null;
            case IT -> empty(draft) ? null : likeliest(draft, type, earlier);
            default -> likeliest(draft, type, earlier);
        };
        if (found == null) {
            found = new Cluster(type == Class.HE || type == Class.SHE || first(draft) ? Kind.PERSON
                    : type == Class.IT || type == Class.RELATIVE ? Kind.THING : Kind.GROUP, false);
            clusters.add(found);
        }
        found.add(draft);
        if (type == Class.HE || type == Class.SHE) {
            found.gender = type == Class.HE ? Gender.MASCULINE : Gender.FEMININE;
        }
    }

    /** "It seems that", "it is hard to see": it stands for nothing. */
    private static boolean empty(Draft draft) {
        int governor = draft.sentence.governor(draft.head);
        if (governor < 0 || !draft.subject()) {
            return false;
        }
        String lemma = draft.sentence.token(governor).lemma();
        boolean judged = !draft.sentence.children(governor, "cop").isEmpty()
                && !draft.sentence.children(governor, "ccomp", "xcomp", "csubj", "advcl", "acl").isEmpty();
        boolean lasting = lemma.equals("take") && draft.sentence.children(governor, "obj", "obl", "advmod").stream()
                .anyMatch(child -> LENGTHS.contains(draft.sentence.token(child).lemma()));
        return judged || lasting || Set.of("seem", "appear", "turn", "happen", "rain", "snow").contains(lemma);
    }

    private static boolean first(Draft draft) {
        return Set.of("i", "me", "my", "mine", "myself").contains(draft.headToken().word().toLowerCase(Locale.ROOT));
    }

    private static Class type(String word) {
        return switch (word) {
            case "he", "him", "his", "himself" -> Class.HE;
            case "she", "her", "hers", "herself" -> Class.SHE;
            case "it", "its", "itself" -> Class.IT;
            case "they", "them", "their", "theirs", "themselves" -> Class.THEY;
            case "who", "whom", "whose", "which", "that" -> Class.RELATIVE;
            default -> Class.OTHER;
        };
    }

    /** Of a relative pronoun, what its clause hangs on. */
    private static Cluster antecedent(Draft draft, List<Draft> earlier) {
        Sentence sentence = draft.sentence;
        int at = draft.head;
        while (at >= 0 && !sentence.relation(at).equals("acl:relcl")) {
            at = sentence.governor(at);
        }
        int governor = at < 0 ? -1 : sentence.governor(at);
        for (Draft other : earlier) {
            if (other.sentence == sentence && other.head == governor && other.cluster != null) {
                return other.cluster;
            }
        }
        return null;
    }

    private Cluster likeliest(Draft draft, Class type, List<Draft> earlier) {
        Map<Cluster, Integer> scores = new LinkedHashMap<>();
        Set<Cluster> barred = new HashSet<>();
        int nearest = REACH;
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Draft other = earlier.get(i);
            int distance = draft.sentence.index() - other.sentence.index();
            boolean person = type == Class.HE || type == Class.SHE;
            if (distance > REACH || !person && distance > Math.max(1, nearest)) {
                break;
            }
            if (other.cluster != null && barred(other, draft)) {
                barred.add(other.cluster);
            } else if (other.cluster != null && agrees(other, draft, type)) {
                scores.merge(other.cluster, score(other, draft, distance, type), Math::max);
                nearest = Math.min(nearest, distance);
            }
        }
        scores.keySet().removeAll(barred);
        return clearest(scores);
    }

    /** The likeliest, where it is far enough ahead of the next. */
    private static Cluster clearest(Map<Cluster, Integer> scores) {
        Cluster best = null;
        int top = Integer.MIN_VALUE;
        int next = Integer.MIN_VALUE;
        for (Map.Entry<Cluster, Integer> entry : scores.entrySet()) {
            if (entry.getValue() > top) {
                next = top;
                top = entry.getValue();
                best = entry.getKey();
            } else {
                next = Math.max(next, entry.getValue());
            }
        }
        return best != null && (next == Integer.MIN_VALUE || top - next >= MARGIN) ? best : null;
    }

    private static boolean agrees(Draft other, Draft draft, Class type) {
        Kind kind = other.cluster.kind;
        boolean coordinated = !other.sentence.children(other.head, "conj").isEmpty()
                || other.relation().equals("conj") && other.sentence.token(other.sentence.governor(other.head)).isNoun();
        if (speaking(other)) {
            return false;
        }
        return switch (type) {
            case HE -> kind == Kind.PERSON && other.cluster.gender.agrees(Gender.MASCULINE);
            case SHE -> kind == Kind.PERSON && other.cluster.gender.agrees(Gender.FEMININE);
            case IT -> kind != Kind.PERSON && kind != Kind.GROUP && !other.plural && !coordinated
                    && !adjective(other) && !proposition(draft)
                    // "called it a good day": of the sentence before, what is acted upon is seldom a state
                    && !(object(draft) && Gazette.state(kind) && other.sentence != draft.sentence);
            default -> (other.plural || kind == Kind.GROUP
                    || kind.organized() && !Gazette.state(kind) && !object(draft) && other.subject())
                    && kind != Kind.PERSON && !adjective(other) && !(kind == Kind.THING && acts(draft));
        };
    }

    /** "The army denied it": what was said, and nothing that has a name. */
    private static boolean proposition(Draft draft) {
        int governor = draft.sentence.governor(draft.head);
        return object(draft) && governor >= 0 && Set.of("deny", "confirm", "know", "believe", "doubt", "admit", "mean", "say")
                .contains(draft.sentence.token(governor).lemma());
    }

    /** First and second persons are whoever speaks and listens, and never he, she, it or they. */
    private static boolean speaking(Draft other) {
        return other.form == Form.PRONOMINAL && other.headToken().word().toLowerCase(Locale.ROOT)
                .matches("i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves");
    }

    /** "As they barricaded the road": things do nothing to others. */
    private static boolean acts(Draft draft) {
        int governor = draft.sentence.governor(draft.head);
        return draft.subject() && governor >= 0 && draft.sentence.token(governor).isVerb()
                && !draft.sentence.children(governor, "obj").isEmpty();
    }

    private static boolean object(Draft draft) {
        return draft.relation().startsWith("obj");
    }

    private static boolean adjective(Draft other) {
        return other.name.flatMap(NameSpan::known).map(Gazette::adjectival).orElse(false) && other.kind != Kind.GROUP;
    }

    /** Two arguments of one verb are two things; so are those inside and outside of a quotation in one sentence. */
    private boolean barred(Draft other, Draft draft) {
        if (speaker(other, draft)) {
            return true;
        }
        if (other.sentence != draft.sentence) {
            return false;
        }
        String word = draft.headToken().word().toLowerCase(Locale.ROOT);
        boolean possessive = draft.headToken().tag().equals("PRP$");
        boolean arguments = !possessive && !word.endsWith("self") && !word.endsWith("selves")
                && other.sentence.governor(other.head) == draft.sentence.governor(draft.head);
        boolean around = other.from <= draft.head && draft.head < other.to;
        return arguments || around || quoted(draft) != quoted(other);
    }

    /** "Silva said: “She left”": who is quoted speaks of others. */
    private boolean speaker(Draft other, Draft draft) {
        int governor = other.sentence.governor(other.head);
        Optional<Quotation> quotation = quotation(draft);
        return quotation.isPresent() && quotation(other).isEmpty() && other.subject() && governor >= 0
                && lexicon.has("saying", other.sentence.token(governor).lemma())
                && quotation.get().first() - other.sentence.index() <= 1;
    }

    private boolean quoted(Draft draft) {
        return quotation(draft).isPresent();
    }

    private Optional<Quotation> quotation(Draft draft) {
        int at = draft.headToken().span().start();
        for (Quotation quotation : quotations) {
            if (quotation.first() <= draft.sentence.index() && draft.sentence.index() <= quotation.last()
                    && quotation.span().start() <= at && at < quotation.span().end()) {
                return Optional.of(quotation);
            }
        }
        return Optional.empty();
    }

    /** "Signs held by protesters": who does what a passive tells of. */
    private static boolean agent(Draft other) {
        int governor = other.sentence.governor(other.head);
        return other.relation().startsWith("obl") && governor >= 0 && other.sentence.token(governor).tag().equals("VBN")
                && other.sentence.children(other.head, "case").stream().anyMatch(at -> other.sentence.token(at).lemma().equals("by"));
    }

    private static int score(Draft other, Draft draft, int distance, Class type) {
        // "While the union backed the plan, residents refused it": an object is as often what is acted upon before
        boolean acted = object(draft) && type != Class.HE && type != Class.SHE;
        int score = -14 * distance;
        score += other.subject() || agent(other) ? acted ? 8 : 20 : other.relation().startsWith("obj") ? acted ? 14 : 6 : 0;
        score += other.relation().equals("compound") || other.relation().equals("nmod:poss")
                ? type == Class.IT && !draft.headToken().tag().equals("PRP$") ? -12 : -6 : 0;
        score += other.cluster.proper && !acted ? 6 : 0;
        score += other.form == Form.PRONOMINAL && !other.headToken().tag().startsWith("W") ? 6 : 0;
        if (type == Class.HE || type == Class.SHE) {
            score += other.cluster.gender != Gender.UNKNOWN ? 6 : 0;
        }
        if (type == Class.IT && !acted) {
            score += other.cluster.kind.organized() ? 8 : other.cluster.kind == Kind.THING ? -2 : 0;
        }
        if (type == Class.THEY && !acted) {
            score += other.plural && other.cluster.kind != Kind.THING ? 10 : 0;
            // things do little
            score -= other.cluster.kind == Kind.THING ? draft.subject() ? 20 : 8 : 0;
        }
        boolean clause = draft.subject() && draft.sentence.governor(draft.head) >= 0
                && draft.sentence.relation(draft.sentence.governor(draft.head)).equals("advcl");
        if (type == Class.THEY && distance == 0 && clause && other.plural && other.cluster.kind != Kind.THING) {
            score += 14; // "held by miners as they blocked the road"
        }
        if (distance == 0 && other.subject() && governs(other, draft)) {
            score += 10;
        }
        return score;
    }

    /** Whether the pronoun stands in the clause, or under the clause, of which the other is the subject. */
    private static boolean governs(Draft other, Draft draft) {
        int verb = other.sentence.governor(other.head);
        for (int at = draft.head; at >= 0; at = draft.sentence.governor(at)) {
            if (at == verb) {
                return true;
            }
        }
        return false;
    }
}
