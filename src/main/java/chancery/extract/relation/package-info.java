/**
 * Finds what holds between entities: offices, memberships, where things lie, who leads and who controls.
 *
 * <p>In: notes, entities and links. Out: {@link chancery.extract.relation.RelationReading}s, whoever says so. Lexicons:
 * {@code titles.tsv} and {@code office-verbs.tsv} (offices), {@code relations.tsv} (other cues), {@code confidence.tsv}
 * (the share of right readings, by rule).
 */
package chancery.extract.relation;
