package chancery.extract.relation;

import chancery.fact.Confidence;
import chancery.resolve.Entities;
import chancery.resolve.Form;
import chancery.resolve.Mention;
import chancery.text.TableResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How sure a relation is, by the rule that read it and by how its ends are named. */
final class RelationConfidence {
    private static final RelationConfidence SHIPPED = new RelationConfidence();

    private final Map<String, Double> sure = new HashMap<>();

    private RelationConfidence() {
        for (List<String> row : TableResource.rows(RelationConfidence.class, "confidence.tsv", 3)) {
            sure.put(row.get(0), Double.valueOf(row.get(1)));
        }
    }

    static double of(String rule, Entities entities, Mention subject, Mention object) {
        Double base = SHIPPED.sure.get(rule);
        if (base == null) {
            throw new IllegalArgumentException("confidence.tsv has no rule \"" + rule + "\"");
        }
        return Confidence.round(base - SHIPPED.doubt(entities, subject) - SHIPPED.doubt(entities, object));
    }

    private double doubt(Entities entities, Mention mention) {
        double doubt = mention.form() == Form.PRONOMINAL ? sure.get("pronoun") : 0;
        return doubt + (entities.entity(mention).proper() ? 0 : sure.get("less"));
    }
}
