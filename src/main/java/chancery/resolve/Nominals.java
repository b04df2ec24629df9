package chancery.resolve;

import chancery.annotate.Sentence;
import chancery.gazetteer.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what phrases without a name stand for: "the prime minister" the person of that title, "the country" the state
 * last spoken of, the same words in the same hands the same group. What no rule is sure of stands for itself.
 */
final class Nominals {
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "both");
    /** "the Azerbaijani side" is Azerbaijan. */
    private static final Set<String> SIDE = Set.of("side", "delegation");
    private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "some", "any", "no", "every", "each",
            "several", "many", "few");
    /** How far back, in sentences, "the country" looks. */
    private static final int REACH = 4;

    private final HeadWords heads;
    private final Lexicon lexicon;
    private final List<Cluster> clusters;
    private final Map<String, Cluster> bySignature = new HashMap<>();

    Nominals(HeadWords heads, Lexicon lexicon, List<Cluster> clusters) {
        this.heads = heads;
        this.lexicon = lexicon;
        this.clusters = clusters;
    }

    /** @param earlier the article's mentions before this one, in text order, with what they stand for */
    void settle(Draft draft, List<Draft> earlier) {
        boolean definite = determined(draft, DEFINITE);
        Cluster owner = draft.owner == null ? null : draft.owner.cluster;
        Set<String> modifiers = modifiers(draft);
        Cluster found = owner != null && SIDE.contains(draft.lemma()) && owner.kind.organized() ? owner : null;
        if (found == null && draft.kind == Kind.PERSON && (definite || owner != null) && !draft.plural
                && !determined(draft, INDEFINITE)) {
            found = bearer(draft, owner, modifiers, earlier);
        }
        if (found == null && definite && owner == null && modifiers.isEmpty() && !draft.plural) {
            found = draft.lemma().equals("capital") ? capital(earlier) : lastOfKind(draft, earlier);
        }
        String signature = draft.lemma() + "|" + draft.plural + "|" + modifiers + "|"
                + (draft.owner == null ? "" : System.identityHashCode(owner == null ? draft : owner));
        boolean repeats = draft.kind != Kind.THING && !determined(draft, INDEFINITE)
                && (definite || draft.plural || owner != null);
        if (found == null && repeats) {
            found = bySignature.get(signature);
        }
        boolean bare = definite || lexicon.has("by-nature", draft.lemma());
        if (found == null && bare && owner == null && modifiers.isEmpty() && draft.kind != Kind.THING) {
            found = Optional.ofNullable(bySignature.get(draft.lemma() + "|" + draft.plural))
                    .filter(cluster -> !draft.plural || recent(cluster, draft)).orElse(null);
        }
        if (found == null) {
            found = new Cluster(draft.kind, false);
            found.owner = owner;
            found.ownedBy = draft.owner;
            found.plural = draft.plural;
            clusters.add(found);
        }
        found.add(draft);
        if (found.kind == Kind.PERSON) {
            found.titles.add(draft.lemma());
        }
        bySignature.putIfAbsent(signature, found);
        bySignature.put(draft.lemma() + "|" + draft.plural, found);
    }

    /** Whether it was spoken of a few sentences ago: "the mines" of another page are others. */
    private static boolean recent(Cluster cluster, Draft draft) {
        return cluster.drafts.stream().anyMatch(one -> draft.sentence.index() - one.sentence.index() <= 2 * REACH);
    }

    private static boolean determined(Draft draft, Set<String> words) {
        return draft.sentence.children(draft.head, "det", "predet").stream()
                .anyMatch(token -> words.contains(draft.sentence.token(token).lemma().toLowerCase(Locale.ROOT)));
    }

    /** What else the phrase says of its head, apart from what it belongs to. */
    private static Set<String> modifiers(Draft draft) {
        Sentence sentence = draft.sentence;
        Set<String> found = new TreeSet<>();
        for (int child : sentence.children(draft.head, "amod", "compound", "nummod", "nmod")) {
            boolean owner = draft.owner != null && draft.owner.head == child;
            if (!owner && !sentence.token(child).isPunctuation()) {
                found.add(sentence.token(child).lemma().toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    /**
     * The person last spoken of who bears the title, and whose state is not another. Who has no name is the same only
     * nearby and where no other words are said of him; of titles that many bear at once, so is who has one.
     */
    private Cluster bearer(Draft draft, Cluster owner, Set<String> modifiers, List<Draft> earlier) {
        String title = draft.lemma();
        String longer = draft.head > draft.from ? draft.sentence.token(draft.head - 1).word().toLowerCase(Locale.ROOT)
                + " " + title : title;
        String wanted = heads.head(longer).isPresent() ? longer : title;
        boolean anywhere = owner != null || lexicon.has("sole-office", wanted);
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Cluster cluster = earlier.get(i).cluster;
            boolean far = draft.sentence.index() - earlier.get(i).sentence.index() > REACH;
            if (cluster == null || cluster.kind != Kind.PERSON || !cluster.titles.contains(wanted)
                    || owner != null && cluster.holder() != null && cluster.holder() != owner) {
                continue;
            }
            if (cluster.proper ? anywhere || !far : !far && modifiers.isEmpty()) {
                return cluster;
            }
        }
        return null;
    }

    /** "the capital": of the state last spoken of, where the article names that city. */
    private Cluster capital(List<Draft> earlier) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Cluster state = earlier.get(i).cluster;
            if (state != null && Gazette.state(state.kind) && state.item.isPresent()) {
                String key = state.item.get().key();
                return clusters.stream().filter(city -> city.item.filter(item -> item.capitalOf().contains(key)).isPresent())
                        .findFirst().orElse(null);
            }
        }
        return null;
    }

    private Cluster lastOfKind(Draft draft, List<Draft> earlier) {
        Set<Kind> wanted = switch (draft.kind) {
            case STATE -> Set.of(Kind.STATE, Kind.DE_FACTO_STATE);
            case ALLIANCE -> Set.of(Kind.ALLIANCE);
            case REGION -> Set.of(Kind.REGION, Kind.DE_FACTO_STATE, Kind.PLACE);
            case CITY -> Set.of(Kind.CITY);
            case GOVERNMENT, MEDIA, ARMED_GROUP -> Set.of(draft.kind);
            case ORGANIZATION -> Set.of(Kind.ORGANIZATION, Kind.INTERNATIONAL_ORGANIZATION, Kind.MEDIA,
                    Kind.ARMED_GROUP, Kind.ALLIANCE);
            default -> Set.of();
        };
        if (wanted.isEmpty() || lexicon.has("no-last", draft.lemma())) {
            return null;
        }
        Cluster second = null;
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Draft other = earlier.get(i);
            if (draft.sentence.index() - other.sentence.index() > REACH) {
                break;
            }
            Cluster cluster = other.cluster;
            if (cluster == null || !cluster.proper || !wanted.contains(cluster.kind)) {
                continue;
            }
            if (draft.kind == Kind.REGION && cluster.kind == Kind.PLACE) {
                // a pass or a road is no region, but a place of unknown sort may be one
                second = second == null ? cluster : second;
                continue;
            }
            if (draft.kind == Kind.STATE || draft.kind == Kind.REGION || draft.kind == Kind.CITY
                    || draft.kind == Kind.ALLIANCE || calls(cluster, draft)
                    || isOne(cluster, draft, draft.sentence.index() - other.sentence.index())) {
                return cluster;
            }
        }
        return second;
    }

    /** Whether a name of the cluster has the phrase's head as a word: "the ministry" of "Defense Ministry". */
    private static boolean calls(Cluster cluster, Draft draft) {
        String head = NameGrouper.normal(draft.lemma());
        return cluster.titles.contains(draft.lemma()) || cluster.drafts.stream().flatMap(one -> one.name.stream())
                .anyMatch(name -> java.util.Arrays.asList(NameGrouper.normal(name.text()).split(" ")).contains(head));
    }

    /**
     * Whether the phrase says what sort of body the cluster is: "the bloc" of the European Union, "the organization" of who
     * was named in this sentence or the last, or is named more than once. A state's forces are no group.
     *
     * @param distance from the cluster's mention, in sentences
     */
    private static boolean isOne(Cluster cluster, Draft draft, int distance) {
        boolean among = cluster.kind == Kind.ALLIANCE || cluster.kind == Kind.INTERNATIONAL_ORGANIZATION;
        boolean forces = cluster.drafts.stream().flatMap(one -> one.name.stream())
                .anyMatch(name -> name.text().matches(".*(Forces?|Army|Navy|Guard|Police|Corps)"));
        return draft.kind == Kind.ORGANIZATION && switch (draft.lemma()) {
            case "bloc" -> among;
            case "organization", "organisation" -> cluster.drafts.size() > 1 || distance < 2;
            case "group" -> cluster.drafts.size() > 1 && !forces;
            default -> false;
        };
    }
}
