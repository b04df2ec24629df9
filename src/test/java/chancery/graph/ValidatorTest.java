package chancery.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** The shapes find what they are there to find: each test breaks a sound graph in one place. */
class ValidatorTest {
    private static final Validator VALIDATOR = new Validator();
    private static final String SOUND = """
            <a> a ch:Article , schema:NewsArticle , nif:Context ;
              dcterms:identifier "a" ; nif:isString "😀 Ann accused Bea." ;
              ch:textDigest "0000000000000000000000000000000000000000000000000000000000000000" .
            <a#graph> prov:wasDerivedFrom <a> .
            <a#char=0,18> a nif:RFC5147String , nif:Sentence ; nif:beginIndex 0 ; nif:endIndex 18 ;
              nif:anchorOf "😀 Ann accused Bea." ; nif:referenceContext <a> ; ch:inSentence <a#char=0,18> .
            <a#char=2,5> a nif:RFC5147String , ch:EntityMention ; nif:beginIndex 2 ; nif:endIndex 5 ;
              nif:anchorOf "Ann" ; nif:referenceContext <a> ; ch:inSentence <a#char=0,18> ;
              itsrdf:taIdentRef <ann> ; ch:mentionForm ch:Named .
            <ann> a ch:Person , ch:Actor ; rdfs:label "Ann" .
            <bea> a ch:Person , ch:Actor ; rdfs:label "Bea" .
            <a#event-1> a ch:EventMention ; nif:referenceContext <a> ; ch:inSentence <a#char=0,18> ;
              ch:rule "verb-frame" ; ch:sourceMention <a#char=2,5> .
            <a#fact-1> a ch:Event ; ch:eventType plover:ACCUSE ; sem:eventType plover:ACCUSE ; ch:modality ch:Occurred ;
              ch:source <ann> ; ch:recipient <bea> ; ch:evidence <a#event-1> ; ch:confidence 0.8 .
            """;

    @Test
    void acceptsASoundGraphWithCharactersOutsideTheBasicPlane() {
        assertEquals(List.of(), problems(SOUND));
    }

    @Test
    void findsWordsThatAreNotTheTexts() {
        refuses(SOUND.replace("nif:anchorOf \"Ann\"", "nif:anchorOf \"Anna\""), "words are not the text's");
        refuses(SOUND.replace("nif:beginIndex 2 ;", "nif:beginIndex 3 ;"), "words are not the text's");
    }

    @Test
    void findsASpanOutsideTheText() {
        refuses(SOUND.replace("nif:endIndex 18 ;", "nif:endIndex 19 ;").replace("Bea.\" ; nif:ref", "Bea..\" ; nif:ref"),
                "outside the article's text");
    }

    @Test
    void findsAFactWithoutEvidence() {
        refuses(SOUND.replace("ch:evidence <a#event-1> ;", ""), "no evidence");
    }

    @Test
    void findsAnEventWithTwoTypes() {
        refuses(SOUND.replace("ch:eventType plover:ACCUSE ;", "ch:eventType plover:ACCUSE , plover:AID ;"), "eventType");
    }

    @Test
    void findsAnEventThatIsStatedAndAlleged() {
        refuses(SOUND + "<a#fact-1> a ch:AllegedEvent .", "stated by the article and alleged");
    }

    @Test
    void findsAnEventStatedInTheWordsOfAClaim() {
        String claim = """
                <a#char=6,13> a nif:RFC5147String ; nif:beginIndex 6 ; nif:endIndex 13 ; nif:anchorOf "accused" ;
                  nif:referenceContext <a> ; ch:inSentence <a#char=0,18> .
                <a#event-1> ch:triggerMention <a#char=6,13> .
                <a#claim-1> a ch:ClaimMention ; nif:referenceContext <a> ; ch:inSentence <a#char=0,18> ;
                  ch:rule "direct" ; ch:contentMention <a#char=0,18> .
                <a#fact-2> a ch:Claim ; ch:stance ch:Asserts ; ch:quoted true ; schema:text "Ann accused Bea." ;
                  ch:evidence <a#claim-1> ; ch:confidence 0.8 .
                """;
        refuses(SOUND + claim, "said to state what stands in the words of a claim");
        assertEquals(List.of(), problems(SOUND + claim.replace("ch:rule \"direct\" ;",
                "ch:rule \"direct\" ; ch:cueMention <a#char=6,13> ;")), "the cue is not the claim's words");
    }

    @Test
    void findsAnAllegationThatNobodyMakes() {
        refuses(alleged("<x> a ch:Article ."), "no claim reports the allegation");
    }

    @Test
    void findsAnAllegationWithATypeThatImpliesAnEvent() {
        refuses(SOUND.replace("a ch:Event ;", "a ch:AllegedEvent ;"), "eventType");
    }

    @Test
    void findsAPlainRelationWithoutAStatement() {
        refuses(SOUND + "<ann> ch:leads <bea> .", "plain relation without a current statement");
    }

    @Test
    void findsAnEntityWithoutALabelOrWithTwo() {
        refuses(SOUND.replace("; rdfs:label \"Ann\"", ""), "label");
        refuses(SOUND.replace("rdfs:label \"Ann\"", "rdfs:label \"Ann\" , \"Anna\""), "label");
    }

    @Test
    void findsAnEntityOfTwoKinds() {
        refuses(SOUND + "<ann> a ch:City .", "no kind, or more than one");
    }

    @Test
    void findsAMembershipThatIsOnlyPlanned() {
        refuses(SOUND + """
                <a#fact-2> a ch:Statement , org:Membership ; rdf:subject <ann> ; rdf:predicate ch:officialOf ;
                  rdf:object <bea> ; org:member <ann> ; org:organization <bea> ; ch:modality ch:Prospective ;
                  ch:evidence <a#event-1> ; ch:confidence 0.8 .
                """, "modality");
    }

    @Test
    void findsATimeThatEndsBeforeItBegins() {
        refuses(SOUND + """
                <a#fact-1> sem:hasEarliestBeginTimeStamp "2023-02-01"^^xsd:date ;
                  sem:hasLatestEndTimeStamp "2023-01-01"^^xsd:date .
                """, "hasLatestEndTimeStamp");
    }

    private static String alleged(String more) {
        return SOUND.replace("a ch:Event ;", "a ch:AllegedEvent ;").replace("sem:eventType plover:ACCUSE ;", "") + more;
    }

    private static void refuses(String turtle, String problem) {
        List<String> found = problems(turtle);
        assertTrue(found.stream().anyMatch(line -> line.contains(problem)), () -> problem + " not in " + found);
    }

    private static List<String> problems(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        StringBuilder prefixes = new StringBuilder();
        Vocabulary.PREFIXES.forEach((prefix, namespace) ->
                prefixes.append("PREFIX ").append(prefix).append(": <").append(namespace).append(">\n"));
        String typed = turtle.replaceAll("(beginIndex|endIndex) (\\d+)", "$1 \"$2\"^^xsd:nonNegativeInteger");
        RDFParser.fromString(prefixes + typed, Lang.TURTLE).base("https://example.org/").parse(graph);
        return VALIDATOR.validate(graph).stream().map(Validator.Violation::toString).toList();
    }
}
