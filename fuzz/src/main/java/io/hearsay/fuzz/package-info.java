/**
 * Feeds a parser with whatever may come. A {@code FuzzTarget} stands beside its parser in the tests of a module; the
 * module's {@code FuzzSuite} replays what was found before, feeds it mutations, and holds its time to what is linear.
 * With {@code -Dhearsay.fuzz.seconds=N} Jazzer, guided by coverage, does the feeding, so long for each target.
 *
 * @see <a href="https://github.com/CodeIntelligenceTesting/jazzer">Jazzer</a>
 */
package io.hearsay.fuzz;
