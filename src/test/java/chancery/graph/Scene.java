package chancery.graph;

import chancery.annotate.Constituent;
import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.fact.Claim;
import chancery.fact.Event;
import chancery.fact.Evidence;
import chancery.fact.Fact;
import chancery.fact.Facts;
import chancery.fact.Relation;
import chancery.fact.Role;
import chancery.fact.When;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.link.Link;
import chancery.link.Links;
import chancery.read.Article;
import chancery.resolve.Entities;
import chancery.resolve.Entity;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import chancery.text.CodePoints;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** An article put together by hand, stage by stage, as the stages would: for tests of what the graph makes of it. */
public final class Scene {
    private final Article article;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Facts.Tie> ties = new ArrayList<>();
    private int next;

    /** The text's sentences end in a full stop. */
    public Scene(Article article) {
        this.article = article;
        int start = 0;
        for (String sentence : article.text().split("(?<=\\.) ")) {
            int length = sentence.codePointCount(0, sentence.length());
            sentences.add(new Sentence(sentences.size(), new Span(start, start + length), 0, List.of(), List.of(),
                    List.of(), new Constituent("S", 0, 0, List.of())));
            start += length + 1;
        }
    }

    public Scene(String text) {
        this(Article.of("scene", text, Optional.empty()));
    }

