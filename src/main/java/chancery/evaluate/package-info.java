/**
 * How well Chancery reads, measured on articles that people annotated.
 *
 * <p>In: a folder of annotated articles ({@code data/gold/README.md} has the form) and a
 * {@link chancery.Pipeline}. Out: a {@link chancery.evaluate.Report} of precision, recall and F1 of entities, links,
 * relations, events, claims and speakers. It looks at the graphs alone, as any user would.
 */
package chancery.evaluate;
