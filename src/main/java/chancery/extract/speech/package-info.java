/**
 * Finds who says what: direct, indirect and mixed speech, hedges, documents, signs.
 *
 * <p>In: notes and entities. Out: {@link chancery.extract.speech.Attribution}s, each with the spans of speaker, cue and
 * content; and, asked of a place in the text, the {@link chancery.extract.speech.Voices} in which it stands. Words of
 * saying are in {@code cues.tsv}.
 */
package chancery.extract.speech;
