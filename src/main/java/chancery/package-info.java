/**
 * The stages put together.
 *
 * <p>In: {@link chancery.read.Article}s. Out: {@link chancery.graph.ArticleGraph}s. {@link chancery.Pipeline} is the calls
 * in order; {@link chancery.Batch} runs it over many articles on several threads. Reading input and keeping graphs are
 * left to {@code read} and {@code store}.
 */
package chancery;
