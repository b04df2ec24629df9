/**
 * A store over HTTP, for reading: SPARQL, graphs, every minted IRI, the ontology, tables to be matched, the page,
 * and what is served.
 *
 * <p>In: a {@link chancery.store.Store} and {@link chancery.serve.ServerSettings}. Out: a running
 * {@link chancery.serve.Server}. What a stranger sends is limited in size, time and number before it is looked at;
 * nothing that arrives here changes the store or makes the server fetch anything.
 */
package chancery.serve;
