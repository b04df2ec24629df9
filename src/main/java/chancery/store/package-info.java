/**
 * Quads kept: a TDB2 dataset with one named graph for each article, or a file of N-Quads.
 *
 * <p>In: the dataset that was made of an article. Out: {@link chancery.store.Store#dataset()}, whose default graph is
 * the union of all graphs. An article is replaced whole, in one transaction, or not at all. What the quads mean is not
 * looked at here, except for the few terms by which an article is found.
 *
 * <p>Queries run under a {@link chancery.store.Guard}: it ends them in time, and has them match patterns over the union and
 * sort rows by means of our own, which give what Jena's give and take half as long.
 */
package chancery.store;
