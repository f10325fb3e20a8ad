/**
 * Faults on purpose. A {@link io.hearsay.cli.fault.Scene} is all three services on one Postgres, each reached only over
 * {@link io.hearsay.cli.fault.Link}s that can be cut, with a crawl and {@link io.hearsay.cli.fault.Contributions} going
 * on; {@link io.hearsay.cli.fault.Faults} lists what can be done to it. What must still be true afterwards is the
 * doctor's to say.
 */
package io.hearsay.cli.fault;
