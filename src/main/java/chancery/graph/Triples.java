package chancery.graph;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The triples of a graph as they are written: once each, in the order of their writing. */
final class Triples {
    private final Set<Triple> all = new LinkedHashSet<>();

    void add(Node subject, Node predicate, Node object) {
        all.add(Triple.create(subject, predicate, object));
    }

    void type(Node subject, Node... classes) {
        for (Node type : classes) {
            add(subject, RDF.Nodes.type, type);
        }
    }

    void text(Node subject, Node predicate, String text) {
        add(subject, predicate, NodeFactory.createLiteralString(wellFormed(text)));
    }

    void text(Node subject, Node predicate, Optional<String> text) {
        text.ifPresent(present -> text(subject, predicate, present));
    }

    void date(Node subject, Node predicate, Optional<LocalDate> date) {
        date.ifPresent(day -> typed(subject, predicate, day.toString(), XSDDatatype.XSDdate));
    }

    void typed(Node subject, Node predicate, String lexical, RDFDatatype type) {
        add(subject, predicate, NodeFactory.createLiteralDT(lexical, type));
    }

    void integer(Node subject, Node predicate, long value) {
        typed(subject, predicate, Long.toString(value), XSDDatatype.XSDinteger);
    }

    /** From 0 to 1, to three decimals. */
    void score(Node subject, Node predicate, double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0 || thousandths > 1000) {
            throw new IllegalArgumentException("a score of " + value + " is not between 0 and 1");
        }
        String digits = String.valueOf(1000 + thousandths % 1000).substring(1).replaceAll("0{1,2}$", "");
        typed(subject, predicate, thousandths / 1000 + "." + digits, XSDDatatype.XSDdecimal);
    }

    List<Triple> list() {
        return List.copyOf(all);
    }

    /** Half a surrogate pair is no character and cannot be written; it becomes U+FFFD, which leaves offsets as they are. */
    static String wellFormed(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            mended = mended == null ? new StringBuilder(text) : mended;
            mended.setCharAt(i, '\uFFFD');
        }
        return mended == null ? text : mended.toString();
    }
}
