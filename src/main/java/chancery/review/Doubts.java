package chancery.review;

import static chancery.graph.Vocabulary.ch;

import chancery.decide.Verdict;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.Item;
import chancery.graph.Vocabulary;
import chancery.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** Finds the named entities of a store that have no item, or one that is not sure, and of which nobody has decided. */
public final class Doubts {
    /** Of a link's score, and of its lead over the next candidate: what is above needs no person's eye. */
    private static final double SURE = 0.75;
    private static final double CLEAR = 0.15;
    private static final int QUOTES = 2;
    /** What seldom has an item, and is not asked about unless it is asked for. */
    private static final Set<String> SELDOM = Set.of("Thing", "Group");

    private final Catalogue catalogue;
    private final Map<String, Found> found = new TreeMap<>();

    /** One entity over all articles. */
    private static final class Found {
        String name = "";
        String kind = "";
        int mentions;
        boolean decided;
        final Set<String> reasons = new TreeSet<>();
        final Set<Node> articles = new TreeSet<>(Comparator.comparing(Node::getURI));
        final Map<String, Doubt.Considered> candidates = new LinkedHashMap<>();
        final List<Doubt.Quote> quotes = new ArrayList<>();
    }

    private Doubts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The most mentioned first.
     *
     * @param kind local name of the class that they have; empty for any but things and groups
     */
    public static List<Doubt> in(Store store, Catalogue catalogue, Optional<String> kind) {
        Doubts doubts = new Doubts(catalogue);
        List<Node> articles = store.articles();
        store.read(dataset -> {
            articles.forEach(article -> doubts.collect(dataset, article));
            return true;
        });
        return doubts.found.values().stream()
                .filter(one -> !one.decided && !one.reasons.isEmpty()
                        && kind.map(one.kind::equals).orElse(!SELDOM.contains(one.kind)))
                .map(Doubts::doubt).sorted(Comparator.comparingInt((Doubt one) -> -one.mentions())
                        .thenComparing(Doubt::name).thenComparing(Doubt::kind)).toList();
    }

    private static Doubt doubt(Found one) {
        return new Doubt(one.name, one.kind, one.mentions, one.articles.size(), String.join("; ", one.reasons),
                one.candidates.values().stream().sorted(Comparator.comparingDouble((Doubt.Considered item) -> -item.score())
                        .thenComparing(Doubt.Considered::key)).toList(), one.quotes);
    }

    private void collect(DatasetGraph dataset, Node article) {
        Map<Node, List<Node>> mentions = new TreeMap<>(Comparator.comparing(Node::getURI));
        Term.subjects(dataset, article, Term.FORM, Term.NAMED).forEach(mention ->
                Term.objects(dataset, article, mention, Term.IDENT_REF).forEach(entity ->
                        mentions.computeIfAbsent(entity, fresh -> new ArrayList<>()).add(mention)));
        mentions.forEach((entity, named) -> {
            named.sort(Comparator.comparingInt(mention -> begin(dataset, article, mention)));
            collect(dataset, article, entity, named);
        });
    }

    private void collect(DatasetGraph dataset, Node article, Node entity, List<Node> mentions) {
        String kind = Term.objects(dataset, article, entity, Term.TYPE).map(Node::getURI)
                .filter(type -> type.startsWith(Vocabulary.CH) && !type.endsWith("#Actor"))
                .map(type -> type.substring(Vocabulary.CH.length())).sorted().findFirst().orElse("");
        String name = Naming.written(dataset, article, entity);
        boolean local = entity.getURI().indexOf('#') >= 0;
        Found one = found.computeIfAbsent(local ? name + "\t" + kind : entity.getURI(), fresh -> new Found());
        one.name = one.name.isEmpty() ? name : one.name;
        one.kind = one.kind.isEmpty() ? kind : one.kind;
        one.mentions += mentions.size();
        one.articles.add(article);
        one.decided |= decided(dataset, article, entity);
        List<Doubt.Considered> candidates = candidates(dataset, article, entity);
        candidates.forEach(item -> one.candidates.merge(item.key(), item, (a, b) -> a.score() >= b.score() ? a : b));
        reason(dataset, article, entity, candidates).ifPresent(one.reasons::add);
        List<Doubt.Quote> fresh = mentions.stream().map(mention -> quote(dataset, article, mention)).filter(quote ->
                one.quotes.stream().noneMatch(other -> other.sentence().equals(quote.sentence()))).limit(QUOTES).toList();
        // One of each article first, then more of the same.
        fresh.stream().limit(1).forEach(quote -> one.quotes.add(Math.min(one.quotes.size(), one.articles.size() - 1), quote));
        one.quotes.addAll(fresh.stream().skip(1).toList());
        one.quotes.subList(Math.min(QUOTES, one.quotes.size()), one.quotes.size()).clear();
    }

