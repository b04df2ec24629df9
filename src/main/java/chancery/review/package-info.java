/**
 * What a person is asked about a store, and what becomes of the answers.
 *
 * <p>In: a store, and the decisions beside it. Out: {@link chancery.review.Doubt}s, entities without an item or with one that
 * is not sure, with the words they stand in; decisions, made of what a person points at; and the graphs concerned, built
 * anew from the text that each keeps. How a decision is carried out on an article is {@code decide}'s.
 */
package chancery.review;
