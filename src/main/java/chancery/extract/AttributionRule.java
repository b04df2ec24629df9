package chancery.extract;

import java.util.Locale;

/** The constructions by which attributions are found. */
enum AttributionRule {
    DIRECT(.9), FRONTED(.85), CLAUSE(.8), QUESTION(.7), INFINITIVE(.6), OBJECT_INFINITIVE(.6), OBJECT(.5), PREDICATE(.7),
    PREPOSITION(.5), GERUND(.5), PASSIVE(.5), SOURCE(.8), NOUN(.5), ADJECTIVE(.5), ADVERB(.5), LABEL(.8), REMAINDER(.5);

    private final double confidence;

    AttributionRule(double confidence) {
        this.confidence = confidence;
    }

    double confidence() {
        return confidence;
    }

    /** The name under which the rule stands in the graph: {@code object-infinitive}. */
    String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
