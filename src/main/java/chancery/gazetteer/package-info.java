/**
 * What is known of the world before an article is read: names, and the items they may stand for.
 *
 * <p>In: {@code data/gazetteer/*.tsv}, and an index on disk where there is one. Out: a
 * {@link chancery.gazetteer.Catalogue} that answers which items a name may mean, and what an item is (kind, country, capital, members). Choosing among candidates is left to {@code link}.
 */
package chancery.gazetteer;
