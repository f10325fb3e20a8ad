/**
 * What must always hold of a store, and the checks that see whether it does. Each {@code Invariant} has a name, a
 * sentence and a check; {@code Invariants} lists them in the order of docs/reliability.md, which lists the same. Most
 * are queries whose rows are faults; spans are compared with their texts here, and {@code Recomputation} has an
 * extractor make everything again from the stored articles on a database of its own.
 */
package io.hearsay.cli.doctor;