    /** Nobody is asked again what the entity is; that it is not some item leaves the question open. */
    private static boolean decided(DatasetGraph dataset, Node article, Node entity) {
        return Term.objects(dataset, article, entity, Term.DECISION).flatMap(decision ->
                Term.objects(dataset, article, decision, Term.VERDICT)).map(Term::text).anyMatch(Verdict.IS.words()::equals);
    }

    private List<Doubt.Considered> candidates(DatasetGraph dataset, Node article, Node entity) {
        List<Doubt.Considered> all = new ArrayList<>();
        Term.objects(dataset, article, entity, ch("linkCandidate")).forEach(candidate -> {
            String iri = Term.text(dataset, article, candidate, ch("candidate")).orElse("");
            String local = iri.substring(iri.lastIndexOf('/') + 1);
            String key = iri.startsWith(Vocabulary.WD) ? local : local.replaceFirst("-", ":");
            all.add(new Doubt.Considered(key, Term.text(dataset, article, candidate, Term.LABEL).orElse(key),
                    catalogue.item(key).map(this::description).orElse(""),
                    Double.parseDouble(Term.text(dataset, article, candidate, ch("score")).orElse("0"))));
        });
        all.sort(Comparator.comparingDouble((Doubt.Considered item) -> -item.score()).thenComparing(Doubt.Considered::key));
        return all;
    }

    /** "City, Armenia". */
    private String description(Item item) {
        return item.kind().term() + item.country().flatMap(catalogue::item).map(country -> ", " + country.label()).orElse("");
    }

    private static Optional<String> reason(DatasetGraph dataset, Node article, Node entity, List<Doubt.Considered> candidates) {
        String local = entity.getURI().substring(entity.getURI().lastIndexOf('/') + 1);
        Optional<String> linked = Term.text(dataset, article, entity, Term.SAME_AS)
                .map(iri -> iri.substring(Vocabulary.WD.length()))
                .or(() -> candidates.stream().map(Doubt.Considered::key).filter(key -> key.replace(':', '-').equals(local))
                .findFirst());
        if (linked.isEmpty()) {
            return Optional.of("no item");
        }
        double score = candidates.stream().filter(item -> item.key().equals(linked.get())).mapToDouble(Doubt.Considered::score)
                .findFirst().orElse(1);
        Optional<Doubt.Considered> next = candidates.stream().filter(item -> !item.key().equals(linked.get())).findFirst();
        if (next.isPresent() && score - next.get().score() < CLEAR) {
            return Optional.of("linked to " + linked.get() + ", but " + next.get().key() + " is close");
        }
        return score < SURE ? Optional.of("linked to " + linked.get() + " with a low score") : Optional.empty();
    }

    private static Doubt.Quote quote(DatasetGraph dataset, Node article, Node mention) {
        String sentence = Term.objects(dataset, article, mention, Term.SENTENCE)
                .flatMap(node -> Term.objects(dataset, article, node, Term.ANCHOR)).map(Term::text).findFirst().orElse("");
        return new Doubt.Quote(Term.text(dataset, article, article, Term.IDENTIFIER).orElse(article.getURI()),
                begin(dataset, article, mention) + "," + Term.text(dataset, article, mention, Term.END).orElse(""),
                sentence.replaceAll("\\s+", " ").strip());
    }

    private static int begin(DatasetGraph dataset, Node article, Node mention) {
        return Integer.parseInt(Term.text(dataset, article, mention, Term.BEGIN).orElse("0"));
    }
}
