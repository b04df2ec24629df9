/**
 * Matches a table's names against the gazetteer, by the W3C Reconciliation Service API 0.2.
 *
 * <p>In: query batches, prefixes and ids as that interface writes them in JSON. Out: its answers in JSON, and a preview in
 * HTML. How they travel over HTTP is left to {@code serve}.
 */
package chancery.reconcile;
