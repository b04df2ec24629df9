/**
 * What people decided about identities and facts, and how it is carried out on one article.
 *
 * <p>In: a file of decisions, and what {@code resolve}, {@code link} and {@code extract} made of an article. Out: the same
 * records with the decisions carried out, and an account of those that took effect, which {@code graph} writes down. A
 * decision names things as articles write them, never by a running number, so that it holds for articles to come and
 * after a rebuild. Listing what is doubtful, and rebuilding what a store holds, is left to {@code review}.
 */
package chancery.decide;
