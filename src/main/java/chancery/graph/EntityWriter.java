package chancery.graph;

import static chancery.graph.Vocabulary.ch;

import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.link.Link;
import chancery.link.Links;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Mention;
import chancery.text.CodePoints;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes entities and their mentions. */
final class EntityWriter {
    private final Triples triples;
    private final SpanWriter spans;
    private final Identities identities;
    private final Entities entities;
    private final Cast cast;
    private final Said said;
    private final CodePoints text;
    private final Minter minter;
    private final Node article;
    private final Map<Node, String> labels = new HashMap<>();
    private int candidates;

    EntityWriter(Triples triples, SpanWriter spans, Identities identities, Entities entities, Cast cast, Said said,
                 CodePoints text, Minter minter, Node article) {
        this.triples = triples;
        this.spans = spans;
        this.identities = identities;
        this.entities = entities;
        this.cast = cast;
        this.said = said;
        this.text = text;
        this.minter = minter;
        this.article = article;
    }

    void write(Links links) {
        Spoken[] spoken = spoken();
        for (Entity entity : entities.entities()) {
            if (cast.has(entity.id())) {
                write(entity, links.of(entity), spoken[entity.id()]);
            }
        }
        for (Mention mention : entities.mentions()) {
            if (cast.has(mention.entity())) {
                write(mention);
            }
        }
    }

    /** The written forms of an entity in the reporter's words, and in the words of claims alone. */
    private record Spoken(Set<String> told, Set<String> claimed) { }

    private Spoken[] spoken() {
        Spoken[] all = new Spoken[entities.entities().size()];
        for (Mention mention : entities.mentions()) {
            int id = mention.entity();
            if (cast.has(id)) {
                all[id] = all[id] == null ? new Spoken(new LinkedHashSet<>(), new LinkedHashSet<>()) : all[id];
                (said.holds(mention.span()) ? all[id].claimed() : all[id].told()).add(text.slice(mention.span()));
            }
        }
        return all;
    }

    private void write(Entity entity, Link link, Spoken spoken) {
        Node node = identities.of(entity.id());
        String label = labels.computeIfAbsent(node, fresh -> introduce(fresh, entity, link));
        for (String name : entity.names()) {
            boolean claimed = spoken != null && spoken.claimed().contains(name) && !spoken.told().contains(name)
                    && !shortens(name, label) && !shortens(name, entity.name());
            if (!Slug.spaced(name).equals(label)) {
                triples.text(node, claimed ? ch("allegedName") : Terms.ALT_LABEL, Slug.spaced(name));
            }
        }
        entity.sector().ifPresent(sector -> triples.add(node, ch("sector"), Vocabulary.plover(sector)));
        entity.owner().ifPresent(owner -> {
            boolean told = spoken == null || !spoken.told().isEmpty();
            if (belongs(entity, entities.entity(owner)) && !identities.of(owner).equals(node)) {
                triples.add(node, ch(told ? "belongsTo" : "saidToBelongTo"), identities.of(owner));
            }
        });
        link.candidates().forEach(candidate -> write(node, candidate));
    }

    /** What is written once for a name, even where the article has several entities under it; gives the label. */
    private String introduce(Node node, Entity entity, Link link) {
        Kind kind = link.item().map(Item::kind).orElse(entity.kind());
        triples.type(node, ch(kind.term()));
        if (kind.actor()) {
            triples.type(node, Terms.ACTOR);
        }
        String label = Slug.spaced(link.item().map(Item::label).orElse(entity.name()));
        triples.text(node, Terms.LABEL, label);
        link.item().flatMap(Item::qid).ifPresent(
                qid -> triples.add(node, Terms.SAME_AS, NodeFactory.createURI(Vocabulary.WD + qid)));
        return label;
    }

    /** Only actors belong to somebody, and a person only to a body or a state: "her counterpart" is not hers. */
    private static boolean belongs(Entity entity, Entity owner) {
        return entity.kind().actor() && (entity.kind() != Kind.PERSON || owner.kind().organized());
    }

    /** Whether a name only shortens the full one: whoever says "Abel" for "Ann Abel", or "UN", alleges nothing. */
    private static boolean shortens(String name, String full) {
        List<String> words = List.of(Slug.spaced(full).split(" "));
        String initials = words.stream().filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .map(word -> word.substring(0, 1)).collect(Collectors.joining());
        return words.containsAll(List.of(Slug.spaced(name).split(" "))) || name.replace(".", "").equals(initials);
    }

    private void write(Node entity, Link.Scored scored) {
        Node candidate = NodeFactory.createURI(article.getURI() + "#candidate-" + ++candidates);
        Optional<String> qid = scored.item().qid();
        triples.add(entity, ch("linkCandidate"), candidate);
        triples.type(candidate, ch("LinkCandidate"));
        triples.text(candidate, Terms.LABEL, scored.item().label());
        triples.add(candidate, ch("candidate"),
                NodeFactory.createURI(qid.map(Vocabulary.WD::concat).orElseGet(() -> minter.entity(scored.item()))));
        triples.score(candidate, ch("score"), scored.score());
    }

    private void write(Mention mention) {
        Node node = spans.span(mention.span());
        triples.type(node, Terms.ENTITY_MENTION);
        triples.add(node, Terms.IDENT_REF, identities.of(mention.entity()));
        triples.add(node, Terms.MENTION_FORM, switch (mention.form()) {
            case NAMED -> ch("Named");
            case NOMINAL -> ch("Nominal");
            case PRONOMINAL -> ch("Pronominal");
        });
        mention.literal().ifPresent(place -> {
            triples.type(node, Terms.METONYMIC);
            triples.add(node, Terms.LITERAL_REF, identities.of(place));
        });
    }
}
