package chancery.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.graph.ArticleGraph;
import chancery.graph.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jena answers the same queries without our executors; the rows must be the same, and in the same order where there is one. */
class UnionMatcherTest {
    private static final String ENTITY = "https://w3id.org/chancery/id/entity/crowd";
    private static Store store;
    private static Guard guard;

    @BeforeAll
    static void open() {
        store = TestStore.strait();
        store.replace(List.of(crowded("c"), crowded("d")));
        guard = new Guard(false);
    }

    @AfterAll
    static void close() {
        guard.close();
        store.close();
    }

    /** An entity of which both articles say the same hundred things, more than are read at once; a hundred are about it. */
    private static ArticleGraph crowded(String name) {
        String iri = "https://w3id.org/chancery/id/article/" + name;
        Node entity = NodeFactory.createURI(ENTITY);
        List<Triple> triples = new ArrayList<>(IntStream.range(0, 100).mapToObj(i -> Triple.create(entity,
                NodeFactory.createURI(Vocabulary.SKOS + (i % 2 == 0 ? "altLabel" : "note")),
                NodeFactory.createLiteralString("name " + i))).toList());
        IntStream.range(0, 100).mapToObj(i -> NodeFactory.createURI(ENTITY + i)).forEach(fan -> {
            triples.add(Triple.create(fan, Vocabulary.ch("about"), entity));
            triples.add(Triple.create(fan, Term.TYPE, Vocabulary.ch(fan.getURI().endsWith("3") ? "Claim" : "Actor")));
        });
        triples.add(Triple.create(entity, entity, entity));
        triples.add(Triple.create(entity, Term.TYPE, Vocabulary.ch("Actor")));
        return new ArticleGraph(iri, name, name, triples, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o",
        "SELECT * { ?x ?x ?x }",
        "SELECT * { ?e a ch:Event OPTIONAL { ?e ch:place ?p } OPTIONAL { ?e ch:mode ?m } OPTIONAL { ?p rdfs:label ?n } }"
            + " ORDER BY ?e",
        "SELECT * { ?e ch:source ?s OPTIONAL { ?e ch:recipient/rdfs:label ?r } OPTIONAL { ?e ch:nothing ?r } } ORDER BY ?e ?r",
        "SELECT * { ?c a ch:Claim OPTIONAL { ?c ch:about ?x } OPTIONAL { ?x ch:about ?y } OPTIONAL { ?c ch:speaker ?x } }"
            + " ORDER BY ?c ?x",
        "SELECT * { ?x ch:about <" + ENTITY + "> OPTIONAL { ?x a ch:Claim . BIND(1 AS ?y) } } ORDER BY ?x",
        "SELECT * { ?x ?x ?y . ?y ?p ?n } ORDER BY DESC(?n)",
        "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o . ?s a ch:Actor } GROUP BY ?p ORDER BY DESC(?n) ?p",
        "SELECT * { <" + ENTITY + "> ?p ?o OPTIONAL { ?s skos:altLabel ?o ; skos:note ?n } } ORDER BY ?n ?o",
        "SELECT * { <" + ENTITY + "> skos:altLabel ?o , \"name 4\" , ?o2 FILTER(STR(?o) < STR(?o2)) } ORDER BY ?o ?o2",
        "SELECT * { ?e a ch:Event ; ch:source ?s . OPTIONAL { ?s rdfs:label ?n . BIND(CONCAT(?n, \"!\") AS ?m) } }"
            + " ORDER BY ?m ?e",
        "SELECT * { ?e a ch:Event FILTER NOT EXISTS { ?e ch:place ?x . ?x rdfs:label ?y } FILTER EXISTS { ?e ch:source ?x } }",
        "SELECT * { VALUES (?c ?n) { (ch:Event 1) (ch:Nothing 2) (UNDEF 3) (\"text\" 4) } ?e a ?c ;"
            + " ch:evidence/ch:inSentence ?s } ORDER BY ?n ?e ?c",
        "SELECT * { BIND(\"unheard of\" AS ?n) ?s rdfs:label ?n }",
        "SELECT * { BIND(\"unheard of\" AS ?n) OPTIONAL { ?s rdfs:label ?n } ?s a ch:Article }",
        "SELECT DISTINCT ?t { ?e ch:source|ch:recipient ?a ; ch:eventType ?t } ORDER BY ?t LIMIT 2",
        "SELECT ?a ?l { ?a a ch:Actor . OPTIONAL { ?a rdfs:label ?l } } ORDER BY DESC(?l) LIMIT 5",
        "SELECT ?s { ?s a ch:Actor ; ?p ?o } ORDER BY STRLEN(?o) ?missing LIMIT 40",
        "SELECT * { { ?c ch:speaker ?a } UNION { ?c ch:about ?a } ?a rdfs:label ?n FILTER(CONTAINS(?n, \"r\")) } ORDER BY ?n ?c",
        "SELECT * { GRAPH ?g { ?c a ch:Claim ; ch:speaker ?s } ?s rdfs:label ?n } ORDER BY ?g ?c ?n",
        "SELECT * { ?a ch:speaker ?s . { SELECT ?s (COUNT(*) AS ?n) { ?b ch:speaker ?s } GROUP BY ?s } } ORDER BY ?n ?a",
        "SELECT * { ?m nif:beginIndex ?b ; nif:endIndex ?e FILTER(?e - ?b > 3) MINUS { ?m a nif:Sentence } } ORDER BY ?b ?m",
        "SELECT * { ?s rdfs:label ?n ; a ?t FILTER(?t != ch:Actor"
            + " && (isBlank(?s) || EXISTS { ?s a ch:Actor ; a ?u FILTER(?u = ?t) })) } ORDER BY ?n ?t"})
    void answersAsJenaDoes(String query) {
        assertTrue(same(query) > 0 || query.contains("unheard of\" AS ?n) ?s"), "no row tells nothing");
    }

