/**
 * Positions in text and complaints about input: the vocabulary that every other package shares.
 *
 * <p>Offsets are Unicode code points everywhere outside this package; {@link chancery.text.CodePoints} is the one
 * place that converts to and from Java's UTF-16 indices.
 */
package chancery.text;
