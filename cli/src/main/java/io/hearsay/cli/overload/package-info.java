/**
 * More asked of the three services than they can do: a mix of requests, clients that send them at a rate whatever comes
 * back, others that dawdle, and what came of it. One thread asks and one reads, since they share the processors with
 * what they measure.
 */
package io.hearsay.cli.overload;
