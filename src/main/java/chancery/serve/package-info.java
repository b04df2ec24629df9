/**
 * A store over HTTP, for reading: SPARQL, graphs, every minted IRI, the ontology, tables to be matched, the page,
 * and what is served.
 *
 * <p>In: a {@link chancery.store.Store} and {@link chancery.serve.ServerSettings}. Out: a running
 * {@link chancery.serve.Server}. What a stranger sends is limited in size, time and number before it is looked at; nothing
 * of it changes the store or makes the server fetch anything. Only who has the token may send articles to be read.
 */
package chancery.serve;
