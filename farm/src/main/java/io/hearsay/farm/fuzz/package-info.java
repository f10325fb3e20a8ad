/**
 * Answers with errors of every kind. {@link io.hearsay.farm.fuzz.Fuzz} puts together a status line, headers, a body and
 * an ending, each right or wrong by the throw of a seeded die: the same seed gives the same bytes.
 */
package io.hearsay.farm.fuzz;
