/**
 * Reads an article's facts, and decides in whose words each stands.
 *
 * <p>In: notes, entities and links. Out: {@link chancery.fact.Facts}. The packages below find, each by itself, who says
 * what ({@code speech}), what happens ({@code event}) and what holds ({@code relation}); here the readings are put
 * together: what lies in somebody's words goes into that claim, what tells of one event is joined, claims are tied to
 * those that they deny. Lexicons are TSV resources beside the classes that read them.
 */
package chancery.extract;
