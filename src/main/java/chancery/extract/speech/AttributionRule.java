package chancery.extract.speech;

import java.util.Locale;

/**
 * The constructions by which attributions are found.
 *
 * <p>The confidence of each is its precision on news that others annotated for attribution (84 articles, 2,192
 * attributions of speech, thought and intent): the share of what it found outside the contents of other attributions
 * that has the annotated speaker, and at least half of content in common. Rules with under twenty finds there are set by
 * their nearest kin.
 */
enum AttributionRule {
    /** Quotation marks beside the verb and its speaker. */
    DIRECT(.9),
    /** Set off by commas, before the verb or around it. */
    FRONTED(.8),
    /** A clause after the cue. */
    CLAUSE(.8),
    /** A question after the cue. */
    QUESTION(.6),
    /** What somebody wants or promises to do. */
    INFINITIVE(.55),
    /** What somebody wants another to do. */
    OBJECT_INFINITIVE(.5),
    /** A noun phrase that is judged, announced, denied. */
    OBJECT(.6),
    /** What something is called. */
    PREDICATE(.55),
    /** A phrase that the cue's preposition brings. */
    PREPOSITION(.6),
    /** An act denied or proposed: "denied having …". */
    GERUND(.7),
    /** A passive cue, mostly without a speaker. */
    PASSIVE(.6),
    /** According to, in somebody's view. */
    SOURCE(.9),
    /** A noun of saying or thinking. */
    NOUN(.45),
    /** Confident that, worried about; alleged. */
    ADJECTIVE(.5),
    /** What seems to be so, to nobody named. */
    APPEARANCE(.5),
    /** Allegedly, reportedly. */
    ADVERB(.8),
    /** A denial put behind what it denies: "…, which Moscow denies". */
    ASIDE(.8),
    /** A name that labels a line or signs a quotation. */
    LABEL(.9),
    /** What follows the colon after a word that stands for it. */
    COLON(.6),
    /** The rest of the sentence after a verb of saying that the parse leaves bare. */
    REMAINDER(.6);

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
