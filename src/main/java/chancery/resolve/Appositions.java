package chancery.resolve;

import chancery.annotate.Sentence;
import chancery.gazetteer.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Joins what a sentence itself says is the same: a name and the phrase set beside it, a name and the letters in brackets
 * after it; and notes what titles a person bears.
 */
final class Appositions {
    private final HeadWords heads;
    private final List<Cluster> clusters;
    /** Names by their last token. */
    private final Map<Long, Draft> byEnd = new HashMap<>();

    Appositions(HeadWords heads, List<Cluster> clusters) {
        this.heads = heads;
        this.clusters = clusters;
    }

    void settle(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.form == Form.NAMED) {
                byEnd.put(position(draft.sentence, draft.to - 1), draft);
            }
        }
        Map<Long, Draft> byHead = new HashMap<>();
        Map<Long, Draft> byStart = new HashMap<>();
        for (Draft draft : drafts) {
            byStart.putIfAbsent(position(draft.sentence, draft.from), draft);
            byHead.merge(position(draft.sentence, draft.head), draft,
                    (a, b) -> a.to - a.from >= b.to - b.from ? a : b);
        }
        new OtherNames(clusters).settle(drafts, byHead);
        SideBySide side = new SideBySide(heads);
        for (Draft draft : drafts) {
            byComma(draft, byStart);
            side.by(draft, byStart).ifPresent(name -> beside(name, draft));
            if (draft.relation().equals("appos") || bracketed(draft)) {
                Draft other = byHead.get(position(draft.sentence, draft.sentence.governor(draft.head)));
                if (other == null || bracketed(draft)) {
                    other = before(draft, drafts, other);
                }
                if (other != null && other != draft) {
                    join(other, draft);
                }
            }
            if (draft.form == Form.NAMED && draft.kind == Kind.PERSON) {
                roleBefore(draft, drafts);
                titles(draft);
            }
        }
    }

    /** "Chile's interior minister Ana Silva": the phrase right before a name that the parse hangs the name on, or it on the name. */
    private void roleBefore(Draft name, List<Draft> drafts) {
        for (Draft role : drafts) {
            boolean beside = role.sentence == name.sentence && role.to == name.from && role.form == Form.NOMINAL
                    && role.kind == Kind.PERSON && !role.plural;
            if (beside && (name.sentence.governor(name.head) == role.head || name.sentence.governor(role.head) == name.head)) {
                join(role, name);
            }
        }
    }

    /** "Ana Silva, its ambassador," and "its ambassador, Ana Silva,": side by side whatever the parse makes of them. */
    private void byComma(Draft draft, Map<Long, Draft> byStart) {
        Sentence sentence = draft.sentence;
        int comma = draft.to < sentence.size() && sentence.token(draft.to).tag().equals("-RRB-") ? draft.to + 1 : draft.to;
        if (draft.plural || comma + 1 >= sentence.size() || !sentence.token(comma).word().equals(",")) {
            return;
        }
        Draft next = byStart.get(position(sentence, comma + 1));
        if (next == null || next.plural || next.form == draft.form || draft.form == Form.PRONOMINAL
                || next.form == Form.PRONOMINAL || !sort(draft.kind).equals(sort(next.kind))
                || listed(sentence, draft, next)) {
            return;
        }
        if (draft.kind != Kind.PERSON && (draft.form != Form.NAMED || next.subject()
                || sentence.children(next.head, "det").isEmpty())) {
            return;
        }
        Draft phrase = draft.form == Form.NOMINAL ? draft : next;
        boolean settled = phrase.owner != null || !sentence.children(phrase.head, "det").isEmpty()
                || draft.form == Form.NAMED;
        if (settled) {
            join(draft, next);
        }
    }

    /** Which kinds one thing may go by in a name and in the phrase beside it. */
    private static String sort(Kind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case ALLIANCE, INTERNATIONAL_ORGANIZATION, ORGANIZATION, MEDIA, ARMED_GROUP -> "body";
            case STATE, DE_FACTO_STATE -> "state";
            case REGION, PLACE -> "region";
            default -> kind.name();
        };
    }

    /** One of several, rather than set beside: "Silva, the ambassador and her guards". */
    private static boolean listed(Sentence sentence, Draft first, Draft second) {
        boolean and = second.to < sentence.size() && sentence.token(second.to).tag().equals("CC")
                || second.to + 1 < sentence.size() && sentence.token(second.to).word().equals(",")
                && sentence.token(second.to + 1).tag().equals("CC");
        return and && (sentence.relation(second.head).equals("conj")
                || !sentence.children(first.head, "conj").isEmpty());
    }

    static long position(Sentence sentence, int token) {
        return ((long) sentence.index() << 32) + token;
    }

    private static boolean bracketed(Draft draft) {
        return draft.form == Form.NAMED && draft.from > 0 && draft.to < draft.sentence.size()
                && draft.sentence.token(draft.from - 1).tag().equals("-LRB-")
                && draft.sentence.token(draft.to).tag().equals("-RRB-");
    }

    /** Of a name in brackets, the mention that ends right before them. */
    private static Draft before(Draft draft, List<Draft> drafts, Draft otherwise) {
        if (!bracketed(draft)) {
            return otherwise;
        }
        for (Draft other : drafts) {
            if (other.sentence == draft.sentence && other.to == draft.from - 1 && other.form != Form.PRONOMINAL
                    && (other.form == Form.NAMED || other.head >= other.to - 3)) {
                return other;
            }
        }
        return otherwise;
    }

    /** As {@link #join}; "the company Wagner", "the city of Tete" say what a name is that might be something else's. */
    private void beside(Draft name, Draft phrase) {
        boolean body = phrase.kind.organized() && !name.kind.organized()
                && name.cluster.drafts.stream().allMatch(one -> one.to - one.from == 1);
        if (name.cluster.item.isEmpty() && (body || phrase.kind == Kind.CITY)) {
            name.cluster.kind = phrase.kind;
            name.cluster.drafts.forEach(one -> one.kind = phrase.kind);
        }
        join(name, phrase);
    }

    private void join(Draft other, Draft draft) {
        boolean both = other.form == Form.NAMED && draft.form == Form.NAMED;
        if (both) {
            boolean letters = bracketed(draft) && (alias(other, draft) || alias(draft, other));
            if (letters && other.cluster != draft.cluster && draft.cluster.item.isEmpty()) {
                clusters.remove(draft.cluster);
                other.cluster.absorb(draft.cluster);
            } else if (letters && other.cluster != draft.cluster && other.cluster.item.isEmpty()) {
                clusters.remove(other.cluster);
                draft.cluster.absorb(other.cluster);
            }
            return;
        }
        Draft name = other.form == Form.NAMED ? other : draft;
        Draft phrase = name == other ? draft : other;
        if (phrase.form != Form.NOMINAL || phrase.cluster != null || !same(name, phrase)) {
            return;
        }
        if (name.cluster == null) {
            return;
        }
        name.cluster.add(phrase);
        if (name.cluster.ownedBy == null && name.cluster.kind.actor()) {
            name.cluster.ownedBy = phrase.owner;
        }
        if (name.cluster.kind == Kind.PLACE && (phrase.kind == Kind.REGION || phrase.kind == Kind.CITY)) {
            name.cluster.kind = phrase.kind;
        }
        name.cluster.titles.add(phrase.lemma());
        title(phrase.sentence, phrase.from, phrase.head, name.cluster);
    }

    /** Letters that fit the name's initials, or that at least begin as it does. */
    private static boolean alias(Draft name, Draft letters) {
        String text = letters.name.orElseThrow().text();
        String full = name.name.orElseThrow().text();
        return Capitals.acronym(text) && full.length() > text.length()
                && (Initials.of(full, text) || full.charAt(0) == text.charAt(0));
    }

    private static boolean same(Draft name, Draft phrase) {
        if (name.plural != phrase.plural && name.kind == Kind.PERSON) {
            return false;
        }
        if (name.kind == Kind.PERSON) {
            return phrase.kind == Kind.PERSON;
        }
        if (Gazette.state(name.kind) && (phrase.kind == Kind.ARMED_GROUP || phrase.kind == Kind.MEDIA)) {
            return false; // "Burundi and the front, a militia"
        }
        boolean world = name.kind == Kind.INTERNATIONAL_ORGANIZATION || name.kind == Kind.ALLIANCE;
        if (world && (phrase.kind == Kind.GOVERNMENT || phrase.kind == Kind.ARMED_GROUP)) {
            return false;
        }
        if (name.kind.organized()) {
            return phrase.kind.organized() || phrase.kind == Kind.GROUP && !phrase.plural
                    || Gazette.state(name.kind) && !phrase.kind.actor() && phrase.kind != Kind.THING;
        }
        return name.kind != Kind.GROUP && !phrase.kind.actor() && (phrase.kind != Kind.THING || name.kind == Kind.THING);
    }

    /** "Armenian Prime Minister Nikol Pashinyan": what stands before a person's name in its phrase. */
    private void titles(Draft draft) {
        Sentence sentence = draft.sentence;
        Draft owner = draft.owner;
        for (int i = draft.from - 1; i >= 0 && i >= draft.from - 6; i--) {
            boolean part = sentence.governor(i) >= i && (sentence.relation(i).equals("compound")
                    || sentence.relation(i).equals("amod") || sentence.relation(i).equals("dep")
                    || sentence.relation(i).equals("nmod:poss"));
            if (!part && !sentence.token(i).tag().equals("POS")) {
                break;
            }
            title(sentence, Math.max(0, i - 2), i, draft.cluster);
            Draft other = byEnd.get(position(sentence, i));
            owner = owner == null && other != null && other.kind != Kind.PERSON ? other : owner;
        }
        if (draft.cluster.owner == null && owner != null && owner.cluster != draft.cluster) {
            draft.cluster.owner = owner.cluster;
        }
    }

    private void title(Sentence sentence, int from, int last, Cluster cluster) {
        for (int start = from; start <= last; start++) {
            StringBuilder words = new StringBuilder();
            for (int i = start; i <= last; i++) {
                words.append(i > start ? " " : "").append(sentence.token(i).word().toLowerCase(Locale.ROOT));
            }
            heads.head(words.toString()).filter(head -> head.kind() == Kind.PERSON).ifPresent(head -> {
                cluster.titles.add(words.toString());
                cluster.sector = cluster.sector.or(head::sector);
                cluster.gender = cluster.gender == Gender.UNKNOWN ? head.gender() : cluster.gender;
            });
        }
    }
}
