package chancery.evaluate;

import chancery.evaluate.Report.Sort;
import chancery.graph.ArticleGraph;
import chancery.graph.Vocabulary;
import chancery.text.CodePoints;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Lays an article's graph beside its annotation. */
final class Comparison {
    private static final double HALF = .5;
    private static final String[] EVENTS = {"Event", "ProspectiveEvent", "NegatedEvent", "AllegedEvent"};

    private final GoldArticle gold;
    private final Found found;
    private final List<Found.Mention> mentions;
    private final Alignment alignment;
    private final CodePoints text;
    private final Map<Sort, Tally> tallies = new EnumMap<>(Sort.class);
    private final List<Report.Judged> judged = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final Map<Node, String> claimNames = new HashMap<>();
    private int asserted;

    Comparison(GoldArticle gold, ArticleGraph graph) {
        this.gold = gold;
        found = new Found(graph);
        mentions = found.mentions();
        alignment = new Alignment(gold, mentions);
        text = new CodePoints(gold.article().text());
    }

    Report report() {
        entities();
        links();
        claims();
        if (!gold.relations().isEmpty()) {
            relations();
        }
        if (!gold.events().isEmpty()) {
            events();
        }
        return new Report(1, tallies, judged, asserted, errors,
                List.of(new Report.Row(gold.article().identifier(), Map.copyOf(tallies))));
    }

    /** A name found, with the span in common and of the right kind. */
    private void entities() {
        List<NamedSpan> names = names();
        List<Found.Mention> named = mentions.stream().filter(Found.Mention::named).toList();
        Map<NamedSpan, Found.Mention> paired = Alignment.pair(names, named, (name, mention) ->
                mention.kinds().contains(name.entity().kind()) ? Alignment.overlap(name.span(), mention.span()) : 0);
        tallies.put(Sort.ENTITIES, tally(Sort.ENTITIES, names, named, paired,
                name -> name.entity().kind() + " " + text.slice(name.span()),
                mention -> mention.kinds() + " " + text.slice(mention.span())));
    }

    private record NamedSpan(Span span, GoldArticle.Entity entity) { }

    private List<NamedSpan> names() {
        List<NamedSpan> names = new ArrayList<>();
        for (GoldArticle.Entity entity : gold.entities().values()) {
            if (entity.named()) {
                entity.mentions().forEach(span -> names.add(new NamedSpan(span, entity)));
            }
        }
        return names;
    }

    /** A name tied to its item; any tie of a name that has none is wrong. */
    private void links() {
        List<NamedSpan> names = names().stream().filter(name -> name.entity().item().isPresent()).toList();
        List<Found.Mention> linked = mentions.stream()
                .filter(mention -> mention.named() && !mention.items().isEmpty()).toList();
        Map<NamedSpan, Found.Mention> paired = Alignment.pair(names, linked, (name, mention) ->
                mention.items().contains(name.entity().item().orElseThrow())
                        ? Alignment.overlap(name.span(), mention.span()) : 0);
        tallies.put(Sort.LINKS, tally(Sort.LINKS, names, linked, paired,
                name -> name.entity().item().orElseThrow() + " " + text.slice(name.span()),
                mention -> mention.items() + " " + text.slice(mention.span())));
    }

    private void claims() {
        if (gold.claims().isEmpty()) {
            return;
        }
        List<Found.Fact> facts = found.facts("Claim", "ProspectiveClaim", "NegatedClaim", "AllegedClaim");
        Map<GoldArticle.Claim, Found.Fact> paired = Alignment.pair(gold.claims(), facts, (claim, fact) -> {
            double overlap = Alignment.overlap(claim.content(), found.spans(fact, "contentMention"));
            return overlap >= HALF && claim.claim().isPresent() == fact.claim().isPresent() ? overlap : 0;
        });
        paired.forEach((claim, fact) -> claimNames.put(fact.node(), claim.name()));
        tallies.put(Sort.CLAIMS, tally(Sort.CLAIMS, gold.claims(), facts, paired,
                claim -> claim.speakers() + " " + text.slice(claim.content()), this::claim));
        judge(facts, paired);
        speakers(paired);
    }

    private String claim(Found.Fact fact) {
        return alignment.names(found.objects(fact, "speaker")) + " " + found.value(fact, "stance") + " "
                + found.objects(fact.node(), NodeFactory.createURI(Vocabulary.SCHEMA + "text"));
    }

    private void speakers(Map<GoldArticle.Claim, Found.Fact> paired) {
        int right = 0;
        int spoken = 0;
        for (Map.Entry<GoldArticle.Claim, Found.Fact> pair : paired.entrySet()) {
            Set<String> names = alignment.names(found.objects(pair.getValue(), "speaker"));
            boolean same = names.equals(pair.getKey().speakers());
            right += same && !names.isEmpty() ? 1 : 0;
            spoken += names.isEmpty() ? 0 : 1;
            if (!same) {
                error(Sort.SPEAKERS, "found " + names + ", annotated " + pair.getKey().speakers() + " of "
                        + pair.getKey().name());
            }
        }
        int annotated = (int) gold.claims().stream().filter(claim -> !claim.speakers().isEmpty()).count();
        tallies.put(Sort.SPEAKERS, Tally.of(right, spoken, annotated));
    }

    private void relations() {
        List<Found.Fact> facts = found.facts("Statement", "AllegedStatement");
        Map<GoldArticle.Relation, Found.Fact> paired = Alignment.pair(gold.relations(), facts,
                (relation, fact) -> relation.equals(relation(fact)) ? 1 : 0);
        tallies.put(Sort.RELATIONS, tally(Sort.RELATIONS, gold.relations(), facts, paired,
                relation -> relation.toString(), fact -> relation(fact).toString()));
        judge(facts, paired);
    }

