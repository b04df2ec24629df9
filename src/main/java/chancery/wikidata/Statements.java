package chancery.wikidata;

import chancery.gazetteer.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wikidata.wdtk.datamodel.interfaces.ItemDocument;
import org.wikidata.wdtk.datamodel.interfaces.ItemIdValue;
import org.wikidata.wdtk.datamodel.interfaces.Snak;
import org.wikidata.wdtk.datamodel.interfaces.SnakGroup;
import org.wikidata.wdtk.datamodel.interfaces.Statement;
import org.wikidata.wdtk.datamodel.interfaces.StatementGroup;
import org.wikidata.wdtk.datamodel.interfaces.StatementRank;
import org.wikidata.wdtk.datamodel.interfaces.TimeValue;
import org.wikidata.wdtk.datamodel.interfaces.Value;
import org.wikidata.wdtk.datamodel.interfaces.ValueSnak;

/**
 * The statements of an item that count. Of what holds once (a country, a place) those of the best rank, which Wikidata
 * calls truthy; of what changes hands (offices, memberships) all that are not deprecated, with their dates.
 *
 * <p>The properties' numbers and titles are as in public code: hiropppe/neo4j-js-ng2, a list of Wikidata's properties.
 */
final class Statements {
    static final String INSTANCE_OF = "P31";
    static final String SUBCLASS_OF = "P279";
    static final String CITIZENSHIP = "P27";
    static final String CAPITAL_OF = "P1376";
    static final String SHORT_NAME = "P1813";
    static final String DEMONYM = "P1549";
    private static final String START = "P580";
    private static final String END = "P582";
    /** Wikidata's precisions: of a year, of a month; those of a day and finer are larger. */
    private static final int YEAR = 9;
    private static final int MONTH = 10;

    private final ItemDocument document;

    Statements(ItemDocument document) {
        this.document = document;
    }

    /** The values of a property that are of a sort; "unknown" and "none" are left out. */
    <V extends Value> List<V> values(String property, Class<V> sort) {
        List<V> values = new ArrayList<>();
        StatementGroup group = document.findStatementGroup(property);
        StatementGroup best = group == null ? null : group.getBestStatements();
        if (best != null) {
            for (Statement statement : best.getStatements()) {
                if (sort.isInstance(statement.getValue())) {
                    values.add(sort.cast(statement.getValue()));
                }
            }
        }
        return values;
    }

    /** The items that a property names; one that ended is left out. */
    List<String> items(String property) {
        List<String> ids = new ArrayList<>();
        StatementGroup group = document.findStatementGroup(property);
        StatementGroup best = group == null ? null : group.getBestStatements();
        if (best != null) {
            for (Statement statement : best.getStatements()) {
                if (statement.getValue() instanceof ItemIdValue item && !ended(statement) && !ids.contains(item.getId())) {
                    ids.add(item.getId());
                }
            }
        }
        return ids;
    }

    private static boolean ended(Statement statement) {
        return statement.getQualifiers().stream().anyMatch(group -> group.getProperty().getId().equals(END));
    }

    /** What holds or held for a time. One that ended at an unknown time is left out: it would look as if it held still. */
    List<Background> dated(String key, String property) {
        List<Background> known = new ArrayList<>();
        StatementGroup group = document.findStatementGroup(property);
        if (group != null) {
            for (Statement statement : group.getStatements()) {
                Optional<String> until = date(statement, END);
                if (statement.getRank() != StatementRank.DEPRECATED && statement.getValue() instanceof ItemIdValue item
                        && (until.isPresent() || !ended(statement))) {
                    known.add(new Background(key, property, item.getId(), date(statement, START), until));
                }
            }
        }
        return known;
    }

    private static Optional<String> date(Statement statement, String property) {
        for (SnakGroup group : statement.getQualifiers()) {
            if (group.getProperty().getId().equals(property)) {
                for (Snak snak : group.getSnaks()) {
                    if (snak instanceof ValueSnak value && value.getValue() instanceof TimeValue time) {
                        return iso(time);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** ISO 8601, as exact as it is known; empty for what is less exact than a year, or before the year 1. */
    private static Optional<String> iso(TimeValue time) {
        if (time.getPrecision() < YEAR || time.getYear() < 1 || time.getYear() > 9999) {
            return Optional.empty();
        }
        String text = String.format(Locale.ROOT, "%04d-%02d-%02d", time.getYear(), time.getMonth(), time.getDay());
        return Optional.of(switch (time.getPrecision()) {
            case YEAR -> text.substring(0, 4);
            case MONTH -> text.substring(0, 7);
            default -> text;
        });
    }
}
