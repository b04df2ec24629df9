/**
 * A sentence's parse as the finders ask it: who is the subject, what depends on a verb, where a clause ends.
 *
 * <p>In: {@link chancery.annotate.Sentence}s. Known faults of the parser are mended here, once for all who read it.
 */
package chancery.extract.syntax;
