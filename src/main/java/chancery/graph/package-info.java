/**
 * One article as one named graph.
 *
 * <p>In: an article with its notes, entities, links and facts. Out: an {@link chancery.graph.ArticleGraph}, whose triples
 * stand in a fixed order and have no blank nodes, so that the same input gives the same bytes. What a claim reports gets
 * other classes and other properties than what the article states: see {@code ontology/chancery.ttl}. Keeping graphs is
 * left to {@code store}.
 */
package chancery.graph;
