/**
 * A farm: as many web hosts as a test needs, each on a loopback address of its own, with a witness of every request.
 * {@link io.hearsay.farm.Farm} is the entry, {@link io.hearsay.farm.FarmPlan} says what it grows. The hosts' behaviour
 * is in {@code host}, the wrong answers in {@code fuzz}, sockets in {@code http}, the checks in {@code witness}.
 */
package io.hearsay.farm;
