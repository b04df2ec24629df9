package chancery.extract.speech;

import chancery.text.Span;

/**
 * Who speaks, as found in the parse.
 *
 * @param sentence index of the sentence
 * @param head     the token by which the mention is found
 * @param span     the whole noun phrase
 */
record Speaker(int sentence, int head, Span span) { }
