/**
 * What the hosts saw. {@link io.hearsay.farm.witness.RequestLog} keeps every exchange,
 * {@link io.hearsay.farm.witness.Manners} says what a host asks of its visitors, and
 * {@link io.hearsay.farm.witness.Witness} names every request that broke it.
 */
package io.hearsay.farm.witness;
