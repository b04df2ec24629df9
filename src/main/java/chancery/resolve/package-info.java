/**
 * Mentions grouped into entities.
 *
 * <p>In: {@link chancery.annotate.Notes} and a {@link chancery.gazetteer.Catalogue}. Out:
 * {@link chancery.resolve.Entities}: every name, nominal and pronoun that may take part in a fact, and which of them are
 * the same. Which Wikidata item an entity is, is left to {@code link}; the two share the catalogue's names only.
 */
package chancery.resolve;
