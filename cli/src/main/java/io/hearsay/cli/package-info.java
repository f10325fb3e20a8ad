/**
 * The command line. {@link io.hearsay.cli.Hearsay} lists the commands; each lives in the package of its noun: the
 * filters over standard input, the local services, the demonstration, the evaluation.
 */
package io.hearsay.cli;
