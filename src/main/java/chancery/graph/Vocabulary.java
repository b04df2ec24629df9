package chancery.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The namespaces of Chancery's graphs, and the terms of its own two vocabularies. */
public final class Vocabulary {
    public static final String CH = "https://w3id.org/chancery/ontology#";
    public static final String PLOVER = "https://w3id.org/chancery/plover#";
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    public static final String OWL = "http://www.w3.org/2002/07/owl#";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String DCTERMS = "http://purl.org/dc/terms/";
    public static final String SCHEMA = "http://schema.org/";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String ORG = "http://www.w3.org/ns/org#";
    public static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
    public static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    public static final String ITSRDF = "http://www.w3.org/2005/11/its/rdf#";
    public static final String GEO = "http://www.opengis.net/ont/geosparql#";
    public static final String WD = "http://www.wikidata.org/entity/";
    public static final String WDT = "http://www.wikidata.org/prop/direct/";

    /** Prefix → namespace, as every writer declares them; in the order in which they are best read. */
    public static final Map<String, String> PREFIXES = prefixes();

    private Vocabulary() { }

    private static Map<String, String> prefixes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("ch", CH);
        all.put("plover", PLOVER);
        all.put("rdf", RDF);
        all.put("rdfs", RDFS);
        all.put("xsd", XSD);
        all.put("owl", OWL);
        all.put("skos", SKOS);
        all.put("dcterms", DCTERMS);
        all.put("schema", SCHEMA);
        all.put("prov", PROV);
        all.put("org", ORG);
        all.put("sem", SEM);
        all.put("nif", NIF);
        all.put("itsrdf", ITSRDF);
        all.put("geo", GEO);
        all.put("wd", WD);
        all.put("wdt", WDT);
        return Collections.unmodifiableMap(all);
    }

    /** A term of the {@code ch:} vocabulary. */
    public static Node ch(String localName) {
        return NodeFactory.createURI(CH + localName);
    }

    /** A term of the {@code plover:} vocabulary. */
    public static Node plover(String localName) {
        return NodeFactory.createURI(PLOVER + localName);
    }

    /** A {@code ch:} or {@code plover:} term written as a CURIE. */
    static Node term(String curie) {
        int colon = curie.indexOf(':');
        String prefix = colon < 0 ? "" : curie.substring(0, colon);
        if (!prefix.equals("ch") && !prefix.equals("plover")) {
            throw new IllegalArgumentException(curie + " is no term of ch: or plover:");
        }
        return NodeFactory.createURI(PREFIXES.get(prefix) + curie.substring(colon + 1));
    }
}
