/**
 * Which item of the gazetteer an entity is, if any.
 *
 * <p>In: {@link chancery.resolve.Entities} and a {@link chancery.gazetteer.Catalogue}. Out: {@link chancery.link.Links}:
 * for each entity its candidates with scores, and the one that is sure enough. No link is better than a wrong one.
 */
package chancery.link;
