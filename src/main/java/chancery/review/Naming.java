package chancery.review;

import static chancery.graph.Vocabulary.ch;

import chancery.decide.Decision;
import chancery.decide.FactKey;
import chancery.fact.Role;
import chancery.graph.Vocabulary;
import chancery.read.Article;
import chancery.store.Store;
import chancery.text.CodePoints;
import chancery.text.InputException;
import chancery.text.Location;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** Turns what a person points at (a name, an IRI of an entity, a mention or a fact) into what a decision calls it. */
public final class Naming {
    private final Store store;

    /**
     * What a decision is about.
     *
     * @param subject as decisions write it
     * @param scope   the article, where it makes sense in one alone
     * @param words   of a fact, for people to read and to compare
     * @param known   whether the store has such an entity by now
     */
    public record Named(String subject, Optional<String> scope, String words, boolean known) { }

    public Naming(Store store) {
        this.store = store;
    }

    /**
     * An entity, by its name, its IRI, or the IRI of words that stand for it.
     *
     * @throws InputException if it is an IRI that the store does not have
     */
    public Named entity(String given) {
        return given.matches("https?://\\S+") ? byIri(given) : new Named(given, Optional.empty(), "", store.read(dataset ->
                called(dataset, given)));
    }

    private Named byIri(String given) {
        Node node = NodeFactory.createURI(given);
        return store.read(dataset -> {
            for (Node article : articles(dataset)) {
                Optional<String> words = Term.text(dataset, article, node, Term.ANCHOR);
                if (words.isPresent()) {
                    return new Named(words.get() + " char=" + given.substring(given.indexOf("#char=") + "#char=".length()),
                            Optional.of(Term.scope(dataset, article)), "", true);
                }
                if (Term.subjects(dataset, article, Term.IDENT_REF, node).findAny().isPresent()) {
                    boolean local = given.indexOf('#') >= 0;
                    return new Named(written(dataset, article, node), local ? Optional.of(Term.scope(dataset, article))
                            : Optional.empty(), "", true);
                }
            }
            throw new InputException(Location.of(given), "is no entity and no mention of this store");
        });
    }

    private static boolean called(DatasetGraph dataset, String name) {
        Node literal = NodeFactory.createLiteralString(name);
        return dataset.contains(Node.ANY, Node.ANY, Term.LABEL, literal) || dataset.contains(Node.ANY, Node.ANY, Term.ALT_LABEL,
                literal);
    }

    private static List<Node> articles(DatasetGraph dataset) {
        return Term.subjects(dataset, Node.ANY, Term.TYPE, ch("Article")).distinct()
                .sorted(Comparator.comparing(Node::getURI)).toList();
    }

    /** The fullest name that an article itself writes for an entity; its label, where it writes none of its names. */
    static String written(DatasetGraph dataset, Node article, Node entity) {
        List<String> words = Term.subjects(dataset, article, Term.IDENT_REF, entity)
                .filter(mention -> dataset.contains(article, mention, Term.FORM, Term.NAMED))
                .flatMap(mention -> Term.objects(dataset, article, mention, Term.ANCHOR)).map(Naming::spaced).toList();
        String label = Term.text(dataset, article, entity, Term.LABEL).orElse(entity.getURI());
        return Stream.concat(Stream.of(label), Term.objects(dataset, article, entity, Term.ALT_LABEL).map(Term::text).sorted())
                .filter(name -> words.stream().anyMatch(one -> one.contains(name)))
                .max(Comparator.comparingInt((String name) -> name.split(" ").length)
                        .thenComparing(name -> name.equals(label))
                        .thenComparing(name -> words.stream().filter(name::equals).count())
                        .thenComparing(Comparator.reverseOrder())).orElse(label);
    }

