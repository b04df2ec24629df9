/**
 * Input to articles.
 *
 * <p>In: files, folders, archives, addresses, standard input. Out: {@link chancery.read.Article}s, one at a time, with
 * what their pages say of title, byline, publisher and date; what cannot be read is refused with its place, and the rest
 * is read. A page is taken apart by {@code furniture.tsv} and by where its prose stands. Nothing here looks at what the
 * sentences mean.
 */
package chancery.read;