    /** The first place of some words. */
    public Span words(String words) {
        int at = article.text().indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException(words + " is not in the text");
        }
        CodePoints points = new CodePoints(article.text());
        return new Span(points.fromUtf16(at), points.fromUtf16(at + words.length()));
    }

    public int named(Kind kind, String name, String... others) {
        return entity(kind, true, OptionalInt.empty(), Optional.empty(), name, others);
    }

    public int unnamed(Kind kind, String phrase) {
        return entity(kind, false, OptionalInt.empty(), Optional.empty(), phrase);
    }

    public int owned(Kind kind, boolean proper, int owner, String name) {
        return entity(kind, proper, OptionalInt.of(owner), Optional.of("MIL"), name);
    }

    /** An entity with a mention for each of its names that stands in the text. */
    private int entity(Kind kind, boolean proper, OptionalInt owner, Optional<String> sector, String name,
                       String... others) {
        int id = entities.size();
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(List.of(others));
        entities.add(new Entity(id, kind, name, names, proper, Optional.empty(), owner, sector));
        links.add(Link.NONE);
        names.stream().filter(form -> article.text().contains(form)).forEach(form ->
                mentions.add(new Mention(mentions.size(), id, sentence(words(form)), 0, 1, 0, words(form),
                        proper ? Form.NAMED : Form.NOMINAL, OptionalInt.empty())));
        return id;
    }

    public void linked(int entity, Item item) {
        links.set(entity, new Link(Optional.of(item), .9, List.of(new Link.Scored(item, .9))));
    }

    /** A capital that stands for its state. */
    public void metonym(int state, int city, String words) {
        mentions.add(new Mention(mentions.size(), state, sentence(words(words)), 0, 1, 0, words(words), Form.NAMED,
                OptionalInt.of(city)));
    }

    public Relation relation(int subject, Relation.Predicate predicate, int object, Relation.Modality modality, String title) {
        return new Relation(next++, subject, predicate, object, modality, Optional.ofNullable(title), Optional.empty(),
                .9, List.of(evidence("title", Map.of(Role.SUBJECT, List.of(mention(subject))))));
    }

    public Event event(String type, Event.Modality modality, int source, int recipient, String trigger, When when) {
        return new Event(next++, type, Optional.empty(), List.of("military"), modality, List.of(source),
                List.of(recipient), List.of(), List.of(), Optional.ofNullable(when), List.of(), .8,
                List.of(evidence("verb-frame", Map.of(Role.TRIGGER, List.of(words(trigger))))));
    }

    public Claim claim(int speaker, Claim.Stance stance, String content, Event act, Fact... reports) {
        return claim(speaker, stance, Event.Modality.OCCURRED, content, act, reports);
    }

    public Claim claim(int speaker, Claim.Stance stance, Event.Modality modality, String content, Event act, Fact... reports) {
        return new Claim(next++, List.of(speaker), List.of(), stance, modality, false, content, List.of(),
                List.of(reports), Optional.ofNullable(act), Optional.empty(), .7, List.of(evidence("verb-frame",
                Map.of(Role.SPEAKER, List.of(mention(speaker)), Role.CONTENT, List.of(words(content))))));
    }

    public Scene with(Fact... more) {
        facts.addAll(List.of(more));
        return this;
    }

    public Scene tie(Facts.Tie.Kind kind, Fact from, Fact to) {
        ties.add(new Facts.Tie(kind, from.id(), to.id()));
        return this;
    }

    public ArticleGraph graph() {
        return graph(new Settings("https://example.org/", "test", Optional.empty()));
    }

    public ArticleGraph graph(Settings settings) {
        Notes notes = new Notes(article, sentences, List.of(), List.of(), List.of(), List.of());
        return new GraphBuilder(settings).build(article, notes, new Entities(entities, mentions), new Links(links),
                new Facts(facts, ties));
    }

    private Span mention(int entity) {
        return mentions.stream().filter(mention -> mention.entity() == entity).findFirst().orElseThrow().span();
    }

    private int sentence(Span span) {
        return (int) sentences.stream().filter(sentence -> sentence.span().start() <= span.start()).count() - 1;
    }

    private Evidence evidence(String rule, Map<Role, List<Span>> spans) {
        Span first = spans.values().iterator().next().get(0);
        return new Evidence(sentence(first), rule, new EnumMap<>(spans));
    }

    /** Something of every shape that a graph can have. */
    public static Scene ofEverything() {
        Scene scene = new Scene("President Ann Abel of Ruritania told envoys in Strelsau that Zenda had shelled a village."
                + " Zenda denied it, and accused Ann Abel of lying. Ruritanian soldiers will withdraw, and did not fire."
                + " Zenda has a minister, Bob Bede, who sits in a League.");
        int ruritania = scene.named(Kind.STATE, "Ruritania");
        int zenda = scene.named(Kind.STATE, "Zenda");
        int city = scene.named(Kind.CITY, "Strelsau");
        int ann = scene.named(Kind.PERSON, "Ann Abel");
        int bob = scene.named(Kind.PERSON, "Bob Bede");
        int league = scene.named(Kind.ALLIANCE, "League");
        int village = scene.unnamed(Kind.PLACE, "a village");
        int soldiers = scene.owned(Kind.GROUP, false, ruritania, "Ruritanian soldiers");
        scene.linked(city, new Item("geonames:1", Kind.CITY, "Strelsau", Optional.empty(), List.of(), Optional.empty(), 1));
        scene.metonym(ruritania, city, "Strelsau");
        Event shelling = scene.event("plover:ASSAULT", Event.Modality.OCCURRED, zenda, village, "shelled", null);
        Relation office = scene.relation(bob, Relation.Predicate.OFFICIAL_OF, zenda, Relation.Modality.CURRENT, "Minister");
        Relation membership = scene.relation(zenda, Relation.Predicate.MEMBER_OF, league, Relation.Modality.CURRENT, null);
        Claim inner = scene.claim(zenda, Claim.Stance.DENIES, "it",
                scene.event("plover:REJECT", Event.Modality.OCCURRED, zenda, ann, "denied", null));
        Claim told = scene.claim(ann, Claim.Stance.ASSERTS, "Zenda had shelled a village", null, shelling, office,
                membership, inner);
        Claim accusation = scene.claim(zenda, Claim.Stance.ACCUSES, "Ann Abel of lying",
                scene.event("plover:ACCUSE", Event.Modality.OCCURRED, zenda, ann, "accused", null));
        return scene.with(told, accusation,
                        scene.event("plover:RETREAT", Event.Modality.PLANNED, soldiers, zenda, "withdraw", null),
                        scene.event("plover:ASSAULT", Event.Modality.NEGATED, soldiers, zenda, "fire", null),
                        scene.event("ch:Treaty", Event.Modality.ONGOING, ruritania, zenda, "told", null),
                        scene.relation(ann, Relation.Predicate.OFFICIAL_OF, ruritania, Relation.Modality.CURRENT, "President"),
                        scene.relation(ann, Relation.Predicate.LEADS, league, Relation.Modality.FORMER, "Chair"),
                        scene.relation(bob, Relation.Predicate.OFFICIAL_OF, league, Relation.Modality.PROSPECTIVE, "Envoy"),
                        scene.relation(ruritania, Relation.Predicate.ALLIED_WITH, zenda, Relation.Modality.NEGATED, null))
                .tie(Facts.Tie.Kind.CONTRADICTS, inner, told);
    }
}
