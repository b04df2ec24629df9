/**
 * Facts read from an article: relations, events and claims, each with the words it was read from.
 *
 * <p>In: notes, entities and links. Out: {@link chancery.extract.Facts}. What is only said is inside the claim of who
 * said it, and nowhere else: allegation is a matter of structure, not of a flag. Lexicons (trigger → type, roles,
 * stance) are TSV resources beside the classes that read them. Shaping facts as RDF is left to {@code graph}.
 */
package chancery.extract;
