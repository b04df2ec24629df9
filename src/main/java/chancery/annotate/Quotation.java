package chancery.annotate;

import chancery.text.Span;

/**
 * Words between quotation marks, marks included.
 *
 * @param span   from the opening mark to past the closing one; of a quotation that goes on in the next paragraph, to the
 *               end of its own paragraph
 * @param first  index of the sentence where it opens
 * @param last   index of the sentence where it closes
 * @param continued whether it goes on in the quotation after it (a paragraph that opens a mark and does not close it)
 */
public record Quotation(Span span, int first, int last, boolean continued) { }
