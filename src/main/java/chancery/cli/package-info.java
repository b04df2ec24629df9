/**
 * The command line: one class for each command, holding its options and one call.
 *
 * <p>Results go to standard output, all else to standard error. The only package that turns exceptions into exit codes:
 * 0 done, 1 some input was refused or the work failed, 2 misuse.
 */
package chancery.cli;