    @Test
    void answersPatternsOfAnyShapeAsJenaDoes() {
        Random random = new Random(11);
        List<Quad> quads = store.read(dataset -> Iter.toList(dataset.find(Quad.unionGraph, Node.ANY, Node.ANY, Node.ANY)));
        long rows = 0;
        for (int i = 0; i < 150; i++) {
            StringBuilder pattern = new StringBuilder();
            for (int triples = 1 + random.nextInt(3); triples > 0; triples--) {
                Quad quad = quads.get(random.nextInt(quads.size()));
                pattern.append(term(random, quad.getSubject(), 0)).append(term(random, quad.getPredicate(), 4))
                        .append(term(random, quad.getObject(), 2)).append(". ");
            }
            rows += same("SELECT ?a ?b { " + pattern + " } ORDER BY ?a ?b LIMIT 100");
        }
        assertTrue(rows > 200, "they have rows: " + rows);
    }

    /** The term itself or one of two variables; the higher the odds, the oftener itself. */
    private static String term(Random random, Node node, int odds) {
        boolean itself = random.nextInt(odds + 3) > 1 && !node.isBlank();
        return itself ? org.apache.jena.riot.out.NodeFmtLib.strNT(node) + " " : random.nextBoolean() ? "?a " : "?b ";
    }

    private static int same(String text) {
        Query query = QueryFactory.create();
        query.getPrefixMapping().setNsPrefixes(Vocabulary.PREFIXES);
        QueryFactory.parse(query, text, null, org.apache.jena.query.Syntax.syntaxARQ);
        return store.read(dataset -> {
            Context context = dataset.getContext().copy();
            List<String> ours;
            try (Guard.Execution guarded = guard.begin(context, Duration.ofSeconds(60))) {
                ours = rows(query, dataset, context);
            }
            List<String> theirs = rows(query, dataset, dataset.getContext().copy());
            if (query.hasOrderBy()) {
                assertEquals(theirs, ours, text);
            }
            assertEquals(theirs.stream().sorted().toList(), ours.stream().sorted().toList(), text);
            return ours.size();
        });
    }

    private static List<String> rows(Query query, DatasetGraph dataset, Context context) {
        try (QueryExec answer = QueryExecDatasetBuilder.create().dataset(dataset).query(query).context(context).build()) {
            List<String> rows = new ArrayList<>();
            answer.select().forEachRemaining(row -> rows.add(query.getProjectVars().stream()
                    .map(variable -> String.valueOf(row.get(variable))).toList().toString()));
            return rows;
        }
    }
}
