/**
 * Wikidata into a catalogue's index: all of it from a dump, or the classes that a user wants.
 *
 * <p>In: a dump's lines (JSON, packed or not). Out: entries for {@link chancery.gazetteer.IndexBuilder}, of items whose
 * class says what they are. Wikidata Toolkit reads the items and stays here; asking the index is left to {@code gazetteer}.
 */
package chancery.wikidata;
