package chancery.query;

import chancery.graph.Vocabulary;
import chancery.text.InputException;
import chancery.text.Location;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Turns the values of a question's parameters, as they were typed, into terms. */
final class Values {
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final Node SAME_AS = NodeFactory.createURI("http://www.w3.org/2002/07/owl#sameAs");
    private static final Node TYPE = NodeFactory.createURI(Vocabulary.RDF + "type");
    private static final List<Node> NAMES = List.of(
            NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
            NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#altLabel"));

    private final Question question;
    private final DatasetGraph dataset;

    Values(Question question, DatasetGraph dataset) {
        this.question = question;
        this.dataset = dataset;
    }

    /**
     * The term of each parameter that has a value, in the question's order.
     *
     * @throws InputException if a value is missing, superfluous, or not of its parameter's type
     */
    Map<String, Node> terms(Map<String, String> given) {
        for (String name : given.keySet()) {
            if (!question.parameters().isEmpty() && question.parameter(name).isEmpty()) {
                throw wrong(name, "is no parameter; expected "
                        + String.join(", ", question.parameters().stream().map(Parameter::name).toList()));
            }
        }
        Map<String, Node> terms = new LinkedHashMap<>();
        for (Parameter parameter : question.parameters()) {
            String value = given.getOrDefault(parameter.name(), parameter.value().orElse(""));
            if (value.isEmpty() && parameter.optional()) {
                continue;
            }
            if (value.isEmpty()) {
                throw wrong(parameter.name(), "needs a value: --set " + parameter.name() + "=VALUE, " + parameter.help());
            }
            terms.put(parameter.name(), term(parameter.name(), parameter.type(), value));
        }
        if (question.parameters().isEmpty()) {
            given.forEach((name, value) -> terms.put(name, undeclared(value)));
        }
        return terms;
    }

    /** A query of the user's own declares no types: what is an absolute IRI is one, all else is text. */
    private static Node undeclared(String value) {
        return value.matches("[a-zA-Z][a-zA-Z0-9+.-]*:/?/?[^\\s<>\"{}|\\\\^`]+") ? NodeFactory.createURI(value)
                : NodeFactory.createLiteralString(value);
    }

    private Node term(String name, Parameter.Type type, String value) {
        try {
            return switch (type) {
                case ENTITY -> entity(name, value);
                case IRI -> iri(value);
                case DATE -> NodeFactory.createLiteralDT(LocalDate.parse(value).toString(), XSDDatatype.XSDdate);
                case INTEGER -> NodeFactory.createLiteralDT(new BigInteger(value).toString(), XSDDatatype.XSDinteger);
                case TEXT -> NodeFactory.createLiteralString(value);
            };
        } catch (DateTimeException e) {
            throw wrong(name, "\"" + value + "\" is no date; expected ISO 8601, as in 2023-09-05");
        } catch (NumberFormatException e) {
            throw wrong(name, "\"" + value + "\" is no whole number");
        } catch (URISyntaxException e) {
            throw wrong(name, "\"" + value + "\" is no absolute IRI: " + e.getReason());
        }
    }

    private static Node iri(String value) throws URISyntaxException {
        if (!new URI(value).isAbsolute()) {
            throw new URISyntaxException(value, "it has no scheme");
        }
        return NodeFactory.createURI(value);
    }

    private Node entity(String name, String value) throws URISyntaxException {
        if (value.contains("://") || value.startsWith("urn:")) {
            return iri(value);
        }
        Set<Node> found = new LinkedHashSet<>();
        if (value.matches("Q[1-9][0-9]*")) {
            subjects(SAME_AS, NodeFactory.createURI(WIKIDATA + value), found);
        } else {
            for (Node property : NAMES) {
                if (found.isEmpty()) {
                    subjects(property, NodeFactory.createLiteralString(value), found);
                    subjects(property, NodeFactory.createLiteralLang(value, "en"), found);
                }
            }
        }
        List<Node> linked = found.stream().filter(this::isLinked).toList();
        List<Node> entities = linked.size() == 1 ? linked : new ArrayList<>(found);
        if (entities.size() != 1) {
            throw wrong(name, entities.isEmpty() ? "\"" + value + "\" names nothing in the graph"
                    : "\"" + value + "\" names " + entities.size() + " entities; give the IRI of one: "
                    + String.join(" ", entities.stream().map(Node::getURI).sorted().limit(10).toList()));
        }
        return entities.get(0);
    }

    private void subjects(Node property, Node object, Set<Node> found) {
        Set<Node> all = new LinkedHashSet<>();
        dataset.find(Quad.unionGraph, Node.ANY, property, object).forEachRemaining(quad -> all.add(quad.getSubject()));
        all.removeIf(subject -> !subject.isURI());
        // Each article has its own candidates of that name, thousands in all: where one entity is linked, they do not matter.
        List<Node> linked = all.stream().filter(subject -> subject.getURI().indexOf('#') < 0 && isLinked(subject)).toList();
        if (linked.size() != 1) {
            all.removeIf(subject -> dataset.contains(Quad.unionGraph, subject, TYPE, Vocabulary.ch("LinkCandidate")));
        }
        found.addAll(linked.size() == 1 ? linked : all);
    }

    private boolean isLinked(Node entity) {
        return dataset.contains(Quad.unionGraph, entity, SAME_AS, Node.ANY);
    }

    private InputException wrong(String parameter, String problem) {
        return new InputException(Location.of(question.name()), "?" + parameter + " " + problem);
    }
}
