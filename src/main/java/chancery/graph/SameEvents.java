package chancery.graph;

import static chancery.graph.Vocabulary.ch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Finds events of which several articles tell: the same deed, by the same actors, to the same actors, at the same time.
 *
 * <p>Only what the articles report as having happened is compared, and only where all actors have an identity beyond
 * their article and the words give a time within a week. The finding is a list of {@code ch:sameEventAs}, both ways, that
 * the caller keeps in a graph of its own: to take it back is to drop that graph.
 */
public final class SameEvents {
    /** A time less exact than this says too little: one state may strike another many times in a month. */
    private static final long LONGEST_DAYS = 7;
    private static final Node EVENT = ch("Event");
    private static final Node TYPE = ch("eventType");
    private static final Node SAME = ch("sameEventAs");
    private static final Node EARLIEST = Terms.sem("hasEarliestBeginTimeStamp");
    private static final Node LATEST = Terms.sem("hasLatestBeginTimeStamp");

    private SameEvents() { }

    private record Deed(Node type, Set<String> sources, Set<String> recipients) { }

    private record Telling(Node event, Node article, Optional<Node> mode, Set<String> places, LocalDate from,
                           LocalDate to) {
        boolean sameAs(Telling other) {
            boolean sameMode = mode.isEmpty() || other.mode.isEmpty() || mode.equals(other.mode);
            boolean samePlace = places.isEmpty() || other.places.isEmpty()
                    || places.stream().anyMatch(other.places::contains);
            return !article.equals(other.article) && sameMode && samePlace && !from.isAfter(other.to)
                    && !other.from.isAfter(to);
        }
    }

    /** In the order of the events' IRIs, whatever the order of the dataset. Read in the caller's transaction. */
    public static List<Triple> in(DatasetGraph dataset) {
        Map<Deed, List<Telling>> tellings = new LinkedHashMap<>();
        tell(dataset, dataset.find(Node.ANY, Node.ANY, RDF.Nodes.type, EVENT), deed -> true, tellings);
        return same(tellings, telling -> true);
    }

    /**
     * Those of {@link #in} that tie an event of one of some articles, either way. Only events that may begin within days of
     * theirs are looked at, so that one article more costs little however many there are.
     */
    public static List<Triple> with(Set<Node> articles, DatasetGraph dataset) {
        Map<Deed, List<Telling>> tellings = new LinkedHashMap<>();
        for (Node article : articles) {
            tell(dataset, dataset.find(article, Node.ANY, RDF.Nodes.type, EVENT), deed -> true, tellings);
        }
        Set<Deed> deeds = Set.copyOf(tellings.keySet());
        Set<Node> types = deeds.stream().map(Deed::type).collect(Collectors.toSet());
        for (LocalDate day : days(tellings.values())) {
            Iterator<Quad> others = Iter.iter(dataset.find(Node.ANY, Node.ANY, EARLIEST,
                    NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate)))
                    .filter(quad -> !articles.contains(quad.getGraph())
                            && dataset.contains(quad.getGraph(), quad.getSubject(), RDF.Nodes.type, EVENT)
                            && value(dataset, quad.getGraph(), quad.getSubject(), TYPE).filter(types::contains).isPresent());
            tell(dataset, others, deeds::contains, tellings);
        }
        return same(tellings, telling -> articles.contains(telling.article()));
    }

    /** The days on which whatever is the same as one of these may begin: no telling is longer than a week. */
    private static Set<LocalDate> days(Collection<List<Telling>> tellings) {
        Set<LocalDate> days = new TreeSet<>();
        tellings.forEach(all -> all.forEach(telling ->
                telling.from.minusDays(LONGEST_DAYS - 1).datesUntil(telling.to.plusDays(1)).forEach(days::add)));
        return days;
    }

    /** @param events quads whose subjects are events, each in its article's graph */
    private static void tell(DatasetGraph dataset, Iterator<Quad> events, Predicate<Deed> wanted,
                             Map<Deed, List<Telling>> tellings) {
        while (events.hasNext()) {
            Quad event = events.next();
            if (!Quad.isDefaultGraph(event.getGraph())) {
                collect(dataset, event.getGraph(), event.getSubject(), wanted, tellings);
            }
        }
    }

    private static List<Triple> same(Map<Deed, List<Telling>> tellings, Predicate<Telling> wanted) {
        List<Triple> same = new ArrayList<>();
        for (List<Telling> all : tellings.values()) {
            for (Telling one : all) {
                all.stream().filter(other -> one.sameAs(other) && (wanted.test(one) || wanted.test(other)))
                        .forEach(other -> same.add(Triple.create(one.event(), SAME, other.event())));
            }
        }
        same.sort(Comparator.comparing((Triple triple) -> triple.getSubject().getURI())
                .thenComparing(triple -> triple.getObject().getURI()));
        return same;
    }

    private static void collect(DatasetGraph dataset, Node graph, Node event, Predicate<Deed> wanted,
                                Map<Deed, List<Telling>> tellings) {
        Optional<Set<String>> sources = identities(dataset, graph, event, "source");
        Optional<Set<String>> recipients = identities(dataset, graph, event, "recipient");
        Optional<LocalDate> from = day(dataset, graph, event, EARLIEST);
        Optional<LocalDate> to = day(dataset, graph, event, LATEST);
        boolean told = sources.isPresent() && recipients.isPresent() && from.isPresent() && to.isPresent()
                && ChronoUnit.DAYS.between(from.get(), to.get()) < LONGEST_DAYS
                && !dataset.contains(graph, event, ch("timeSource"), ch("FromPublication"));
        Optional<Node> type = value(dataset, graph, event, TYPE);
        if (!told || type.isEmpty()) {
            return;
        }
        Deed deed = new Deed(type.get(), sources.get(), recipients.get());
        if (wanted.test(deed)) {
            tellings.computeIfAbsent(deed, first -> new ArrayList<>())
                    .add(new Telling(event, graph, value(dataset, graph, event, ch("mode")),
                            identities(dataset, graph, event, "place").orElse(Set.of()), from.get(), to.get()));
        }
    }

    /** Empty where there is nobody, or somebody who may be anybody: an entity of the article's own. */
    private static Optional<Set<String>> identities(DatasetGraph dataset, Node graph, Node event, String role) {
        Set<String> names = new TreeSet<>();
        dataset.find(graph, event, ch(role), Node.ANY).forEachRemaining(quad -> names.add(quad.getObject().getURI()));
        return names.isEmpty() || names.stream().anyMatch(name -> name.indexOf('#') >= 0) ? Optional.empty()
                : Optional.of(names);
    }

    private static Optional<LocalDate> day(DatasetGraph dataset, Node graph, Node event, Node property) {
        return value(dataset, graph, event, property).map(node -> LocalDate.parse(node.getLiteralLexicalForm()));
    }

    private static Optional<Node> value(DatasetGraph dataset, Node graph, Node subject, Node property) {
        Iterator<Quad> quads = dataset.find(graph, subject, property, Node.ANY);
        return quads.hasNext() ? Optional.of(quads.next().getObject()) : Optional.empty();
    }
}
