/**
 * What can be read from an article: relations, events and claims, each with the words it was read from.
 *
 * <p>Records alone; they are made by {@code extract}, put right by {@code decide}, and shaped as RDF by {@code graph}. What
 * is only said is inside the {@link chancery.fact.Claim} of who said it, and nowhere else: allegation is a matter of
 * structure, not of a flag.
 */
package chancery.fact;
