/**
 * A store's content as files for other programs.
 *
 * <p>In: a {@link chancery.store.Store}. Out: RDF in any syntax, by RDF4J's writers, or the network of actors in the
 * formats of Gephi, Cytoscape, yEd, Graphviz and Neo4j. A file takes its name only when it is whole.
 */
package chancery.export;