    private GoldArticle.Relation relation(Found.Fact fact) {
        boolean alleged = fact.type().equals("AllegedStatement");
        String namespace = alleged ? Vocabulary.CH : Vocabulary.RDF;
        return new GoldArticle.Relation(part(fact, namespace, "subject"),
                local(objects(fact, namespace, "predicate").get(0)), part(fact, namespace, "object"),
                found.value(fact, "modality"), voice(fact));
    }

    private String part(Found.Fact fact, String namespace, String part) {
        return String.join(" ", alignment.names(objects(fact, namespace, part)));
    }

    private List<Node> objects(Found.Fact fact, String namespace, String property) {
        return found.objects(fact.node(), NodeFactory.createURI(namespace + property));
    }

    private static String local(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('#') + 1);
    }

    /** Who says a fact: empty for the article, else the name of the claim. */
    private Optional<String> voice(Found.Fact fact) {
        return fact.claim().map(claim -> claimNames.getOrDefault(claim, Alignment.UNKNOWN));
    }

    private void events() {
        List<Found.Fact> facts = found.facts(EVENTS);
        Map<GoldArticle.Event, Found.Fact> paired = Alignment.pair(gold.events(), facts,
                (event, fact) -> matches(event, fact) ? 1 : 0);
        tallies.put(Sort.EVENTS, tally(Sort.EVENTS, gold.events(), facts, paired, this::event, this::event));
        judge(facts, paired);
        dates(paired);
        asserted = (int) gold.events().stream().filter(event -> event.claim().isPresent())
                .filter(event -> facts.stream().anyMatch(fact -> fact.type().equals("Event")
                        && tells(event, fact) && found.value(fact, "eventType").equals(event.type()))).count();
    }

    private boolean matches(GoldArticle.Event event, Found.Fact fact) {
        return tells(event, fact) && found.value(fact, "eventType").equals(event.type())
                && voice(fact).equals(event.claim())
                && (event.claim().isPresent() || fact.type().equals(type(event.modality())))
                && fits(event.sources(), fact, "source") && fits(event.recipients(), fact, "recipient");
    }

    private boolean tells(GoldArticle.Event event, Found.Fact fact) {
        List<Span> triggers = found.spans(fact, "triggerMention");
        return event.triggers().stream().anyMatch(trigger -> triggers.stream().anyMatch(trigger::overlaps));
    }

    private boolean fits(Optional<Set<String>> names, Found.Fact fact, String role) {
        return names.isEmpty() || names.get().equals(actors(fact, role));
    }

    /** Who has a part in an event; things ("refused the offer") are not annotated. */
    private Set<String> actors(Found.Fact fact, String role) {
        return alignment.names(found.objects(fact, role).stream().filter(entity -> !found.isThing(entity)).toList());
    }

    private static String type(String modality) {
        return switch (modality) {
            case "Occurred", "Ongoing" -> "Event";
            case "Negated" -> "NegatedEvent";
            default -> "ProspectiveEvent";
        };
    }

    private String event(GoldArticle.Event event) {
        return text.slice(event.triggers().get(0)) + ": " + event.modality() + " " + event.type() + " "
                + event.sources().map(Object::toString).orElse("*") + " → "
                + event.recipients().map(Object::toString).orElse("*") + event.claim().map(" in "::concat).orElse("");
    }

    private String event(Found.Fact fact) {
        List<Span> triggers = found.spans(fact, "triggerMention");
        return (triggers.isEmpty() ? "" : text.slice(triggers.get(0))) + ": " + found.value(fact, "modality") + " "
                + found.value(fact, "eventType") + " " + actors(fact, "source") + " → "
                + actors(fact, "recipient") + voice(fact).map(" in "::concat).orElse("");
    }

    /** Of events that were found and whose time is annotated. */
    private void dates(Map<GoldArticle.Event, Found.Fact> paired) {
        int right = 0;
        int dated = 0;
        int annotated = 0;
        for (Map.Entry<GoldArticle.Event, Found.Fact> pair : paired.entrySet()) {
            if (pair.getKey().time().isEmpty()) {
                continue;
            }
            String time = found.value(pair.getValue(), "edtf");
            boolean same = time.equals(pair.getKey().time().get());
            right += same ? 1 : 0;
            dated += time.isEmpty() ? 0 : 1;
            annotated++;
            if (!same) {
                error(Sort.DATES, "found \"" + time + "\", annotated " + event(pair.getKey()) + " "
                        + pair.getKey().time().get());
            }
        }
        tallies.put(Sort.DATES, Tally.of(right, dated, annotated));
    }

    private <F> void judge(List<Found.Fact> facts, Map<F, Found.Fact> paired) {
        Set<Found.Fact> right = new HashSet<>(paired.values());
        facts.forEach(fact -> judged.add(new Report.Judged(Double.parseDouble(found.value(fact, "confidence")),
                right.contains(fact))));
    }

    private <G, F> Tally tally(Sort sort, List<G> annotated, List<F> all, Map<G, F> paired,
                               Function<G, String> gold, Function<F, String> other) {
        Set<F> right = new HashSet<>(paired.values());
        annotated.stream().filter(one -> !paired.containsKey(one))
                .forEach(one -> error(sort, "missed " + gold.apply(one)));
        all.stream().filter(one -> !right.contains(one)).forEach(one -> error(sort, "wrong " + other.apply(one)));
        return Tally.of(paired.size(), all.size(), annotated.size());
    }

    private void error(Sort sort, String what) {
        errors.add(gold.article().identifier() + ": " + sort + ": " + what);
    }
}