    private static String spaced(Node words) {
        return Term.text(words).replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /**
     * What decisions call an article.
     *
     * @param given its IRI, identifier or address
     * @throws InputException if the store has no such article
     */
    public String article(String given) {
        return store.read(dataset -> articles(dataset).stream().filter(article -> article.getURI().equals(given)
                || Stream.of(Term.IDENTIFIER, Term.URL).anyMatch(property -> Term.objects(dataset, article, article, property)
                        .map(Term::text).anyMatch(given::equals))).findFirst().map(article -> Term.scope(dataset, article)))
                .orElseThrow(() -> new InputException(Location.of(given),
                        "is no article of this store; expected an IRI, identifier or address, as in: chancery query sources"));
    }

    /**
     * A fact, by its IRI ({@code …#fact-12}) or the IRI of one of the places it was read at ({@code …#event-3}).
     *
     * @throws InputException if the store has no such fact
     */
    public Named fact(String iri) {
        Node node = NodeFactory.createURI(iri);
        return store.read(dataset -> {
            for (Node article : articles(dataset)) {
                Optional<Node> fact = Stream.concat(Stream.of(node), Term.subjects(dataset, article, ch("evidence"), node))
                        .filter(one -> dataset.contains(article, one, ch("evidence"), Node.ANY)).findFirst();
                if (fact.isPresent()) {
                    return named(dataset, article, fact.get());
                }
            }
            throw new InputException(Location.of(iri), "is no fact of this store; expected the IRI of one, as in …#fact-12");
        });
    }

    private static Named named(DatasetGraph dataset, Node article, Node fact) {
        List<FactKey> places = new ArrayList<>();
        for (Node place : Term.objects(dataset, article, fact, ch("evidence")).sorted(Comparator.comparing(Node::getURI))
                .toList()) {
            Map<Role, List<Span>> spans = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                spans.put(role, Term.objects(dataset, article, place, ch(role.term())).map(span -> span(dataset, article, span))
                        .toList());
            }
            places.add(key(dataset, article, fact, spans));
        }
        CodePoints text = new CodePoints(Term.text(dataset, article, article, Term.TEXT).orElseThrow(() -> new InputException(
                Location.of(article.getURI()), "has no text, so that nothing of it can be decided")));
        String words = places.get(0).words().stream().map(span -> text.slice(span).replaceAll("[\\s\\u00a0]+", " ").strip())
                .collect(Collectors.joining(FactKey.BETWEEN_WORDS));
        return new Named(FactKey.subject(places), Optional.of(Term.scope(dataset, article)), words, true);
    }

    private static FactKey key(DatasetGraph dataset, Node article, Node fact, Map<Role, List<Span>> spans) {
        Optional<String> type = Term.text(dataset, article, fact, ch("eventType"));
        if (type.isPresent()) {
            String iri = type.get();
            boolean ours = iri.startsWith(Vocabulary.CH);
            return new FactKey("event", (ours ? "ch:" : "plover:") + iri.substring(iri.indexOf('#') + 1), spans);
        }
        Optional<String> stance = Term.text(dataset, article, fact, ch("stance"));
        return stance.map(iri -> new FactKey("claim", iri.substring(iri.indexOf('#') + 1), spans))
                .orElseGet(() -> new FactKey("relation", Term.text(dataset, article, fact, Term.in(Vocabulary.RDF, "predicate"))
                        .or(() -> Term.text(dataset, article, fact, ch("predicate")))
                        .map(iri -> iri.substring(iri.indexOf('#') + 1)).orElse(""), spans));
    }

    private static Span span(DatasetGraph dataset, Node article, Node span) {
        return new Span(Integer.parseInt(Term.text(dataset, article, span, Term.BEGIN).orElseThrow()),
                Integer.parseInt(Term.text(dataset, article, span, Term.END).orElseThrow()));
    }

    /** Whether anything in an article's graph may be what a decision is about; more may than is. */
    static boolean mayConcern(DatasetGraph dataset, Node article, Decision decision) {
        if (Term.subjects(dataset, article, Term.TYPE, ch("Decision")).flatMap(node ->
                Term.objects(dataset, article, node, Term.LABEL)).map(Term::text).anyMatch(decision.sentence()::equals)) {
            return true;
        }
        if (!decision.everywhere()) {
            return Article.address(decision.scope()).equals(Term.scope(dataset, article))
                    || Term.objects(dataset, article, article, Term.IDENTIFIER).map(Term::text)
                    .anyMatch(decision.scope()::equals);
        }
        String text = " " + Term.text(dataset, article, article, Term.TEXT).orElse("").replaceAll("[\\s\\u00a0]+", " ") + " ";
        return decision.names().stream().anyMatch(name -> text.contains(name) || Stream.of(Term.LABEL, Term.ALT_LABEL)
                .anyMatch(property -> dataset.contains(article, Node.ANY, property, NodeFactory.createLiteralString(name))));
    }
}
