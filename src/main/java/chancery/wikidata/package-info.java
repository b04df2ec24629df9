/**
 * Wikidata into a catalogue's index: all of it from a dump, the classes that a user wants, or the items that a
 * query or a user names, by its API.
 *
 * <p>In: a dump's lines (JSON, packed or not), or a server's answers, which are kept on disk. Out: entries for
 * {@link chancery.gazetteer.IndexBuilder}, of items whose class says what they are. Wikidata Toolkit reads the items and stays
 * here; asking the index is left to {@code gazetteer}. No server is asked unless a user's command says so.
 */
package chancery.wikidata;
