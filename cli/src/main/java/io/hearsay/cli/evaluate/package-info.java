/**
 * Measures quality on annotated data that is not part of the project: predicts in process, has the data's own scorer
 * judge, and tells the CPU time it took.
 */
package io.hearsay.cli.evaluate;
