package chancery.graph;

import static chancery.graph.Vocabulary.ch;

import chancery.fact.When;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Writes when facts were. */
final class TimeWriter {
    private final Triples triples;
    private int withoutYear;

    TimeWriter(Triples triples) {
        this.triples = triples;
    }

    void write(Node fact, When when) {
        triples.date(fact, Terms.sem("hasEarliestBeginTimeStamp"), when.earliestBegin());
        triples.date(fact, Terms.sem("hasLatestBeginTimeStamp"), when.latestBegin());
        triples.date(fact, Terms.sem("hasEarliestEndTimeStamp"), when.earliestEnd());
        triples.date(fact, Terms.sem("hasLatestEndTimeStamp"), when.latestEnd());
        triples.text(fact, ch("edtf"), when.edtf());
        triples.add(fact, ch("timeSource"), switch (when.source()) {
            case FROM_TEXT -> ch("FromText");
            case INFERRED -> ch("Inferred");
            case FROM_PUBLICATION -> ch("FromPublication");
        });
        withoutYear += when.edtf().startsWith("XXXX") ? 1 : 0;
    }

    /** As well, of a relation: the days between which it held for certain. */
    void writeValidity(Node statement, When when) {
        write(statement, when);
        Optional<LocalDate> from = when.latestBegin();
        Optional<LocalDate> until = when.earliestEnd();
        if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            return;
        }
        triples.date(statement, ch("validFrom"), from);
        triples.date(statement, ch("validUntil"), until);
    }

    /** How many facts have a date without a year, and so no place in time. */
    int withoutYear() {
        return withoutYear;
    }
}
