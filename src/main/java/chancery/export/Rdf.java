package chancery.export;

import chancery.graph.Vocabulary;
import chancery.store.Store;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.jsonld.JSONLDWriter;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.eclipse.rdf4j.rio.trig.TriGWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/** Streams a store through one of RDF4J's writers. */
final class Rdf {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final ExportFormat format;

    Rdf(ExportFormat format) {
        this.format = format;
    }

    /** In the order of the store's indexes, so that equal stores give equal bytes. */
    void write(Store store, OutputStream out) {
        RDFWriter writer = writer(out);
        writer.startRDF();
        Vocabulary.PREFIXES.forEach(writer::handleNamespace);
        store.read(dataset -> {
            quads(dataset).forEachRemaining(quad -> writer.handleStatement(VALUES.createStatement(
                    (Resource) value(quad.getSubject()), (IRI) value(quad.getPredicate()), value(quad.getObject()),
                    union() ? null : (Resource) value(quad.getGraph()))));
            return dataset;
        });
        writer.endRDF();
    }

    private boolean union() {
        return format == ExportFormat.TURTLE || format == ExportFormat.RDFXML;
    }

    private Iterator<Quad> quads(DatasetGraph dataset) {
        return dataset.find(union() ? Quad.unionGraph : Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    }

    private RDFWriter writer(OutputStream out) {
        return switch (format) {
            case TURTLE -> new TurtleWriter(out);
            case TRIG -> new TriGWriter(out);
            case NQUADS -> new NQuadsWriter(out);
            case JSONLD -> new JSONLDWriter(out);
            case RDFXML -> new RDFXMLWriter(out);
            default -> throw new IllegalArgumentException(format + " is no RDF");
        };
    }

    private Value value(Node node) {
        if (node.isURI()) {
            return VALUES.createIRI(node.getURI());
        }
        if (node.isBlank()) {
            return VALUES.createBNode(node.getBlankNodeLabel());
        }
        String text = node.getLiteralLexicalForm();
        // RDF/XML has no way to write control characters: without them the file is a little less, with them it is broken.
        String written = format == ExportFormat.RDFXML ? Xml.clean(text) : text;
        return node.getLiteralLanguage().isEmpty()
                ? VALUES.createLiteral(written, VALUES.createIRI(node.getLiteralDatatypeURI()))
                : VALUES.createLiteral(written, node.getLiteralLanguage());
    }
}
