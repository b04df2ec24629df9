/**
 * Questions to a store, and their answers.
 *
 * <p>In: a dataset, and a question: one of those that ship ({@code queries/*.rq}) or any SPARQL query, with values for
 * its parameters. Out: an answer in the format asked for. Values are substituted as terms, never spliced into the text.
 */
package chancery.query;
