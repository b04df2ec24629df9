/**
 * Linguistic notes on an article.
 *
 * <p>In: an {@link chancery.read.Article}. Out: {@link chancery.annotate.Notes}: sentences, tokens, constituents,
 * dependencies, names, times and quotations, all in code points of the article's text. CoreNLP stays inside one class;
 * what names refer to is left to {@code resolve}.
 */
package chancery.annotate;
