package chancery.graph;

import static chancery.graph.Vocabulary.ch;

import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.fact.Evidence;
import chancery.fact.Fact;
import chancery.fact.Facts;
import chancery.fact.Quantity;
import chancery.fact.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Writes facts and the mentions they were read from. Whether a fact is stated or alleged is where it stands: what a
 * claim reports is written by the same methods, with {@code alleged} set, and gets none of the classes and none of the
 * triples that assert.
 */
final class FactWriter {
    private final Triples triples;
    private final SpanWriter spans;
    private final TimeWriter times;
    private final Identities identities;
    private final Node article;
    private final Map<Integer, Node> written = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    FactWriter(Triples triples, SpanWriter spans, TimeWriter times, Identities identities, Node article) {
        this.triples = triples;
        this.spans = spans;
        this.times = times;
        this.identities = identities;
        this.article = article;
    }

    void write(Facts facts) {
        facts.facts().forEach(fact -> write(fact, false));
        for (Facts.Tie tie : facts.ties()) {
            if (written.containsKey(tie.from()) && written.containsKey(tie.to())) {
                triples.add(written.get(tie.from()), ch(tie.kind().term()), written.get(tie.to()));
            }
        }
    }

    private Node write(Fact fact, boolean alleged) {
        Node node = NodeFactory.createURI(article.getURI() + "#fact-" + fact.id());
        if (written.put(fact.id(), node) != null) {
            throw new IllegalArgumentException("two facts of " + article + " have the number " + fact.id());
        }
        if (fact instanceof Relation relation) {
            write(node, relation, alleged);
        } else if (fact instanceof Event event) {
            write(node, event, alleged);
        } else if (fact instanceof Claim claim) {
            write(node, claim, alleged);
        }
        triples.score(node, Terms.CONFIDENCE, fact.confidence());
        return node;
    }

    private void write(Node node, Relation relation, boolean alleged) {
        Node subject = identities.of(relation.subject());
        Node predicate = ch(relation.predicate().term());
        Node object = identities.of(relation.object());
        triples.type(node, ch(alleged ? "AllegedStatement" : "Statement"));
        triples.add(node, alleged ? ch("subject") : Terms.rdf("subject"), subject);
        triples.add(node, alleged ? ch("predicate") : Terms.rdf("predicate"), predicate);
        triples.add(node, alleged ? ch("object") : Terms.rdf("object"), object);
        triples.add(node, Terms.MODALITY, ch(relation.modality().term()));
        triples.text(node, ch("title"), relation.title());
        if (!alleged) {
            assertRelation(node, relation, subject, predicate, object);
        }
        relation.when().ifPresent(when -> times.writeValidity(node, when));
        evidence(node, relation.evidence(), "relation", "RelationMention");
    }

    private void assertRelation(Node node, Relation relation, Node subject, Node predicate, Node object) {
        if (relation.modality() == Relation.Modality.CURRENT) {
            triples.add(subject, predicate, object);
        }
        if (Office.isHeld(relation)) {
            triples.type(node, Terms.org("Membership"));
            triples.add(node, Terms.org("member"), subject);
            triples.add(node, Terms.org("organization"), object);
        }
    }

    private void write(Node node, Event event, boolean alleged) {
        triples.type(node, ch(alleged ? "AllegedEvent" : switch (event.modality()) {
            case OCCURRED, ONGOING -> "Event";
            case PLANNED, HYPOTHETICAL -> "ProspectiveEvent";
            case NEGATED -> "NegatedEvent";
        }));
        Node type = Vocabulary.term(event.type());
        triples.add(node, ch("eventType"), type);
        boolean happened = event.modality() == Event.Modality.OCCURRED || event.modality() == Event.Modality.ONGOING;
        if (!alleged && happened) {
            triples.add(node, Terms.sem("eventType"), type);
        }
        event.mode().ifPresent(mode -> triples.add(node, ch("mode"), Vocabulary.plover(mode)));
        event.contexts().forEach(context -> triples.add(node, ch("context"), Vocabulary.plover(context)));
        triples.add(node, Terms.MODALITY, ch(event.modality().term()));
        entities(node, "source", event.sources());
        entities(node, "recipient", event.recipients());
        entities(node, "mediator", event.mediators());
        entities(node, "place", event.places());
        event.quantities().forEach(quantity -> write(node, quantity));
        event.when().ifPresent(when -> times.write(node, when));
        evidence(node, event.evidence(), "event", "EventMention");
    }

    private void write(Node event, Quantity quantity) {
        Node node = numbered("quantity");
        triples.add(event, ch(quantity.of().term()), node);
        triples.type(node, ch("Quantity"));
        quantity.lower().ifPresent(bound -> triples.integer(node, ch("lowerBound"), bound));
        quantity.upper().ifPresent(bound -> triples.integer(node, ch("upperBound"), bound));
        triples.text(node, ch("asWritten"), quantity.words());
        triples.add(node, ch("quantityMention"), spans.span(quantity.span()));
    }

    private void write(Node node, Claim claim, boolean alleged) {
        triples.type(node, ch(alleged ? "AllegedClaim" : switch (claim.modality()) {
            case OCCURRED, ONGOING -> "Claim";
            case PLANNED, HYPOTHETICAL -> "ProspectiveClaim";
            case NEGATED -> "NegatedClaim";
        }));
        if (claim.modality() != Event.Modality.OCCURRED) {
            triples.add(node, Terms.MODALITY, ch(claim.modality().term()));
        }
        entities(node, "speaker", claim.speakers());
        entities(node, "addressee", claim.addressees());
        triples.add(node, ch("stance"), ch(claim.stance().term()));
        triples.typed(node, ch("quoted"), Boolean.toString(claim.quoted()), XSDDatatype.XSDboolean);
        triples.text(node, Terms.schema("text"), claim.text());
        entities(node, "about", claim.about());
        claim.when().ifPresent(when -> times.write(node, when));
        evidence(node, claim.evidence(), "claim", "ClaimMention");
        claim.act().ifPresent(act -> triples.add(write(act, alleged), ch("expresses"), node));
        claim.reports().forEach(fact -> report(node, fact));
    }

    private void report(Node claim, Fact fact) {
        triples.add(claim, ch("reports"), write(fact, true));
        if (fact instanceof Claim inner) {
            inner.act().ifPresent(act -> triples.add(claim, ch("reports"), written.get(act.id())));
        }
    }

    private void entities(Node fact, String role, List<Integer> ids) {
        ids.forEach(id -> triples.add(fact, ch(role), identities.of(id)));
    }

    private void evidence(Node fact, List<Evidence> places, String name, String type) {
        if (places.isEmpty()) {
            throw new IllegalArgumentException(fact + " has no evidence");
        }
        for (Evidence place : places) {
            Node mention = numbered(name);
            triples.add(fact, Terms.EVIDENCE, mention);
            triples.type(mention, ch(type));
            triples.add(mention, Terms.REFERENCE_CONTEXT, article);
            triples.add(mention, Terms.IN_SENTENCE, spans.sentence(place.sentence()));
            triples.text(mention, Terms.RULE, place.rule());
            place.spans().forEach((role, words) ->
                    words.forEach(span -> triples.add(mention, ch(role.term()), spans.span(span))));
        }
    }

    /** {@code #event-1}, {@code #event-2} … */
    private Node numbered(String name) {
        return NodeFactory.createURI(article.getURI() + "#" + name + "-" + numbers.merge(name, 1, Integer::sum));
    }
}
