package chancery.resolve;

import chancery.annotate.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the names that a sentence itself says to be of one thing: "Hansa, which sailors call Vento", "Ruben Arce, known
 * as Tigre". The first name is what the article goes by; the other is one that the gazetteer does not know.
 */
final class OtherNames {
    private static final Set<String> CALLING = Set.of("call", "know", "name", "dub", "nickname");

    private final List<Cluster> clusters;

    OtherNames(List<Cluster> clusters) {
        this.clusters = clusters;
    }

    /** @param byHead the mention that each token heads */
    void settle(List<Draft> drafts, Map<Long, Draft> byHead) {
        for (Draft name : drafts) {
            if (name.form != Form.NAMED || !name.cluster.proper || name.literal != null || adjective(name)) {
                continue;
            }
            Sentence sentence = name.sentence;
            for (int verb : sentence.children(name.head, "acl", "acl:relcl")) {
                Draft other = CALLING.contains(sentence.token(verb).lemma()) ? called(sentence, verb, byHead) : null;
                if (other != null && mayJoin(name, other)) {
                    join(name.cluster, other.cluster);
                }
            }
        }
    }

    /** What something is called: "call it X", "known as X"; null where the verb says something else. */
    private static Draft called(Sentence sentence, int verb, Map<Long, Draft> byHead) {
        boolean passive = sentence.token(verb).tag().equals("VBN");
        boolean relative = !sentence.children(verb, "nsubj").isEmpty() && sentence.children(verb, "obj").stream()
                .anyMatch(token -> sentence.token(token).tag().equals("WDT") || sentence.token(token).tag().equals("WP"));
        List<Integer> names = new ArrayList<>(sentence.children(verb, "obj", "xcomp", "dep", "ccomp"));
        for (int child : sentence.children(verb, "obl")) {
            if (sentence.children(child, "case").stream().allMatch(token -> sentence.token(token).word().equals("as"))) {
                names.add(child);
            }
        }
        for (int child : names) {
            Draft other = byHead.get(Appositions.position(sentence, child));
            if ((passive || relative) && child > verb && other != null && other.form == Form.NAMED && other.from <= verb + 3) {
                return other;
            }
        }
        return null;
    }

    /**
     * Whom or what the gazetteer knows by the other name is not let go for what a sentence calls it: a region and the state
     * that was proclaimed in it bear each other's names. A name that nobody knows seldom tells by itself what it names.
     */
    private static boolean mayJoin(Draft name, Draft other) {
        return other.cluster != name.cluster && other.cluster.item.isEmpty() && !adjective(other) && other.cluster.proper
                && other.literal == null;
    }

    private void join(Cluster cluster, Cluster other) {
        cluster.absorb(other);
        clusters.remove(other);
    }

    private static boolean adjective(Draft draft) {
        return draft.name.flatMap(NameSpan::known).map(Gazette::adjectival).orElse(false);
    }
}
