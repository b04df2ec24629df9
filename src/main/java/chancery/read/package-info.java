/**
 * Input to articles.
 *
 * <p>In: files, folders, archives, addresses, standard input. Out: {@link chancery.read.Article}s, one at a time, with
 * what their pages say of title, byline, publisher and date. Nothing here looks at what the sentences mean.
 */
package chancery.read;
