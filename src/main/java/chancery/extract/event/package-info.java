/**
 * Finds events: a trigger of the lexicon, its actors in the parse, and whether it happened.
 *
 * <p>In: notes and entities. Out: {@link chancery.extract.event.EventReading}s, one for each trigger, whoever says so:
 * what is asserted and what is alleged is decided by {@code extract}. The lexicon is {@code triggers/*.tsv}.
 */
package chancery.extract.event;
